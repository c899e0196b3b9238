// The journal as reports over days read it: a bounded number of rows at a time, by the indexes of days,
// each row once. Sales that are open when a report begins are read at once, as they are few; what was
// over then stays so, and what is placed later is of no concern. Reading only.

import type { PayKind, Standing } from '../../../shared/shift/figures.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable } from './database.ts'
import { rowIsLate, vendIsLate } from './late.ts'
import { isOpen, isOver } from './partial.ts'
import { isReturned, standing } from './shift-sums.ts'
import { sql } from './statement.ts'

/** Epoch ms, both included. */
export type Moments = { readonly fromAt: number; readonly untilAt: number }

/** How far the journal reached when a report began. */
export type JournalEnd = { readonly vend: number; readonly batch: number; readonly refund: number }

export function journalEnd(store: Readable): JournalEnd {
  const last = (table: 'vends' | 'batches' | 'refunds'): number =>
    sql<{ seq: number }>(store, `SELECT seq FROM ${table} ORDER BY seq DESC LIMIT 1`).get()?.seq ??
    0
  return { vend: last('vends'), batch: last('batches'), refund: last('refunds') }
}

type Kept = {
  readonly seq: number
  readonly product: string
  readonly providerId: string
  readonly cashierId: string
  readonly cashierName: string
  readonly currency: string
  readonly training: number
  /** "split": `split` is the JSON of its parts. */
  readonly paidBy: PayKind | 'split' | null
  readonly split: string | null
}

export type SaleRow = Kept & {
  readonly placedAt: number
  readonly state: VendState
  readonly amountMinor: number
  readonly standing: Standing
}

const saleColumns = `v.seq, v.placed_at AS placedAt, v.product, v.provider_id AS providerId,
  v.cashier_id AS cashierId, v.cashier_name AS cashierName, v.state, v.amount_minor AS amountMinor,
  v.currency, v.training, v.tender ->> 'kind' AS paidBy,
  CASE WHEN v.tender ->> 'kind' = 'split' THEN v.tender -> 'parts' END AS split,
  ${standing(
    'v.state',
    isReturned('f.vend_seq = v.seq AND f.seq <= :refund'),
    vendIsLate('v.seq'),
  )} AS standing`

export const openSales = (store: Readable, moments: Moments, end: JournalEnd): readonly SaleRow[] =>
  sql<SaleRow>(
    store,
    `SELECT ${saleColumns} FROM vends v INDEXED BY vends_open
     WHERE ${isOpen} AND placed_at BETWEEN :fromAt AND :untilAt AND v.seq <= :vend`,
  ).all({ ...moments, vend: end.vend, refund: end.refund })

/** Where a walk over days stands: at this moment, after this row. */
export type SaleCursor = { readonly at: number; readonly seq: number }

/** The next sales that are over, in the order they were placed. */
export const endedSales = (
  store: Readable,
  { at, seq }: SaleCursor,
  untilAt: number,
  end: JournalEnd,
  limit: number,
): readonly SaleRow[] =>
  sql<SaleRow>(
    store,
    `SELECT ${saleColumns} FROM vends v INDEXED BY vends_by_day
     WHERE ${isOver} AND placed_at BETWEEN :at AND :untilAt AND (placed_at > :at OR v.seq > :seq)
       AND v.seq <= :vend
     ORDER BY placed_at, v.seq LIMIT :limit`,
  ).all({ at, seq, untilAt, vend: end.vend, refund: end.refund, limit })

/** Sales of which the provider said later that their end was another. */
export const contradictedSales = (store: Readable): ReadonlySet<number> =>
  new Set(
    sql<{ seq: number }>(
      store,
      `SELECT vend_seq AS seq FROM alarms INDEXED BY alarms_contradicting
       WHERE kind = 'late-contradiction' AND vend_seq IS NOT NULL`,
    )
      .all()
      .map(({ seq }) => seq),
  )

export type SheetRow = Kept & {
  readonly placedAt: number
  readonly kind: 'bulk' | 'collect'
  readonly totalMinor: number
}

const sheetColumns = `b.seq, b.placed_at AS placedAt, b.kind, b.kind AS product, b.provider_id AS providerId,
  b.cashier_id AS cashierId, b.cashier_name AS cashierName, b.currency, b.training,
  b.total_minor AS totalMinor, b.tender ->> 'kind' AS paidBy,
  CASE WHEN b.tender ->> 'kind' = 'split' THEN b.tender -> 'parts' END AS split`

