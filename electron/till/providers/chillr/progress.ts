// Where a batch stands, row by row: what the till knew before, what Chillr says now, the sums, and
// whether there is anything left to ask. Pure. A row that was paid stays paid.

import { assertNever } from '../../../../shared/result.ts'
import { type CollectBatch, type CollectRow, expiresAtOf } from './batch.ts'
import type { BatchStatus, CustomerStatus, PaymentState } from './read-status.ts'
import { isSameNumber } from './rows.ts'

export type RowState = {
  readonly state: PaymentState
  readonly transactionId: string | null
  /** Chillr's own words about it, for the screen. */
  readonly words: string | null
}

export type Sum = { readonly count: number; readonly amountMinor: number }

/** Every row is in exactly one of the states, so they add up to `asked`. */
export type CollectTotals = Readonly<Record<PaymentState | 'asked', Sum>>

/** The rows of a batch that was just taken. */
export const firstStates = (
  rows: readonly CollectRow[],
  nonMembers: readonly { readonly rows: readonly number[] }[],
): readonly RowState[] => {
  const outside = new Set(nonMembers.flatMap((one) => one.rows))
  return rows.map((_, at) => ({
    state: outside.has(at) ? 'not-member' : 'pending',
    transactionId: null,
    words: null,
  }))
}

/** The rows after an answer. A row the answer does not speak of stays as it was. */
export function statesAfter(
  rows: readonly CollectRow[],
  before: readonly RowState[],
  status: BatchStatus,
): readonly RowState[] {
  return rows.map((row, at): RowState => {
    const was = before[at] ?? { state: 'unclear', transactionId: null, words: null }
    const said = status.customers.filter(({ msisdn }) => isSameNumber(msisdn, row.msisdn))
    const outside = status.nonMembers.some((msisdn) => isSameNumber(msisdn, row.msisdn))
    const now = said.length === 1 ? said[0] : undefined
    const heard: RowState = now
      ? rowStateOf(now, outside)
      : outside
        ? { ...was, state: 'not-member' }
        : said.length > 1
          ? { ...was, state: 'unclear', words: 'Chillr names this number more than once.' }
          : was
    return was.state === 'paid' && heard.state !== 'paid'
      ? { ...was, words: contradiction(heard) }
      : heard
  })
}

function rowStateOf(now: CustomerStatus, outside: boolean): RowState {
  // A number that is no member was never asked, whatever its message says.
  const state = outside && now.state === 'not-generated' ? 'not-member' : now.state
  return { state, transactionId: now.transactionId, words: now.message ?? (now.said || null) }
}

const contradiction = ({ state, words }: RowState): string =>
  `Paid before; Chillr now says ${words ?? state}.`

export function totalsOf(rows: readonly CollectRow[], states: readonly RowState[]): CollectTotals {
  const sum = (belongs: (at: number) => boolean): Sum => {
    const chosen = rows.filter((_, at) => belongs(at))
    return {
      count: chosen.length,
      amountMinor: chosen.reduce((all, { amountMinor }) => all + amountMinor, 0),
    }
  }
  const of = (state: PaymentState): Sum => sum((at) => (states[at]?.state ?? 'unclear') === state)
  return {
    asked: sum(() => true),
    paid: of('paid'),
    pending: of('pending'),
    failed: of('failed'),
    expired: of('expired'),
    'not-generated': of('not-generated'),
    'not-member': of('not-member'),
    unclear: of('unclear'),
  }
}

/**
 * `settled`: every customer has an end. `expired`: Chillr closed the batch, what is not paid will not be.
 * `overdue`: the date is long past and Chillr still does not say how it ended: a person looks.
 */
export type BatchDecision =
  | { readonly kind: 'ask-again'; readonly delayMs: number }
  | { readonly kind: 'settled' | 'expired' | 'overdue' }

const graceMs = 86_400_000

export function decideBatch(situation: {
  readonly batch: CollectBatch
  readonly states: readonly RowState[]
  /** What Chillr said of the batch last; null before the first answer. */
  readonly batchExpired: boolean | null
  /** Questions answered so far. */
  readonly asked: number
  readonly now: number
}): BatchDecision {
  const { states, batchExpired, asked, now } = situation
  if (states.length > 0 && states.every(({ state }) => isEnd(state))) return { kind: 'settled' }
  if (batchExpired === true) return { kind: 'expired' }
  const endsAt = expiresAtOf(situation.batch.expiryDate)
  if (endsAt !== null && now > endsAt + graceMs) return { kind: 'overdue' }
  return { kind: 'ask-again', delayMs: waitsMs[Math.min(asked, waitsMs.length - 1)] ?? 900_000 }
}

/** People pay within minutes or within days: often at first, then every quarter of an hour. */
const waitsMs = [30_000, 60_000, 120_000, 300_000, 600_000, 900_000]

function isEnd(state: PaymentState): boolean {
  switch (state) {
    case 'paid':
    case 'failed':
    case 'expired':
    case 'not-member':
      return true
    case 'pending':
    case 'not-generated':
    case 'unclear':
      return false
    default:
      return assertNever(state)
  }
}
