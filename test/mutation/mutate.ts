// `npm run -s mutate`: shows that the proof can fail. Plants one known bug after another in a copy of
// the program and looks who catches it; a bug nobody catches fails the run. The code as it is must pass
// the same hunt first, or a catch would mean nothing.
//   --only NAME[,NAME]   --seeds N (300)   --lanes L (one per core)   --record  writes docs/reliability.md

import { availableParallelism } from 'node:os'
import { readOptions } from '../../build/options.ts'
import {
  type Hunted,
  hunt,
  huntWithSeeds,
  huntWithTests,
  longestMsAfter,
  longestQuietMs,
  wordsOf,
} from './hunt.ts'
import type { Mutant } from './mutant.ts'
import { mutants } from './mutants.ts'
import { recordMutants } from './record.ts'
import { copyTree } from './tree.ts'

const usage = 'npm run -s mutate -- [--only NAME,NAME] [--seeds N] [--lanes L] [--record]'
const { values, count, listOf } = readOptions(usage, {
  only: { type: 'string' },
  seeds: { type: 'string', default: '300' },
  lanes: { type: 'string', default: String(availableParallelism()) },
  record: { type: 'boolean', default: false },
})
const seeds = count('seeds', values.seeds)
const lanes = count('lanes', values.lanes)
const names = mutants.map(({ name }) => name)
const wanted = values.only === undefined ? null : listOf('only', values.only, names)
const chosen = mutants.filter(({ name }) => wanted === null || wanted.includes(name))

const startedAt = performance.now()
const found = new Map<string, Hunted>()

function told({ name }: Mutant, hunted: Hunted): void {
  found.set(name, hunted)
  const words =
    hunted.kind === 'caught'
      ? `caught    ${name}: ${wordsOf(hunted.caught)} (${hunted.caught.seconds} s)`
      : hunted.kind === 'survived'
        ? `SURVIVED  ${name}`
        : `NO MUTANT ${name}: ${hunted.words}`
  console.log(words)
}

/** Takes mutants from the list until there are none. */
async function lane(list: Mutant[], longestMs: number): Promise<void> {
  const tree = copyTree()
  try {
    for (let mutant = list.shift(); mutant; mutant = list.shift()) {
      let undo: () => void
      try {
        undo = tree.plant(mutant.patches)
      } catch (error) {
        told(mutant, { kind: 'no-mutant', words: String(error) })
        continue
      }
      told(mutant, await hunt(tree.folder, seeds, mutant.suites ?? [], longestMs))
      undo()
    }
  } finally {
    tree.remove()
  }
}

/** How long the hunt takes where nothing was planted, seconds; null when it finds something there. */
async function quietSeconds(): Promise<number | null> {
  const suites = [...new Set(chosen.flatMap((mutant) => mutant.suites ?? []))]
  const tree = copyTree()
  try {
    const bySeeds = await huntWithSeeds(tree.folder, { seeds }, longestQuietMs)
    const byTests =
      suites.length > 0
        ? await huntWithTests(tree.folder, suites, longestQuietMs)
        : ({ kind: 'survived', seconds: 0 } as const)
    for (const hunted of [bySeeds, byTests]) {
      if (hunted.kind === 'caught') console.log(`without a mutant: ${wordsOf(hunted.caught)}`)
      if (hunted.kind === 'no-mutant') console.log(`without a mutant: ${hunted.words}`)
    }
    const isQuiet = bySeeds.kind === 'survived' && byTests.kind === 'survived'
    return isQuiet ? Math.max(bySeeds.seconds, byTests.seconds) : null
  } finally {
    tree.remove()
  }
}

const quiet = await quietSeconds()
if (quiet === null) {
  console.log('The program as it is does not pass the hunt: nothing was planted.')
  process.exit(1)
}
const list = [...chosen]
await Promise.all(
  Array.from({ length: Math.min(lanes, list.length) }, () => lane(list, longestMsAfter(quiet))),
)

const survived = chosen.filter(({ name }) => found.get(name)?.kind !== 'caught')
const seconds = Math.round((performance.now() - startedAt) / 1000)
console.log(
  `${chosen.length} bugs planted, ${chosen.length - survived.length} caught, ${survived.length} not ` +
    `(${seconds} s, up to ${seeds} seeds each).`,
)
if (values.record && wanted === null) recordMutants(chosen, found)
process.exit(survived.length === 0 ? 0 : 1)
