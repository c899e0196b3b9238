// The strip is told of changes in one go: many come together. What it costs to make up grows with what
// waits, and a long queue that drains is no time to spend on it: it is told less often then.

import type { Clock } from '../ports.ts'

const statusDelayMs = 100
/** At most one part of so many of the time goes into it. */
const share = 100
const longestDelayMs = 1_000

export function createStatusNews(o: {
  readonly clock: Clock
  readonly tell: () => void
  readonly onFailure: (error: unknown) => void
}): { readonly touch: () => void; readonly stop: () => void } {
  let timer: (() => void) | null = null
  let delayMs = statusDelayMs
  return {
    touch: () => {
      timer ??= o.clock.after(delayMs, () => {
        timer = null
        const startedAt = o.clock.monotonic()
        try {
          o.tell()
        } catch (error) {
          o.onFailure(error)
        }
        const tookMs = o.clock.monotonic() - startedAt
        delayMs = Math.min(longestDelayMs, Math.max(statusDelayMs, share * tookMs))
      })
    },
    stop: () => timer?.(),
  }
}
