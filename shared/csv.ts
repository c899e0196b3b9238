// Rows as CSV text a spreadsheet opens without being told to do anything: a cell that a spreadsheet
// would take for a formula is made plain text. RFC 4180, UTF-8; hosts and screens add the file.

/** Null and undefined are empty cells. Numbers are whole: money comes as decimal text. */
export type Cell = string | number | null | undefined

/** What makes a spreadsheet calculate, also in its wide form, or after what it skips. */
const formula = /^[\s\p{Cc}\p{Cf}]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u
/** A plain number, as sums need it: nothing to calculate in it. */
const plainNumber = /^-?\d{1,15}(?:\.\d{1,6})?$/
const needsQuotes = /[",;\t\r\n]|^\s|\s$|^'/

/** So that spreadsheets read the file as UTF-8, Arabic names and all. */
export const byteOrderMark = '\ufeff'

function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') {
    if (!Number.isSafeInteger(cell)) throw new Error('a number in a sheet is whole')
    return String(cell)
  }
  const safe = formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line per row, each ended. */
export const csvText = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('')
