// The rows of batches: who is asked to pay or bought for, and what became of each.

import { type BatchCause, mayMoveRow, type RowState } from '../../../shared/vend/batch.ts'
import { writeBatchEvent } from './batch-events.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type RowRecord = {
  readonly n: number
  readonly reference: string
  readonly account: string
  readonly amountMinor: number
  readonly options: Readonly<Record<string, string>>
  readonly state: RowState
  readonly stateAt: number
  readonly detail: string | null
  readonly providerRef: string | null
  readonly calledBack: boolean
}

type Raw = Omit<RowRecord, 'options' | 'calledBack'> & {
  readonly options: string
  readonly calledBack: number
}

const columns = `n, reference, account, amount_minor AS amountMinor, options, state, state_at AS stateAt,
  detail, provider_ref AS providerRef, called_back AS calledBack`

const rowOf = (raw: Raw): RowRecord => ({
  ...raw,
  options: JSON.parse(raw.options) as Record<string, string>,
  calledBack: raw.calledBack === 1,
})

export type NewRow = Pick<RowRecord, 'n' | 'reference' | 'account' | 'amountMinor' | 'options'>

/** Must run inside the transaction that saves the batch. */
export function insertRow(
  store: Writable,
  batchSeq: number,
  row: NewRow,
  placed: { readonly cash: boolean; readonly at: number },
): void {
  sql(
    store,
    `INSERT INTO batch_rows (batch_seq, n, reference, account, amount_minor, options, cash, state, state_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'waiting', ?)`,
  ).run(
    batchSeq,
    row.n,
    row.reference,
    row.account,
    row.amountMinor,
    JSON.stringify(row.options),
    placed.cash ? 1 : 0,
    placed.at,
  )
}

/** Every row, in the order of the sheet. */
export const rowsOf = (store: Readable, batchSeq: number): readonly RowRecord[] =>
  sql<Raw>(
    store,
    `SELECT ${columns} FROM batch_rows WHERE batch_seq = CAST(? AS INTEGER) ORDER BY n`,
  )
    .all(batchSeq)
    .map(rowOf)

export function rowOfBatch(store: Readable, batchSeq: number, n: number): RowRecord | null {
  const raw = sql<Raw>(
    store,
    `SELECT ${columns} FROM batch_rows WHERE batch_seq = ? AND n = ?`,
  ).get(batchSeq, n)
  return raw ? rowOf(raw) : null
}

/** The row an order reference belongs to. */
export function rowByReference(
  store: Readable,
  reference: string,
): { readonly batchSeq: number; readonly row: RowRecord } | null {
  const raw = sql<Raw & { readonly batchSeq: number }>(
    store,
    `SELECT batch_seq AS batchSeq, ${columns} FROM batch_rows WHERE reference = ?`,
  ).get(reference)
  return raw ? { batchSeq: raw.batchSeq, row: rowOf(raw) } : null
}

export function rowByNumber(store: Readable, batchSeq: number, n: number): RowRecord | null {
  const raw = sql<Raw>(
    store,
    `SELECT ${columns} FROM batch_rows WHERE batch_seq = ? AND n = ?`,
  ).get(batchSeq, n)
  return raw ? rowOf(raw) : null
}

export type RowPage = {
  /** None: all. */
  readonly states: readonly RowState[]
  /** Part of an account; "" for all. */
  readonly text: string
  readonly after: number
  readonly limit: number
}

/** A page of rows in the order of the sheet. */
export function pageOfRows(store: Readable, batchSeq: number, page: RowPage): readonly RowRecord[] {
  const states = JSON.stringify(page.states)
  return sql<Raw>(
    store,
    `SELECT ${columns} FROM batch_rows
     WHERE batch_seq = CAST(? AS INTEGER) AND n > CAST(? AS INTEGER) AND (? = '[]' OR state IN (SELECT value FROM json_each(?)))
       AND instr(account, ?) > 0
     ORDER BY n LIMIT CAST(? AS INTEGER)`,
  )
    .all(batchSeq, page.after, states, states, page.text, page.limit)
    .map(rowOf)
}

export type RowSum = {
  readonly state: RowState
  readonly count: number
  readonly amountMinor: number
}

/** How many rows are in each state, and their money; states without a row are left out. */
export const rowSums = (store: Readable, batchSeq: number): readonly RowSum[] =>
  sql<RowSum>(
    store,
    `SELECT state, count(*) AS count, sum(amount_minor) AS amountMinor
     FROM batch_rows WHERE batch_seq = CAST(? AS INTEGER) GROUP BY state`,
  ).all(batchSeq)

/**
 * Moves every row that is in `from` with its batch: the batch's own event speaks for them. Must run
 * inside a transaction. `detail` null leaves the words of each row as they are.
 */
export function moveRowsTogether(
  store: Writable,
  batchSeq: number,
  move: {
    readonly from: readonly RowState[]
    readonly to: RowState
    readonly at: number
    readonly detail?: string | null
  },
): number {
  for (const from of move.from) {
    if (!mayMoveRow(from, move.to)) {
      throw new Error(`the law: ${from} → ${move.to} of a row is not in the table`)
    }
  }
  return sql(
    store,
    `UPDATE batch_rows SET state = ?, state_at = ?, detail = coalesce(?, detail)
     WHERE batch_seq = ? AND state IN (SELECT value FROM json_each(?))`,
  ).run(move.to, move.at, move.detail ?? null, batchSeq, JSON.stringify(move.from)).changes
}

export type RowChange = {
  readonly to: RowState
  readonly at: number
  readonly detail: string | null
  /** Kept beside the first one a row got, never in its place. */
  readonly providerRef: string | null
  readonly calledBack: boolean
}

/** Writes what is now known of one row. A move must be in the table. Must run inside a transaction. */
export function changeRow(
  store: Writable,
  batchSeq: number,
  row: RowRecord,
  change: RowChange,
): void {
  if (row.state !== change.to && !mayMoveRow(row.state, change.to)) {
    throw new Error(`the law: ${row.state} → ${change.to} of a row is not in the table`)
  }
  const { changes } = sql(
    store,
    `UPDATE batch_rows SET state = ?, state_at = ?, detail = ?, provider_ref = coalesce(provider_ref, ?),
       called_back = max(called_back, ?)
     WHERE batch_seq = ? AND n = ? AND state = ?`,
  ).run(
    change.to,
    row.state === change.to ? row.stateAt : change.at,
    change.detail,
    change.providerRef,
    change.calledBack ? 1 : 0,
    batchSeq,
    row.n,
    row.state,
  )
  if (changes !== 1)
    throw new Error(`row ${row.n} of batch ${batchSeq} was not ${row.state} any more`)
}

/** Appends to a row's journal. Must run inside a transaction. */
export function noteRow(
  store: Writable,
  batchSeq: number,
  row: Pick<RowRecord, 'n' | 'state'>,
  note: {
    readonly to: RowState
    readonly at: number
    readonly cause: BatchCause
    readonly evidence: string | null
  },
): void {
  writeBatchEvent(store, batchSeq, { ...note, n: row.n, from: row.state })
}

/** A result of a row was posted: counted once a row, however often it comes. Must run inside a transaction. */
export function countHeard(store: Writable, batchSeq: number): void {
  sql(store, 'UPDATE batches SET heard = heard + 1 WHERE seq = ?').run(batchSeq)
}
