// What an account's keys are worth, as its system's cheapest question that needs them was answered. It
// sells nothing and decides nothing: a person reads it before they save a key.

import type { HttpAnswer, HttpFailure } from '../ports.ts'

export type KeyCheck =
  /** The provider knows us. */
  | { readonly kind: 'accepted'; readonly balanceMinor: number | null }
  /** It knows somebody asked and turns them away. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Nobody answered: the keys may be right. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** Somebody answered, and nobody knows what it means: another server may stand at this address. */
  | { readonly kind: 'unclear'; readonly detail: string }

export const accepted = (balanceMinor: number | null = null): KeyCheck => ({
  kind: 'accepted',
  balanceMinor,
})

const maxDetail = 300

export const checked = (kind: Exclude<KeyCheck['kind'], 'accepted'>, detail: string): KeyCheck => ({
  kind,
  detail: detail.slice(0, maxDetail),
})

/** Null when there is an answer to read. */
export const unheard = (answer: HttpAnswer | HttpFailure): KeyCheck | null =>
  answer.kind === 'answer' ? null : checked('unreachable', answer.detail)
