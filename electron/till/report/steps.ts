// Long reading in short steps: the till sells, prints and hears providers between any two of them. A step
// grows and shrinks with what the machine takes for it.

import type { Clock } from '../ports.ts'

/** What a step should take. A sale placed meanwhile waits no longer. */
const wantedMs = 6
const leastRows = 25
const mostRows = 1_500
const firstRows = 200

export type Steps = {
  /** Calls `read` with a number of rows until it has read the last; lets the till work in between. */
  readonly walk: (read: (rows: number) => 'more' | 'done') => Promise<'done' | 'ended'>
}

/** `wanted`: asked between steps; false ends the walk where it is. */
export function inSteps(clock: Clock, wanted: () => boolean): Steps {
  let rows = firstRows
  return {
    walk: async (read) => {
      for (;;) {
        if (!wanted()) return 'ended'
        const startedAt = clock.monotonic()
        const answer = read(rows)
        const tookMs = clock.monotonic() - startedAt
        if (tookMs > wantedMs) rows = Math.max(leastRows, Math.floor(rows / 2))
        else if (tookMs < wantedMs / 2) rows = Math.min(mostRows, Math.ceil(rows * 1.5))
        await new Promise<void>((resolve) => {
          clock.after(0, resolve)
        })
        if (answer === 'done') return 'done'
      }
    },
  }
}
