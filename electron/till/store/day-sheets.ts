// Reports over days that were printed, with the figures as they were then, and their paper.

import type { DaySheet } from '../../../shared/receipt/day-report.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type DaySheetRow = {
  readonly seq: number
  readonly language: SlipLanguage
  readonly sheet: DaySheet
}

/** Keeps the sheet and asks for its paper. Must run inside a transaction. Returns the print job's number. */
export function insertDaySheet(
  store: Writable,
  {
    sheet,
    language,
    at,
    printerId,
  }: {
    readonly sheet: DaySheet
    readonly language: SlipLanguage
    readonly at: number
    readonly printerId: string
  },
): number {
  const { lastInsertRowid } = sql(
    store,
    'INSERT INTO day_sheets (at, by, language, body) VALUES (?, ?, ?, ?)',
  ).run(at, sheet.by, language, JSON.stringify(sheet))
  return insertDaySheetJob(store, Number(lastInsertRowid), { copy: 0, at, printerId })
}

/** Must run inside a transaction. Copy 0 is the sheet itself. */
function insertDaySheetJob(
  store: Writable,
  sheetSeq: number,
  {
    copy,
    at,
    printerId,
  }: { readonly copy: number; readonly at: number; readonly printerId: string },
): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO print_jobs (day_sheet_seq, printer_id, kind, copy, state, created_at)
     VALUES (?, ?, ?, ?, 'waiting', ?)`,
  ).run(sheetSeq, printerId, copy === 0 ? 'slip' : 'reprint', copy, at)
  return Number(lastInsertRowid)
}

/** The sheet once more, because the first did not come out. Must run inside a transaction. */
export function printDaySheetAgain(
  store: Writable,
  sheetSeq: number,
  how: { readonly at: number; readonly printerId: string },
): { readonly jobId: number; readonly copy: number } {
  const last = sql<{ copy: number }>(
    store,
    'SELECT max(copy) AS copy FROM print_jobs WHERE day_sheet_seq = ? AND day_sheet_seq IS NOT NULL',
  ).get(sheetSeq)
  const copy = (last?.copy ?? 0) + 1
  return { jobId: insertDaySheetJob(store, sheetSeq, { copy, ...how }), copy }
}

export function daySheetBySeq(store: Readable, seq: number): DaySheetRow | null {
  const row = sql<{ seq: number; language: SlipLanguage; body: string }>(
    store,
    'SELECT seq, language, body FROM day_sheets WHERE seq = ?',
  ).get(seq)
  return row
    ? { seq: row.seq, language: row.language, sheet: JSON.parse(row.body) as DaySheet }
    : null
}
