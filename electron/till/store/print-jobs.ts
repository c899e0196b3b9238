// Paper as rows: a slip's job is created in the transaction that confirms its vend, and every
// outcome of printing is a row's state, so a restart knows what may be on paper already.

import type { PrintJobView } from '../../../shared/contract/print.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { Readable, Writable } from './database.ts'
import { isPaperOpen } from './partial.ts'
import type { ReportKind } from './reports.ts'
import { sql } from './statement.ts'

export type JobState = PrintJobView['state']
/** As stored: a report's own paper is a slip of it, and a sheet about a sale stands as an order slip. */
export type JobKind = 'slip' | 'reprint' | 'order-slip' | 'test'
/** A sheet about a sale that is no slip of it. */
export type PaperKind = 'dispute' | 'token-help'

export type PrintJobRow = {
  readonly seq: number
  readonly vendSeq: number | null
  readonly batchSeq: number | null
  readonly reportSeq: number | null
  /** A report over days. */
  readonly daySheetSeq: number | null
  readonly reportKind: ReportKind | null
  readonly reference: string | null
  readonly batchReference: string | null
  readonly printerId: string
  readonly kind: JobKind
  /** Of an order slip; null: it is one. */
  readonly paper: PaperKind | null
  /** Null: what the shop's configuration says. */
  readonly language: SlipLanguage | null
  readonly copy: number
  readonly state: JobState
  readonly createdAt: number
  readonly endedAt: number | null
  /** Packed notes (`shared/notes/notes.ts`). */
  readonly detail: string | null
}

const columns = `j.seq, j.vend_seq AS vendSeq, j.batch_seq AS batchSeq, j.report_seq AS reportSeq,
  j.day_sheet_seq AS daySheetSeq,  coalesce(r.paper, r.kind) AS reportKind, v.reference, b.reference AS batchReference,
  j.printer_id AS printerId, j.kind, j.paper, j.language, j.copy, j.state, j.created_at AS createdAt, j.ended_at AS endedAt, j.detail`
const from = `FROM print_jobs j LEFT JOIN vends v ON v.seq = j.vend_seq
  LEFT JOIN batches b ON b.seq = j.batch_seq LEFT JOIN reports r ON r.seq = j.report_seq`

/** Asks for paper. Must run inside a transaction. A vend's own slip is asked for once, ever. */
export function insertJob(
  store: Writable,
  job: {
    vendSeq: number | null
    printerId: string
    kind: JobKind
    copy: number
    at: number
    paper?: PaperKind | null
    language?: SlipLanguage | undefined
  },
): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO print_jobs (vend_seq, printer_id, kind, copy, state, created_at, paper, language)
     VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?)`,
  ).run(
    job.vendSeq,
    job.printerId,
    job.kind,
    job.copy,
    job.at,
    job.paper ?? null,
    job.language ?? null,
  )
  return Number(lastInsertRowid)
}

/** Asks for paper of a batch. Must run inside a transaction. Its own slip is asked for once, ever. */
export function insertBatchJob(
  store: Writable,
  job: { batchSeq: number; printerId: string; kind: JobKind; copy: number; at: number },
): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO print_jobs (batch_seq, printer_id, kind, copy, state, created_at)
     VALUES (?, ?, ?, ?, 'waiting', ?)`,
  ).run(job.batchSeq, job.printerId, job.kind, job.copy, job.at)
  return Number(lastInsertRowid)
}

