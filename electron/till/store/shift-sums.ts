// What the journal says of a stretch of sales: alike ones together, how they were paid, and what has no
// end yet in the whole till. Reading only; the sums are made from the rows every time.

import type { Cell, Heap, PayLine, UnresolvedSale } from '../../../shared/shift/figures.ts'
import type { Readable } from './database.ts'
import { rowIsLate, vendIsLate } from './late.ts'
import { isOpen, isOwed, isRowOpen, isRowOwed } from './partial.ts'
import type { Stretch } from './shifts.ts'
import { sql } from './statement.ts'

/** How taken money stands. `returned`, `late`: conditions on what ended without a sale. */
export const standing = (state: string, returned: string, late: string): string => `CASE
  WHEN ${state} = 'confirmed' THEN 'sold'
  WHEN ${state} = 'waiting' THEN 'queued'
  WHEN ${state} NOT IN ('refused','cancelled','expired') THEN ${state}
  WHEN ${late} THEN (CASE WHEN ${returned} THEN 'lost' ELSE 'late' END)
  WHEN ${returned} THEN 'returned' ELSE 'owed' END`

export const isReturned = (condition: string): string =>
  `EXISTS (SELECT 1 FROM refunds f WHERE ${condition})`

const alike = `providerId, cashierId, cashierName, standing, count(*) AS count,
  sum(amount_minor) AS amountMinor`

/** Sales and rows that cash or another tender was taken for. */
export const cellsOf = (store: Readable, stretch: Stretch): readonly Cell[] => [
  ...sql<Cell>(
    store,
    `SELECT product, ${alike} FROM (
       SELECT v.product, v.provider_id AS providerId, v.cashier_id AS cashierId,
         v.cashier_name AS cashierName, v.amount_minor,
         ${standing('v.state', isReturned('f.vend_seq = v.seq'), vendIsLate('v.seq'))} AS standing
       FROM vends v WHERE v.seq BETWEEN ? AND ?)
     GROUP BY product, providerId, cashierId, cashierName, standing`,
  ).all(stretch.firstVend, stretch.lastVend),
  ...sql<Cell>(
    store,
    `SELECT 'bulk' AS product, ${alike} FROM (
       SELECT b.provider_id AS providerId, b.cashier_id AS cashierId,
         b.cashier_name AS cashierName, r.amount_minor,
         ${standing(
           'r.state',
           isReturned('f.batch_seq = r.batch_seq AND f.n = r.n'),
           rowIsLate('r.batch_seq', 'r.n'),
         )} AS standing
       FROM batches b JOIN batch_rows r ON r.batch_seq = b.seq
       WHERE b.seq BETWEEN ? AND ? AND r.cash = 1)
     GROUP BY providerId, cashierId, cashierName, standing`,
  ).all(stretch.firstBatch, stretch.lastBatch),
]

const payments = (table: 'vends' | 'batches', minor: string): string => `
  SELECT t.tender ->> 'kind' AS kind, t.${minor} AS amountMinor FROM ${table} t
  WHERE t.seq BETWEEN :first AND :last AND t.tender IS NOT NULL AND t.tender ->> 'kind' <> 'split'
  UNION ALL
  SELECT p.value ->> 'kind', p.value ->> 'amountMinor' FROM ${table} t, json_each(t.tender, '$.parts') p
  WHERE t.seq BETWEEN :first AND :last AND t.tender ->> 'kind' = 'split'`

/** How the same sales were paid: each part of a split one by itself. */
export function tendersOf(store: Readable, stretch: Stretch): readonly PayLine[] {
  const of = (table: 'vends' | 'batches', minor: string, first: number, last: number) =>
    sql<PayLine>(
      store,
      `SELECT kind, count(*) AS count, sum(amountMinor) AS amountMinor
       FROM (${payments(table, minor)}) GROUP BY kind`,
    ).all({ first, last })
  return [
    ...of('vends', 'amount_minor', stretch.firstVend, stretch.lastVend),
    ...of('batches', 'total_minor', stretch.firstBatch, stretch.lastBatch),
  ]
}

/** More than a Z would list by name; their money is in its sums all the same. */
const mostUnresolved = 500

/** Every sale and batch of the till without an end, oldest first; what was before the shift is told so. */
export function unresolvedSales(
  store: Readable,
  { firstVend, firstBatch }: Pick<Stretch, 'firstVend' | 'firstBatch'>,
): readonly UnresolvedSale[] {
  type Raw = Omit<UnresolvedSale, 'earlier'> & { readonly seq: number }
  const vends = sql<Raw>(
    store,
    `SELECT seq, reference, product, account, state, amount_minor AS amountMinor, 1 AS rows,
       placed_at AS placedAt
     FROM vends INDEXED BY vends_open WHERE ${isOpen} ORDER BY seq LIMIT ${mostUnresolved}`,
  ).all()
  const batches = sql<Raw>(
    store,
    `SELECT b.seq, b.reference, 'bulk' AS product, b.name AS account,
       CASE r.state WHEN 'waiting' THEN 'queued' ELSE r.state END AS state,
       sum(r.amount_minor) AS amountMinor, count(*) AS rows, b.placed_at AS placedAt
     FROM batch_rows r INDEXED BY batch_rows_open CROSS JOIN batches b ON b.seq = r.batch_seq
     WHERE ${isRowOpen} GROUP BY b.seq, r.state ORDER BY b.seq LIMIT ${mostUnresolved}`,
  ).all()
  const named = (rows: readonly Raw[], first: number): readonly UnresolvedSale[] =>
    rows.map(({ seq, ...row }) => ({ ...row, earlier: seq < first }))
  return [...named(vends, firstVend), ...named(batches, firstBatch)]
}

/** Of what ended without a sale: its money is owed back yet. */
export const vendIsDue = `NOT ${isReturned('f.vend_seq = vends.seq')} AND NOT ${vendIsLate('vends.seq')}`
export const rowIsDue = `NOT ${isReturned('f.batch_seq = batch_rows.batch_seq AND f.n = batch_rows.n')}
  AND NOT ${rowIsLate('batch_rows.batch_seq', 'batch_rows.n')}`

const heapSql = (table: string, where: string): string =>
  `SELECT count(*) AS count, coalesce(sum(amount_minor), 0) AS amountMinor FROM ${table} WHERE ${where}`
const owedVendsSql = heapSql('vends', `${isOwed} AND ${vendIsDue}`)
const owedRowsSql = heapSql('batch_rows', `${isRowOwed} AND ${rowIsDue}`)

const owedOfBatchSql = heapSql(
  'batch_rows',
  `batch_seq = CAST(? AS INTEGER) AND ${isRowOwed} AND ${rowIsDue}`,
)

/** The same of the rows of one batch, minor units. */
export const refundsDueOfBatch = (store: Readable, batchSeq: number): number =>
  sql<Heap>(store, owedOfBatchSql).get(batchSeq)?.amountMinor ?? 0

/** Money that ended without a sale and is still in the shop. */
export function refundsDueHeap(store: Readable): Heap {
  const heap = (text: string): Heap => sql<Heap>(store, text).get() ?? { count: 0, amountMinor: 0 }
  const vends = heap(owedVendsSql)
  const rows = heap(owedRowsSql)
  return {
    count: vends.count + rows.count,
    amountMinor: vends.amountMinor + rows.amountMinor,
  }
}
