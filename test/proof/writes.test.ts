// Every nth write and commit of every path fails, and some of the reads; all of them in `npm run writes`.

import { describe, expect, it } from 'vitest'
import { openBill } from './writes/bill.ts'
import { runWrites } from './writes/run.ts'
import { openSale } from './writes/sale.ts'
import { openBulk, openCollect } from './writes/sheets.ts'

const paths = [
  ['a sale', openSale],
  ['a bill', openBill],
  ['a bulk', openBulk],
  ['a collect', openCollect],
] as const
const places = [
  { at: 'write', stays: false, everyNth: 1, least: 10 },
  { at: 'commit', stays: false, everyNth: 1, least: 4 },
  { at: 'write', stays: true, everyNth: 5, least: 10 },
  { at: 'read', stays: false, everyNth: 15, least: 30 },
] as const

describe.concurrent.each(paths)('%s', (_name, open) => {
  it.each(places)(
    'is settled once and on paper whichever $at fails (for a while: $stays)',
    { timeout: 240_000 },
    async ({ at, stays, everyNth, least }) => {
      const report = await runWrites(open, at, stays, everyNth)
      expect(report.wrong).toEqual([])
      expect(report.places).toBeGreaterThanOrEqual(least)
    },
  )
})
