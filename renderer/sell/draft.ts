// The sale being rung up, as plain data and pure rules: what is typed, what is known, what is missing.
// A draft's id is made once and survives every retry, so pressing twice can never sell twice.

import type { Input, Output } from '../../shared/contract/contract.ts'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { type Currency, minorDigits, parseAmount } from '../../shared/money/money.ts'
import { denominations } from '../../shared/shift/denominations.ts'
import type { ScreenError } from '../client/transport.ts'
import type { NumberProductId } from '../../shared/vend/products.ts'
import type { Key } from '../i18n/dictionary.ts'
import type { Often } from '../standing/often.ts'

export type LookUp = Output<'vend.lookUp'>
export type FieldName = 'account' | 'amount' | 'tendered' | 'phone'
export type TenderKind = 'cash' | 'card' | 'mobile' | 'split'

export type Look =
  | { readonly kind: 'none' }
  | { readonly kind: 'asking'; readonly sinceAt: number }
  | { readonly kind: 'found'; readonly answer: LookUp }
  | { readonly kind: 'failed'; readonly error: ScreenError }

/** A package of a provider's price list. */
export type Pack = {
  readonly code: string
  /** Decimal text, as listed. */
  readonly amount: string
  readonly description: string
}

export type Draft = {
  readonly draftId: string
  readonly product: NumberProductId
  /** Null: the shop's first provider for the product. */
  readonly providerId: string | null
  readonly account: string
  readonly options: Readonly<Record<string, string>>
  /** The customer's, by which they are found next time; may be empty. */
  readonly phone: string
  /** It came with a number chosen from the list, and goes with that number. */
  readonly phoneIsKnown: boolean
  readonly amount: string
  /** The package chosen, where the product is sold by package; the amount is its price. */
  readonly pack: Pack | null
  /** The provider is to buy it again by itself; only a supervisor chooses that. Null: once. */
  readonly often: Often | null
  readonly field: FieldName
  readonly tender: {
    readonly kind: TenderKind
    /** Empty means exactly the amount. Of a split: the part that is not cash. */
    readonly tendered: string
    readonly reference: string
    /** Of a split: how the part that is not cash is paid. */
    readonly by?: 'card' | 'mobile'
  }
  readonly look: Look
  /** Sales on the same number lately, to ask before a repeat. Null: the ticket lay by while others sold. */
  readonly lately: readonly VendSummary[] | null
  readonly placing: boolean
  /** Asked of the till, which did not say whether it was saved: only the very same may be asked again. */
  readonly unanswered: Input<'vend.place'> | null
  readonly error: ScreenError | null
  /** The sale this one seems to repeat, while the cashier is asked about it. */
  readonly repeats: VendSummary | null
}

export const freshDraft = (
  draftId: string,
  options: Readonly<Record<string, string>>,
  product: NumberProductId = 'electricity',
): Draft => ({
  draftId,
  product,
  providerId: null,
  account: '',
  options,
  phone: '',
  phoneIsKnown: false,
  amount: '',
  pack: null,
  often: null,
  field: 'account',
  tender: { kind: 'cash', tendered: '', reference: '' },
  look: { kind: 'none' },
  lately: [],
  placing: false,
  unanswered: null,
  error: null,
  repeats: null,
})

/** Money may be on its way: nothing of the sale may change until that is known. */
export const isBound = ({ placing, unanswered }: Draft): boolean => placing || unanswered !== null

/** Longest texts of the fields: a number of any provider, an amount below a billion. */
const longest: Readonly<Record<FieldName, number>> = {
  account: 20,
  amount: 9,
  tendered: 9,
  phone: 16,
}

const isNumber = (field: FieldName): boolean => field === 'account' || field === 'phone'

/** A field's text after a key of the keypad: digits, "00", or "erase". */
export function afterKey(text: string, key: string, field: FieldName): string {
  if (key === 'erase') return text.slice(0, -1)
  const next = text + key
  if (next.length > longest[field]) return text
  return isNumber(field) ? next : next.replace(/^0+(?=\d)/, '')
}

/** What of typed or pasted text belongs into a field. */
export function cleaned(text: string, field: FieldName): string {
  if (field === 'account') return text.replace(/\D/g, '').slice(0, longest.account)
  if (field === 'phone') return text.replaceAll(/(?!^\+)\D/g, '').slice(0, longest.phone)
  const match = /^\d*(?:\.\d{0,2})?/.exec(text.replace(/[^\d.]/g, '').replace(/^0+(?=\d)/, ''))
  return (match?.[0] ?? '').slice(0, longest[field] + 3)
}

/** "1234 5678 910": digits a person can check against a card. */
export const groupDigits = (digits: string): string => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** Long enough to be somebody's. */
export const isWholePhone = (phone: string): boolean => /^\+?\d{7,15}$/.test(phone)

