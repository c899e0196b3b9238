// What an outcome does to a vend: the law, as one pure function. It reads nothing and writes nothing,
// so every case of it can be tried, and the store only carries out what it says.

import { assertNever } from '../result.ts'
import type { Outcome } from './outcome.ts'
import { isFinal, type MoveCause, type VendState } from './states.ts'

/** How this provider wants to be asked, after the shop's overrides. Times in ms. */
export type AskSchedule = {
  readonly requeryByReference: boolean
  readonly resendWhenUnknown: boolean
  readonly notFoundConfirmations: number
  readonly firstRequeryMs: number
  readonly requeryMs: number
  readonly maxRequeries: number
  /** The shop set the waits itself: the provider's own `delay` list is not followed. */
  readonly overridesDelay: boolean
}

export type Situation = {
  readonly state: VendState
  readonly attempt: 'vend' | 'requery'
  /** Sends of this vend that may have arrived before this attempt. */
  readonly earlierSends: number
  /** Exchanges of this vend so far that provably did nothing, this one not counted. */
  readonly idle?: number
  /** Requeries answered so far, this one not counted. */
  readonly asked: number
  /** "No such order" heard in a row so far. */
  readonly notFound: number
  /** Waits the provider named, one per requery, if it did. */
  readonly waitsMs: readonly number[] | null
  /**
   * A person asked ahead of the schedule, which asks again after this long. Such a question settles
   * the vend when it is answered; else it takes nothing from the schedule, and "no such order" heard
   * so soon after a send does not count: the send may still be on its way.
   */
  readonly aheadMs?: number | null
  /** Past its time: what was not sold by now is not sold unasked, hours after the customer left. */
  readonly tooOld?: boolean
}

export type NextStep = { readonly kind: 'send' | 'requery' | 'resend'; readonly delayMs: number }

export type Decision = {
  /** In order; empty: the state stays. */
  readonly moves: readonly { readonly to: VendState; readonly cause: MoveCause }[]
  readonly next: NextStep | null
  readonly asked: number
  readonly notFound: number
  readonly waitsMs: readonly number[] | null
  /** The answer contradicts a final state: keep both, tell a person. */
  readonly contradiction: boolean
}

/** A vend goes out at most this often, counting resends the provider made necessary. */
export const maxSends = 3

const retrySendMs = 2_000
/** A refused key costs the provider a request and us two commits: never faster, whatever the shop set. */
const leastAuthoriseMs = 2_000
const mostAuthoriseMs = 15_000
const retryAskMs = 5_000
const longestRetryMs = 300_000

/** Each fruitless try waits twice as long as the last, up to five minutes: a day of them stays few rows. */
const growing = (delayMs: number, { idle = 0 }: Situation): number =>
  Math.max(delayMs, Math.min(longestRetryMs, delayMs * 2 ** Math.min(idle, 10)))

export function decide(situation: Situation, outcome: Outcome, schedule: AskSchedule): Decision {
  if (isFinal(situation.state)) return afterTheEnd(situation, outcome)
  return situation.attempt === 'vend'
    ? afterSending(situation, outcome, schedule)
    : afterAsking(situation, outcome, schedule)
}

function settled(
  situation: Situation,
  to: 'confirmed' | 'refused',
  cause: 'delivered' | 'refused-by-provider',
): Decision {
  return { ...unchanged(situation), moves: [{ to, cause }] }
}

function unchanged({ asked, notFound, waitsMs }: Situation): Decision {
  return { moves: [], next: null, asked, notFound, waitsMs, contradiction: false }
}

function afterTheEnd(situation: Situation, outcome: Outcome): Decision {
  const contradiction =
    (outcome.kind === 'confirmed' && situation.state !== 'confirmed') ||
    (outcome.kind === 'refused' && situation.state === 'confirmed')
  return { ...unchanged(situation), contradiction }
}

/** A fresh list of waits speaks of the asks to come; the `asked` behind us keep their places. */
function listFrom(asked: number, delaysMs: readonly number[]): readonly number[] {
  return [...Array.from({ length: asked }, () => 0), ...delaysMs]
}

