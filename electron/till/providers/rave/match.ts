// Finds orders in a history that knows no references: by customer, amount and time, and only where
// nothing else could be meant. It never chooses between two; what is not certain stays with a person.

import { countries, sameCustomer } from './catalog.ts'
import type { Transaction } from './history.ts'
import type { Bill } from './requests.ts'

/** A bill the till has sent, and when. */
export type Sent = { readonly bill: Bill; readonly sentAt: number }

export type Match =
  | {
      readonly kind: 'found'
      readonly transaction: Transaction
      readonly by: 'reference' | 'customer-amount-time'
    }
  /** Nothing that could be it. Not a proof that it was not sold. */
  | { readonly kind: 'none' }
  /** `orders` of ours and `found` in the history could be each other's. */
  | { readonly kind: 'unclear'; readonly orders: number; readonly found: number }

/** Rave stamps a purchase when it carries it out: within minutes of the sending, give or take the clocks. */
export const nearBeforeMs = 5 * 60_000
export const nearAfterMs = 15 * 60_000
/** Anything alike inside this much time is a possible other half, also with a zone told wrongly. */
export const doubtMs = 2 * 60 * 60_000

/**
 * What a whole history says about each order. `orders` must hold every order of this till that could
 * stand in it, those already settled too: an order left out would leave its row to another.
 * @returns by reference
 */
export function matchHistory(
  orders: readonly Sent[],
  history: readonly Transaction[],
): ReadonlyMap<string, Match> {
  const matches = new Map<string, Match>()
  const named = new Set(orders.map(({ bill }) => bill.reference))
  const open = history.filter(({ reference }) => reference === null || !named.has(reference))
  for (const order of orders) {
    const own = history.filter(({ reference }) => reference === order.bill.reference)
    matches.set(order.bill.reference, own.length > 0 ? byReference(order, own) : { kind: 'none' })
  }
  const unnamed = orders.filter(({ bill }) => matches.get(bill.reference)?.kind === 'none')
  for (const order of unnamed) {
    matches.set(order.bill.reference, byLikeness(order, unnamed, open))
  }
  return matches
}

/** A row that names us must also be what we bought; two that do are one too many. */
function byReference({ bill }: Sent, own: readonly Transaction[]): Match {
  const [transaction] = own
  if (!transaction || own.length > 1 || !couldBe(bill, transaction)) {
    return { kind: 'unclear', orders: 1, found: own.length }
  }
  return { kind: 'found', transaction, by: 'reference' }
}

function byLikeness(order: Sent, orders: readonly Sent[], open: readonly Transaction[]): Match {
  const rivals = orders.filter(
    (other) =>
      alike(order.bill, other.bill) && Math.abs(other.sentAt - order.sentAt) <= 2 * doubtMs,
  )
  const candidates = open.filter(
    (one) =>
      couldBe(order.bill, one) && (one.at === null || Math.abs(one.at - order.sentAt) <= doubtMs),
  )
  const [transaction] = candidates
  if (!transaction) return { kind: 'none' }
  const certain =
    candidates.length === 1 &&
    rivals.length === 1 &&
    surelyIs(order.bill, transaction) &&
    isNear(order, transaction)
  return certain
    ? { kind: 'found', transaction, by: 'customer-amount-time' }
    : { kind: 'unclear', orders: rivals.length, found: candidates.length }
}

const alike = (a: Bill, b: Bill): boolean =>
  a.biller === b.biller &&
  a.country === b.country &&
  a.amountMinor === b.amountMinor &&
  sameCustomer(a.account, b.account, a.country, a.biller)

/** Nothing readable in the row says otherwise. */
function couldBe(bill: Bill, row: Transaction): boolean {
  const { currency } = countries[bill.country]
  const airtime = row.product === null ? null : /airtime/i.test(row.product)
  return (
    row.oneTime &&
    (row.currency === null || row.currency === currency) &&
    (row.amountMinor === null || row.amountMinor === bill.amountMinor) &&
    (row.customer === null ||
      sameCustomer(row.customer, bill.account, bill.country, bill.biller)) &&
    (airtime === null || airtime === (bill.biller === 'AIRTIME'))
  )
}

/** Everything that must be told is told. */
const surelyIs = (bill: Bill, row: Transaction): boolean =>
  couldBe(bill, row) &&
  row.reference === null &&
  row.id !== null &&
  row.currency !== null &&
  row.amountMinor !== null &&
  row.customer !== null &&
  row.at !== null

const isNear = ({ sentAt }: Sent, { at }: Transaction): boolean =>
  at !== null && at >= sentAt - nearBeforeMs && at <= sentAt + nearAfterMs