export function minorOf(text: string, currency: Currency): number | null {
  const parsed = parseAmount(text.replace(/\.$/, ''), currency)
  return parsed.ok && parsed.value > 0 ? parsed.value : null
}

/** What was handed over, be it nothing; null: exactly the amount, or no number yet. */
export function handedMinor(tendered: string, currency: Currency): number | null {
  const parsed = parseAmount(tendered.replace(/\.$/, ''), currency)
  return parsed.ok ? parsed.value : null
}

const notes = [50, 100, 500, 1000, 5000, 10_000, 50_000]
/** Handed over only where the dearest note is worth few of it: elsewhere it is change. */
const smallNote = 20
const dearestOfSmall = 200

/** The sums a customer is likely to hand over: rounded up to whole notes, smallest first, at most two. */
export function quickNotes(amountMinor: number, currency: Currency): readonly number[] {
  const unit = 10 ** minorDigits[currency]
  const sums = new Set<number>()
  const paysBySmall = (denominations[currency][0] ?? 0) <= dearestOfSmall * unit
  for (const note of paysBySmall ? [smallNote, ...notes] : notes) {
    const sum = Math.ceil(amountMinor / (note * unit)) * note * unit
    if (sum > amountMinor && sum <= amountMinor * 6) sums.add(sum)
  }
  return [...sums].toSorted((a, b) => a - b).slice(0, 2)
}

export type Problem = { readonly key: Key; readonly amountMinor?: number }

/** What of a split is left in cash; null while the other part is not known or is not less than it all. */
export function cashLeft(
  { tendered }: Draft['tender'],
  amountMinor: number | null,
  currency: Currency,
): number | null {
  const part = minorOf(tendered, currency)
  return part === null || amountMinor === null || part >= amountMinor ? null : amountMinor - part
}

/** Why a split cannot be taken yet; null when it can, or is none. */
export function splitProblem(
  tender: Draft['tender'],
  amountMinor: number,
  currency: Currency,
): Problem | null {
  if (tender.kind !== 'split' || cashLeft(tender, amountMinor, currency) !== null) return null
  return minorOf(tender.tendered, currency) === null
    ? { key: 'sell.need.split' }
    : { key: 'sell.need.split.less', amountMinor }
}

/** Why the amount or the tender cannot be taken yet, or null. Limits are the provider's, from the look-up. */
export function problemOf(draft: Draft, currency: Currency): Problem | null {
  const amountMinor = minorOf(draft.amount, currency)
  if (amountMinor === null) return { key: 'sell.need.amount' }
  if (draft.phone !== '' && !isWholePhone(draft.phone)) return { key: 'sell.need.phone' }
  const limits = draft.look.kind === 'found' ? draft.look.answer.limits : null
  const least = limits?.min ? minorOf(limits.min, currency) : null
  if (least !== null && amountMinor < least) return { key: 'sell.need.more', amountMinor: least }
  const most = limits?.max ? minorOf(limits.max, currency) : null
  if (most !== null && amountMinor > most) return { key: 'sell.need.less', amountMinor: most }
  const split = splitProblem(draft.tender, amountMinor, currency)
  if (split) return split
  const tendered =
    draft.tender.kind === 'cash' ? handedMinor(draft.tender.tendered, currency) : null
  if (tendered !== null && tendered < amountMinor) {
    return { key: 'sell.need.cash', amountMinor: amountMinor - tendered }
  }
  return null
}

/** Change for what was handed over; zero when it is exactly the amount. */
export function changeOf(
  tender: Draft['tender'],
  amountMinor: number | null,
  currency: Currency,
): number {
  const tendered = minorOf(tender.tendered, currency)
  return tendered === null || tender.kind !== 'cash'
    ? 0
    : Math.max(0, tendered - (amountMinor ?? 0))
}

/** Whether the look-up lets the sale go on: found, or the provider could not be asked at all. */
export const mayGoOn = (look: Look): boolean =>
  look.kind === 'found' || (look.kind === 'failed' && look.error.code === 'provider-unreachable')

export const repeatWithinMs = 10 * 60_000

/** A sale of the same amount on this meter, minutes ago, that may have cost somebody money. */
export function repeatOf(draft: Draft, currency: Currency, now: number): VendSummary | null {
  const amountMinor = minorOf(draft.amount, currency)
  return (
    draft.lately?.find(
      (vend) =>
        vend.product === draft.product &&
        vend.account === draft.account &&
        minorOf(vend.amount, currency) === amountMinor &&
        now - vend.placedAt < repeatWithinMs &&
        !['refused', 'cancelled', 'expired'].includes(vend.state),
    ) ?? null
  )
}
