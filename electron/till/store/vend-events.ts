// A vend's journal: what happened to it, numbered in a stretch of its own.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable, Writable } from './database.ts'
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

/** The number the next row of a vend takes in one of those tables. Must run inside a transaction. */
export function nextInStretch(
  store: Readable,
  table: 'events' | 'deliveries',
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
