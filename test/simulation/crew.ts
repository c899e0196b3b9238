// Plays many seeds at once, in as many processes as there are cores. Each takes a handful of seeds at a
// time, so one that met long days does not hold up the others. What a seed does is the same in every
// process: the order they end in is all that differs.
//
// Processes and not threads: threads share one memory, and each waits whenever the other's heap grows
// or shrinks.

import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { type Outcome, simulate } from './run.ts'

export type Tally = {
  seeds: number
  broken: readonly Outcome[]
  vends: number
  sheets: number
  zs: number
  refunds: number
  crashes: number
  moments: number
  virtualMs: number
  /** Processor time, user's and system's. */
  cpuMs: number
  states: Record<string, number>
  shops: Record<string, number>
}

/** Seeds from `first` on, `count` of them. */
type Job = { readonly first: number; readonly count: number }

const seedsPerJob = 25
const workerMark = 'play-seeds'
const flags = [
  // A process for every core is busy already: what V8 would do beside it takes the core from another day.
  '--single-threaded-gc',
  // A day makes much that is soon forgotten: room for it spares every day a dozen looks at what is not.
  '--max-semi-space-size=32',
  // The same for the old days: a few hundred megabytes of them may lie about before they are looked through.
  '--heap-growing-percent=500',
]

const emptyTally = (): Tally => ({
  seeds: 0,
  broken: [],
  vends: 0,
  sheets: 0,
  zs: 0,
  refunds: 0,
  crashes: 0,
  moments: 0,
  virtualMs: 0,
  cpuMs: 0,
  states: {},
  shops: {},
})

const summed = ['vends', 'sheets', 'zs', 'refunds', 'crashes', 'moments', 'virtualMs'] as const

const addAll = (to: Record<string, number>, from: Readonly<Record<string, number>>): void => {
  for (const [name, n] of Object.entries(from)) to[name] = (to[name] ?? 0) + n
}

function count(tally: Tally, { breach, options, facts }: Outcome, outcome: Outcome): void {
  tally.seeds += 1
  for (const name of summed) tally[name] += facts[name]
  addAll(tally.states, facts.states)
  addAll(tally.shops, { [options.shop]: 1 })
  if (breach) tally.broken = [...tally.broken, outcome]
}

function merge(into: Tally, part: Tally): void {
  into.seeds += part.seeds
  for (const name of summed) into[name] += part[name]
  into.cpuMs += part.cpuMs
  addAll(into.states, part.states)
  addAll(into.shops, part.shops)
  into.broken = [...into.broken, ...part.broken].toSorted((a, b) => a.seed - b.seed)
}

async function play({ first, count: seeds }: Job, stopsAtFirst: boolean): Promise<Tally> {
  const tally = emptyTally()
  const before = process.cpuUsage()
  for (let seed = first; seed < first + seeds; seed += 1) {
    const outcome = await simulate(seed)
    count(tally, outcome, outcome)
    if (outcome.breach && stopsAtFirst) break
  }
  const { user, system } = process.cpuUsage(before)
  tally.cpuMs = (user + system) / 1000
  return tally
}

export type Run = {
  readonly first: number
  readonly count: number
  readonly keepGoing?: boolean
  /** Processes; left out, one per core. */
  readonly workers?: number
  readonly onProgress?: (tally: Tally) => void
  /** True: no further seeds are begun; those that were are played to their end. */
  readonly isStopped?: () => boolean
}

/** Plays them all; without `keepGoing` no further seeds are begun once one broke the law. */
export async function playSeeds(run: Run): Promise<Tally> {
  const total = emptyTally()
  const end = run.first + run.count
  let next = run.first
  const take = (): Job | null => {
    if (next >= end || run.isStopped?.() === true) return null
    if (total.broken.length > 0 && run.keepGoing !== true) return null
    const job = { first: next, count: Math.min(seedsPerJob, end - next) }
    next += job.count
    return job
  }
  const done = (tally: Tally): void => {
    merge(total, tally)
    run.onProgress?.(total)
  }
  const workers = Math.min(
    run.workers ?? availableParallelism(),
    Math.ceil(run.count / seedsPerJob),
  )
  if (workers <= 1) {
    for (let job = take(); job; job = take()) done(await play(job, run.keepGoing !== true))
    return total
  }
  await Promise.all(
    Array.from({ length: workers }, () => employ(take, done, run.keepGoing === true)),
  )
  return total
}

/** One process, until there are no more seeds. One that dies fails the whole run. */
function employ(
  take: () => Job | null,
  done: (tally: Tally) => void,
  keepGoing: boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = fork(import.meta.filename, [workerMark], {
      execArgv: flags,
      serialization: 'advanced',
    })
    let isOver = false
    const next = (): void => {
      const job = take()
      if (job) worker.send({ ...job, keepGoing })
      else {
        isOver = true
        worker.disconnect()
        resolve()
      }
    }
    worker.on('message', (tally: Tally) => {
      done(tally)
      next()
    })
    worker.on('error', reject)
    worker.on('exit', (code, signal) => {
      if (!isOver) reject(new Error(`a process of the crew ended: ${signal ?? code}`))
    })
    next()
  })
}

if (process.argv[2] === workerMark && process.send) {
  // Ctrl-C reaches every process: the first one ends them all, after the seeds that were begun.
  process.on('SIGINT', () => undefined)
  process.on('message', (job: Job & { readonly keepGoing: boolean }) => {
    void play(job, !job.keepGoing).then((tally) => process.send?.(tally))
  })
}
