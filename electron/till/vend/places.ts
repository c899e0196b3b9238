// How many exchanges may be out at a provider at once, and whose turn it is: questions that get no
// answer leave a place for the customer at the counter, a long queue leaves one for a question.

import type { Clock } from '../ports.ts'
import type { Readable } from '../store/database.ts'
import { type DueVend, dueVends, nextDueAt } from '../store/due.ts'
import { createWindow, type Heard, type Window } from './window.ts'

type Out = { all: number; asks: number; readonly window: Window }

export type Places = {
  /** What may go out now, in the order to go; empty when no place is free. */
  readonly due: (store: Readable, providerId: string, now: number) => DueVend[]
  /** When the next thing there may be a place for falls due; null when nothing waits or all are taken. */
  readonly nextDueAt: (store: Readable, providerId: string) => number | null
  /** Whether anything may go out now. */
  readonly free: (providerId: string) => boolean
  /**
   * Takes a place, free or not: a person who asks does not wait. The returned function gives it back, with what
   * the exchange told of how much the provider can take; null when there was none.
   */
  readonly take: (providerId: string, kind: 'vend' | 'requery') => (heard: Heard | null) => void
}

/** `most` places at each provider; fewer until it has shown that it can take them. */
export function createPlaces(most: number, clock: Pick<Clock, 'monotonic'>): Places {
  const taken = new Map<string, Out>()
  const outOf = (providerId: string): Out => {
    const known = taken.get(providerId)
    if (known) return known
    const out = { all: 0, asks: 0, window: createWindow(most, () => clock.monotonic()) }
    taken.set(providerId, out)
    return out
  }
  const freeFor = ({ all, asks, window }: Out): { readonly any: number; readonly asks: number } => {
    const size = window.size()
    const any = Math.max(0, size - all)
    return { any, asks: Math.max(0, Math.min(any, Math.max(1, size - 1) - asks)) }
  }

  return {
    due: (store, providerId, now) => {
      const out = outOf(providerId)
      const free = freeFor(out)
      if (free.any === 0) return []
      const kind = free.asks > 0 ? 'any' : 'send'
      if ((nextDueAt(store, providerId, kind) ?? Infinity) > now) return []
      const sends = dueVends(store, providerId, 'send', now, free.any)
      const asks = dueVends(store, providerId, 'ask', now, free.asks)
      const before = out.window.size() > 1 && out.asks === 0 ? 1 : 0
      return [...asks.slice(0, before), ...sends, ...asks.slice(before)].slice(0, free.any)
    },
    nextDueAt: (store, providerId) => {
      const free = freeFor(outOf(providerId))
      if (free.any === 0) return null
      return nextDueAt(store, providerId, free.asks > 0 ? 'any' : 'send')
    },
    free: (providerId) => freeFor(outOf(providerId)).any > 0,
    take: (providerId, kind) => {
      const out = outOf(providerId)
      const asks = kind === 'requery' ? 1 : 0
      out.all += 1
      out.asks += asks
      const tell = out.window.enter(out.all)
      return (heard) => {
        out.all -= 1
        out.asks -= asks
        if (heard !== null) tell(heard)
      }
    },
  }
}
