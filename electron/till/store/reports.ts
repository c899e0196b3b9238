// X, Z, ends of days, and slips of refunds, drawers and banks as they were made: the text is kept word for word and chained by its hash, so a
// copy years later says what the first one said. Z reports are numbered without gaps.

import { hash } from 'node:crypto'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type ReportKind = 'x' | 'z' | 'refund' | 'day' | 'banking' | 'move'

export type ReportRow = {
  readonly seq: number
  readonly kind: ReportKind
  /** Of a Z. */
  readonly number: number | null
  readonly shiftSeq: number | null
  readonly refundSeq: number | null
  readonly at: number
  readonly by: string
  /** JSON. */
  readonly body: string
  readonly previous: string
  /** SHA-256 of the hash before it and its text, hex. */
  readonly hash: string
}

const columns = `seq, coalesce(paper, kind) AS kind, number, shift_seq AS shiftSeq, refund_seq AS refundSeq, at, by, body, previous, hash`

/** Kinds the table knows by themselves; the others are its `paper`. */
const isStored = (kind: ReportKind): boolean => ['x', 'z', 'refund'].includes(kind)

export const reportHash = (previous: string, body: string): string =>
  hash('sha256', `${previous}\n${body}`)

/** Must run inside a transaction. */
export function insertReport(
  store: Writable,
  report: Omit<ReportRow, 'seq' | 'previous' | 'hash'>,
): number {
  const last = sql<{ seq: number; hash: string }>(
    store,
    'SELECT seq, hash FROM reports ORDER BY seq DESC LIMIT 1',
  ).get()
  const seq = (last?.seq ?? 0) + 1
  const previous = last?.hash ?? ''
  sql(
    store,
    `INSERT INTO reports (seq, kind, paper, number, shift_seq, refund_seq, at, by, body, previous, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    seq,
    isStored(report.kind) ? report.kind : 'x',
    isStored(report.kind) ? null : report.kind,
    report.number,
    report.shiftSeq,
    report.refundSeq,
    report.at,
    report.by,
    report.body,
    previous,
    reportHash(previous, report.body),
  )
  return seq
}

/**
 * A report of the order log, word for word, with the place and the hashes it had. False: it is here
 * already. Must run inside a transaction; the triggers refuse one whose place another has taken.
 */
export function enterReport(store: Writable, report: ReportRow): boolean {
  if (sql(store, 'SELECT 1 FROM reports WHERE hash = ?').get(report.hash)) return false
  if (report.hash !== reportHash(report.previous, report.body))
    throw new Error(`report ${report.seq} of the order log does not fit its hash`)
  sql(
    store,
    `INSERT INTO reports (seq, kind, paper, number, shift_seq, refund_seq, at, by, body, previous, hash,
       restored)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)`,
  ).run(
    report.seq,
    isStored(report.kind) ? report.kind : 'x',
    isStored(report.kind) ? null : report.kind,
    report.number,
    report.shiftSeq,
    report.refundSeq,
    report.at,
    report.by,
    report.body,
    report.previous,
    report.hash,
  )
  return true
}

/** After a place in the chain, in order. */
export const reportsAfter = (store: Readable, seq: number): readonly ReportRow[] =>
  sql<ReportRow>(store, `SELECT ${columns} FROM reports WHERE seq > ? ORDER BY seq`).all(seq)

export const reportBySeq = (store: Readable, seq: number): ReportRow | null =>
  sql<ReportRow>(store, `SELECT ${columns} FROM reports WHERE seq = ?`).get(seq) ?? null

export const zOfShift = (store: Readable, shiftSeq: number): ReportRow | null =>
  sql<ReportRow>(store, `SELECT ${columns} FROM reports WHERE kind = 'z' AND shift_seq = ?`).get(
    shiftSeq,
  ) ?? null

/** Newest first. */
export const latestReports = (
  store: Readable,
  {
    limit,
    beforeSeq,
    kind,
  }: {
    readonly limit: number
    readonly beforeSeq: number | null
    /** Null: all of them. */
    readonly kind: ReportKind | null
  },
): readonly ReportRow[] =>
  sql<ReportRow>(
    store,
    `SELECT ${columns} FROM reports WHERE seq < ? AND (? IS NULL OR coalesce(paper, kind) = ?)
     ORDER BY seq DESC LIMIT ?`,
  ).all(beforeSeq ?? Number.MAX_SAFE_INTEGER, kind, kind, limit)
