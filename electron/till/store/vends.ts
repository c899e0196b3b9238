// The vends table: placing, reading one, moving one. Every move writes its event in the same transaction.

import { type MoveCause, type VendState, mayMove } from '../../../shared/vend/states.ts'
import type { Currency } from '../../../shared/money/money.ts'
import type { SlipBill } from '../../../shared/receipt/facts.ts'
import type { VendProductId } from '../../../shared/vend/products.ts'
import type { Readable, Writable } from './database.ts'
import { isOpen, type OpenState } from './partial.ts'
import { sql } from './statement.ts'

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

type Raw = {
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
export function vendOf(raw: Raw): VendRow {
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

export type RawVend = Raw

export type NewVend = Omit<
  VendRow,
  'seq' | 'state' | 'stateAt' | 'next' | 'dueAt' | 'asked' | 'notFound' | 'waitsMs' | 'forgotten'
>

/**
 * Saves a new vend as `queued`, due now. Must run inside a transaction. Returns its seq. That it was
 * placed is told by the row itself (`placingOf`); its journal begins with what comes after.
 */
export function insertVend(store: Writable, vend: NewVend): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO vends (reference, draft_id, provider_id, product, account, phone, amount_minor, currency,
       tender, options, customer, cashier_id, cashier_name, training, placed_at, state, state_at, next,
       due_at, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, 'send', ?, ?)`,
  ).run(
    vend.reference,
    vend.draftId,
    vend.providerId,
    vend.product,
    vend.account,
    vend.phone,
    vend.amountMinor,
    vend.currency,
    JSON.stringify(vend.tender),
    JSON.stringify(vend.options),
    vend.customer === null ? null : JSON.stringify(vend.customer),
    vend.cashierId,
    vend.cashierName,
    vend.training ? 1 : 0,
    vend.placedAt,
    vend.placedAt,
    vend.placedAt,
    vend.expiresAt,
  )
  return Number(lastInsertRowid)
}

export type EventFacts = {
  readonly at: number
  readonly from: VendState | null
  readonly to: VendState
  readonly cause: string
  readonly evidence?: string | null
  readonly by?: string | null
}

/** The first event of every vend, from its own row. */
export const placingOf = (
  vend: Pick<VendRow, 'placedAt' | 'cashierName'>,
): Required<EventFacts> => ({
  at: vend.placedAt,
  from: null,
  to: 'queued',
  cause: 'placed',
  evidence: null,
  by: vend.cashierName,
})

export const stretchLength = 65_536

/** A vend's own stretch of the numbers of `events`, of `deliveries`, of `tokens`. */
export const stretchOf = (vendSeq: number): { readonly first: number; readonly last: number } => ({
  first: vendSeq * stretchLength,
  last: vendSeq * stretchLength + stretchLength - 1,
})

/** The number the next row of a vend takes in one of those tables. Must run inside a transaction. */
export function nextInStretch(
  store: Readable,
  table: 'events' | 'deliveries' | 'tokens',
  vendSeq: number,
): number | null {
  const { first, last } = stretchOf(vendSeq)
  const newest = sql<{ seq: number }>(
    store,
    `SELECT seq FROM ${table} WHERE seq BETWEEN ? AND ? ORDER BY seq DESC LIMIT 1`,
  ).get(first, last)
  return newest ? newest.seq + 1 : null
}

/** Appends to a vend's journal. Must run inside a transaction. */
export function writeEvent(store: Writable, vendSeq: number, event: EventFacts): void {
  // The first number is the placing's, which older versions wrote as a row.
  const seq = nextInStretch(store, 'events', vendSeq) ?? stretchOf(vendSeq).first + 1
  sql(
    store,
    `INSERT INTO events (seq, vend_seq, at, from_state, to_state, cause, evidence, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    seq,
    vendSeq,
    event.at,
    event.from,
    event.to,
    event.cause,
    event.evidence ?? null,
    event.by ?? null,
  )
}

/** Notes something that moved nothing: a reprint, a question asked by hand, a late answer. */
export function noteEvent(
  store: Writable,
  vend: Pick<VendRow, 'seq' | 'state'>,
  note: { at: number; cause: string; evidence?: string | null; by?: string | null },
): void {
  writeEvent(store, vend.seq, { ...note, from: vend.state, to: vend.state })
}

/**
 * Moves a vend along the table and writes the event. Must run inside a transaction.
 * A move the table does not allow is a bug and throws before anything is written.
 */
export function moveVend(
  store: Writable,
  vend: Pick<VendRow, 'seq' | 'state'>,
  move: {
    to: VendState
    cause: MoveCause
    at: number
    evidence?: string | null
    by?: string | null
  },
): void {
  if (!mayMove(vend.state, move.to, move.cause)) {
    throw new Error(`the law: ${vend.state} → ${move.to} because ${move.cause} is not in the table`)
  }
  const { changes } = sql(
    store,
    'UPDATE vends SET state = ?, state_at = ?, next = NULL, due_at = NULL WHERE seq = ? AND state = ?',
  ).run(move.to, move.at, vend.seq, vend.state)
  if (changes !== 1) throw new Error(`vend ${vend.seq} was not ${vend.state} any more`)
  writeEvent(store, vend.seq, { ...move, from: vend.state })
}

/** What the till does next by itself, and the counters that steer it. Must run inside a transaction. */
export function planVend(
  store: Writable,
  seq: number,
  plan: {
    next: NextKind | null
    dueAt: number | null
    asked: number
    notFound: number
    waitsMs: readonly number[] | null
  },
): void {
  sql(
    store,
    'UPDATE vends SET next = ?, due_at = ?, asked = ?, not_found = ?, waits = ? WHERE seq = ?',
  ).run(
    plan.next,
    plan.next === null ? null : plan.dueAt,
    plan.asked,
    plan.notFound,
    plan.waitsMs === null ? null : JSON.stringify(plan.waitsMs),
    seq,
  )
}

export function vendBySeq(store: Readable, seq: number): VendRow | null {
  const raw = sql<Raw>(store, 'SELECT * FROM vends WHERE seq = ?').get(seq)
  return raw ? vendOf(raw) : null
}

export function vendByReference(store: Readable, reference: string): VendRow | null {
  const raw = sql<Raw>(store, 'SELECT * FROM vends WHERE reference = ?').get(reference)
  return raw ? vendOf(raw) : null
}

export function vendByDraft(store: Readable, draftId: string): VendRow | null {
  const raw = sql<Raw>(store, 'SELECT * FROM vends WHERE draft_id = ?').get(draftId)
  return raw ? vendOf(raw) : null
}

/** Every vend in one of the open states, which a restart or a timer must look at. */
export function vendsInState(
  store: Readable,
  state: OpenState,
  limit = 10_000,
): readonly VendRow[] {
  return sql<Raw>(
    store,
    `SELECT * FROM vends INDEXED BY vends_open WHERE ${isOpen} AND state = CAST(? AS TEXT)
     ORDER BY seq LIMIT CAST(? AS INTEGER)`,
  )
    .all(state, limit)
    .map(vendOf)
}
