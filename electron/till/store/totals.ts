// Counts and cash: what waits, what is unconfirmed, what is owed. Sums of integers, never of floats.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable } from './database.ts'
import { isBatchOpen, isOpen, isOver, isRowOpen, isRowSold } from './partial.ts'
import { refundsDueHeap } from './shift-sums.ts'
import { sql } from './statement.ts'

export type Heap = {
  readonly count: number
  readonly cashMinor: number
  /** Rows of batches among that cash. */
  readonly rows: number
  readonly oldestAt: number | null
}

const emptyHeap: Heap = { count: 0, cashMinor: 0, rows: 0, oldestAt: null }

const openVendsSql = `SELECT state, count(*) AS count, sum(amount_minor) AS cashMinor,
    min(placed_at) AS oldestAt
  FROM vends WHERE ${isOpen} GROUP BY state`
const openRowsSql = `SELECT CASE r.state WHEN 'waiting' THEN 'queued' ELSE r.state END AS state,
    count(*) AS rows, sum(r.amount_minor) AS cashMinor, min(b.placed_at) AS oldestAt
  FROM batch_rows r INDEXED BY batch_rows_open CROSS JOIN batches b ON b.seq = r.batch_seq
  WHERE ${isRowOpen} GROUP BY r.state`

/** Open vends by state, with the rows of batches whose cash was taken in the same state of knowledge. */
export function openHeaps(store: Readable): (state: VendState) => Heap {
  const vends = sql<Omit<Heap, 'rows'> & { state: VendState }>(store, openVendsSql).all()
  const rows = sql<Omit<Heap, 'count'> & { state: VendState }>(store, openRowsSql).all()
  const byState = new Map<VendState, Heap>(
    vends.map(({ state, ...heap }) => [state, { ...heap, rows: 0 }]),
  )
  for (const { state, ...heap } of rows) {
    const other = byState.get(state) ?? emptyHeap
    byState.set(state, {
      count: other.count,
      cashMinor: other.cashMinor + heap.cashMinor,
      rows: heap.rows,
      oldestAt: Math.min(other.oldestAt ?? Infinity, heap.oldestAt ?? Infinity),
    })
  }
  return (state) => byState.get(state) ?? emptyHeap
}

const sumSql = (table: string, where: string): string =>
  `SELECT coalesce(sum(amount_minor), 0) AS sum FROM ${table} WHERE ${where}`
const sumOf = (store: Readable, text: string, value: number | string): number =>
  sql<{ sum: number }>(store, text).get(value)?.sum ?? 0

const soldVendsSql = sumSql('vends', "state = 'confirmed' AND state_at >= ?")
const soldRowsSql = sumSql('batch_rows', `${isRowSold} AND state_at >= ?`)
const reservedVendsSql = sumSql('vends', `${isOpen} AND state <> 'review' AND provider_id = ?`)
// Not as a join: that one SQLite would plan anew each time it is asked.
const reservedRowsSql = `SELECT coalesce(sum((SELECT sum(r.amount_minor) FROM batch_rows r
    WHERE r.batch_seq = b.seq AND r.cash = 1 AND r.state IN ('waiting','sending','unconfirmed'))), 0) AS sum
  FROM batches b INDEXED BY batches_open WHERE ${isBatchOpen} AND b.provider_id = ?`

/** Cash of vends, and of rows of batches, that were confirmed since `since`. */
export const confirmedSince = (store: Readable, since: number): number =>
  sumOf(store, soldVendsSql, since) + sumOf(store, soldRowsSql, since)

/** Cash of vends, and of rows of batches, that ended without a sale and was not given back yet. */
export const refundsDue = (store: Readable): number => refundsDueHeap(store).amountMinor

/** Cash and orders waiting for one provider: what its float must still cover. */
export const reservedFor = (store: Readable, providerId: string): number =>
  sumOf(store, reservedVendsSql, providerId) + sumOf(store, reservedRowsSql, providerId)

/** Open vends on one account, newest first. */
export function openOnAccount(
  store: Readable,
  account: string,
): readonly {
  readonly reference: string
  readonly state: VendState
  readonly amountMinor: number
}[] {
  return sql<{ reference: string; state: VendState; amountMinor: number }>(
    store,
    `SELECT reference, state, amount_minor AS amountMinor FROM vends INDEXED BY vends_open
     WHERE ${isOpen} AND account = CAST(? AS TEXT) ORDER BY seq DESC LIMIT 20`,
  ).all(account)
}

/** The latest vend on an account since `since` that sold or may sell. */
export function latestOnAccount(
  store: Readable,
  account: string,
  since: number,
): { readonly reference: string; readonly amountMinor: number; readonly placedAt: number } | null {
  const latest = sql<{ seq: number; reference: string; amountMinor: number; placedAt: number }>(
    store,
    `SELECT seq, reference, amount_minor AS amountMinor, placed_at AS placedAt
       FROM vends INDEXED BY vends_by_account
       WHERE ${isOver} AND account = CAST(? AS TEXT) AND placed_at >= CAST(? AS INTEGER)
         AND state = 'confirmed'
     UNION ALL
     SELECT seq, reference, amount_minor, placed_at FROM vends INDEXED BY vends_open
       WHERE ${isOpen} AND account = CAST(? AS TEXT) AND placed_at >= CAST(? AS INTEGER)
     ORDER BY seq DESC LIMIT 1`,
  ).get(account, since, account, since)
  return latest ?? null
}

const undecidedCollectsSql = `SELECT count(*) AS count FROM batches INDEXED BY batches_open
  WHERE ${isBatchOpen} AND state = 'review' AND kind = 'collect'`

/** Collects a person must decide: no cash was taken for them, so that no heap holds them. */
export const undecidedCollects = (store: Readable): number =>
  sql<{ count: number }>(store, undecidedCollectsSql).get()?.count ?? 0
