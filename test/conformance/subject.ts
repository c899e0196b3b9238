// What a provider system tells the conformance suite about itself: how its sandbox is opened, how an
// order, a question or a batch of it is made, what its documents say, and where the truth stands. The
// rules are the suite's and the same for all; a subject only knows facts.

import type { Running } from '../../electron/sandbox/open.ts'
import type { HttpAnswer, HttpRequest } from '../../electron/till/ports.ts'
import type {
  Adapter,
  Evidence,
  Order,
  ProviderAccount,
} from '../../electron/till/providers/adapter.ts'
import type { BatchOrder } from '../../electron/till/providers/batch-adapter.ts'
import type { Http } from '../../electron/till/ports.ts'
import type { Delivery, OutcomeKind } from '../../shared/vend/outcome.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import type { BatchKind } from '../../shared/vend/products.ts'

/** One provider with its sandbox running. */
export type World = {
  /** An adapter as after a restart: it remembers nothing. */
  readonly adapter: () => Adapter
  readonly account: ProviderAccount
  /** The same with a key or password nobody accepts. */
  readonly stranger: ProviderAccount
  /** Texts that may stand in no evidence: keys and passwords, whatever was answered. */
  readonly secrets: readonly string[]
  /** The same of what only the provider can name, tokens of a session: in its own answers. */
  readonly tokens?: readonly string[]
  readonly sandbox: Running
  /** How much value the sandbox has handed over so far, whoever asked for it. */
  readonly taken: () => number
}

/** The provider's own answer with this code, played by the sandbox's fault `code`. */
export type Code = {
  readonly code: number
  readonly message?: string
  /** The request was carried out all the same. */
  readonly sells?: boolean
  readonly means: OutcomeKind
}

/** An answer as the documents have it. */
export type Documented = {
  readonly name: string
  readonly text: string
  readonly status?: number
  readonly means: OutcomeKind
}

export type Said = {
  /** What `JSON.parse` makes of the body; undefined where it is no JSON. */
  readonly body: unknown
  readonly text: string
  readonly answer: HttpAnswer
}

/**
 * What an answer must at least say before it may be taken for this, put down a second time and without
 * the adapter's code. A kind that is left out is never taken from an answer.
 */
export type Certain<Asked> = Partial<
  Readonly<Record<OutcomeKind, (said: Said, asked: Asked) => boolean>>
>

/** Answers to one kind of request, and how far they may be believed. */
export type Hearing<Asked> = {
  readonly documented: readonly Documented[]
  readonly certain: Certain<Asked>
}

/** Fields of a delivery, or matchers of them. */
export type Facts = { readonly [Name in keyof Delivery]?: unknown }

export type Case<W> = {
  readonly what: string
  readonly order: (world: W) => Order | Promise<Order>
  readonly vend: OutcomeKind
  /** What asking finds afterwards. */
  readonly asked: OutcomeKind
  readonly sold: boolean
}

export type Vending<W> = {
  /** A fresh order that simply sells. */
  readonly order: (world: W) => Order | Promise<Order>
  /** The order as the till asks about it; as it was sent where nothing is added. */
  readonly asked?: (order: Order) => Order
  /** The request that sells, among those a vend makes. */
  readonly isPurchase: (request: HttpRequest) => boolean
  /** The request that asks, where others go before it. */
  readonly isQuestion?: (request: HttpRequest) => boolean
  /** The sandbox's names for the requests a vend makes before it, and for those that ask. */
  readonly before: readonly string[]
  readonly asks: readonly string[]
  readonly cases: readonly Case<W>[]
  readonly codes: readonly Code[]
  readonly vend: Hearing<Order>
  readonly requery: Hearing<Order>
  /** How often the sandbox delivered value for it. */
  readonly soldTimes: (world: W, order: Order) => number
  /** Requests that would sell, for this order, as they came over the wire. */
  readonly purchases: (world: W, order: Order) => number
  /** What the delivery of a sold order must say, from the ledger, however its answer was mangled. */
  readonly facts: (world: W, order: Order) => Facts
  /** The same of an answer that came whole. */
  readonly wholeFacts?: (world: W, order: Order) => Facts
  /** Headers that vouch for an answer, where the provider seals its answers. */
  readonly seal?: (body: Uint8Array) => Readonly<Record<string, string>>
}

/** What a question came to; an error is typed: a kind of its own or a sentence. */
export type Heard = {
  readonly ok: boolean
  readonly value?: unknown
  readonly error?: unknown
  readonly evidence?: readonly Evidence[]
}

export type Asking = {
  readonly adapter: Adapter
  readonly account: ProviderAccount
  readonly http: Http
}

/** Something the adapter can be asked that moves no money. */
export type Question<W> = {
  readonly name: string
  /** The part of the adapter that is asked. */
  readonly of: 'lookUp' | 'balance' | 'prices' | 'outages' | 'standing' | 'bills'
  /** The sandbox's names for its requests. */
  readonly paths: readonly string[]
  readonly ask: (world: W, by: Asking) => Promise<Heard>
  /** Other requests of the same question make up for one that failed. */
  readonly survives?: boolean
}

export type Batching<W> = {
  readonly kind: BatchKind
  /** A fresh batch, as it is sent. */
  readonly order: (world: W) => BatchOrder
  readonly isSending: (request: HttpRequest) => boolean
  /** The sandbox's name for the request that sends it, and for those that ask. */
  readonly path: string
  readonly asks: readonly string[]
  readonly codes: readonly Code[]
  readonly send: Hearing<BatchOrder>
  readonly ask: Hearing<BatchOrder>
  /** How often the sandbox took it; more than once is the one thing that may never happen. */
  readonly takenTimes: (world: W, order: BatchOrder) => number
  /** Requests that would send it, as they came over the wire. */
  readonly sendings: (world: W, order: BatchOrder) => number
  /** Ends when the provider has done its part. */
  readonly settled: (world: W, order: BatchOrder) => Promise<void>
  /** Whether value moved for the row. */
  readonly isDone: (world: W, order: BatchOrder, n: number) => boolean
  /** Every row of a batch that was taken, once it is over and was asked about. */
  readonly ends: readonly RowState[]
  /** What an answer must at least say before a row may be taken for this. */
  readonly isBornOut: (said: Said, state: RowState) => boolean
}

export type Subject<W extends World = World> = {
  readonly name: string
  /** As the registry has it. */
  readonly system: string
  readonly start: () => Promise<W>
  readonly vending?: Vending<W>
  readonly questions?: readonly Question<W>[]
  readonly batching?: Batching<W>
}
