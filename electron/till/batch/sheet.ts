// Reads a sheet as somebody saved it from a spreadsheet: CSV text with or without a heading, separated
// by comma, semicolon or tab. It only finds rows and their cells; what is in them is checked elsewhere.
// What is not clear is said, with its line, and never guessed.

import { CsvError, parse } from 'csv-parse/sync'
import { type Result, err, ok } from '../../../shared/result.ts'
import { maxBatchRows } from '../../../shared/vend/sheet.ts'
import { type Columns, columnsOf } from './columns.ts'
import { plainText } from './cells.ts'

export type SheetRow = {
  readonly account: string
  readonly amount: string
  readonly options: Readonly<Record<string, string>>
}

export type SheetFault = {
  readonly code: 'sheet' | 'columns' | 'empty' | 'too-many'
  readonly message: string
  readonly detail?: Readonly<Record<string, string | number>>
}

type Option = {
  readonly name: string
  readonly choices: readonly { readonly value: string; readonly label: string }[]
}

/** `options`: the choices a row may carry, in the order their columns stand where there is no heading. */
export function readSheet(
  text: string,
  options: readonly Option[],
): Result<readonly SheetRow[], SheetFault> {
  // A spreadsheet's own file is a ZIP archive, and other programs' are full of noughts.
  if (text.startsWith('PK') || text.includes('\u0000')) {
    return err(
      sheet(
        'not-csv',
        'This is not a CSV file. Save the sheet as CSV in the program it was made with.',
      ),
    )
  }
  const read = recordsOf(text)
  if (!read.ok) return read
  const [first] = read.value
  if (!first) return err({ code: 'empty', message: 'The sheet has no rows.' })
  const columns = columnsOf(
    first,
    options.map(({ name }) => name),
  )
  if (!columns.ok) return err({ code: 'columns', ...columns.error })
  const rows = read.value.slice(columns.value.headed ? 1 : 0)
  if (rows.length === 0)
    return err({ code: 'empty', message: 'The sheet has a heading and no rows.' })
  if (rows.length > maxBatchRows) {
    return err({
      code: 'too-many',
      message: `The sheet has more than ${maxBatchRows} rows. Make two of it.`,
      detail: { rows: maxBatchRows },
    })
  }
  return ok(rows.map((cells) => rowOf(cells, columns.value, options)))
}

const sheet = (
  reason: 'not-csv' | 'open-quote' | 'odd-quote' | 'unread',
  message: string,
  line = 0,
): SheetFault => ({
  code: 'sheet',
  message,
  detail: line === 0 ? { reason } : { reason: `${reason}.line`, line },
})

/** Cells of CSV text however a spreadsheet saved it. `most`: records read; the rest is left. */
export function recordsOf(
  text: string,
  most = maxBatchRows + 2,
): Result<readonly (readonly string[])[], SheetFault> {
  const { delimiter, body } = separatorOf(text)
  try {
    const records: unknown = parse(body, {
      bom: true,
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
      // The heading, the rows, and one too many to notice.
      to: most,
    })
    return ok(records as string[][])
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return err(faultOf(error, body))
  }
}

function faultOf(error: CsvError, text: string): SheetFault {
  // Every message of the reader ends in the line it is about; its `lines` counts what was read.
  const told = Number(/at line (\d+)/.exec(error.message)?.[1] ?? error['lines'])
  const line = Number.isSafeInteger(told) && told > 0 ? told : undefined
  const at = line === undefined ? 'somewhere' : `in line ${line}`
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED': {
      const opened = openQuoteLine(text)
      return sheet('open-quote', `A quote (") opens in line ${opened} and is never closed.`, opened)
    }
    case 'CSV_INVALID_CLOSING_QUOTE':
    case 'INVALID_OPENING_QUOTE':
      return sheet('odd-quote', `A quote (") is in the middle of a cell ${at}.`, line)
    default:
      return sheet('unread', `The sheet cannot be read ${at}.`, line)
  }
}

/** The line of the quote that is never closed. The reader tells only where the text ends. */
function openQuoteLine(text: string): number {
  const opened = text.split('"').length % 2 === 0 ? text.lastIndexOf('"') : text.length
  return text.slice(0, opened).split(/\r\n|\n|\r/).length
}

const separators = ['\t', ';', ','] as const

/** The separator that stands most often in the first line, outside quotes; a spreadsheet may name it itself. */
function separatorOf(text: string): { readonly delimiter: string; readonly body: string } {
  const named = /^\uFEFF?"?sep=([,;\t])"?\r?\n/i.exec(text)
  if (named) return { delimiter: named[1] ?? ',', body: text.slice(named[0].length) }
  const line = text.split(/\r?\n|\r/).find((one) => one.trim() !== '') ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const counts = separators.map((mark) => ({ mark, count: bare.split(mark).length - 1 }))
  const [most] = counts.toSorted((a, b) => b.count - a.count)
  return { delimiter: most?.mark ?? ',', body: text }
}

/** Longer cells than any account or amount are cut, and so are no account and no amount. */
const maxCell = { account: 80, amount: 40, option: 200 }

function rowOf(cells: readonly string[], columns: Columns, options: readonly Option[]): SheetRow {
  const cell = (at: number | undefined, max: number): string =>
    at === undefined ? '' : plainText(cells[at] ?? '').slice(0, max)
  const chosen = options.flatMap(({ name, choices }) => {
    const said = cell(columns.options[name], maxCell.option)
    if (said === '') return []
    const match = choices.find(({ value, label }) =>
      [value, label].some((word) => word.toLowerCase() === said.toLowerCase()),
    )
    return [[name, match?.value ?? said] as const]
  })
  return {
    account: cell(columns.account, maxCell.account),
    amount: cell(columns.amount, maxCell.amount),
    options: Object.fromEntries(chosen),
  }
}
