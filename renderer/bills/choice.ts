// Choosing among the bills found: what may be paid together, what it comes to, what is said of it.
// Pure; the till checks the same before anything is paid. Bills come oldest first.

import type { BillView } from '../../shared/contract/bill.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { type Currency, parseAmount } from '../../shared/money/money.ts'

export type Found = Output<'bill.inquire'>
export type Fact = BillView['facts'][number]

/** How the bills of this answer may be chosen. */
export type Rule =
  /** One, whichever. */
  | 'one'
  /** One, and only the oldest. */
  | 'oldest'
  | 'any'
  /** Several, and none while an older one is left. */
  | 'in-order'
  /** Oldest first, but which is oldest cannot be told: all of them or none. */
  | 'all'

export function ruleOf({ bills, paysMany, oldestFirst }: Found): Rule {
  if (!oldestFirst || bills.length < 2) return paysMany ? 'any' : 'one'
  const undated = bills.some(({ issuedAt }) => issuedAt === null)
  if (!paysMany) return 'oldest'
  return undated ? 'all' : 'in-order'
}

/** Bills nobody may choose: with `oldest`, all but the oldest, and all where no date tells which that is. */
export function isBarred(found: Found, index: number): boolean {
  if (ruleOf(found) !== 'oldest') return false
  return index > 0 || found.bills.some(({ issuedAt }) => issuedAt === null)
}

/** What is chosen before the cashier chooses: what any payment must hold. */
export function firstChosen(found: Found): readonly string[] {
  const ids = found.bills.map(({ inquiryId }) => inquiryId)
  if (ids.length === 1) return ids
  switch (ruleOf(found)) {
    case 'one':
    case 'any':
      return []
    case 'oldest':
      return isBarred(found, 0) ? [] : ids.slice(0, 1)
    case 'in-order':
      return ids.slice(0, 1)
    case 'all':
      return ids
  }
}

export type Chosen = {
  readonly ids: readonly string[]
  /** Bills that came or went along because of the order, besides the one touched. */
  readonly along: { readonly kind: 'added' | 'removed'; readonly count: number } | null
}

const alone = (ids: readonly string[]): Chosen => ({ ids, along: null })

/** What is chosen after a bill was touched. */
export function toggled(found: Found, chosen: readonly string[], touched: string): Chosen {
  const ids = found.bills.map(({ inquiryId }) => inquiryId)
  const index = ids.indexOf(touched)
  const on = !chosen.includes(touched)
  if (index < 0 || isBarred(found, index)) return alone(chosen)
  switch (ruleOf(found)) {
    case 'one':
    case 'oldest':
      return alone([touched])
    case 'any':
      return alone(ids.filter((id) => (id === touched ? on : chosen.includes(id))))
    case 'all':
      return {
        ids: on ? ids : [],
        along: { kind: on ? 'added' : 'removed', count: ids.length - 1 },
      }
    case 'in-order': {
      const next = ids.slice(0, on ? index + 1 : index)
      const count = Math.abs(next.length - chosen.length) - 1
      return { ids: next, along: count > 0 ? { kind: on ? 'added' : 'removed', count } : null }
    }
  }
}

/** All of them, where several may be paid. */
export const allChosen = ({ bills }: Found): readonly string[] =>
  bills.map(({ inquiryId }) => inquiryId)

export type Sums = {
  readonly amountMinor: number
  readonly feesMinor: number
  readonly totalMinor: number
}

/** Exact sums of some bills; null when one of the texts is no amount of this currency. */
export function sumsOf(bills: readonly BillView[], currency: Currency): Sums | null {
  let amountMinor = 0
  let feesMinor = 0
  for (const bill of bills) {
    const amount = parseAmount(bill.amount, currency)
    const fees = parseAmount(bill.fees, currency)
    const total = parseAmount(bill.total, currency)
    if (!amount.ok || !fees.ok || !total.ok) return null
    if (amount.value + fees.value !== total.value) return null
    amountMinor += amount.value
    feesMinor += fees.value
  }
  return { amountMinor, feesMinor, totalMinor: amountMinor + feesMinor }
}

/** Facts that every bill says alike, such as customer and address. They are told once. */
export function sharedFacts(bills: readonly BillView[]): readonly Fact[] {
  const [first, ...others] = bills
  return (
    first?.facts.filter((fact) =>
      others.every(({ facts }) =>
        facts.some(({ name, text }) => name === fact.name && text === fact.text),
      ),
    ) ?? []
  )
}

export function ownFacts(bill: BillView, shared: readonly Fact[]): readonly Fact[] {
  const names = new Set(shared.map(({ name }) => name))
  return bill.facts.filter(({ name }) => !names.has(name))
}

/** Who the bills are for, as the biller says. */
export const customerOf = (facts: readonly Fact[]): Fact | null =>
  facts.find(({ name }) => /(client|customer|subscriber)_?name/i.test(name)) ??
  facts.find(({ name }) => /(^|_)name$/i.test(name)) ??
  null

const face = ({ amount, fees, issuedAt, facts }: BillView): string =>
  JSON.stringify([amount, fees, issuedAt, facts])

/**
 * The bills of a newer answer that are those chosen in an older one: looked up again they have other
 * ids. What is not certain is not chosen.
 */
export function stillChosen(
  before: Found,
  chosen: readonly string[],
  now: Found,
): readonly string[] {
  const same =
    before.bills.length === now.bills.length &&
    before.bills.every((bill, at) => {
      const other = now.bills[at]
      return other !== undefined && face(bill) === face(other)
    })
  if (!same) return firstChosen(now)
  return now.bills.flatMap(({ inquiryId }, at) =>
    chosen.includes(before.bills[at]?.inquiryId ?? '') ? [inquiryId] : [],
  )
}
