// Reads the till's journal as it is committed, past all of the till's own code.

import type Database from 'better-sqlite3'
import { sql } from '../../electron/till/store/statement.ts'
import type { BatchState } from '../../shared/vend/batch.ts'
import type { VendState } from '../../shared/vend/states.ts'

export type JournalVend = {
  readonly seq: number
  readonly reference: string
  readonly providerId: string
  readonly account: string
  readonly amountMinor: number
  readonly state: VendState
  readonly next: string | null
  readonly openAttempts: number
  /** Digits of the tokens a trusted answer delivered. */
  readonly tokens: readonly string[]
  readonly slips: number
}

export type JournalJob = {
  readonly seq: number
  readonly kind: string
  readonly state: string
  readonly vendState: VendState | null
  readonly sheetState: BatchState | null
  /** Of the sale or the sheet. */
  readonly reference: string | null
  readonly reportSeq: number | null
}

type RawVend = Omit<JournalVend, 'tokens'> & { readonly tokens: string | null }

const vendSql = `SELECT v.seq, v.reference, v.provider_id AS providerId, v.account,
    v.amount_minor AS amountMinor, v.state, v.next,
    (SELECT count(*) FROM attempts a WHERE a.vend_seq = v.seq AND a.ended_at IS NULL) AS openAttempts,
    (SELECT group_concat(digits) FROM tokens t WHERE t.vend_seq = v.seq AND trusted = 1) AS tokens,
    (SELECT count(*) FROM print_jobs j WHERE j.vend_seq = v.seq AND kind = 'slip') AS slips
  FROM vends v`
const allVendsSql = `${vendSql} ORDER BY v.seq`
const namedVendSql = `${vendSql} WHERE v.reference = CAST(? AS TEXT)`
const oneVendSql = `${vendSql} WHERE v.seq = CAST(? AS INTEGER)`

const vendOf = (raw: RawVend): JournalVend => ({ ...raw, tokens: raw.tokens?.split(',') ?? [] })

/** What is compared after every commit; what only the end of a day asks for stands below. */
export const vendsOf = (db: Database.Database): readonly JournalVend[] =>
  sql<RawVend>({ db }, allVendsSql).all().map(vendOf)

/** Null: it is gone. */
export function vendAt(db: Database.Database, seq: number): JournalVend | null {
  const raw = sql<RawVend>({ db }, oneVendSql).get(seq)
  return raw ? vendOf(raw) : null
}

export function vendNamed(db: Database.Database, reference: string): JournalVend | null {
  const raw = sql<RawVend>({ db }, namedVendSql).get(reference)
  return raw ? vendOf(raw) : null
}

/** How often a person was told that the provider contradicts itself about a vend. */
export const contradictionsOf = (db: Database.Database, vendSeq: number): number =>
  sql<{ n: number }>(
    { db },
    `SELECT count(*) AS n FROM alarms WHERE vend_seq = ? AND kind = 'late-contradiction'`,
  ).get(vendSeq)?.n ?? 0

/** Why a vend came into the state it is in. */
export const lastCauseOf = (db: Database.Database, vendSeq: number): string =>
  sql<{ cause: string }>(
    { db },
    `SELECT cause FROM events WHERE seq BETWEEN ? * 65536 AND ? * 65536 + 65535
       AND to_state <> coalesce(from_state, '') ORDER BY seq DESC LIMIT 1`,
  ).get(vendSeq, vendSeq)?.cause ?? ''

export type Weight = {
  readonly reference: string
  readonly sends: number
  /** Questions that were answered or may have been. */
  readonly asks: number
  /** Attempts that provably did nothing. */
  readonly idle: number
  readonly events: number
}

/** How much each vend left behind. */
export const weightOf = (db: Database.Database): readonly Weight[] =>
  sql<Weight>(
    { db },
    `SELECT v.reference,
       (SELECT count(*) FROM attempts a WHERE a.vend_seq = v.seq AND kind = 'vend'
          AND outcome NOT IN ('not-sent','not-authorised')) AS sends,
       (SELECT count(*) FROM attempts a WHERE a.vend_seq = v.seq AND kind = 'requery'
          AND outcome NOT IN ('not-sent','not-authorised')) AS asks,
       (SELECT count(*) FROM attempts a WHERE a.vend_seq = v.seq
          AND outcome IN ('not-sent','not-authorised')) AS idle,
       (SELECT count(*) FROM events e WHERE e.vend_seq = v.seq) AS events
     FROM vends v`,
  ).all()

export const alarmCount = (db: Database.Database): number =>
  sql<{ n: number }>({ db }, 'SELECT count(*) AS n FROM alarms').get()?.n ?? 0

export function stateOf(db: Database.Database, reference: string): JournalVend['state'] | null {
  return (
    sql<{ state: VendState }>({ db }, 'SELECT state FROM vends WHERE reference = ?').get(reference)
      ?.state ?? null
  )
}

/** What the cashier calls an order. */
export const draftOf = (db: Database.Database, reference: string): string | null =>
  sql<{ draftId: string }>({ db }, 'SELECT draft_id AS draftId FROM vends WHERE reference = ?').get(
    reference,
  )?.draftId ?? null

/** The attempt that is open for a vend. */
export function openAttemptOf(
  db: Database.Database,
  reference: string,
): { readonly seq: number; readonly kind: string } | null {
  return (
    sql<{ seq: number; kind: string }>(
      { db },
      `SELECT a.seq, a.kind FROM attempts a JOIN vends v ON v.seq = a.vend_seq
       WHERE v.reference = CAST(? AS TEXT) AND a.ended_at IS NULL`,
    ).get(reference) ?? null
  )
}

/** The order that pays a bill: the one that is out, where several name it. */
export const referenceOfBill = (db: Database.Database, inquiryId: string): string | null =>
  sql<{ reference: string }>(
    { db },
    `SELECT reference FROM vends WHERE product = 'bills' AND json_extract(options, '$.inquiry_id') = ?
     ORDER BY state = 'sending' DESC, seq LIMIT 1`,
  ).get(inquiryId)?.reference ?? null

export const billOf = (db: Database.Database, reference: string): string | null =>
  sql<{ id: string | null }>(
    { db },
    `SELECT json_extract(options, '$.inquiry_id') AS id FROM vends WHERE reference = ?`,
  ).get(reference)?.id ?? null

const jobSql = `SELECT j.seq, j.kind, j.state, v.state AS vendState, b.state AS sheetState, j.report_seq AS reportSeq,
    coalesce(v.reference, b.reference) AS reference
  FROM print_jobs j LEFT JOIN vends v ON v.seq = j.vend_seq LEFT JOIN batches b ON b.seq = j.batch_seq`
const allJobsSql = `${jobSql} ORDER BY j.seq`
const oneJobSql = `${jobSql} WHERE j.seq = CAST(? AS INTEGER)`

export const jobsOf = (db: Database.Database): readonly JournalJob[] =>
  sql<JournalJob>({ db }, allJobsSql).all()

export const jobOf = (db: Database.Database, seq: number): JournalJob | null =>
  sql<JournalJob>({ db }, oneJobSql).get(seq) ?? null
