// The till's books, read from its database file after it has closed.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile } from '../../../electron/till/store/database.ts'

export type BookedVend = {
  readonly reference: string
  readonly draftId: string
  readonly providerId: string
  readonly state: string
  readonly amountMinor: number
  readonly options: Readonly<Record<string, string>>
  /** Trusted ones, in the order they were told. */
  readonly tokens: readonly string[]
  readonly slips: readonly string[]
  readonly sends: number
}

export type BookedBatch = {
  readonly reference: string
  readonly draftId: string
  readonly name: string
  readonly state: string
  readonly number: string | null
  readonly sends: number
  readonly rows: readonly {
    readonly reference: string
    readonly account: string
    readonly state: string
    readonly amountMinor: number
  }[]
}

export type BookedJob = {
  readonly seq: number
  /** Of its sale or batch. */
  readonly reference: string
  readonly kind: string
  readonly state: string
}

export type Books = {
  readonly jobs: readonly BookedJob[]
  readonly vends: readonly BookedVend[]
  readonly batches: readonly BookedBatch[]
  /** What the database itself finds wrong, and journals that do not end where their sale stands. */
  readonly faults: readonly string[]
}

export function readBooks(dataDir: string): Books {
  const db = new Database(join(dataDir, 'shop', databaseFile), { readonly: true })
  const all = <Row>(sql: string, ...given: unknown[]): readonly Row[] =>
    db.prepare(sql).all(...given) as Row[]
  const words = (sql: string, ...given: unknown[]): readonly string[] =>
    db
      .prepare(sql)
      .pluck()
      .all(...given)
      .map(String)
  try {
    const vends = all<{ seq: number; options: string } & Omit<BookedVend, 'options'>>(
      `SELECT seq, reference, draft_id AS draftId, provider_id AS providerId, state,
         amount_minor AS amountMinor, options FROM vends`,
    ).map(({ seq, ...vend }) => ({
      ...vend,
      options: JSON.parse(vend.options) as Record<string, string>,
      tokens: words('SELECT digits FROM tokens WHERE vend_seq = ? AND trusted = 1', seq),
      slips: words("SELECT state FROM print_jobs WHERE vend_seq = ? AND kind = 'slip'", seq),
      sends: words(
        `SELECT seq FROM attempts WHERE vend_seq = ? AND kind = 'vend'
         AND outcome NOT IN ('not-sent', 'not-authorised')`,
        seq,
      ).length,
    }))
    const batches = all<{ seq: number } & Omit<BookedBatch, 'rows' | 'sends'>>(
      `SELECT seq, reference, draft_id AS draftId, name, state, provider_batch AS number FROM batches`,
    ).map(({ seq, ...batch }) => ({
      ...batch,
      sends: words(
        `SELECT seq FROM batch_attempts WHERE batch_seq = ? AND kind = 'send'
         AND outcome NOT IN ('not-sent', 'not-authorised')`,
        seq,
      ).length,
      rows: all<BookedBatch['rows'][number]>(
        `SELECT reference, account, state, amount_minor AS amountMinor FROM batch_rows
         WHERE batch_seq = ? ORDER BY n`,
        seq,
      ),
    }))
    const faults = [
      ...words('PRAGMA integrity_check').filter((said) => said !== 'ok'),
      ...words('PRAGMA foreign_key_check').map((table) => `a row of ${table} points at nothing`),
      ...words(
        `SELECT reference FROM vends WHERE state <>
           (SELECT to_state FROM events WHERE vend_seq = vends.seq ORDER BY seq DESC LIMIT 1)`,
      ).map((reference) => `the journal of ${reference} does not end where it stands`),
      ...words('SELECT count(*) FROM attempts WHERE ended_at IS NULL')
        .filter((count) => count !== '0')
        .map((count) => `${count} requests have no end`),
    ]
    const jobs = all<BookedJob>(
      `SELECT j.seq, coalesce(v.reference, b.reference) AS reference, j.kind, j.state
       FROM print_jobs j LEFT JOIN vends v ON v.seq = j.vend_seq
         LEFT JOIN batches b ON b.seq = j.batch_seq
       WHERE coalesce(v.reference, b.reference) IS NOT NULL ORDER BY j.seq`,
    )
    return { vends, batches, jobs, faults }
  } finally {
    db.close()
  }
}

/** Everything the books have on an order, for who has to find out why it is not as it should be. */
export function storyOf(dataDir: string, reference: string): string {
  const db = new Database(join(dataDir, 'shop', databaseFile), { readonly: true })
  try {
    const lines = db
      .prepare(
        `SELECT at || ' ' || coalesce(from_state, '') || ' → ' || to_state || ', ' || cause || ' ' ||
           coalesce(evidence, '') FROM events
         WHERE vend_seq = (SELECT seq FROM vends WHERE reference = ?)
         UNION ALL
         SELECT started_at || ' ' || kind || ' until ' || coalesce(ended_at, '…') || ': ' ||
           coalesce(outcome, '…') || ' ' || coalesce(detail, '') FROM attempts
         WHERE vend_seq = (SELECT seq FROM vends WHERE reference = ?) ORDER BY 1`,
      )
      .pluck()
      .all(reference, reference)
    return lines.map((line) => `\n    ${String(line)}`).join('')
  } finally {
    db.close()
  }
}
