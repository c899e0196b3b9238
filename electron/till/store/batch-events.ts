// The journal of batches: what happened to the batch itself and to single rows. Append-only.

import type { BatchCause, BatchState, RowState } from '../../../shared/vend/batch.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type BatchEvent<State = BatchState | RowState> = {
  /** Null: of the batch itself. */
  readonly n: number | null
  readonly at: number
  readonly from: State | null
  readonly to: State
  readonly cause: BatchCause
  readonly evidence?: string | null
  readonly by?: string | null
}

/** Must run inside a transaction. */
export function writeBatchEvent(store: Writable, batchSeq: number, event: BatchEvent): void {
  sql(
    store,
    `INSERT INTO batch_events (batch_seq, n, at, from_state, to_state, cause, evidence, by)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    batchSeq,
    event.n,
    event.at,
    event.from,
    event.to,
    event.cause,
    event.evidence ?? null,
    event.by ?? null,
  )
}

/** Notes something that moved nothing: a print, a question asked by hand. Must run inside a transaction. */
export function noteBatch(
  store: Writable,
  batch: { readonly seq: number; readonly state: BatchState },
  note: {
    readonly at: number
    readonly cause: BatchCause
    readonly evidence?: string | null
    readonly by?: string | null
  },
): void {
  writeBatchEvent(store, batch.seq, { ...note, n: null, from: batch.state, to: batch.state })
}

/** Of the batch itself, oldest first. */
export const batchEventsOf = (
  store: Readable,
  batchSeq: number,
): readonly Required<BatchEvent<BatchState>>[] =>
  sql<Required<BatchEvent<BatchState>>>(
    store,
    `SELECT n, at, from_state AS "from", to_state AS "to", cause, evidence, by
     FROM batch_events WHERE batch_seq = CAST(? AS INTEGER) AND n IS NULL ORDER BY seq`,
  ).all(batchSeq)

/** Of one row, oldest first. */
export const rowEventsOf = (
  store: Readable,
  batchSeq: number,
  n: number,
): readonly Required<BatchEvent<RowState>>[] =>
  sql<Required<BatchEvent<RowState>>>(
    store,
    `SELECT n, at, from_state AS "from", to_state AS "to", cause, evidence, by
     FROM batch_events WHERE batch_seq = CAST(? AS INTEGER) AND n = CAST(? AS INTEGER) ORDER BY seq`,
  ).all(batchSeq, n)
