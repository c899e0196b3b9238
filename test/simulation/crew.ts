// Plays many seeds at once, on as many threads as there are cores. Each thread takes a handful of seeds
// at a time, so a thread that met long days does not hold up the others. What a seed does is the same
// on every thread: the order they end in is all that differs.

import { availableParallelism } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
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
  states: Record<string, number>
  shops: Record<string, number>
}

/** Seeds from `first` on, `count` of them. */
type Job = { readonly first: number; readonly count: number }

const seedsPerJob = 25
/** A day makes much that is soon forgotten: room for it spares every day a dozen looks at what is not. */
const youngMb = 64

export const emptyTally = (): Tally => ({
  seeds: 0,
  broken: [],
  vends: 0,
  sheets: 0,
  zs: 0,
  refunds: 0,
  crashes: 0,
  moments: 0,
  virtualMs: 0,
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
  addAll(into.states, part.states)
  addAll(into.shops, part.shops)
  into.broken = [...into.broken, ...part.broken].toSorted((a, b) => a.seed - b.seed)
}

async function play({ first, count: seeds }: Job, stopsAtFirst: boolean): Promise<Tally> {
  const tally = emptyTally()
  for (let seed = first; seed < first + seeds; seed += 1) {
    const outcome = await simulate(seed)
    count(tally, outcome, outcome)
    if (outcome.breach && stopsAtFirst) break
  }
  return tally
}

export type Run = {
  readonly first: number
  readonly count: number
  readonly keepGoing?: boolean
  /** Threads; left out, one per core. */
  readonly threads?: number
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
  const threads = Math.min(
    run.threads ?? availableParallelism(),
    Math.ceil(run.count / seedsPerJob),
  )
  if (threads <= 1) {
    for (let job = take(); job; job = take()) done(await play(job, run.keepGoing !== true))
    return total
  }
  // A thread for every core is busy already: what V8 would do beside it takes the core from another day.
  setFlagsFromString('--single-threaded-gc')
  // The same for the old days: a few hundred megabytes of them may lie about before they are looked through.
  setFlagsFromString('--heap-growing-percent=500')
  await Promise.all(
    Array.from({ length: threads }, () => employ(take, done, run.keepGoing === true)),
  )
  return total
}

/** One thread, until there are no more seeds. A thread that dies fails the whole run. */
function employ(
  take: () => Job | null,
  done: (tally: Tally) => void,
  keepGoing: boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(import.meta.filename, {
      workerData: { keepGoing },
      resourceLimits: { maxYoungGenerationSizeMb: youngMb },
    })
    const next = (): void => {
      const job = take()
      if (job) worker.postMessage({ ...job, keepGoing }, [])
      else void worker.terminate().then(() => resolve())
    }
    worker.on('message', (tally: Tally) => {
      done(tally)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

if (!isMainThread && parentPort && process.argv[1] !== undefined) {
  const port = parentPort
  port.on('message', (job: Job & { readonly keepGoing: boolean }) => {
    void play(job, !job.keepGoing).then((tally) => port.postMessage(tally))
  })
}
