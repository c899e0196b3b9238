// Shifts, the counts of their drawer and what was moved in and out of it. One shift is open at a time;
// which sales are its own the journal says (shift-sums.ts). Rows are added; a shift changes once, to closed.

import type { Currency } from '../../../shared/money/money.ts'
import type { DrawerMove, MoveKind } from '../../../shared/shift/figures.ts'
import type { Readable, Writable } from './database.ts'
import { highestKnown } from './facts.ts'
import { sql } from './statement.ts'

/** A stretch of the journal, both ends included. */
export type Stretch = {
  readonly firstVend: number
  readonly lastVend: number
  readonly firstBatch: number
  readonly lastBatch: number
  readonly firstRefund: number
  readonly lastRefund: number
}

type Person = { readonly cashierId: string; readonly cashierName: string }

export type ShiftRow = Person & {
  readonly seq: number
  readonly draftId: string
  readonly currency: Currency
  readonly training: boolean
  readonly openedAt: number
  readonly floatMinor: number
  readonly firstVend: number
  readonly firstBatch: number
  readonly firstRefund: number
  readonly lastVend: number | null
  readonly lastBatch: number | null
  readonly closedAt: number | null
  /** Entered again from the order log: it may have had sales this database does not know. */
  readonly restored: boolean
}

type Raw = Omit<ShiftRow, 'training' | 'restored'> & {
  readonly training: number
  readonly restored: number
}

const columns = `seq, draft_id AS draftId, currency, training, opened_at AS openedAt, cashier_id AS cashierId,
  cashier_name AS cashierName, float_minor AS floatMinor, first_vend AS firstVend, first_batch AS firstBatch,
  first_refund AS firstRefund, last_vend AS lastVend, last_batch AS lastBatch, closed_at AS closedAt, restored`

const shiftOf = (raw: Raw | undefined): ShiftRow | null =>
  raw ? { ...raw, training: raw.training === 1, restored: raw.restored === 1 } : null

/** The one that is open, or the last that was; null before the first. */
export const newestShift = (store: Readable): ShiftRow | null =>
  shiftOf(sql<Raw>(store, `SELECT ${columns} FROM shifts ORDER BY seq DESC LIMIT 1`).get())

/** Only the newest can be open. */
export function openShift(store: Readable): ShiftRow | null {
  const shift = newestShift(store)
  return shift?.closedAt === null ? shift : null
}

export const shiftBySeq = (store: Readable, seq: number): ShiftRow | null =>
  shiftOf(sql<Raw>(store, `SELECT ${columns} FROM shifts WHERE seq = ?`).get(seq))

/** Not always the number before: one may be known of only by its number. */
export const shiftBefore = (store: Readable, seq: number): ShiftRow | null =>
  shiftOf(
    sql<Raw>(store, `SELECT ${columns} FROM shifts WHERE seq < ? ORDER BY seq DESC LIMIT 1`).get(
      seq,
    ),
  )

export const shiftByDraft = (store: Readable, draftId: string): ShiftRow | null =>
  shiftOf(sql<Raw>(store, `SELECT ${columns} FROM shifts WHERE draft_id = ?`).get(draftId))

export type JournalEnd = { readonly vend: number; readonly batch: number; readonly refund: number }

/** The last of each the journal has; zero before the first. */
export function journalEnd(store: Readable): JournalEnd {
  const last = (table: 'vends' | 'batches' | 'refunds'): number =>
    sql<{ seq: number }>(store, `SELECT seq FROM ${table} ORDER BY seq DESC LIMIT 1`).get()?.seq ??
    0
  return { vend: last('vends'), batch: last('batches'), refund: last('refunds') }
}

/** What belongs to a shift: up to where the journal stands now while it is open. */
export function stretchOf(store: Readable, shift: ShiftRow): Stretch {
  const { firstVend, firstBatch, firstRefund, lastVend, lastBatch } = shift
  const end = journalEnd(store)
  return {
    firstVend,
    firstBatch,
    firstRefund,
    lastVend: lastVend ?? end.vend,
    lastBatch: lastBatch ?? end.batch,
    lastRefund: end.refund,
  }
}

/** What no shift has between the one before `shift` (null: the newest) and it. */
export function stretchBefore(store: Readable, shift: ShiftRow | null): Stretch {
  const before = shift === null ? newestShift(store) : shiftBefore(store, shift.seq)
  const end = journalEnd(store)
  return {
    firstVend: (before?.lastVend ?? 0) + 1,
    firstBatch: (before?.lastBatch ?? 0) + 1,
    firstRefund: before?.firstRefund ?? 1,
    lastVend: shift === null ? end.vend : shift.firstVend - 1,
    lastBatch: shift === null ? end.batch : shift.firstBatch - 1,
    lastRefund: shift === null ? end.refund : shift.firstRefund - 1,
  }
}

