// A sheet while somebody fills it: rows as typed, in order, with one blank row always ready at the end.
// Pure. Nothing is judged here: what is wrong with a row is the till's to say (`batch.check`).

import type { CheckedRow, RowProblem } from '../../shared/contract/batch-views.ts'
import { cleaned } from '../sell/draft.ts'

export type SheetRow = {
  /** This screen's own; stays while rows come and go around it. */
  readonly id: number
  readonly account: string
  readonly amount: string
  /** Choices of this row alone, from a file's further columns. */
  readonly options?: Readonly<Record<string, string>>
}

export type Column = 'account' | 'amount'
export type Cell = { readonly id: number; readonly column: Column }

export type Sheet = { readonly rows: readonly SheetRow[]; readonly nextId: number }

/** What of a row the till said, kept with what it was said of. */
export type Said = Pick<CheckedRow, 'account' | 'amount' | 'problems'>

export const isBlank = (row: SheetRow): boolean =>
  row.account.trim() === '' && row.amount.trim() === ''

const blank = (id: number): SheetRow => ({ id, account: '', amount: '' })

/** One blank row stands at the end, and only there may one stand unasked. */
export function withBlank({ rows, nextId }: Sheet): Sheet {
  const last = rows.at(-1)
  return last && isBlank(last)
    ? { rows, nextId }
    : { rows: [...rows, blank(nextId)], nextId: nextId + 1 }
}

export const emptySheet: Sheet = withBlank({ rows: [], nextId: 1 })

export const filledRows = (sheet: Sheet): readonly SheetRow[] =>
  sheet.rows.filter((row) => !isBlank(row))

/** What typing may leave in a cell: no letters, no grouping. Rows of a file stay as they are until touched. */
export const typed = (text: string, column: Column): string =>
  column === 'amount' ? cleaned(text, 'amount') : text.replace(/[^\d+]/g, '').slice(0, 40)

export function setCell(sheet: Sheet, { id, column }: Cell, text: string): Sheet {
  const rows = sheet.rows.map((row) => (row.id === id ? { ...row, [column]: text } : row))
  return withBlank({ ...sheet, rows })
}

/** The row goes by the choices of the whole batch again. */
export function dropOptions(sheet: Sheet, id: number): Sheet {
  const rows = sheet.rows.map((row) => {
    if (row.id !== id) return row
    const { options: _, ...rest } = row
    return rest
  })
  return { ...sheet, rows }
}

export const removeRow = (sheet: Sheet, id: number): Sheet =>
  withBlank({ ...sheet, rows: sheet.rows.filter((row) => row.id !== id) })

/** Puts rows in place of a blank row, or after a filled one; null puts them at the end. */
export function insertRows(
  sheet: Sheet,
  at: number | null,
  fresh: readonly Omit<SheetRow, 'id'>[],
): Sheet {
  const rows = fresh.map((row, index) => ({ ...row, id: sheet.nextId + index }))
  const index = at === null ? -1 : sheet.rows.findIndex((row) => row.id === at)
  const place = index < 0 ? sheet.rows.length - 1 : index
  const there = sheet.rows[place]
  const keepsThere = there !== undefined && !isBlank(there)
  return withBlank({
    rows: [
      ...sheet.rows.slice(0, keepsThere ? place + 1 : place),
      ...rows,
      ...sheet.rows.slice(place + 1),
    ],
    nextId: sheet.nextId + rows.length,
  })
}

/** Where Enter goes: the amount of the same row, then the number of the next. Null at the end of the sheet. */
export function cellAfter(sheet: Sheet, { id, column }: Cell): Cell | null {
  if (column === 'account') return { id, column: 'amount' }
  const next = sheet.rows[sheet.rows.findIndex((row) => row.id === id) + 1]
  return next ? { id: next.id, column: 'account' } : null
}

/** The cell above (-1) or below (1), null at the edge. */
export function cellBeside(sheet: Sheet, { id, column }: Cell, step: -1 | 1): Cell | null {
  const next = sheet.rows[sheet.rows.findIndex((row) => row.id === id) + step]
  return next ? { id: next.id, column } : null
}

/** What the till said of a row, as long as the row is still what it was said of. */
export function problemsOf(
  row: SheetRow,
  said: ReadonlyMap<number, Said> | undefined,
): readonly RowProblem[] {
  const known = said?.get(row.id)
  return known && known.account === row.account && known.amount === row.amount ? known.problems : []
}

export const weightOf = (problems: readonly RowProblem[]): 'stop' | 'warn' | null =>
  problems.some(({ weight }) => weight === 'stop') ? 'stop' : problems.length > 0 ? 'warn' : null

/** The next row of that weight after the one at hand, round the end; null where there is none. */
export function nextProblem(
  rows: readonly SheetRow[],
  said: ReadonlyMap<number, Said> | undefined,
  weight: 'stop' | 'warn',
  fromId: number | null,
): SheetRow | null {
  const from = rows.findIndex((row) => row.id === fromId)
  const inTurn = [...rows.slice(from + 1), ...rows.slice(0, from + 1)]
  return inTurn.find((row) => weightOf(problemsOf(row, said)) === weight) ?? null
}

/**
 * Whether pasted text is more than one cell: a further line or column. A comma in a sum only groups it.
 */
export const isSheetText = (text: string, column: Column): boolean =>
  (column === 'amount' ? /[\n\r\t;]/ : /[\n\r\t;,]/).test(text.trim())
