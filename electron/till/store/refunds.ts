// Money given back: once for a sale or a row of a batch, all of it, and never where the provider said
// later that it was sold after all. The triggers hold the same.

import type { PayKind, PayLine } from '../../../shared/shift/figures.ts'
import type { Readable, Writable } from './database.ts'
import { isOwed, isRowOwed } from './partial.ts'
import { rowIsDue, vendIsDue } from './shift-sums.ts'
import type { Stretch } from './shifts.ts'
import { sql } from './statement.ts'

/** A sale or one row of a batch. */
export type RefundOf =
  | { readonly kind: 'vend'; readonly vendSeq: number }
  | { readonly kind: 'row'; readonly batchSeq: number; readonly n: number }

export type RefundRow = {
  readonly seq: number
  readonly shiftSeq: number | null
  readonly kind: PayKind
  readonly amountMinor: number
  readonly reason: string
  readonly at: number
  readonly cashierName: string
  readonly supervisor: string | null
}

const columns = `seq, shift_seq AS shiftSeq, kind, amount_minor AS amountMinor, reason, at,
  cashier_name AS cashierName, supervisor`

export const refundOf = (store: Readable, of: RefundOf): RefundRow | null =>
  (of.kind === 'vend'
    ? sql<RefundRow>(store, `SELECT ${columns} FROM refunds WHERE vend_seq = ?`).get(of.vendSeq)
    : sql<RefundRow>(store, `SELECT ${columns} FROM refunds WHERE batch_seq = ? AND n = ?`).get(
        of.batchSeq,
        of.n,
      )) ?? null

/** Must run inside a transaction. */
export function insertRefund(
  store: Writable,
  refund: {
    readonly of: RefundOf
    readonly shiftSeq: number | null
    readonly kind: PayKind
    readonly amountMinor: number
    readonly reason: string
    readonly at: number
    readonly cashierId: string
    readonly cashierName: string
    readonly supervisor: string | null
    /** Entered again from the order log. */
    readonly restored?: boolean
  },
): number {
  const { of } = refund
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO refunds (shift_seq, vend_seq, batch_seq, n, kind, amount_minor, reason, at, cashier_id,
       cashier_name, supervisor, restored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    refund.shiftSeq,
    of.kind === 'vend' ? of.vendSeq : null,
    of.kind === 'row' ? of.batchSeq : null,
    of.kind === 'row' ? of.n : null,
    refund.kind,
    refund.amountMinor,
    refund.reason,
    refund.at,
    refund.cashierId,
    refund.cashierName,
    refund.supervisor,
    refund.restored === true ? 1 : 0,
  )
  return Number(lastInsertRowid)
}

/** What a shift gave back, by how. */
export const refundsOfShift = (store: Readable, shiftSeq: number): readonly PayLine[] =>
  sql<PayLine>(
    store,
    `SELECT kind, count(*) AS count, sum(amount_minor) AS amountMinor
     FROM refunds WHERE shift_seq = CAST(? AS INTEGER) GROUP BY kind`,
  ).all(shiftSeq)

/** Cash given back while no shift was open, in a stretch of the journal. */
export const refundsOutside = (
  store: Readable,
  { firstRefund, lastRefund }: Pick<Stretch, 'firstRefund' | 'lastRefund'>,
): number =>
  sql<{ sum: number }>(
    store,
    `SELECT coalesce(sum(amount_minor), 0) AS sum FROM refunds
     WHERE shift_seq IS NULL AND kind = 'cash' AND seq BETWEEN ? AND ?`,
  ).get(firstRefund, lastRefund)?.sum ?? 0

export type DueRow = {
  readonly reference: string
  readonly batchReference: string | null
  readonly n: number | null
  readonly vendSeq: number | null
  readonly batchSeq: number | null
  readonly product: string
  readonly account: string
  readonly customerName: string | null
  readonly amountMinor: number
  readonly state: 'refused' | 'cancelled' | 'expired'
  readonly stateAt: number
  readonly tender: string
}

const dueVendColumns = `reference, NULL AS batchReference, NULL AS n, seq AS vendSeq, NULL AS batchSeq,
  product, account, customer ->> 'name' AS customerName, amount_minor AS amountMinor, state,
  state_at AS stateAt, tender`

/** One sale, where it is owed to its customer yet. */
export const dueOfVend = (store: Readable, vendSeq: number): readonly DueRow[] =>
  sql<DueRow>(
    store,
    `SELECT ${dueVendColumns} FROM vends WHERE seq = ? AND ${isOwed} AND ${vendIsDue}`,
  ).all(vendSeq)

/** What is owed to customers yet, newest first. */
export function dueRefunds(store: Readable, limit: number): readonly DueRow[] {
  const vends = sql<DueRow>(
    store,
    `SELECT ${dueVendColumns} FROM vends WHERE ${isOwed} AND ${vendIsDue}
     ORDER BY +seq DESC LIMIT CAST(? AS INTEGER)`,
  ).all(limit)
  const rows = sql<DueRow>(
    store,
    `SELECT reference, NULL AS batchReference, n, NULL AS vendSeq, batch_seq AS batchSeq, 'bulk' AS product,
       account, NULL AS customerName, amount_minor AS amountMinor, state, state_at AS stateAt, '{}' AS tender
     FROM batch_rows
     WHERE ${isRowOwed} AND ${rowIsDue}
     ORDER BY batch_seq DESC, n LIMIT CAST(? AS INTEGER)`,
  )
    .all(limit)
    .map((row) => {
      const batch = sql<{ reference: string; tender: string }>(
        store,
        'SELECT reference, tender FROM batches WHERE seq = ?',
      ).get(row.batchSeq)
      return { ...row, batchReference: batch?.reference ?? null, tender: batch?.tender ?? '{}' }
    })
  return [...vends, ...rows].toSorted((a, b) => b.stateAt - a.stateAt).slice(0, limit)
}
