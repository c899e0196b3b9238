// The machine's clock with somebody's hand on it: wall time can be set, monotonic time goes on.

import { createClock } from '../../electron/ports/clock.ts'
import type { Clock } from '../../electron/till/ports.ts'

export const dayMs = 86_400_000

export function settableClock(): Clock & { readonly setBy: (ms: number) => void } {
  const real = createClock()
  let offset = 0
  return {
    ...real,
    now: () => real.now() + offset,
    setBy: (ms) => {
      offset += ms
    },
  }
}
