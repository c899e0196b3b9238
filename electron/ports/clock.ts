// The machine's clock. Wall time may jump both ways when somebody sets it; what waits is measured
// on the monotonic clock, so a clock set back a day delays no requery.

import { uptime } from 'node:os'
import type { Clock } from '../till/ports.ts'

/** The longest wait `setTimeout` can hold; longer ones are waited in pieces. */
const maxTimerMs = 2_147_483_647

/** As `performance.now()`, whose first call makes Node read all that measures a program. */
export function monotonicMs(): number {
  const [seconds, nanoseconds] = process.hrtime()
  return seconds * 1_000 + nanoseconds / 1e6
}

export function createClock(): Clock {
  return {
    now: () => Date.now(),
    monotonic: monotonicMs,
    uptime: () => uptime() * 1_000,
    after: (delayMs, run) => {
      if (delayMs <= 0) {
        // A timer of 0 waits a whole millisecond; a sale should not.
        const soon = setImmediate(run)
        return () => clearImmediate(soon)
      }
      const dueAt = monotonicMs() + delayMs
      let timer: NodeJS.Timeout
      const wait = (): void => {
        const leftMs = dueAt - monotonicMs()
        timer =
          leftMs > maxTimerMs
            ? setTimeout(wait, maxTimerMs)
            : setTimeout(run, Math.max(0, Math.ceil(leftMs)))
      }
      wait()
      return () => clearTimeout(timer)
    },
  }
}
