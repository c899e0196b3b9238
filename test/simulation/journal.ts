// Reads the till's journal as it is committed, past all of the till's own code.

import type Database from 'better-sqlite3'
import { sql } from '../../electron/till/store/statement.ts'
import type { VendState } from '../../shared/vend/states.ts'

export type JournalVend = {
  readonly seq: number
  readonly reference: string
  readonly draftId: string
  readonly account: string
  readonly amountMinor: number
  readonly state: VendState
  readonly next: string | null
  readonly openAttempts: number
  /** Digits of the tokens a trusted answer delivered. */
  readonly tokens: readonly string[]
  readonly slips: number
  readonly lastCause: string
}

export type JournalJob = {
  readonly seq: number
  readonly kind: string
  readonly state: string
  readonly vendState: VendState | null
  readonly reference: string | null
}

export function vendsOf(db: Database.Database): readonly JournalVend[] {
  type Raw = Omit<JournalVend, 'tokens'> & { readonly tokens: string | null }
  return sql<Raw>(
    { db },
    `SELECT v.seq, v.reference, v.draft_id AS draftId, v.account, v.amount_minor AS amountMinor, v.state, v.next,
       (SELECT count(*) FROM attempts a WHERE a.vend_seq = v.seq AND a.ended_at IS NULL) AS openAttempts,
       (SELECT group_concat(digits) FROM tokens t WHERE t.vend_seq = v.seq AND trusted = 1) AS tokens,
       (SELECT count(*) FROM print_jobs j WHERE j.vend_seq = v.seq AND kind = 'slip') AS slips,
       (SELECT cause FROM events e WHERE e.seq BETWEEN v.seq * 65536 AND v.seq * 65536 + 65535 AND e.to_state <> coalesce(e.from_state, '')
        ORDER BY seq DESC LIMIT 1) AS lastCause
     FROM vends v ORDER BY v.seq`,
  )
    .all()
    .map((raw) => ({ ...raw, tokens: raw.tokens?.split(',') ?? [] }))
}

export function stateOf(db: Database.Database, reference: string): JournalVend['state'] | null {
  return (
    sql<{ state: VendState }>({ db }, 'SELECT state FROM vends WHERE reference = ?').get(reference)
      ?.state ?? null
  )
}

/** The kind of the attempt that is open for a vend. */
export function openAttemptOf(db: Database.Database, reference: string): string | null {
  return (
    sql<{ kind: string }>(
      { db },
      `SELECT a.kind FROM attempts a JOIN vends v ON v.seq = a.vend_seq
       WHERE v.reference = ? AND a.ended_at IS NULL`,
    ).get(reference)?.kind ?? null
  )
}

export function jobsOf(db: Database.Database): readonly JournalJob[] {
  return sql<JournalJob>(
    { db },
    `SELECT j.seq, j.kind, j.state, v.state AS vendState, v.reference
     FROM print_jobs j LEFT JOIN vends v ON v.seq = j.vend_seq ORDER BY j.seq`,
  ).all()
}

export const jobOf = (db: Database.Database, seq: number): JournalJob | null =>
  sql<JournalJob>(
    { db },
    `SELECT j.seq, j.kind, j.state, v.state AS vendState, v.reference
     FROM print_jobs j LEFT JOIN vends v ON v.seq = j.vend_seq WHERE j.seq = ?`,
  ).get(seq) ?? null
