// What bills look like between the look-up and the cash: what was found, what was chosen of it, and
// what of that goes with the vend. Pure.

import type { SlipBill } from '../../../shared/receipt/facts.ts'
import type { BillLanguage, BillService, Biller, FoundBill } from '../providers/bill-adapter.ts'
import type { UnsettledBill } from '../store/bill-inquiries.ts'
import type { CustomerFacts } from '../store/vend-row.ts'
import { cleanAccount } from '../vend/clean-account.ts'
import type { BillProvider } from './catalogs.ts'

/** One answer of a provider about one form. */
export type FoundBills = {
  readonly provider: BillProvider
  readonly biller: Biller['name']
  readonly service: BillService
  readonly language: BillLanguage
  /** As it is stored with a vend; null when the form asks for none. */
  readonly account: string | null
  /** The form as it was filled, in its own words, for the slip. */
  readonly asked: readonly { readonly label: string; readonly text: string }[]
  readonly bills: readonly FoundBill[]
  /** Epoch ms: no payment after this. */
  readonly expiresAt: number
}

export type Price = { readonly amountMinor: number; readonly feesMinor: number }

/** What `vend.place` may pay: nothing else was ever heard of. */
export type Payable = {
  readonly providerId: string
  /** What is paid, and what was bundled in it. */
  readonly inquiryIds: readonly string[]
  readonly amountMinor: number
  readonly feesMinor: number
  readonly account: string
  /** Every inquiry of the answer it was chosen from: bills beside each other there are different ones. */
  readonly listed: readonly string[]
  /** A supervisor knows that it is another bill than a like one that is not settled. */
  readonly isAnother: boolean
  /** The bills it pays, to know them again under another inquiry; none where there is no bill. */
  readonly prices: readonly Price[]
  readonly customer: CustomerFacts
  /** The order's, as the adapter wants them. */
  readonly options: Readonly<Record<string, string>>
  readonly expiresAt: number
}

const longestAccount = 40
/** Lines a slip gives each of several bills beside its amount. */
const ownFacts = 6

/** No spaces or dashes, as every account: a name is found again by what is left of it. */
export const accountText = (text: string): string | null =>
  [...cleanAccount(text)].slice(0, longestAccount).join('') || null

/** The values of a form as a slip shows them: what was chosen from a list by its label. */
export const askedOf = (
  service: BillService,
  values: Readonly<Record<string, string>>,
): FoundBills['asked'] =>
  service.fields.flatMap(({ name, label, kind, choices, min, max }) => {
    const typed = (values[name] ?? '').trim()
    const chosen = choices.find(({ value }) => value === typed)
    // An amount stands below, with its fees.
    const isAmount = kind === 'decimal' || min !== null || max !== null
    return typed === '' || isAmount ? [] : [{ label, text: chosen?.label ?? typed }]
  })

export function payableOf(
  found: FoundBills,
  one: FoundBill,
  chosen: readonly FoundBill[],
  { lifeMs, isAnother }: { readonly lifeMs: number; readonly isAnother: boolean },
): Payable {
  const { adapter, id } = found.provider
  const account = found.account ?? one.inquiryId
  const [first] = chosen
  return {
    providerId: id,
    inquiryIds: [...new Set([one.inquiryId, ...chosen.map(({ inquiryId }) => inquiryId)])],
    amountMinor: one.amountMinor,
    feesMinor: one.feesMinor,
    account,
    listed: listedIn(found),
    isAnother,
    prices: pricesOf(found, chosen),
    customer: {
      name: one.customer.name ?? first?.customer.name ?? null,
      address: one.customer.address ?? first?.customer.address ?? null,
      account,
      tariff: null,
      bill: slipBillOf(found, one, chosen),
    },
    options: adapter.bills.optionsOf(found.service, one),
    expiresAt: Math.min(found.expiresAt, one.heardAt + lifeMs),
  }
}

export const listedIn = ({ bills }: FoundBills): readonly string[] =>
  bills.map(({ inquiryId }) => inquiryId)

/** A service that only tells its fees has no bills: the customer may want the same once more. */
export const pricesOf = ({ service }: FoundBills, chosen: readonly FoundBill[]): readonly Price[] =>
  service.asks === 'fees'
    ? []
    : chosen.map(({ amountMinor, feesMinor }) => ({ amountMinor, feesMinor }))

/**
 * The sale that may be paying one of these bills already, under an inquiry of its own. Only money tells
 * two bills apart here: what an inquiry says of its date may be the inquiry's.
 */
export const mayPayAlready = (
  unsettled: readonly UnsettledBill[],
  wanted: {
    readonly serviceId: string | undefined
    readonly prices: readonly Price[]
    readonly listed: readonly string[]
  },
): UnsettledBill | undefined =>
  unsettled.find(({ options, customer, inquiryIds }) => {
    if (options['service_id'] !== wanted.serviceId) return false
    // Listed in one answer with what is wanted now: another bill of the same price.
    if (inquiryIds.some((id) => wanted.listed.includes(id))) return false
    const bill = customer?.bill
    // Entered again from the order log, which does not say what it pays.
    if (!bill) return wanted.prices.length > 0
    const paying: readonly Price[] = bill.parts.length > 0 ? bill.parts : [bill]
    return paying.some((one) =>
      wanted.prices.some(
        ({ amountMinor, feesMinor }) =>
          amountMinor === one.amountMinor && feesMinor === one.feesMinor,
      ),
    )
  })

const lines = (facts: FoundBill['facts']) => facts.map(({ label, text }) => ({ label, text }))

/** What the bills have in common is said once, the rest beside each. */
function slipBillOf(found: FoundBills, one: FoundBill, chosen: readonly FoundBill[]): SlipBill {
  const [first, ...others] = chosen
  const isShared = (fact: FoundBill['facts'][number]): boolean =>
    others.every(({ facts }) =>
      facts.some(({ name, text }) => name === fact.name && text === fact.text),
    )
  return {
    biller: found.biller,
    service: found.service.name,
    asked: found.asked,
    facts: lines(first?.facts.filter(isShared) ?? []),
    parts:
      chosen.length < 2
        ? []
        : chosen.map((bill) => ({
            amountMinor: bill.amountMinor,
            feesMinor: bill.feesMinor,
            facts: lines(bill.facts.filter((fact) => !isShared(fact))).slice(0, ownFacts),
          })),
    amountMinor: one.amountMinor,
    feesMinor: one.feesMinor,
    inquiryId: one.inquiryId,
  }
}
