// How many exchanges a provider is trusted with at once. A few to begin with; each prompt answer that came while
// all places were taken earns a little more, so that the queue after an outage goes as fast as the provider takes
// it. What it could not take well it is not offered again for an hour: an order turned away in a rush
// is one that somebody has to wait for.

import type { Outcome } from '../../../shared/vend/outcome.ts'

/** What an exchange tells of how much its provider can take. */
export type Heard =
  /** Answered, in a small part of the time it had. */
  | 'prompt'
  /** Answered, but late, or nothing that says how busy it is. */
  | 'slow'
  /** Nothing went out, nothing came back, or nothing that can be believed: the line, as far as anybody knows. */
  | 'lost'
  /** It said itself that it could not. */
  | 'balked'

export type Window = {
  /** So many may be out now. At least one. */
  readonly size: () => number
  /** One more goes out: `out` with it. The returned function is told what came of it, once. */
  readonly enter: (out: number) => (heard: Heard) => void
}

const first = 4
/** An answer within this part of its time is prompt. */
const promptPart = 0.25
const waryMs = 3_600_000

/** `most`: the shop's own limit, which nothing earns more than. */
export function createWindow(most: number, monotonic: () => number): Window {
  const least = Math.min(first, most)
  let size = least
  let ceiling = most
  let waryUntil = -Infinity
  /** How often all places were taken. */
  let filled = 0
  /** How often it was told to take less: what went out before says nothing about the size since. */
  let lessons = 0

  const heardPrompt = (): void => {
    if (monotonic() >= waryUntil) ceiling = most
    size = Math.min(ceiling, size + 1 / Math.floor(size))
  }
  const takeLess = (to: number): void => {
    lessons += 1
    size = Math.max(least, to)
  }

  return {
    size: () => Math.floor(size),
    enter: (out) => {
      const before = { filled, lessons }
      if (out >= Math.floor(size)) filled += 1
      return (heard) => {
        if (before.lessons !== lessons) return
        if (heard === 'prompt' && filled > before.filled) heardPrompt()
        if (heard === 'lost') takeLess(least)
        if (heard === 'balked') {
          takeLess(Math.floor(size / 2))
          ceiling = Math.floor(size)
          waryUntil = monotonic() + waryMs
        }
      }
    },
  }
}

/** `allowedMs`: the time it had. */
export function heardOf(outcome: Outcome, tookMs: number, allowedMs: number): Heard {
  if (outcome.kind === 'not-sent') return 'lost'
  if (outcome.kind === 'unknown') return outcome.reason === 'server-error' ? 'balked' : 'lost'
  return tookMs <= allowedMs * promptPart && outcome.kind !== 'not-authorised' ? 'prompt' : 'slow'
}