/** Asks for paper of a report. Must run inside a transaction. Copy 0, its own, is asked for once, ever. */
export function insertReportJob(
  store: Writable,
  job: {
    reportSeq: number
    printerId: string
    copy: number
    at: number
    language?: SlipLanguage | undefined
  },
): number {
  const kind = job.copy === 0 ? 'slip' : 'reprint'
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO print_jobs (report_seq, printer_id, kind, copy, state, created_at, language)
     VALUES (?, ?, ?, ?, 'waiting', ?, ?)`,
  ).run(job.reportSeq, job.printerId, kind, job.copy, job.at, job.language ?? null)
  return Number(lastInsertRowid)
}

/** The number the next copy of a report carries: 1, 2, … */
export function nextReportCopy(store: Readable, reportSeq: number): number {
  const row = sql<{ copy: number | null }>(
    store,
    'SELECT max(copy) AS copy FROM print_jobs WHERE report_seq = ?',
  ).get(reportSeq)
  return (row?.copy ?? 0) + 1
}

/** A report's own job, not a copy's. */
export const jobOfReport = (store: Readable, reportSeq: number): number | null =>
  sql<{ seq: number }>(
    store,
    "SELECT seq FROM print_jobs WHERE report_seq = ? AND kind = 'slip'",
  ).get(reportSeq)?.seq ?? null

/** The number the next copy of a batch's slip carries: 1, 2, … */
export function nextBatchCopy(store: Readable, batchSeq: number): number {
  const row = sql<{ copy: number | null }>(
    store,
    "SELECT max(copy) AS copy FROM print_jobs WHERE batch_seq = CAST(? AS INTEGER) AND kind = 'reprint'",
  ).get(batchSeq)
  return (row?.copy ?? 0) + 1
}

/** The number the next copy of a vend's slip carries: 1, 2, … */
export function nextCopy(store: Readable, vendSeq: number): number {
  const row = sql<{ copy: number | null }>(
    store,
    "SELECT max(copy) AS copy FROM print_jobs WHERE vend_seq = CAST(? AS INTEGER) AND kind = 'reprint'",
  ).get(vendSeq)
  return (row?.copy ?? 0) + 1
}

/** Writes how a job stands. The database refuses to take "printed" back. */
export function setJobState(
  store: Writable,
  seq: number,
  change: { state: JobState; endedAt: number | null; detail: string | null },
): void {
  sql(store, 'UPDATE print_jobs SET state = ?, ended_at = ?, detail = ? WHERE seq = ?').run(
    change.state,
    change.endedAt,
    change.detail,
    seq,
  )
}

const bySeqSql = `SELECT ${columns} ${from} WHERE j.seq = CAST(? AS INTEGER)`

export function jobBySeq(store: Readable, seq: number): PrintJobRow | null {
  return sql<PrintJobRow>(store, bySeqSql).get(seq) ?? null
}

const ofVendSql = `SELECT ${columns} ${from}
  WHERE j.vend_seq = CAST(? AS INTEGER) ORDER BY j.seq DESC`

export function jobsOfVend(store: Readable, vendSeq: number): readonly PrintJobRow[] {
  return sql<PrintJobRow>(store, ofVendSql).all(vendSeq)
}

const ofBatchSql = `SELECT ${columns} ${from}
  WHERE j.batch_seq = CAST(? AS INTEGER) ORDER BY j.seq DESC`

export const jobsOfBatch = (store: Readable, batchSeq: number): readonly PrintJobRow[] =>
  sql<PrintJobRow>(store, ofBatchSql).all(batchSeq)

const ofReportSql = `SELECT ${columns} ${from}
  WHERE j.report_seq = CAST(? AS INTEGER) ORDER BY j.seq DESC`

export const jobsOfReport = (store: Readable, reportSeq: number): readonly PrintJobRow[] =>
  sql<PrintJobRow>(store, ofReportSql).all(reportSeq)

const latestSql = `SELECT ${columns} ${from} ORDER BY j.seq DESC LIMIT CAST(? AS INTEGER)`

export const latestJobs = (store: Readable, limit: number): readonly PrintJobRow[] =>
  sql<PrintJobRow>(store, latestSql).all(limit)

// Named, or SQLite would rather walk all paper of years in the order wanted.
const fromOpen = from.replace('print_jobs j', 'print_jobs j INDEXED BY print_jobs_open')
const openSql = (states: string): string => `SELECT ${columns} ${fromOpen}
  WHERE ${isPaperOpen} AND j.state ${states} ORDER BY j.seq LIMIT CAST(? AS INTEGER)`
const openJobsSql = {
  asking: openSql("= 'unknown'"),
  waiting: openSql("IN ('waiting','printing','not-printed')"),
} as const

/** Paper that asks "Did it print?", or that is still to come, of all printers, the oldest first. */
export const openJobs = (
  store: Readable,
  which: keyof typeof openJobsSql,
  limit: number,
): readonly PrintJobRow[] => sql<PrintJobRow>(store, openJobsSql[which]).all(limit)

const nextWaitingSql = `SELECT ${columns} ${from}
  WHERE j.printer_id = CAST(? AS TEXT) AND ${isPaperOpen} AND j.state IN ('waiting','not-printed')
  ORDER BY j.seq LIMIT 1`

/** The oldest job of a printer that waits for paper. */
export const nextWaiting = (store: Readable, printerId: string): PrintJobRow | null =>
  sql<PrintJobRow>(store, nextWaitingSql).get(printerId) ?? null

/** Takes a job to paper, where it still waits for this printer. False: it does not, and is left alone. */
const takeJob = (store: Writable, seq: number, printerId: string): boolean =>
  sql(
    store,
    `UPDATE print_jobs SET state = 'printing', ended_at = NULL, detail = NULL
     WHERE seq = ? AND printer_id = ? AND state IN ('waiting','not-printed')`,
  ).run(seq, printerId).changes === 1

/** Takes the oldest job that waits for a printer to its paper; null when none does. Must run inside a transaction. */
export function takeNext(store: Writable, printerId: string): PrintJobRow | null {
  const job = nextWaiting(store, printerId)
  return job && takeJob(store, job.seq, printerId) ? job : null
}

/** Whether the last paper of a printer, not counting what a backup may not know of, may have stopped midway, and none has come out since. */
export function endedInDoubt(store: Readable, printerId: string): boolean {
  const doubtful = sql<{ seq: number }>(
    store,
    `SELECT j.seq FROM print_jobs j
     WHERE j.printer_id = CAST(? AS TEXT) AND ${isPaperOpen} AND j.state = 'unknown'
       AND coalesce(j.detail, '') NOT LIKE '[{"code":"before-restore"%'
     ORDER BY j.seq DESC LIMIT 1`,
  ).get(printerId)
  if (!doubtful) return false
  const since = sql(
    store,
    "SELECT 1 FROM print_jobs WHERE seq > CAST(? AS INTEGER) AND printer_id = CAST(? AS TEXT) AND state = 'printed' LIMIT 1",
  ).get(doubtful.seq, printerId)
  return since === undefined
}

/** Jobs a stopped till left on their way to paper. */
export function jobsPrinting(store: Readable): readonly PrintJobRow[] {
  return sql<PrintJobRow>(
    store,
    `SELECT ${columns} ${from} WHERE ${isPaperOpen} AND j.state = 'printing'`,
  ).all()
}

/** Paper that waits for a printer this till has no more goes to `printerId`. How many jobs that were. */
export function rerouteWaiting(
  store: Writable,
  printerIds: readonly string[],
  printerId: string,
): number {
  return sql(
    store,
    `UPDATE print_jobs AS j SET printer_id = ?
     WHERE ${isPaperOpen} AND j.state IN ('waiting','not-printed')
       AND j.printer_id NOT IN (SELECT value FROM json_each(?))`,
  ).run(printerId, JSON.stringify(printerIds)).changes
}

/** Jobs not on paper yet, and jobs that ask "Did it print?", per printer. */
export function jobCounts(
  store: Readable,
): readonly { readonly printerId: string; readonly waiting: number; readonly asking: number }[] {
  return sql<{ printerId: string; waiting: number; asking: number }>(
    store,
    `SELECT printer_id AS printerId, sum(state <> 'unknown') AS waiting, sum(state = 'unknown') AS asking
     FROM print_jobs j WHERE ${isPaperOpen} GROUP BY printer_id`,
  ).all()
}
