// That the simulation catches bugs is itself tested: a few known ones are planted in a copy of the
// program and must be found by its first seeds. `npm run -s mutate` plants all of them.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { huntWithSeeds } from '../mutation/hunt.ts'
import type { Mutant } from '../mutation/mutant.ts'
import { mutants } from '../mutation/mutants.ts'
import { copyTree, misfitHere, type Tree } from '../mutation/tree.ts'

const few = [
  'resend-after-time-out',
  'duplicate-is-refused',
  'sending-is-queued-on-restart',
  'print-before-commit',
]
const seeds = 100
const longestMs = 110_000

describe('the list of planted bugs', () => {
  it('is long enough, and names each once', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(25)
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  })

  it.each(mutants.map((mutant) => [mutant.name, mutant] as const))(
    '%s still fits the code',
    (_name, { patches }: Mutant) => {
      expect(patches.map(misfitHere)).toEqual(patches.map(() => null))
    },
  )
})

describe('a bug planted in a copy of the program', () => {
  let tree: Tree
  beforeAll(() => {
    tree = copyTree()
  })
  afterAll(() => tree.remove())

  it.each(few)('is caught by a seed: %s', { timeout: 120_000 }, async (name) => {
    const mutant = mutants.find((one) => one.name === name)
    if (!mutant) throw new Error(`there is no mutant ${name}`)
    const undo = tree.plant(mutant.patches)
    try {
      expect(await huntWithSeeds(tree.folder, { seeds }, longestMs)).toMatchObject({
        kind: 'caught',
        caught: { by: 'seed' },
      })
    } finally {
      undo()
    }
  })
})
