// A vend's journal: what happened to it, numbered in a stretch of its own.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Writable } from './database.ts'
import { sql } from './statement.ts'
import type { VendRow } from './vend-row.ts'

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

/**
 * The number the next row of a vend takes in one of those tables, as an expression of SQL. Its values are
 * `first`, `last` and the number before the first row's.
 */
export const nextInStretch = (table: 'events' | 'deliveries'): string =>
  `coalesce((SELECT max(seq) FROM ${table}
     WHERE seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)), CAST(? AS INTEGER)) + 1`

const insertEvent = `INSERT INTO events (seq, vend_seq, at, from_state, to_state, cause, evidence, by)
  VALUES (${nextInStretch('events')}, ?, ?, ?, ?, ?, ?, ?)`

/** Appends to a vend's journal. Must run inside a transaction. */
export function writeEvent(store: Writable, vendSeq: number, event: EventFacts): void {
  const { first, last } = stretchOf(vendSeq)
  sql(store, insertEvent).run(
    first,
    last,
    // The first number is the placing's, which older versions wrote as a row.
    first,
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
