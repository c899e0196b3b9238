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
export function claimsHeap(store: Readable): Heap {
  const given = (where: string, ...values: readonly number[]): number =>
    sql<{ sum: number | null }>(
      store,
      `SELECT sum(amount_minor) AS sum FROM refunds f WHERE ${where}`,
    ).get(...values)?.sum ?? 0
  const all = [
    ...undecidedVends(store).map((seq) => given('f.vend_seq = ?', seq)),
    ...undecidedRows(store).map(({ batchSeq, n }) =>
      given('f.batch_seq = ? AND f.n = ?', batchSeq, n),
    ),
  ].filter((amountMinor) => amountMinor > 0)
  return { count: all.length, amountMinor: all.reduce((a, b) => a + b, 0) }
}
