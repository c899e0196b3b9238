// The one vocabulary every adapter answers in. An adapter that is not sure says `unknown`;
// unknown is never failed and never invented.

import type { Token } from '../sts/token.ts'

export type MoneyLine = {
  readonly kind: 'energy' | 'tax' | 'fee' | 'debt' | 'other'
  readonly label: string
  readonly amountMinor: number
}

export type TariffStep = {
  readonly units: string
  readonly rate: string
  readonly amountMinor?: number
}

/** What was delivered, for the slip and for support. Texts are the provider's own. */
export type Delivery = {
  /** In the order to enter. Empty when everything went to debt: that is a success too. */
  readonly tokens: readonly Token[]
  /** kWh as decimal text, all credit tokens together. */
  readonly units?: string
  readonly lines: readonly MoneyLine[]
  readonly debtRemainingMinor?: number
  readonly totalPaidMinor?: number
  readonly tariff?: string
  readonly tariffSteps?: readonly TariffStep[]
  readonly meter?: {
    readonly sgc?: string
    readonly krn?: string
    readonly ti?: string
    readonly ea?: string
    readonly tt?: string
  }
  readonly utility?: {
    readonly name?: string
    readonly address?: string
    readonly taxNumber?: string
  }
  readonly customer?: { readonly name?: string; readonly address?: string }
  readonly receiptNo?: string
  readonly providerRef?: string
  readonly providerTime?: string
  readonly messages?: readonly string[]
  /** Who typed it in: a person heard it from the provider, the till never did. */
  readonly enteredBy?: string
}

/** Why nobody knows. Each has a sentence on the screen. */
export type UnknownReason =
  | 'no-answer' // time-out, reset or close after the request left
  | 'not-the-format' // HTML, empty, truncated, not JSON, too large, bad UTF-8
  | 'bad-signature'
  | 'server-error'
  | 'duplicate' // the provider has seen this reference: the first send may have sold
  | 'unknown-code'
  | 'till-stopped'

/** Provably nothing left the till. An allow-list: anything not here is unknown. */
export type NotSentReason =
  | 'dns'
  | 'refused'
  | 'no-route'
  | 'connect-timeout'
  | 'tls'
  // A step that sells nothing and must go before the order failed, so the order itself never left.
  | 'before-order'

export type Outcome =
  | { readonly kind: 'confirmed'; readonly delivery: Delivery }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'accepted'; readonly detail: string; readonly delaysMs?: readonly number[] }
  | {
      readonly kind: 'unknown'
      readonly reason: UnknownReason
      readonly detail: string
      readonly delaysMs?: readonly number[]
      /** Tokens seen in an answer that cannot be trusted. Kept as evidence, never discarded. */
      readonly seen?: readonly Token[]
    }
  | { readonly kind: 'not-sent'; readonly reason: NotSentReason; readonly detail: string }
  | { readonly kind: 'not-authorised'; readonly detail: string }
  /** Requery only: the provider says it has no such order. */
  | { readonly kind: 'not-found'; readonly detail: string }

export type OutcomeKind = Outcome['kind']