/** The next sheets of many customers, in the order they were placed. */
export const sheetsBetween = (
  store: Readable,
  { at, seq }: SaleCursor,
  untilAt: number,
  end: JournalEnd,
  limit: number,
): readonly SheetRow[] =>
  sql<SheetRow>(
    store,
    `SELECT ${sheetColumns} FROM batches b INDEXED BY batches_by_day
     WHERE b.placed_at BETWEEN :at AND :untilAt AND (b.placed_at > :at OR b.seq > :seq)
       AND b.seq <= :batch
     ORDER BY b.placed_at, b.seq LIMIT :limit`,
  ).all({ at, seq, untilAt, batch: end.batch, limit })

export type RowsAlike = {
  readonly standing: Standing
  readonly amountMinor: number
  readonly contradicted: 0 | 1
  readonly count: number
}

/** A bulk sheet's customers, alike ones together; `amountMinor` is of each. */
export const rowsOfSheet = (
  store: Readable,
  batchSeq: number,
  end: JournalEnd,
): readonly RowsAlike[] =>
  sql<RowsAlike>(
    store,
    `SELECT standing, amountMinor, contradicted, count(*) AS count FROM (
       SELECT r.amount_minor AS amountMinor,
         ${standing(
           'r.state',
           isReturned('f.batch_seq = r.batch_seq AND f.n = r.n AND f.seq <= :refund'),
           rowIsLate('r.batch_seq', 'r.n'),
         )} AS standing,
         r.state = 'confirmed' AND EXISTS (SELECT 1 FROM batch_events e
           WHERE e.cause = 'late-answer' AND e.n IS NOT NULL AND e.batch_seq = r.batch_seq AND e.n = r.n
         ) AS contradicted
       FROM batch_rows r WHERE r.batch_seq = :batch)
     GROUP BY standing, amountMinor, contradicted`,
  ).all({ batch: batchSeq, refund: end.refund })

export type PaidRow = Kept & {
  readonly batchSeq: number
  readonly n: number
  readonly paidAt: number
  readonly amountMinor: number
}

export type PaidCursor = { readonly at: number; readonly batchSeq: number; readonly n: number }

/** The next rows of collects that customers paid, in the order the till heard of it. */
export const paidRows = (
  store: Readable,
  cursor: PaidCursor,
  untilAt: number,
  limit: number,
): readonly PaidRow[] =>
  sql<PaidRow>(
    store,
    `SELECT r.batch_seq AS batchSeq, r.n, r.state_at AS paidAt, r.amount_minor AS amountMinor, b.seq,
       b.kind AS product, b.provider_id AS providerId, b.cashier_id AS cashierId,
       b.cashier_name AS cashierName, b.currency, b.training, NULL AS paidBy, NULL AS split
     FROM batch_rows r INDEXED BY batch_rows_paid CROSS JOIN batches b ON b.seq = r.batch_seq
     WHERE r.cash = 0 AND r.state = 'paid' AND r.state_at BETWEEN :at AND :untilAt
       AND (r.state_at, r.batch_seq, r.n) > (:at, :batchSeq, :n)
     ORDER BY r.state_at, r.batch_seq, r.n LIMIT :limit`,
  ).all({ ...cursor, untilAt, limit })

export type GivenBack = SaleCursor & {
  readonly kind: PayKind
  readonly amountMinor: number
  readonly currency: string
  readonly training: number
}

/** The next refunds, in the order they were paid. */
export const refundsBetween = (
  store: Readable,
  { at, seq }: SaleCursor,
  untilAt: number,
  end: JournalEnd,
  limit: number,
): readonly GivenBack[] =>
  sql<GivenBack>(
    store,
    `SELECT f.seq, f.at, f.kind, f.amount_minor AS amountMinor,
       coalesce(v.currency, b.currency) AS currency, coalesce(v.training, b.training) AS training
     FROM refunds f INDEXED BY refunds_by_day LEFT JOIN vends v ON v.seq = f.vend_seq
       LEFT JOIN batches b ON b.seq = f.batch_seq
     WHERE f.at BETWEEN :at AND :untilAt AND (f.at > :at OR f.seq > :seq) AND f.seq <= :refund
     ORDER BY f.at, f.seq LIMIT :limit`,
  ).all({ at, seq, untilAt, refund: end.refund, limit })
