// What a report is made of, as it is kept: plain data, from which its paper is made today and in years.
// Fields are added, never changed: old texts are read too.

import type { Currency } from '../money/money.ts'
import type { SlipShop } from '../receipt/facts.ts'
import type { SlipLanguage } from '../receipt/languages.ts'
import type {
  Heap,
  Liabilities,
  MoveKind,
  PayKind,
  PayLine,
  ShiftFigures,
  Takings,
  UnresolvedSale,
} from './figures.ts'
import type { Pile } from './denominations.ts'
import type { Safe } from './safe.ts'

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

/** One Z of a day. */
export type ZOfDay = {
  readonly number: number
  readonly openedAt: number
  readonly closedAt: number
  readonly by: string
  readonly takenMinor: number
  /** What the count was off by. */
  readonly offMinor: number
}

export type DayFigures = Takings & {
  readonly currency: Currency
  readonly training: boolean
  /** When this was so. */
  readonly at: number
  readonly zs: readonly ZOfDay[]
  /** In and out of all its drawers. */
  readonly moves: readonly (Heap & { readonly kind: MoveKind })[]
  readonly refunds: readonly PayLine[]
  readonly outside: ShiftFigures['outside']
  readonly liabilities: Liabilities
  readonly unresolved: readonly UnresolvedSale[]
  readonly safe: Safe
  readonly drawerMinor: number
}

/** The end of a day: the sum of its shifts, as they stand when it ends. */
export type DayBody = Kept & {
  readonly kind: 'day'
  readonly number: number
  readonly by: string
  readonly figures: DayFigures
}

/** Cash that goes to the bank. */
export type BankingBody = Kept & {
  readonly kind: 'banking'
  readonly number: number
  readonly training: boolean
  readonly currency: Currency
  readonly at: number
  readonly amountMinor: number
  readonly piles: readonly Pile[] | null
  /** In the safe and the closed drawer before. */
  readonly atHandMinor: number
  /** The days whose cash it is, first and last; null where none ended since the last banking. */
  readonly days: readonly [number, number] | null
  readonly reference: string
  readonly note: string | null
  readonly by: string
  readonly supervisor: string
}

/** Cash put into an open drawer or taken out of it. */
export type MoveBody = Kept & {
  readonly kind: 'move'
  readonly training: boolean
  readonly currency: Currency
  readonly at: number
  readonly shift: number
  readonly move: MoveKind
  readonly amountMinor: number
  readonly reason: string
  readonly by: string
}

export type ReportBody = XBody | ZBody | RefundBody | DayBody | BankingBody | MoveBody
