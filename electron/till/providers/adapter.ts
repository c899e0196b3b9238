// What every provider system is to the till. An adapter turns an order into a request and an answer
// into an outcome. It holds no state about vends, writes nothing, never retries, never throws.

import type { Currency } from '../../../shared/money/money.ts'
import type { Result } from '../../../shared/result.ts'
import type { Outcome } from '../../../shared/vend/outcome.ts'
import type { Http } from '../ports.ts'
import type { BatchAdapter } from './batch-adapter.ts'
import type { BillAdapter } from './bill-adapter.ts'
import type { KeyCheck } from './key-check.ts'

/** What the system can do and how it wants to be asked. Times in ms. */
export type Capabilities = {
  /** Can be asked for an order by our own reference. */
  readonly requeryByReference: boolean
  /** Sending the same reference again is safe once the provider has said it has no such order. */
  readonly resendWhenUnknown: boolean
  /** "No such order" must be heard this often in a row before it is believed. */
  readonly notFoundConfirmations: number
  readonly firstRequeryMs: number
  readonly requeryMs: number
  readonly maxRequeries: number
  readonly balance: boolean
  /** Has a trial vend that gives no token. */
  readonly trial: boolean
  /** A requery may have to find the order by customer, amount and time: it is given `sentAt` and `others`. */
  readonly searchesHistory?: boolean
}

export type Waits = {
  readonly connectMs: number
  readonly answerMs: number
  readonly askMs: number
}

/** One configured account with a provider. Credentials stay inside the main process. */
export type ProviderAccount = {
  readonly id: string
  readonly system: string
  readonly label: string
  readonly baseUrl: string
  readonly credentials: Readonly<Record<string, string>>
  readonly currency: Currency
  readonly waits: Waits
}

/** A vend as the adapter needs it. Everything in it is already committed. */
export type Order = {
  readonly reference: string
  readonly product: string
  readonly account: string
  readonly amountMinor: number
  readonly currency: Currency
  readonly phone: string | null
  readonly options: Readonly<Record<string, string>>
  /** The look-up's facts, kept for the receipt. */
  readonly customer: LookUp['customer'] | null
  /** When the till sent it, epoch ms; only on a requery, for adapters that search a history. */
  readonly sentAt?: number
  /**
   * This till's other orders with this provider for the same product and amount, sent around then and
   * perhaps sold; only beside `sentAt`. Left out: not known, and then no history row may be taken for
   * this order by amount and time. Known anew each time it is read: read it after the history.
   */
  readonly others?: readonly OtherOrder[]
}

/** What else of ours a provider's history could show. */
export type OtherOrder = {
  readonly account: string
  readonly sentAt: number
  /** Left out: the same amount as the order it stands beside. */
  readonly amountMinor?: number
  /** A row of a batch: the provider carries it out when its turn comes. */
  readonly queued?: boolean
}

export type LookUp = {
  readonly customer: {
    readonly name: string | null
    readonly address: string | null
    readonly account: string
    readonly tariff: string | null
    readonly tariffClass?: string | null
  }
  readonly minMinor: number | null
  readonly maxMinor: number | null
  readonly debts: readonly { readonly label: string; readonly amountMinor: number }[]
}

export type LookUpError =
  | { readonly kind: 'refused'; readonly message: string; readonly code: string }
  | { readonly kind: 'unreachable'; readonly detail: string }
  | { readonly kind: 'not-authorised'; readonly detail: string }

/** What goes into the attempt row: never a key, never a header that carries one. */
export type Evidence = {
  readonly httpStatus: number | null
  readonly request: string
  readonly answer: string | null
}

export type Exchange = { readonly outcome: Outcome; readonly evidence: Evidence }

export type PriceItem = {
  readonly code: string
  readonly priceMinor: number
  readonly description: string
}

/** A choice of an option that the provider says it cannot serve now, such as a disco that is down. */
export type Outage = { readonly option: string; readonly value: string }

/** Minor units; null is no limit. */
export type Bounds = { readonly minMinor: number | null; readonly maxMinor: number | null }

