// What a report is made of, as it is kept: plain data, from which its paper is made today and in years.
// Fields are added, never changed: old texts are read too.

import type { Currency } from '../money/money.ts'
import type { SlipShop } from '../receipt/facts.ts'
import type { SlipLanguage } from '../receipt/languages.ts'
import type { PayKind, ShiftFigures } from './figures.ts'
import type { Pile } from './denominations.ts'

export type CountFacts = {
  readonly countedMinor: number
  readonly expectedMinor: number
  readonly piles: readonly Pile[] | null
  readonly by: string
  readonly at: number
}

/** What every report has. */
type Kept = {
  readonly shop: SlipShop
  /** What it was printed in; English before it was kept. */
  readonly language?: SlipLanguage
}

export type XBody = Kept & {
  readonly kind: 'x'
  readonly by: string
  readonly figures: ShiftFigures
}

export type ZBody = Kept & {
  readonly kind: 'z'
  readonly number: number
  readonly by: string
  readonly figures: ShiftFigures
  /** In the order they were made; the last one counts. */
  readonly counts: readonly CountFacts[]
  readonly note: string | null
  readonly handedOver: { readonly by: string; readonly reason: string } | null
}

export type RefundBody = Kept & {
  readonly kind: 'refund'
  readonly training: boolean
  readonly currency: Currency
  readonly at: number
  /** Null: no shift was open. */
  readonly shift: number | null
  readonly product: string
  readonly account: string
  readonly customerName: string | null
  readonly reference: string
  readonly receiptNo: string | null
  readonly placedAt: number
  readonly state: 'refused' | 'cancelled' | 'expired'
  readonly amountMinor: number
  readonly paidBack: PayKind
  readonly reason: string
  readonly by: string
  readonly supervisor: string | null
}

export type ReportBody = XBody | ZBody | RefundBody
