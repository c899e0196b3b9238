// What a slip is made of. The till fills this from what is committed; the slips turn it into paper.

import type { Currency } from '../money/money.ts'
import type { Delivery } from '../vend/outcome.ts'
import type { PaperImage } from '../paper/bitmap.ts'
import type { SlipCodes } from './codes.ts'
import type { SlipLanguage } from './languages.ts'

export type SlipShop = {
  readonly name: string
  readonly address?: string | undefined
  readonly phone?: string | undefined
  readonly taxNumber?: string | undefined
  /** Printed above the name. */
  readonly logo?: PaperImage | undefined
  readonly till: string
  /** IANA name. One that nobody knows prints UTC. */
  readonly timeZone: string
}

export type SlipTender = {
  readonly kind: 'cash' | 'card' | 'mobile' | 'split'
  readonly tenderedMinor: number
  readonly changeMinor: number
  readonly reference?: string | null | undefined
  /** Of `split`: they make the amount exactly; what was handed over beyond it was cash. */
  readonly parts?:
    | readonly {
        readonly kind: 'cash' | 'card' | 'mobile'
        readonly amountMinor: number
        readonly reference?: string | null | undefined
      }[]
    | undefined
}

/** A bill as it was looked up and paid: the biller's own words, amounts in minor units. */
export type SlipBill = {
  readonly biller: string
  readonly service: string
  /** The form that was filled. */
  readonly asked: readonly SlipBillLine[]
  /** What the biller says of it; of several bills, what they have in common. */
  readonly facts: readonly SlipBillLine[]
  /** The bills it is made of, when there are several. */
  readonly parts: readonly {
    readonly amountMinor: number
    readonly feesMinor: number
    readonly facts: readonly SlipBillLine[]
  }[]
  readonly amountMinor: number
  readonly feesMinor: number
  readonly inquiryId: string
}

type SlipBillLine = { readonly label: string; readonly text: string }

export type SlipFacts = {
  /** Left out: English. */
  readonly language?: SlipLanguage | undefined
  readonly shop: SlipShop
  readonly training: boolean
  /** 0 for the original, n for REPRINT — COPY n. */
  readonly copy: number
  readonly receiptNo: string
  /** Ours: the provider is asked by it. */
  readonly reference: string
  readonly placedAt: number
  readonly confirmedAt: number
  readonly cashierName: string
  readonly product: string
  readonly providerLabel: string
  readonly account: string
  readonly options: Readonly<Record<string, string>>
  /** From the look-up. What the delivery itself says of the customer goes before it. */
  readonly customer: {
    readonly name: string | null
    readonly address: string | null
    readonly tariff: string | null
    readonly bill?: SlipBill | undefined
  } | null
  readonly amountMinor: number
  readonly currency: Currency
  readonly tender: SlipTender
  readonly delivery: Delivery
  /** Left out: none. */
  readonly codes?: SlipCodes | undefined
}

export type OrderSlipFacts = Omit<SlipFacts, 'delivery' | 'confirmedAt' | 'codes'> & {
  /** When and how to collect, in the shop's words. */
  readonly collectHint?: string | undefined
}

export type TestSlipFacts = {
  /** Left out: English. */
  readonly language?: SlipLanguage | undefined
  readonly shop: SlipShop
  readonly columns: number
  readonly at: number
}
