// `npm run -s simulate -- --seeds N [--seed S]`: N simulated days from seed S on, on every core. Ends at
// the first seed that breaks the law and prints what is needed to see it again, as small as it gets.
//   --keep-going   goes on after a failure and lists them all      --workers W   not one per core
//   Ctrl-C ends it after the seeds that were begun.
//   --whole        does not shrink a failure                       --record      notes the run in docs/reliability.md

import { availableParallelism, cpus } from 'node:os'
import { readOptions } from '../../build/options.ts'
import { playSeeds, type Tally } from './crew.ts'
import { record } from './record.ts'
import { reportOf } from './report.ts'
import { shrink } from './shrink.ts'

const usage =
  'npm run -s simulate -- [--seeds N] [--seed S] [--workers W] [--keep-going] [--whole] [--record]'
const { values, count: countOf } = readOptions(usage, {
  seeds: { type: 'string', default: '1000' },
  seed: { type: 'string', default: '1' },
  workers: { type: 'string', default: String(availableParallelism()) },
  'keep-going': { type: 'boolean', default: false },
  whole: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
})
const first = countOf('seed', values.seed, 0)
const count = countOf('seeds', values.seeds)
const workers = countOf('workers', values.workers)
process.on('unhandledRejection', (error) => {
  console.error('a promise of the till was rejected and nobody looked:', error)
  process.exit(1)
})

// A long run may be ended early: what was played is told, and noted, as it was.
let isStopped = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (isStopped) process.exit(1)
    isStopped = true
  })
}

const startedAt = performance.now()
let toldAt = startedAt
const toldSeeds = new Set<number>()
const tally: Tally = await playSeeds({
  first,
  count,
  workers,
  keepGoing: values['keep-going'],
  isStopped: () => isStopped,
  onProgress: ({ seeds, broken }) => {
    for (const { seed, breach } of broken) {
      if (values['keep-going'] && !toldSeeds.has(seed)) console.log(`seed ${seed}: ${breach?.what}`)
      toldSeeds.add(seed)
    }
    if (performance.now() - toldAt < 30_000) return
    toldAt = performance.now()
    process.stderr.write(`${seeds} of ${count} seeds, ${broken.length} broke the law\n`)
  },
})
const seconds = (performance.now() - startedAt) / 1000
const cpuMs = tally.cpuMs / Math.max(1, tally.seeds)

const [worst] = tally.broken
if (worst && !values['keep-going']) {
  console.log(reportOf(values.whole ? worst : await shrink(worst), worst))
}
console.log(
  `${tally.seeds} days (${(tally.virtualMs / 86_400_000).toFixed(1)} days of shop time), ${tally.vends} sales, ` +
    `${tally.sheets} sheets, ${tally.zs} Zs, ${tally.refunds} refunds, ` +
    `${tally.crashes} power cuts at ${tally.moments} moments, ${JSON.stringify(tally.states)}, ` +
    `shops ${JSON.stringify(tally.shops)}: ${tally.broken.length} broke the law. ` +
    `${Math.round((60 * tally.seeds) / seconds)} seeds a minute on ${workers} of ${cpus().length} cores, ` +
    `${cpuMs.toFixed(1)} ms of processor time per seed.`,
)
if (values.record) record({ first, tally, seconds, workers, cpuMs })
process.exit(tally.broken.length === 0 ? 0 : 1)
