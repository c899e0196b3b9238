// Whether a provider's next token will be there before a printer that is asked now would be let go again. The last
// one tells: a provider that takes its time would have every sale open a line that no slip comes for, and
// another till may want that printer.

/** Half of what a line is held for a slip that is about to come. */
const quickMs = 500

export type Pace = {
  /** What the last order took to be confirmed; null: it was not. */
  readonly heard: (providerId: string, confirmedInMs: number | null) => void
  readonly isQuick: (providerId: string) => boolean
}

export function createPace(): Pace {
  const last = new Map<string, number | null>()
  return {
    heard: (providerId, confirmedInMs) => void last.set(providerId, confirmedInMs),
    isQuick: (providerId) => (last.get(providerId) ?? Infinity) < quickMs,
  }
}
