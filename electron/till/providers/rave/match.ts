// Finds orders in a history that knows no references: by customer, amount and time, and only where
// nothing else could be meant. It never chooses between two; what is not certain stays with a person.

import { countries, customerIdOf } from './catalog.ts'
import type { Transaction } from './history.ts'
import type { Bill } from './requests.ts'

/** A bill the till has sent, and when; `queued`: as a row of a batch. */
export type Sent = { readonly bill: Bill; readonly sentAt: number; readonly queued?: boolean }

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

/** When Rave may have stamped what the till sent, ms. */
export type Window = {
  /** Give or take the clocks. */
  readonly nearBeforeMs: number
  readonly nearAfterMs: number
  /** Anything alike inside this much time is a possible other half, also with a zone told wrongly. */
  readonly doubtMs: number
}

const minuteMs = 60_000

/** A purchase is carried out as it arrives. */
export const atOnce: Window = {
  nearBeforeMs: 5 * minuteMs,
  nearAfterMs: 15 * minuteMs,
  doubtMs: 120 * minuteMs,
}

/** A batch is queued and carried out row by row; how soon is documented nowhere. */
export const queuedFirst: Window = {
  nearBeforeMs: 5 * minuteMs,
  nearAfterMs: 120 * minuteMs,
  doubtMs: 360 * minuteMs,
}

const windowOf = ({ queued = false }: Pick<Sent, 'queued'>): Window =>
  queued ? queuedFirst : atOnce

/** A history must reach this far to both sides of the sending, ms. */
export const reachMs = (queued: boolean): number => windowOf({ queued }).doubtMs

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
  const named = Map.groupBy(history, ({ reference }) => reference)
  for (const order of orders) {
    const own = named.get(order.bill.reference) ?? []
    matches.set(order.bill.reference, own.length > 0 ? byReference(order, own) : { kind: 'none' })
  }
  const unnamed = orders.filter(({ bill }) => matches.get(bill.reference)?.kind === 'none')
  const references = new Set(orders.map(({ bill }) => bill.reference))
  const open = history.filter(({ reference }) => reference === null || !references.has(reference))
  const alike = Map.groupBy(unnamed, ({ bill }) => likenessOf(bill, bill.account, bill.amountMinor))
  const candidates = shelvesOf(open)
  for (const order of unnamed) {
    const { bill, sentAt } = order
    const { doubtMs } = windowOf(order)
    const rivals = (alike.get(likenessOf(bill, bill.account, bill.amountMinor)) ?? []).filter(
      (other) => Math.abs(other.sentAt - sentAt) <= doubtMs + windowOf(other).doubtMs,
    )
    const found = candidates(bill).filter(
      (one) => couldBe(bill, one) && (one.at === null || Math.abs(one.at - sentAt) <= doubtMs),
    )
    matches.set(bill.reference, byLikeness(order, rivals, found))
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

function byLikeness(
  order: Sent,
  rivals: readonly Sent[],
  candidates: readonly Transaction[],
): Match {
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

type Terms = Pick<Bill, 'country' | 'biller'>

/** The same for whatever is the same customer, amount, country and biller. */
export const likenessOf = (
  { country, biller }: Terms,
  account: string,
  amountMinor: number,
): string => `${country} ${biller} ${amountMinor} ${customerIdOf(account, country, biller)}`

/**
 * Rows by customer and amount, read in the terms of each country and biller asked for, and those that
 * tell one of the two not: a sheet of thousands would otherwise be compared with thousands of rows.
 */
function shelvesOf(open: readonly Transaction[]): (bill: Bill) => readonly Transaction[] {
  const vague = open.filter(
    ({ customer, amountMinor }) => customer === null || amountMinor === null,
  )
  const shelves = new Map<string, ReadonlyMap<string, readonly Transaction[]>>()
  const shelfOf = (terms: Terms): ReadonlyMap<string, readonly Transaction[]> => {
    const name = `${terms.country} ${terms.biller}`
    const known = shelves.get(name)
    if (known) return known
    const shelf = Map.groupBy(open, ({ customer, amountMinor }) =>
      customer === null || amountMinor === null ? '' : likenessOf(terms, customer, amountMinor),
    )
    shelves.set(name, shelf)
    return shelf
  }
  return (bill) => [
    ...(shelfOf(bill).get(likenessOf(bill, bill.account, bill.amountMinor)) ?? []),
    ...vague,
  ]
}

/** Nothing readable in the row says otherwise. */
function couldBe(bill: Bill, row: Transaction): boolean {
  const { currency } = countries[bill.country]
  const airtime = row.product === null ? null : /airtime/i.test(row.product)
  return (
    row.oneTime &&
    (row.currency === null || row.currency === currency) &&
    (row.amountMinor === null || row.amountMinor === bill.amountMinor) &&
    (row.customer === null || isOf(row.customer, bill)) &&
    (airtime === null || airtime === (bill.biller === 'AIRTIME'))
  )
}

const isOf = (customer: string, { account, country, biller }: Bill): boolean =>
  customerIdOf(customer, country, biller) === customerIdOf(account, country, biller)

/** Everything that must be told is told. */
const surelyIs = (bill: Bill, row: Transaction): boolean =>
  couldBe(bill, row) &&
  row.reference === null &&
  row.id !== null &&
  row.currency !== null &&
  row.amountMinor !== null &&
  row.customer !== null &&
  row.at !== null

function isNear(order: Sent, { at }: Transaction): boolean {
  const { nearBeforeMs, nearAfterMs } = windowOf(order)
  return at !== null && at >= order.sentAt - nearBeforeMs && at <= order.sentAt + nearAfterMs
}
