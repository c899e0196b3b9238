// What an outcome does to a batch: the law, as one pure function. News of single rows is filed before
// it is asked, so it only decides where the batch goes and when something is next to do. It reads
// nothing and writes nothing.

import { assertNever } from '../result.ts'
import type { BatchCause, BatchState } from './batch.ts'
import type { OutcomeKind } from './outcome.ts'

/** How the provider wants to be asked about a batch, after the shop's overrides. Times in ms. */
export type BatchSchedule = {
  /** Waits between questions; the last one repeats. */
  readonly waitsMs: readonly number[]
  /** Questions before a person must decide; null: none is too many. */
  readonly maxAsks: number | null
}

export type BatchSituation = {
  readonly state: BatchState
  readonly attempt: 'send' | 'ask'
  /** The provider can be asked about it, as far as is known after this outcome. */
  readonly askable: boolean
  /** Something was heard of a row while its sending was still out: it did arrive. */
  readonly arrived: boolean
  /** Every row has its end, this news counted. */
  readonly allEnded: boolean
  /** Nobody expects an answer any more. */
  readonly overdue: boolean
  /** Exchanges so far that provably did nothing, this one not counted. */
  readonly idle: number
  /** Questions answered so far, this one not counted. */
  readonly asked: number
  /** "No such batch" heard in a row so far. */
  readonly notFound: number
  /** A person asked ahead of the schedule, which asks again after this long. */
  readonly aheadMs: number | null
}

export type BatchDecision = {
  /** In order; empty: the state stays. */
  readonly moves: readonly { readonly to: BatchState; readonly cause: BatchCause }[]
  readonly next: { readonly kind: 'send' | 'ask'; readonly delayMs: number } | null
  readonly asked: number
  readonly notFound: number
}

/** The provider must say this often in a row that it has no such batch before a person is called. */
export const notFoundLimit = 3

const retrySendMs = 2_000
const authoriseMs = 15_000
const retryAskMs = 5_000
const longestRetryMs = 300_000

const growing = (delayMs: number, idle: number): number =>
  Math.min(longestRetryMs, delayMs * 2 ** Math.min(idle, 10))

const waitAfter = ({ waitsMs }: BatchSchedule, asked: number): number =>
  waitsMs[Math.min(asked, waitsMs.length - 1)] ?? longestRetryMs

export function decideBatch(
  situation: BatchSituation,
  outcome: Exclude<OutcomeKind, 'confirmed'>,
  schedule: BatchSchedule,
): BatchDecision {
  return situation.attempt === 'send'
    ? afterSending(situation, outcome, schedule)
    : afterAsking(situation, outcome, schedule)
}

function afterSending(
  situation: BatchSituation,
  outcome: Exclude<OutcomeKind, 'confirmed'>,
  schedule: BatchSchedule,
): BatchDecision {
  const { asked, notFound, idle } = situation
  switch (outcome) {
    case 'not-sent':
    case 'not-authorised': {
      if (situation.arrived) return unconfirmed(situation, 'no-answer', schedule)
      const delayMs = outcome === 'not-sent' ? retrySendMs : authoriseMs
      return {
        moves: [{ to: 'queued', cause: outcome }],
        next: { kind: 'send', delayMs: growing(delayMs, idle) },
        asked,
        notFound,
      }
    }
    case 'refused':
      return situation.arrived
        ? unconfirmed(situation, 'no-answer', schedule)
        : { moves: [{ to: 'refused', cause: 'refused-by-provider' }], next: null, asked, notFound }
    case 'accepted':
      return unconfirmed(situation, 'accepted', schedule)
    case 'unknown':
    case 'not-found':
      return unconfirmed(situation, 'no-answer', schedule)
    default:
      return assertNever(outcome)
  }
}

/** It may have arrived: from here on it is only asked about. */
function unconfirmed(
  { asked, notFound, askable, allEnded }: BatchSituation,
  cause: BatchCause,
  schedule: BatchSchedule,
): BatchDecision {
  const first = { to: 'unconfirmed', cause } as const
  if (allEnded) {
    return {
      moves: [first, { to: 'settled', cause: 'all-ended' }],
      next: null,
      asked,
      notFound,
    }
  }
  if (!askable) {
    return { moves: [first, { to: 'review', cause: 'no-way-to-ask' }], next: null, asked, notFound }
  }
  return {
    moves: [first],
    next: { kind: 'ask', delayMs: waitAfter(schedule, asked) },
    asked,
    notFound: 0,
  }
}

function afterAsking(
  situation: BatchSituation,
  outcome: Exclude<OutcomeKind, 'confirmed'>,
  schedule: BatchSchedule,
): BatchDecision {
  const { asked, notFound, aheadMs, idle, state } = situation
  const same: BatchDecision = { moves: [], next: null, asked, notFound }
  if (state !== 'unconfirmed' && state !== 'review') return same
  if (situation.allEnded) return { ...same, moves: [{ to: 'settled', cause: 'all-ended' }] }
  if (state === 'review') return same
  // Asked by hand before its turn: the schedule goes on as it stood.
  if (aheadMs !== null) {
    const leastMs = Math.min(retryAskMs, waitAfter(schedule, asked))
    return { ...same, next: { kind: 'ask', delayMs: Math.max(aheadMs, leastMs) } }
  }
  switch (outcome) {
    case 'not-sent':
    case 'not-authorised':
      // Nobody was asked, so this does not count.
      return { ...same, next: { kind: 'ask', delayMs: growing(retryAskMs, idle) } }
    case 'accepted':
    case 'refused':
    case 'unknown':
    case 'not-found': {
      const heard = {
        ...same,
        asked: asked + 1,
        notFound: outcome === 'not-found' ? notFound + 1 : 0,
      }
      const review = (cause: BatchCause): BatchDecision => ({
        ...heard,
        moves: [{ to: 'review', cause }],
      })
      if (heard.notFound >= notFoundLimit) return review('unknown-to-provider')
      const enough = schedule.maxAsks !== null && heard.asked >= schedule.maxAsks
      if (enough || situation.overdue) return review('schedule-ended')
      return { ...heard, next: { kind: 'ask', delayMs: waitAfter(schedule, heard.asked) } }
    }
    default:
      return assertNever(outcome)
  }
}
