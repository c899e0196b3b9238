// Carries an outcome into the database, within one transaction: the attempt's end, the moves and their
// events, tokens, delivery, paper and alarms. Nothing is published here; that is for after the commit.

import { note } from '../../../shared/notes/notes.ts'
import { decide } from '../../../shared/vend/decide.ts'
import type { Outcome } from '../../../shared/vend/outcome.ts'
import { oddSums } from '../../../shared/receipt/sums.ts'
import { inEntryOrder, type Token } from '../../../shared/sts/token.ts'
import { isFinal, type VendState } from '../../../shared/vend/states.ts'
import type { Provider } from '../providers/account.ts'
import type { Evidence } from '../providers/adapter.ts'
import { raiseAlarm } from '../store/alarms.ts'
import { endAttempt, exchangesOf, outcomeDetail } from '../store/attempts.ts'
import type { Writable } from '../store/database.ts'
import { deliveryOf, saveDelivery, saveTokens, tokensOf } from '../store/deliveries.ts'
import { insertJob } from '../store/print-jobs.ts'
import { endAsBefore } from '../store/slips-before.ts'
import { sql } from '../store/statement.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { moveVend, planVend, vendBySeq } from '../store/vends.ts'

const keptRequeryMs = 120_000

export type Settlement = {
  readonly vendSeq: number
  readonly attemptSeq: number
  readonly attempt: 'vend' | 'requery'
  /** Asked by hand: how long until the schedule would ask; null where it was its turn. */
  readonly aheadMs: number | null
  readonly outcome: Outcome
  readonly evidence: Evidence | null
  readonly at: number
}

/** Writes what came back. Must run inside a transaction. Returns the vend as it stands then. */
export function settle(
  store: Writable,
  provider: Provider,
  slipPrinterId: string,
  settlement: Settlement,
): VendRow {
  const vend = mustFind(store, settlement.vendSeq)
  const { outcome, at, attemptSeq } = settlement
  const { mayHaveArrived: earlierSends, idle } = exchangesOf(store, vend.seq)
  const ended = { endedAt: at, outcome, evidence: settlement.evidence }
  const said = keepWhatArrived(store, vend, settlement) ? 'with-delivery' : 'here'
  endAttempt(store, attemptSeq, ended, said)
  const decision = decide(
    {
      state: vend.state,
      attempt: settlement.attempt,
      earlierSends,
      idle,
      asked: vend.asked,
      notFound: vend.notFound,
      waitsMs: vend.waitsMs,
      aheadMs: settlement.aheadMs,
      tooOld: vend.expiresAt !== null && vend.expiresAt <= at,
    },
    outcome,
    provider.schedule,
  )
  const evidence = outcomeDetail(outcome)
  let state: VendState = vend.state
  for (const move of decision.moves) {
    if (move.to === 'confirmed') askForPaper(store, vend.seq, slipPrinterId, at)
    moveVend(store, { seq: vend.seq, state }, { ...move, at, evidence })
    state = move.to
  }
  if (decision.moves.length === 0 && isFinal(state)) {
    noteEvent(
      store,
      { seq: vend.seq, state },
      { at, cause: 'late-answer', evidence: evidence ?? outcome.kind },
    )
  }
  if (state === 'confirmed' && vend.state !== 'confirmed') noteOddSums(store, vend, outcome, at)
  if (decision.contradiction) raiseContradiction(store, vend, outcome, at)
  const counts = decision.asked === vend.asked && decision.notFound === vend.notFound
  if (isFinal(state) && state !== vend.state && counts && sameWaits(decision, vend)) {
    // The move has taken it off the schedule, and nothing else of the row is another.
    return { ...vend, state, stateAt: at, next: null, dueAt: null }
  }
  if (!isFinal(state) && state !== 'review') {
    planVend(store, vend.seq, {
      next: decision.next?.kind ?? null,
      dueAt: decision.next ? at + decision.next.delayMs : null,
      asked: decision.asked,
      notFound: decision.notFound,
      waitsMs: decision.waitsMs,
    })
  } else {
    planVend(store, vend.seq, { ...decision, next: null, dueAt: null })
  }
  return mustFind(store, vend.seq)
}

const sameWaits = (one: Pick<VendRow, 'waitsMs'>, other: Pick<VendRow, 'waitsMs'>): boolean =>
  one.waitsMs === other.waitsMs || JSON.stringify(one.waitsMs) === JSON.stringify(other.waitsMs)

