// What a provider system that takes whole sheets is to the till. Like an adapter it holds no state,
// writes nothing, retries nothing, throws nothing. A batch is sent at most once; afterwards it is asked
// about, or called back, and each answer is news about some of its rows.

import type { Currency } from '../../../shared/money/money.ts'
import type { Result } from '../../../shared/result.ts'
import type { BatchKind } from '../../../shared/vend/products.ts'
import type { RowState } from '../../../shared/vend/batch.ts'
import type { Outcome } from '../../../shared/vend/outcome.ts'
import type { Http } from '../ports.ts'
import type { Evidence, OtherOrder, ProviderAccount } from './adapter.ts'

export type BatchRow = {
  /** From 1. */
  readonly n: number
  /** Ours, unique for life. */
  readonly reference: string
  readonly account: string
  readonly amountMinor: number
  readonly options: Readonly<Record<string, string>>
  readonly state: RowState
}

/** A batch as the adapter needs it. Everything in it is already committed. */
export type BatchOrder = {
  readonly reference: string
  readonly name: string
  readonly currency: Currency
  /** yyyy-mm-dd; null for kinds without one. */
  readonly expiresOn: string | null
  /** Where the provider may post results; null when this till does not listen. */
  readonly callbackUrl: string | null
  /** The provider's own number of it, once it told one. */
  readonly providerBatch: string | null
  /** Exchanges about it so far, for adapters that ask about some of the rows at a time. */
  readonly exchanges?: number
  /** When it was sent, epoch ms; null before. */
  readonly sentAt: number | null
  readonly rows: readonly BatchRow[]
  /** The till's other orders with this provider that a history could show, sent around then. */
  readonly others: readonly OtherOrder[]
}

/** What was heard of one row. Rows nobody spoke of are left out. */
export type RowNews = {
  readonly n: number
  readonly state: RowState
  /** The provider's words, or ours, for the screen. */
  readonly detail: string | null
  readonly providerRef: string | null
}

/** A draft of a batch, for what is wrong with it. Amounts that could not be read are null. */
export type BatchDraft = {
  readonly name: string
  readonly expiresOn: string | null
  readonly currency: Currency
  readonly rows: readonly {
    readonly account: string
    readonly amountMinor: number | null
    readonly options: Readonly<Record<string, string>>
  }[]
}

export type DraftProblem = {
  /** From 1; null: about the batch. */
  readonly n: number | null
  readonly weight: 'stop' | 'warn'
  /** A code of the contract's `batch.check`. */
  readonly code:
    | 'account'
    | 'amount'
    | 'amount-limits'
    | 'amount-whole'
    | 'options'
    | 'duplicate'
    | 'provider'
    | 'name'
    | 'expiry'
    | 'empty'
    | 'too-many'
  readonly message: string
  readonly detail?: Readonly<Record<string, string | number>>
}

export type BatchExchange = {
  readonly outcome: Exclude<Outcome, { kind: 'confirmed' }>
  readonly rows: readonly RowNews[]
  readonly providerBatch: string | null
  /** The provider closed the batch: what has no end by now will get none. */
  readonly closed: boolean
  readonly evidence: Evidence
}

export type BatchAdapter = {
  readonly kind: BatchKind
  readonly maxRows: number
  readonly can: {
    /** It can be asked about a batch whose sending was not answered. */
    readonly askWhenUnknown: boolean
    readonly callsBack: boolean
    /** Waits between questions; the last one repeats. */
    readonly waitsMs: readonly number[]
    /** Questions before a person must decide; null: until `overdueAt`. */
    readonly maxAsks: number | null
  }
  /** Option names a row may need, with the choices known. */
  readonly choices: (
    currency: Currency,
  ) => readonly { name: string; choices: readonly { value: string; label: string }[] }[]
  /** An account as the provider wants it, where that is certain; else as it was typed. */
  readonly account?: (typed: string) => string
  readonly problems: (draft: BatchDraft, now: number) => readonly DraftProblem[]
  /** After this nobody expects an answer any more; null: only `maxAsks` counts. */
  readonly overdueAt: (order: Pick<BatchOrder, 'expiresOn'>) => number | null
  readonly send: (account: ProviderAccount, order: BatchOrder, http: Http) => Promise<BatchExchange>
  readonly ask: (account: ProviderAccount, order: BatchOrder, http: Http) => Promise<BatchExchange>
  /** One result somebody posted to the batch's address. An error says why it is about none of our rows. */
  readonly callback?: (body: Uint8Array, order: BatchOrder) => Result<RowNews, string>
}
