// Sales, and rows of batches, that ended without being sold and of which the provider said later that
// they were sold after all. Not owed back until a person has found out; a loss where the money went back
// before. The conditions stand here once: every sum of money asks them.

import type { Heap } from '../../../shared/shift/figures.ts'
import type { Readable, Writable } from './database.ts'
import { isOwed } from './partial.ts'
import type { RefundOf } from './refunds.ts'
import { sql } from './statement.ts'

/** `sold`: the money is still here. `lost`: it was given back. */
export type LateKind = 'sold' | 'lost'

const vendContradicted = (seq: string): string =>
  `EXISTS (SELECT 1 FROM alarms a
     WHERE a.kind = 'late-contradiction' AND a.vend_seq = ${seq} AND a.vend_seq IS NOT NULL)`
const rowContradicted = (batchSeq: string, n: string): string =>
  `EXISTS (SELECT 1 FROM batch_events e
     WHERE e.cause = 'late-answer' AND e.n IS NOT NULL AND e.batch_seq = ${batchSeq} AND e.n = ${n})`

/** Of a sale that ended unsold: sold after all, as far as anybody knows. */
export const vendIsLate = (seq: string): string =>
  `(${vendContradicted(seq)} AND NOT EXISTS
     (SELECT 1 FROM late_decisions d WHERE d.vend_seq = ${seq} AND d.sold = 0))`
export const rowIsLate = (batchSeq: string, n: string): string =>
  `(${rowContradicted(batchSeq, n)} AND NOT EXISTS
     (SELECT 1 FROM late_decisions d WHERE d.batch_seq = ${batchSeq} AND d.n = ${n} AND d.sold = 0))`

export type LateFacts = {
  readonly kind: LateKind
  /** A person's word; null while nobody found out. */
  readonly decided: { readonly sold: boolean; readonly by: string; readonly at: number } | null
}

type RawDecision = { readonly sold: number; readonly by: string; readonly at: number }

const unsold: ReadonlySet<string> = new Set(['refused', 'cancelled', 'expired'])

/** Null unless it ended unsold and was sold after all. */
export function lateOf(store: Readable, of: RefundOf, state: string): LateFacts | null {
  if (!unsold.has(state) || !isContradicted(store, of)) return null
  const [where, values] =
    of.kind === 'vend'
      ? (['vend_seq = ?', [of.vendSeq]] as const)
      : (['batch_seq = ? AND n = ?', [of.batchSeq, of.n]] as const)
  const decision = sql<RawDecision>(
    store,
    `SELECT sold, by, at FROM late_decisions WHERE ${where}`,
  ).get(...values)
  const given = sql(store, `SELECT 1 FROM refunds WHERE ${where}`).get(...values)
  return {
    kind: given === undefined ? 'sold' : 'lost',
    decided: decision ? { ...decision, sold: decision.sold === 1 } : null,
  }
}

/** The provider said, after the end, that it was otherwise. */
export const isContradicted = (store: Readable, of: RefundOf): boolean =>
  (of.kind === 'vend'
    ? sql(store, `SELECT 1 WHERE ${vendContradicted('?')}`).get(of.vendSeq)
    : sql(store, `SELECT 1 WHERE ${rowContradicted('?', '?')}`).get(of.batchSeq, of.n)) !==
  undefined

/** Must run inside a transaction. The triggers refuse what needs no such decision. */
export function insertLateDecision(
  store: Writable,
  decision: {
    readonly of: RefundOf
    readonly sold: boolean
    readonly reason: string
    readonly at: number
    readonly by: string
  },
): void {
  const { of, sold, reason, at, by } = decision
  sql(
    store,
    'INSERT INTO late_decisions (vend_seq, batch_seq, n, sold, reason, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    of.kind === 'vend' ? of.vendSeq : null,
    of.kind === 'row' ? of.batchSeq : null,
    of.kind === 'row' ? of.n : null,
    sold ? 1 : 0,
    reason,
    at,
    by,
  )
}

const undecidedVendsSql = `SELECT DISTINCT v.seq FROM alarms a CROSS JOIN vends v ON v.seq = a.vend_seq
  WHERE a.kind = 'late-contradiction' AND a.vend_seq IS NOT NULL
    AND ${isOwed} AND NOT EXISTS (SELECT 1 FROM late_decisions d WHERE d.vend_seq = v.seq)
  ORDER BY v.seq`

/** Nobody found out yet about these. Few: each raised an alarm. */
export const undecidedVends = (store: Readable): readonly number[] =>
  sql<{ seq: number }>(store, undecidedVendsSql)
    .all()
    .map(({ seq }) => seq)

export const undecidedRows = (
  store: Readable,
): readonly { readonly batchSeq: number; readonly n: number }[] =>
  sql<{ batchSeq: number; n: number }>(
    store,
    `SELECT DISTINCT r.batch_seq AS batchSeq, r.n
     FROM batch_events e CROSS JOIN batch_rows r ON r.batch_seq = e.batch_seq AND r.n = e.n
     WHERE e.cause = 'late-answer' AND e.n IS NOT NULL
       AND r.state IN ('refused','cancelled','expired') AND r.cash = 1
       AND NOT EXISTS
         (SELECT 1 FROM late_decisions d WHERE d.batch_seq = r.batch_seq AND d.n = r.n)
     ORDER BY r.batch_seq, r.n`,
  ).all()

/** Given back, sold after all, and nobody found out yet: what the shop must claim from its providers. */
export const claimsHeap = (store: Readable): Heap => lateHeaps(store).claims

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0)

type Undecided = {
  readonly amountMinor: number
  readonly placedAt: number
  /** 1: of a batch. */
  readonly isRow: number
  /** Null: nothing was. */
  readonly givenMinor: number | null
}

const lateVendSql = `SELECT amount_minor AS amountMinor, placed_at AS placedAt, 0 AS isRow,
    (SELECT f.amount_minor FROM refunds f WHERE f.vend_seq = v.seq) AS givenMinor
  FROM vends v WHERE v.seq = ?`
const lateRowSql = `SELECT r.amount_minor AS amountMinor, b.placed_at AS placedAt, 1 AS isRow,
    (SELECT f.amount_minor FROM refunds f WHERE f.batch_seq = r.batch_seq AND f.n = r.n) AS givenMinor
  FROM batch_rows r JOIN batches b ON b.seq = r.batch_seq WHERE r.batch_seq = ? AND r.n = ?`

/** What nobody found out yet: all of it, and what of it was given back. */
export function lateHeaps(store: Readable): {
  readonly open: {
    readonly count: number
    readonly rows: number
    readonly cashMinor: number
    readonly oldestAt: number | null
  }
  readonly claims: Heap
} {
  const all = [
    ...undecidedVends(store).map((seq) => sql<Undecided>(store, lateVendSql).get(seq)),
    ...undecidedRows(store).map(({ batchSeq, n }) =>
      sql<Undecided>(store, lateRowSql).get(batchSeq, n),
    ),
  ].filter((one) => one !== undefined)
  const given = all.flatMap(({ givenMinor }) => (givenMinor === null ? [] : [givenMinor]))
  const rows = all.filter(({ isRow }) => isRow === 1).length
  return {
    open: {
      count: all.length - rows,
      rows,
      cashMinor: sum(all.map(({ amountMinor }) => amountMinor)),
      oldestAt: all.length === 0 ? null : Math.min(...all.map(({ placedAt }) => placedAt)),
    },
    claims: { count: given.length, amountMinor: sum(given) },
  }
}