function mustFind(store: Writable, seq: number): VendRow {
  const vend = vendBySeq(store, seq)
  if (!vend) throw new Error(`vend ${seq} is gone`)
  return vend
}

/**
 * Tokens and deliveries are kept in every state; only a second identical delivery is not written twice. True: a
 * delivery was kept, and what was said with it.
 */
function keepWhatArrived(store: Writable, vend: VendRow, settlement: Settlement): boolean {
  const { outcome, attemptSeq, evidence: said, at } = settlement
  if (outcome.kind === 'confirmed') {
    const delivery = { ...outcome.delivery, tokens: inEntryOrder(outcome.delivery.tokens) }
    // Asking about a sale again that was delivered, be it one called refused, tells the same again.
    const isSold = vend.state === 'confirmed'
    const isAgain = isSold || (isFinal(vend.state) && deliveryOf(store, vend.seq) !== null)
    if (isAgain && !bringsFurther(store, vend.seq, delivery.tokens)) return false
    saveDelivery(store, vend.seq, { attemptSeq, at, delivery, said })
    if (isSold) {
      raiseAlarm(store, {
        at,
        kind: 'token-out-of-place',
        vendSeq: vend.seq,
        notes: [note('further-tokens')],
      })
    }
    return true
  }
  if (outcome.kind === 'unknown') {
    if (outcome.seen && outcome.seen.length > 0) {
      saveTokens(store, vend.seq, { attemptSeq, tokens: outcome.seen, trusted: false })
    }
    if (outcome.reason === 'bad-signature') {
      raiseAlarm(store, {
        at,
        kind: 'bad-signature',
        vendSeq: vend.seq,
        notes: [note('unsigned')],
      })
    }
  }
  return false
}

/** Whether there are tokens among these that were not kept as the vend's before. */
function bringsFurther(store: Writable, vendSeq: number, tokens: readonly Token[]): boolean {
  const known = new Set(tokensOf(store, vendSeq).map(({ digits }) => digits))
  return tokens.some(({ digits }) => !known.has(digits))
}

/** The slip's job, once ever: a till that confirms the same vend by another way finds it there. */
export function askForPaper(store: Writable, vendSeq: number, printerId: string, at: number): void {
  const there = sql(store, "SELECT 1 FROM print_jobs WHERE vend_seq = ? AND kind = 'slip'").get(
    vendSeq,
  )
  if (there) return
  const seq = insertJob(store, { vendSeq, printerId, kind: 'slip', copy: 0, at })
  endAsBefore(store, seq, mustFind(store, vendSeq).reference, at)
}

/** The slip shows the provider's figures as they are; that they do not add up is kept beside them. */
function noteOddSums(store: Writable, vend: VendRow, outcome: Outcome, at: number): void {
  if (outcome.kind !== 'confirmed') return
  const evidence = oddSums(outcome.delivery, vend.amountMinor, vend.currency)
  if (evidence === null) return
  noteEvent(store, { seq: vend.seq, state: 'confirmed' }, { at, cause: 'sums-differ', evidence })
}

function raiseContradiction(store: Writable, vend: VendRow, outcome: Outcome, at: number): void {
  const notes = [note(outcome.kind === 'confirmed' ? 'sold-after' : 'refused-after')]
  raiseAlarm(store, { at, kind: 'late-contradiction', vendSeq: vend.seq, notes })
}

/**
 * The last resort when settling itself fails: the attempt, its evidence and every token are kept and
 * an alarm raised; the vend becomes `unconfirmed` so that the till goes on asking. Must run inside a
 * transaction.
 */
export function keepForPerson(store: Writable, settlement: Settlement): VendRow {
  const { vendSeq, attemptSeq, outcome, evidence, at } = settlement
  const vend = mustFind(store, vendSeq)
  endAttempt(store, attemptSeq, { endedAt: at, outcome, evidence })
  const tokens = outcome.kind === 'confirmed' ? outcome.delivery.tokens : []
  saveTokens(store, vendSeq, { attemptSeq, tokens, trusted: false })
  if (vend.state === 'sending') moveVend(store, vend, { to: 'unconfirmed', cause: 'no-answer', at })
  if (vend.state === 'sending' || vend.state === 'unconfirmed') {
    planVend(store, vendSeq, { ...vend, next: 'requery', dueAt: at + keptRequeryMs })
  }
  raiseAlarm(store, {
    at,
    kind: 'token-out-of-place',
    vendSeq,
    notes: [note('unfiled-sale')],
  })
  return mustFind(store, vendSeq)
}