function afterSending(situation: Situation, outcome: Outcome, schedule: AskSchedule): Decision {
  const same = unchanged(situation)
  const ask = (cause: MoveCause, delaysMs?: readonly number[]): Decision => {
    const waitsMs =
      schedule.overridesDelay || !delaysMs ? null : listFrom(situation.asked, delaysMs)
    const unconfirmed = { to: 'unconfirmed', cause } as const
    if (!schedule.requeryByReference) {
      return { ...same, moves: [unconfirmed, { to: 'review', cause: 'no-way-to-ask' }], waitsMs }
    }
    // A resend begins anew: what an earlier answer said about waiting was about an earlier send.
    const delayMs = waitsMs?.[situation.asked] ?? schedule.firstRequeryMs
    return {
      ...same,
      moves: [unconfirmed],
      next: { kind: 'requery', delayMs },
      notFound: 0,
      waitsMs,
    }
  }
  switch (outcome.kind) {
    case 'confirmed':
      return settled(situation, 'confirmed', 'delivered')
    case 'refused':
      return settled(situation, 'refused', 'refused-by-provider')
    case 'accepted':
      return ask('accepted', outcome.delaysMs)
    case 'unknown':
      return ask('no-answer', outcome.delaysMs)
    case 'not-found':
      // A send is not a question; whatever this means, it is not "not sold".
      return ask('no-answer')
    case 'not-sent':
    case 'not-authorised': {
      if (situation.earlierSends > 0) return ask(outcome.kind)
      const delayMs =
        outcome.kind === 'not-sent'
          ? retrySendMs
          : Math.min(mostAuthoriseMs, Math.max(leastAuthoriseMs, schedule.requeryMs))
      return {
        ...same,
        moves: [{ to: 'queued', cause: outcome.kind }],
        next: { kind: 'send', delayMs: growing(delayMs, situation) },
      }
    }
    default:
      return assertNever(outcome)
  }
}

function afterAsking(situation: Situation, outcome: Outcome, schedule: AskSchedule): Decision {
  const same = unchanged(situation)
  const inReview = situation.state === 'review'
  const aheadMs = situation.aheadMs ?? null
  if (aheadMs !== null && outcome.kind !== 'confirmed' && outcome.kind !== 'refused') {
    const leastMs = Math.min(retryAskMs, schedule.requeryMs)
    return { ...same, next: { kind: 'requery', delayMs: Math.max(aheadMs, leastMs) } }
  }
  switch (outcome.kind) {
    case 'confirmed':
      return settled(situation, 'confirmed', 'delivered')
    case 'refused':
      return settled(situation, 'refused', 'refused-by-provider')
    case 'not-sent':
    case 'not-authorised':
      // The provider was not asked, so this does not count against the schedule.
      if (inReview) return same
      // A key that is refused is refused for a while: no sooner than the schedule asks anyway.
      return {
        ...same,
        next: {
          kind: 'requery',
          delayMs:
            outcome.kind === 'not-sent'
              ? // It costs nobody anything: no later than a question that was asked would come again.
                Math.min(growing(retryAskMs, situation), Math.max(retryAskMs, schedule.requeryMs))
              : growing(Math.max(leastAuthoriseMs, schedule.requeryMs), situation),
        },
      }
    case 'accepted':
    case 'unknown': {
      const waitsMs = schedule.overridesDelay
        ? null
        : outcome.delaysMs
          ? listFrom(situation.asked + 1, outcome.delaysMs)
          : situation.waitsMs
      const asked = situation.asked + 1
      return inReview
        ? { ...same, asked }
        : askAgain({ ...same, asked, notFound: 0, waitsMs }, schedule)
    }
    case 'not-found': {
      const asked = situation.asked + 1
      const notFound = situation.notFound + 1
      if (inReview) return { ...same, asked, notFound }
      if (notFound < schedule.notFoundConfirmations) {
        return askAgain({ ...same, asked, notFound }, schedule)
      }
      const mayGoAgain = schedule.resendWhenUnknown && situation.tooOld !== true
      if (mayGoAgain && situation.earlierSends < maxSends) {
        return { ...same, asked, notFound, next: { kind: 'resend', delayMs: 0 } }
      }
      return { ...same, asked, notFound, moves: [{ to: 'review', cause: 'unknown-to-provider' }] }
    }
    default:
      return assertNever(outcome)
  }
}

function askAgain(decision: Decision, schedule: AskSchedule): Decision {
  if (decision.asked >= schedule.maxRequeries) {
    return { ...decision, moves: [{ to: 'review', cause: 'schedule-ended' }], next: null }
  }
  const delayMs = decision.waitsMs?.[decision.asked] ?? schedule.requeryMs
  return { ...decision, next: { kind: 'requery', delayMs } }
}
