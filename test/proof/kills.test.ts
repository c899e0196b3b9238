// A few of the five hundred kills of `npm run kills`, in each of its shops.

import { expect, test } from 'vitest'
import { openCairo, openGaborone, openKerala } from './kills/elsewhere.ts'
import { openNigeria } from './kills/nigeria.ts'
import { runKills } from './kills/run.ts'

test.concurrent.each([
  ['Abuja', openNigeria, 8],
  ['Gaborone', openGaborone, 4],
  ['Cairo', openCairo, 4],
  ['Kerala', openKerala, 4],
] as const)(
  'killed at random instants in %s, books and ledgers are equal order by order',
  { timeout: 240_000 },
  async (_name, open, kills) => {
    const report = await runKills(open, { kills, seed: 'a few' })
    expect(report.differences).toEqual([])
    const { vends, batches } = report.books
    expect(vends.length + batches.length).toBeGreaterThan(0)
    expect(report.kills).toBe(kills)
  },
)
