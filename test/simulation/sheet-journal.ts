// Reads the sheets of the till's journal as they are committed, past all of the till's own code.

import type Database from 'better-sqlite3'
import { sql } from '../../electron/till/store/statement.ts'
import type { BatchState, RowState } from '../../shared/vend/batch.ts'
import type { BatchKind } from '../../shared/vend/products.ts'

export type JournalRow = {
  readonly n: number
  readonly reference: string
  readonly account: string
  readonly amountMinor: number
  readonly state: RowState
}

export type JournalSheet = {
  readonly seq: number
  readonly reference: string
  readonly name: string
  readonly kind: BatchKind
  readonly providerId: string
  readonly state: BatchState
  readonly next: string | null
  readonly sentAt: number | null
  readonly providerBatch: string | null
  readonly openAttempts: number
  readonly slips: number
  readonly rows: readonly JournalRow[]
}

const sheetSql = `SELECT b.seq, b.reference, b.name, b.kind, b.provider_id AS providerId, b.state, b.next,
    b.sent_at AS sentAt, b.provider_batch AS providerBatch,
    (SELECT count(*) FROM batch_attempts a
      WHERE a.batch_seq = b.seq AND a.ended_at IS NULL) AS openAttempts,
    (SELECT count(*) FROM print_jobs j WHERE j.batch_seq = b.seq AND j.kind = 'slip') AS slips
  FROM batches b`
const allSheetsSql = `${sheetSql} ORDER BY b.seq`
const oneSheetSql = `${sheetSql} WHERE b.seq = CAST(? AS INTEGER)`
const rowsSql = `SELECT n, reference, account, amount_minor AS amountMinor, state FROM batch_rows
  WHERE batch_seq = CAST(? AS INTEGER) ORDER BY n`

type RawSheet = Omit<JournalSheet, 'rows'>

const withRows = (db: Database.Database, raw: RawSheet): JournalSheet => ({
  ...raw,
  rows: sql<JournalRow>({ db }, rowsSql).all(raw.seq),
})

export const sheetsOf = (db: Database.Database): readonly JournalSheet[] =>
  sql<RawSheet>({ db }, allSheetsSql)
    .all()
    .map((raw) => withRows(db, raw))

/** Null: it is gone. */
export function sheetAt(db: Database.Database, seq: number): JournalSheet | null {
  const raw = sql<RawSheet>({ db }, oneSheetSql).get(seq)
  return raw ? withRows(db, raw) : null
}

const referenceWhere = (db: Database.Database, condition: string, value: string): string | null =>
  sql<{ reference: string }>(
    { db },
    `SELECT reference FROM batches WHERE ${condition} = CAST(? AS TEXT)`,
  ).get(value)?.reference ?? null

/** A cashier calls every sheet by a name of its own. */
export const sheetNamed = (db: Database.Database, name: string): string | null =>
  referenceWhere(db, 'name', name)

export const sheetNumbered = (db: Database.Database, providerBatch: string): string | null =>
  referenceWhere(db, 'provider_batch', providerBatch)

export const sheetOfRow = (db: Database.Database, reference: string): string | null =>
  sql<{ reference: string }>(
    { db },
    `SELECT b.reference FROM batch_rows r JOIN batches b ON b.seq = r.batch_seq
     WHERE r.reference = CAST(? AS TEXT)`,
  ).get(reference)?.reference ?? null

/** Where a sheet stands, with the attempt that is open for it. */
export function sheetNow(
  db: Database.Database,
  reference: string,
): {
  readonly state: BatchState
  readonly name: string
  readonly attempt: { readonly seq: number; readonly kind: string } | null
} | null {
  const found = sql<{
    state: BatchState
    name: string
    attemptSeq: number | null
    attemptKind: string | null
  }>(
    { db },
    `SELECT b.state, b.name, a.seq AS attemptSeq, a.kind AS attemptKind
     FROM batches b LEFT JOIN batch_attempts a ON a.batch_seq = b.seq AND a.ended_at IS NULL
     WHERE b.reference = CAST(? AS TEXT)`,
  ).get(reference)
  if (!found) return null
  const { state, name, attemptSeq: seq, attemptKind: kind } = found
  return { state, name, attempt: seq === null || kind === null ? null : { seq, kind } }
}

/** Why a sheet came into the state it is in. */
export const lastSheetCause = (db: Database.Database, seq: number): string =>
  sql<{ cause: string }>(
    { db },
    `SELECT cause FROM batch_events WHERE batch_seq = CAST(? AS INTEGER) AND n IS NULL
       AND to_state <> coalesce(from_state, '') ORDER BY seq DESC LIMIT 1`,
  ).get(seq)?.cause ?? ''

export type SheetWeight = {
  readonly reference: string
  readonly rows: number
  readonly sends: number
  readonly asks: number
  readonly idle: number
  readonly events: number
}

/** How much each sheet left behind. */
export const sheetWeights = (db: Database.Database): readonly SheetWeight[] =>
  sql<SheetWeight>(
    { db },
    `SELECT b.reference, b.row_count AS rows,
       (SELECT count(*) FROM batch_attempts a WHERE a.batch_seq = b.seq AND kind = 'send'
          AND outcome NOT IN ('not-sent','not-authorised')) AS sends,
       (SELECT count(*) FROM batch_attempts a WHERE a.batch_seq = b.seq AND kind = 'ask'
          AND outcome NOT IN ('not-sent','not-authorised')) AS asks,
       (SELECT count(*) FROM batch_attempts a WHERE a.batch_seq = b.seq
          AND outcome IN ('not-sent','not-authorised')) AS idle,
       (SELECT count(*) FROM batch_events e WHERE e.batch_seq = b.seq) AS events
     FROM batches b`,
  ).all()

/** Rows of which the provider said after their end that it was otherwise. */
export const lateRowsOf = (db: Database.Database): ReadonlySet<string> =>
  new Set(
    sql<{ reference: string }>(
      { db },
      `SELECT r.reference FROM batch_events e
       JOIN batch_rows r ON r.batch_seq = e.batch_seq AND r.n = e.n WHERE e.cause = 'late-answer'`,
    )
      .all()
      .map(({ reference }) => reference),
  )
