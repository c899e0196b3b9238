// Ends of days and money brought to the bank, as rows. Nothing here is changed once it is written.

import type { Readable, Writable } from './database.ts'
import { highestKnown } from './facts.ts'
import { sql } from './statement.ts'

type Person = { readonly cashierId: string; readonly cashierName: string }

export type DayRow = Person & {
  readonly seq: number
  readonly draftId: string
  readonly firstShift: number
  readonly lastShift: number
  readonly lastVend: number
  readonly lastBatch: number
  readonly lastRefund: number
  readonly lastBanking: number
  readonly safeMinor: number
  readonly at: number
  readonly reportSeq: number
}

const dayColumns = `seq, draft_id AS draftId, first_shift AS firstShift, last_shift AS lastShift,
  last_vend AS lastVend, last_batch AS lastBatch, last_refund AS lastRefund, last_banking AS lastBanking,
  safe_minor AS safeMinor, at, cashier_id AS cashierId, cashier_name AS cashierName, report_seq AS reportSeq`

/** Null before the first. */
export const newestDay = (store: Readable): DayRow | null =>
  sql<DayRow>(store, `SELECT ${dayColumns} FROM days ORDER BY seq DESC LIMIT 1`).get() ?? null

export const dayByDraft = (store: Readable, draftId: string): DayRow | null =>
  sql<DayRow>(store, `SELECT ${dayColumns} FROM days WHERE draft_id = ?`).get(draftId) ?? null

/** Must run inside a transaction. */
export function insertDay(store: Writable, day: DayRow): void {
  sql(
    store,
    `INSERT INTO days (seq, draft_id, first_shift, last_shift, last_vend, last_batch, last_refund,
       last_banking, safe_minor, at, cashier_id, cashier_name, report_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    day.seq,
    day.draftId,
    day.firstShift,
    day.lastShift,
    day.lastVend,
    day.lastBatch,
    day.lastRefund,
    day.lastBanking,
    day.safeMinor,
    day.at,
    day.cashierId,
    day.cashierName,
    day.reportSeq,
  )
}

export type BankingRow = Person & {
  readonly seq: number
  readonly draftId: string
  readonly amountMinor: number
  readonly drawerMinor: number
  readonly afterShift: number
  readonly notes: string | null
  readonly reference: string
  readonly note: string | null
  readonly at: number
  readonly supervisor: string
  readonly reportSeq: number
}

const bankingColumns = `seq, draft_id AS draftId, amount_minor AS amountMinor, drawer_minor AS drawerMinor,
  after_shift AS afterShift, notes, reference, note, at, cashier_id AS cashierId,
  cashier_name AS cashierName, supervisor, report_seq AS reportSeq`

export const newestBanking = (store: Readable): BankingRow | null =>
  sql<BankingRow>(
    store,
    `SELECT ${bankingColumns} FROM bankings ORDER BY seq DESC LIMIT 1`,
  ).get() ?? null

export const bankingByDraft = (store: Readable, draftId: string): BankingRow | null =>
  sql<BankingRow>(store, `SELECT ${bankingColumns} FROM bankings WHERE draft_id = ?`).get(
    draftId,
  ) ?? null

/** In their order. */
export const bankingsAfter = (store: Readable, seq: number): readonly BankingRow[] =>
  sql<BankingRow>(store, `SELECT ${bankingColumns} FROM bankings WHERE seq > ? ORDER BY seq`).all(
    seq,
  )

/** Brought to the bank out of the drawer that was closed with this shift. */
export const bankedFromDrawer = (store: Readable, shiftSeq: number): number =>
  sql<{ sum: number }>(
    store,
    'SELECT coalesce(sum(drawer_minor), 0) AS sum FROM bankings WHERE after_shift = ?',
  ).get(shiftSeq)?.sum ?? 0

/** Must run inside a transaction. */
export function insertBanking(store: Writable, banking: BankingRow): void {
  sql(
    store,
    `INSERT INTO bankings (seq, draft_id, amount_minor, drawer_minor, after_shift, notes, reference, note,
       at, cashier_id, cashier_name, supervisor, report_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    banking.seq,
    banking.draftId,
    banking.amountMinor,
    banking.drawerMinor,
    banking.afterShift,
    banking.notes,
    banking.reference,
    banking.note,
    banking.at,
    banking.cashierId,
    banking.cashierName,
    banking.supervisor,
    banking.reportSeq,
  )
}

/** The highest number a day ever had, as far as anybody knows. */
export const highestDay = (store: Readable): number =>
  Math.max(newestDay(store)?.seq ?? 0, highestKnown(store, 'day'))

export const highestBanking = (store: Readable): number =>
  Math.max(newestBanking(store)?.seq ?? 0, highestKnown(store, 'banking'))

/** In their order. */
export const daysAfter = (store: Readable, seq: number): readonly DayRow[] =>
  sql<DayRow>(store, `SELECT ${dayColumns} FROM days WHERE seq > ? ORDER BY seq`).all(seq)
