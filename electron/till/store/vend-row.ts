// A sale as the table of vends holds it, and in the till's own words.

import type { Currency } from '../../../shared/money/money.ts'
import type { SlipBill } from '../../../shared/receipt/facts.ts'
import type { VendProductId } from '../../../shared/vend/products.ts'
import type { VendState } from '../../../shared/vend/states.ts'

/** Part of a sale that was paid in one way. */
export type TenderPart = {
  readonly kind: 'cash' | 'card' | 'mobile'
  readonly amountMinor: number
  readonly reference?: string | undefined
}

export type TenderFacts = {
  /** `split`: in several ways, as `parts` says; they make the amount exactly. */
  readonly kind: 'cash' | 'card' | 'mobile' | 'split'
  readonly tenderedMinor: number
  readonly reference?: string | undefined
  readonly parts?: readonly TenderPart[] | undefined
}

export type CustomerFacts = {
  readonly name: string | null
  readonly address: string | null
  readonly account: string
  readonly tariff: string | null
  readonly tariffClass?: string | null
  /** What was found to pay, as its slip says it. */
  readonly bill?: SlipBill
}

export type NextKind = 'send' | 'requery' | 'resend'

export type VendRow = {
  readonly seq: number
  readonly reference: string
  readonly draftId: string
  readonly providerId: string
  readonly product: VendProductId
  readonly account: string
  readonly phone: string | null
  readonly amountMinor: number
  readonly currency: Currency
  readonly tender: TenderFacts
  readonly options: Readonly<Record<string, string>>
  readonly customer: CustomerFacts | null
  readonly cashierId: string
  readonly cashierName: string
  readonly training: boolean
  readonly placedAt: number
  readonly state: VendState
  readonly stateAt: number
  readonly next: NextKind | null
  readonly dueAt: number | null
  readonly expiresAt: number | null
  readonly asked: number
  readonly notFound: number
  readonly waitsMs: readonly number[] | null
  /** Nobody is told any more whose sale it was: `phone` and who `customer` is are left out. */
  readonly forgotten: boolean
}

/** A row of the table as it stands. */
export type RawVend = {
  seq: number
  reference: string
  draft_id: string
  provider_id: string
  product: VendProductId
  account: string
  phone: string | null
  amount_minor: number
  currency: Currency
  tender: string
  options: string
  customer: string | null
  cashier_id: string
  cashier_name: string
  training: number
  placed_at: number
  state: VendState
  state_at: number
  next: NextKind | null
  due_at: number | null
  expires_at: number | null
  asked: number
  not_found: number
  waits: string | null
  forgotten: number
}

/** Of a customer who is forgotten, what was looked up for the sale is left: the tariff, and a bill's sums. */
const unnamed = (customer: CustomerFacts): CustomerFacts => ({
  ...customer,
  name: null,
  address: null,
})

/** A stored row in the till's own words. */
export function vendOf(raw: RawVend): VendRow {
  const forgotten = raw.forgotten === 1
  const customer = raw.customer === null ? null : (JSON.parse(raw.customer) as CustomerFacts)
  return {
    seq: raw.seq,
    reference: raw.reference,
    draftId: raw.draft_id,
    providerId: raw.provider_id,
    product: raw.product,
    account: raw.account,
    phone: forgotten ? null : raw.phone,
    amountMinor: raw.amount_minor,
    currency: raw.currency,
    tender: JSON.parse(raw.tender) as TenderFacts,
    options: JSON.parse(raw.options) as Record<string, string>,
    customer: customer && forgotten ? unnamed(customer) : customer,
    cashierId: raw.cashier_id,
    cashierName: raw.cashier_name,
    training: raw.training === 1,
    placedAt: raw.placed_at,
    state: raw.state,
    stateAt: raw.state_at,
    next: raw.next,
    dueAt: raw.due_at,
    expiresAt: raw.expires_at,
    asked: raw.asked,
    notFound: raw.not_found,
    waitsMs: raw.waits === null ? null : (JSON.parse(raw.waits) as number[]),
    forgotten,
  }
}
