// What a provider system that sells bills is to the till: a catalog, questions about what there is to
// pay, and several bills made payable as one. The payment itself is an ordinary vend. Like an adapter
// it holds no state, writes nothing, retries nothing, throws nothing; no call in here moves money.

import type { BillField } from '../../../shared/contract/bill.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import type { Result } from '../../../shared/result.ts'
import type { Http } from '../ports.ts'
import type { LookUpError, ProviderAccount } from './adapter.ts'

export type BillLanguage = 'ar' | 'en'

/** What is wrong with one value of a form, as the contract says it. */
export type FormProblem = Output<'bill.inquire'>['problems'][number]

export type BillService = {
  readonly id: number
  readonly name: string
  readonly asks: 'bill' | 'bills' | 'fees'
  readonly paysMany: boolean
  readonly oldestFirst: boolean
  readonly fields: readonly BillField[]
  /** The system's own words about it, plain JSON: kept with the catalog, read by its adapter alone. */
  readonly own: unknown
}

export type Biller = {
  readonly id: number
  readonly name: string
  readonly services: readonly BillService[]
}

export type BillCategory = {
  readonly id: number
  readonly name: string
  readonly billers: readonly Biller[]
}

/** A catalog as it was told just now, in the provider's order. */
export type BillCatalog = readonly (
  | BillCategory
  /** Its billers could not be read this time. */
  | { readonly id: number; readonly name: string; readonly billers: null; readonly trouble: string }
)[]

export type FoundBill = {
  readonly inquiryId: string
  readonly amountMinor: number
  readonly feesMinor: number
  /** Microseconds since 1970; null when nobody told. */
  readonly createdMicros: number | null
  /** What the biller says of it, for screen and paper. */
  readonly facts: readonly {
    readonly name: string
    readonly label: string
    readonly text: string
  }[]
  readonly customer: { readonly name: string | null; readonly address: string | null }
  /** When the till heard it, epoch ms. */
  readonly heardAt: number
}

export type Inquired = {
  /** The value that names whose bill it is, as it was sent; null when the form asks for none. */
  readonly account: string | null
  /** Oldest first. */
  readonly bills: readonly FoundBill[]
}

/** `not-allowed`: the rules of the service say no, and nothing was sent. */
export type BillError = LookUpError | { readonly kind: 'not-allowed'; readonly message: string }

/** The till's clock minus the provider's; `message` when that is why the provider refuses. */
export type ClockNews = { readonly ms: number; readonly message: string | null }

export type Told<T> = {
  readonly result: Result<T, BillError>
  /** Null when the answer did not tell. */
  readonly clock: ClockNews | null
}

export type BillAdapter = {
  /** What the account speaks when nobody chose. */
  readonly language: (account: ProviderAccount) => BillLanguage
  /** How long what was found may be paid. */
  readonly lifeMs: (account: ProviderAccount) => number
  readonly catalog: (
    account: ProviderAccount,
    language: BillLanguage,
    http: Http,
  ) => Promise<Told<BillCatalog>>
  /** Everything wrong with the values of a form; none: it may be asked. */
  readonly problems: (
    service: BillService,
    values: Readonly<Record<string, string>>,
  ) => readonly FormProblem[]
  readonly inquire: (
    account: ProviderAccount,
    service: BillService,
    asked: {
      readonly values: Readonly<Record<string, string>>
      readonly oneOnly: boolean
      readonly language: BillLanguage
    },
    http: Http,
  ) => Promise<Told<Inquired>>
  /** The bills chosen of those found as one that can be paid, to the minor unit; asks only for several. */
  readonly asOne: (
    account: ProviderAccount,
    service: BillService,
    choice: {
      readonly found: readonly FoundBill[]
      readonly chosenIds: readonly string[]
      readonly language: BillLanguage
    },
    http: Http,
  ) => Promise<Told<FoundBill>>
  /** What the order of its payment carries; `inquiry_id` is in it. */
  readonly optionsOf: (service: BillService, bill: FoundBill) => Readonly<Record<string, string>>
}