/** Must run inside a transaction. */
export function insertShift(
  store: Writable,
  shift: Person & {
    readonly draftId: string
    readonly currency: Currency
    readonly training: boolean
    readonly openedAt: number
    readonly floatMinor: number
    readonly notes: string | null
    /** The number it had, where it is entered again from the order log. */
    readonly restoredAs?: number
  },
): number {
  const end = journalEnd(store)
  const seq = shift.restoredAs ?? highestShift(store) + 1
  sql(
    store,
    `INSERT INTO shifts (seq, draft_id, currency, training, opened_at, cashier_id, cashier_name, float_minor,
       float_notes, first_vend, first_batch, first_refund, restored)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    seq,
    shift.draftId,
    shift.currency,
    shift.training ? 1 : 0,
    shift.openedAt,
    shift.cashierId,
    shift.cashierName,
    shift.floatMinor,
    shift.notes,
    end.vend + 1,
    end.batch + 1,
    end.refund + 1,
    shift.restoredAs === undefined ? 0 : 1,
  )
  return seq
}

/** The oldest after a number; null when none is. */
export const firstShiftAfter = (store: Readable, seq: number): number | null =>
  sql<{ seq: number | null }>(store, 'SELECT min(seq) AS seq FROM shifts WHERE seq > ?').get(seq)
    ?.seq ?? null

/** The highest number a shift ever had, as far as anybody knows; 0 before the first. */
export function highestShift(store: Readable): number {
  const last = sql<{ seq: number }>(store, 'SELECT seq FROM shifts ORDER BY seq DESC LIMIT 1').get()
  return Math.max(last?.seq ?? 0, highestKnown(store, 'shift'))
}

/** Closes it where the journal stands. Its Z must be there. Must run inside a transaction. */
export function closeShift(
  store: Writable,
  seq: number,
  close: {
    readonly at: number
    readonly by: string
    readonly countSeq: number
    readonly note: string | null
    readonly handedOverBy: string | null
    /** It closed long ago: the order log says so. */
    readonly restored?: boolean
  },
): void {
  const end = journalEnd(store)
  sql(
    store,
    `UPDATE shifts SET closed_at = ?, closed_by = ?, last_vend = ?, last_batch = ?, count_seq = ?, note = ?,
       handed_over_by = ?, restored = max(restored, ?) WHERE seq = ?`,
  ).run(
    close.at,
    close.by,
    end.vend,
    end.batch,
    close.countSeq,
    close.note,
    close.handedOverBy,
    close.restored === true ? 1 : 0,
    seq,
  )
}

export type CountRow = Person & {
  readonly seq: number
  /** However often it is asked for, it is one count; null: made when none was asked for. */
  readonly draftId: string | null
  readonly shiftSeq: number
  readonly at: number
  readonly countedMinor: number
  readonly expectedMinor: number
  /** JSON, as it was counted. */
  readonly notes: string | null
}

const countColumns = `seq, draft_id AS draftId, shift_seq AS shiftSeq, at, cashier_id AS cashierId, cashier_name AS cashierName, counted_minor AS countedMinor,
  expected_minor AS expectedMinor, notes`

/** Must run inside a transaction. */
export function insertCount(store: Writable, count: Omit<CountRow, 'seq'>): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO shift_counts (draft_id, shift_seq, at, cashier_id, cashier_name, counted_minor, notes,
       expected_minor)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    count.draftId,
    count.shiftSeq,
    count.at,
    count.cashierId,
    count.cashierName,
    count.countedMinor,
    count.notes,
    count.expectedMinor,
  )
  return Number(lastInsertRowid)
}

export const countByDraft = (store: Readable, draftId: string): CountRow | null =>
  sql<CountRow>(store, `SELECT ${countColumns} FROM shift_counts WHERE draft_id = ?`).get(
    draftId,
  ) ?? null

/** In the order they were made. */
export const countsOf = (store: Readable, shiftSeq: number): readonly CountRow[] =>
  sql<CountRow>(
    store,
    `SELECT ${countColumns} FROM shift_counts WHERE shift_seq = CAST(? AS INTEGER) ORDER BY seq`,
  ).all(shiftSeq)

type MovedBefore = Pick<DrawerMove, 'kind' | 'amountMinor' | 'reason'> & {
  readonly shiftSeq: number
}

/** What was moved under a draft, in whichever shift; null when nothing was yet. */
export const moveByDraft = (store: Readable, draftId: string): MovedBefore | null =>
  sql<MovedBefore>(
    store,
    `SELECT shift_seq AS shiftSeq, kind, amount_minor AS amountMinor, reason
     FROM drawer_moves WHERE draft_id = ?`,
  ).get(draftId) ?? null

/** Must run inside a transaction. */
export function insertMove(
  store: Writable,
  move: Person & {
    readonly draftId: string
    readonly shiftSeq: number
    readonly kind: MoveKind
    readonly amountMinor: number
    readonly reason: string
    readonly at: number
  },
): void {
  sql(
    store,
    `INSERT INTO drawer_moves (draft_id, shift_seq, kind, amount_minor, reason, at, cashier_id, cashier_name)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    move.draftId,
    move.shiftSeq,
    move.kind,
    move.amountMinor,
    move.reason,
    move.at,
    move.cashierId,
    move.cashierName,
  )
}

export const movesOf = (store: Readable, shiftSeq: number): readonly DrawerMove[] =>
  sql<DrawerMove>(
    store,
    `SELECT kind, amount_minor AS amountMinor, reason, at, cashier_name AS by
     FROM drawer_moves WHERE shift_seq = CAST(? AS INTEGER) ORDER BY seq`,
  ).all(shiftSeq)
