// The little time a transport needs. Handed in like the till's clock, so a test can shorten waits
// without waiting.

import type { Clock } from '../../till/ports.ts'
import { monotonicMs } from '../clock.ts'

export type Time = Clock

export const machineTime: Time = {
  now: Date.now,
  monotonic: monotonicMs,
  after: (delayMs, run) => {
    const timer = setTimeout(run, delayMs)
    return () => {
      clearTimeout(timer)
    }
  },
}

/** `done`, or `'late'` when `delayMs` pass first. Never keeps a timer behind. */
export function within<T>(time: Time, delayMs: number, done: Promise<T>): Promise<T | 'late'> {
  return new Promise((resolve, reject) => {
    const cancel = time.after(delayMs, () => {
      resolve('late')
    })
    done.then(resolve, reject).finally(cancel)
  })
}

/** What is left of an overall deadline, ms. Unmoved by a clock that is set. */
export function countdown(time: Time, wholeMs: number, startedAt = time.monotonic()): () => number {
  const endAt = startedAt + wholeMs
  return () => Math.max(0, endAt - time.monotonic())
}

export const pause = (time: Time, delayMs: number): Promise<void> =>
  new Promise((resolve) => {
    time.after(delayMs, resolve)
  })
