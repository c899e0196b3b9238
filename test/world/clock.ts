// The machine's clock with somebody's hand on it: wall time can be set, monotonic time goes on.

import { createClock } from '../../electron/ports/clock.ts'
import type { Clock } from '../../electron/till/ports.ts'

export const dayMs = 86_400_000

export function settableClock(): Clock & {
  readonly setBy: (ms: number) => void
  /** The computer slept so long. */
  readonly sleepBy: (ms: number) => void
} {
  const real = createClock()
  let offset = 0
  let sleptMs = 0
  return {
    ...real,
    now: () => real.now() + offset + sleptMs,
    uptime: () => real.monotonic() + sleptMs,
    setBy: (ms) => {
      offset += ms
    },
    sleepBy: (ms) => {
      sleptMs += ms
    },
  }
}

/** The machine's clock, `times` as fast: waits of a minute pass in a test. */
export function fastClock(times: number): Clock {
  const real = createClock()
  const startedAt = real.now()
  const first = real.monotonic()
  const passed = () => Math.floor((real.monotonic() - first) * times)
  return {
    now: () => startedAt + passed(),
    monotonic: passed,
    after: (delayMs, run) => real.after(delayMs / times, run),
  }
}