export type Caution = {
  /** A code of the contract's warnings. */
  readonly code: 'amount-whole'
  readonly message: string
}

/** One order the provider pays again by itself. Everything as the provider writes it. */
export type StandingOrder = {
  readonly id: string
  /** The phone or smartcard it pays for. */
  readonly customer: string
  readonly amount: string
  readonly frequency: string | null
  readonly startedAt: string | null
  readonly stoppedAt: string | null
  readonly nextRunAt: string | null
}

/** What was heard about standing orders; an error is a sentence for a person. */
export type StandingAnswer<T> = {
  readonly result: Result<T, string>
  readonly evidence: readonly Evidence[]
}

/** Set up by a sale whose option `recurring` holds one of `every`; any other value is a single sale. */
export type StandingOrders = {
  readonly every: readonly string[]
  readonly products: readonly string[]
  readonly list: (
    account: ProviderAccount,
    http: Http,
  ) => Promise<StandingAnswer<readonly StandingOrder[]>>
  /** True only when the provider says that it is ended. */
  readonly end: (
    account: ProviderAccount,
    order: Pick<StandingOrder, 'id' | 'customer'>,
    http: Http,
  ) => Promise<StandingAnswer<boolean>>
}

export type Adapter = {
  readonly system: string
  readonly can: Capabilities
  readonly currency: Currency
  /** Every currency it sells in; an order in another is not for it. */
  readonly currencies: readonly Currency[]
  /** Option names a product needs, with the choices known when nothing is configured. */
  readonly choices: (
    product: string,
    /** Leaves out choices that sell only in another currency. */
    currency?: Currency,
  ) => readonly { name: string; choices: readonly { value: string; label: string }[] }[]
  /** Checks an order before any money is taken. Words for the cashier, or null when it may go. */
  readonly objection: (
    order: Omit<Order, 'reference'>,
    /** Where what may be sold depends on how the account is set up. */
    account?: ProviderAccount,
  ) => string | null
  /** What is odd about an order that may go, or null. Never blocks. */
  readonly caution?: (order: Omit<Order, 'reference'>) => Caution | null
  /** The least and most it ever sells of a product at once, whoever it is for. */
  readonly bounds?: (product: string, currency: Currency) => Bounds
  /**
   * The longest one vend or requery may take, ms, where it is more than one exchange. Left out: one
   * connection and one answer.
   */
  readonly longestMs?: (waits: Waits, attempt: 'vend' | 'requery') => number
  readonly lookUp: (
    account: ProviderAccount,
    order: Pick<Order, 'product' | 'account' | 'options'>,
    http: Http,
  ) => Promise<Result<LookUp, LookUpError>>
  readonly vend: (account: ProviderAccount, order: Order, http: Http) => Promise<Exchange>
  readonly requery: (account: ProviderAccount, order: Order, http: Http) => Promise<Exchange>
  /** One cheap question that sells nothing. True when the provider answered anything at all. */
  readonly probe: (account: ProviderAccount, http: Http) => Promise<boolean>
  /** Whether the provider knows this account, by one question that needs its keys and sells nothing. */
  readonly check: (account: ProviderAccount, http: Http) => Promise<KeyCheck>
  readonly balance?: (account: ProviderAccount, http: Http) => Promise<Result<number, string>>
  /** Which choices are down, as the provider tells it. */
  readonly outages?: (
    account: ProviderAccount,
    http: Http,
  ) => Promise<Result<readonly Outage[], string>>
  /** The bills of its catalog, paid with a vend. */
  readonly bills?: BillAdapter
  /** Whole sheets, by kind. */
  readonly batches?: readonly BatchAdapter[]
  readonly standing?: StandingOrders
  /** Products sold by package, from a price list. */
  readonly pricesFor?: readonly string[]
  readonly prices?: (
    account: ProviderAccount,
    list: { readonly product: string; readonly options: Readonly<Record<string, string>> },
    http: Http,
  ) => Promise<Result<readonly PriceItem[], string>>
}
