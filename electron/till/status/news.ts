// The strip is told of changes in one go: many come together.

import type { Clock } from '../ports.ts'

const statusDelayMs = 100

export function createStatusNews(o: {
  readonly clock: Clock
  readonly tell: () => void
  readonly onFailure: (error: unknown) => void
}): { readonly touch: () => void; readonly stop: () => void } {
  let timer: (() => void) | null = null
  return {
    touch: () => {
      timer ??= o.clock.after(statusDelayMs, () => {
        timer = null
        try {
          o.tell()
        } catch (error) {
          o.onFailure(error)
        }
      })
    },
    stop: () => timer?.(),
  }
}
