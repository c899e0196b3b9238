// A provider's statement as rows a person can hold against the journal: CSV as it was saved, columns
// guessed or given, each row's status read as sold, not sold or unclear. Nothing unclear is guessed at.

import type { StatementColumns, StatementRow } from '../../../shared/contract/statement.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { plainAccount, plainText } from '../batch/cells.ts'
import { recordsOf } from '../batch/sheet.ts'
import { guessColumns } from './columns.ts'
import { readMoment } from './moment.ts'

export type Statement = {
  readonly heading: readonly string[]
  readonly columns: StatementColumns
  readonly sample: readonly (readonly string[])[]
  readonly rows: readonly StatementRow[]
}

const mostRows = 20_000
const sampleRows = 3

const sold = new Set([
  'success',
  'successful',
  'succeeded',
  'completed',
  'complete',
  'sold',
  'delivered',
  'paid',
  'approved',
  'vended',
  'fulfilled',
])
const notSold = new Set([
  'failed',
  'fail',
  'failure',
  'declined',
  'rejected',
  'refused',
  'cancelled',
  'canceled',
  'reversed',
  'refunded',
  'unsuccessful',
  'not sold',
  'not successful',
])

/** Only words that can mean one thing: a code or a sentence is for a person. */
function saysOf(status: string | null): StatementRow['says'] {
  const word = (status ?? '')
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
  if (sold.has(word)) return 'sold'
  return notSold.has(word) ? 'not-sold' : 'unclear'
}

export function readStatement(
  csv: string,
  given: Partial<StatementColumns> | undefined,
  about: { readonly isOurs: (text: string) => boolean; readonly timeZone: string },
): Result<Statement, TillError> {
  if (csv.startsWith('PK') || csv.includes('\u0000')) {
    return err(unreadable('not-csv', 'This is not a CSV file. Save the statement as CSV.'))
  }
  const records = recordsOf(csv, mostRows + 2)
  if (!records.ok) return err(unreadable('csv-unread', records.error.message))
  const [heading, ...rows] = records.value
  if (!heading || rows.length === 0) {
    return err(unreadable('no-rows', 'The statement has no rows under its heading.'))
  }
  if (rows.length > mostRows) {
    return err(
      unreadable('many-rows', `The statement has more than ${mostRows} rows. Take fewer days.`),
    )
  }
  const guessed = guessColumns(heading, rows, about.isOurs)
  const columns: StatementColumns = { ...guessed, ...definedOf(given) }
  if (columns.reference === null && (columns.account === null || columns.amount === null)) {
    return err(
      tillError(
        'bad-input',
        'No column of this statement holds our references, nor accounts and amounts. Say which columns they are.',
        { field: 'columns', reason: 'no-columns', heading: heading.join(' | ').slice(0, 300) },
      ),
    )
  }
  return ok({
    heading,
    columns,
    sample: rows.slice(0, sampleRows),
    rows: rows.map((cells, index) => rowOf(cells, index + 2, columns, about.timeZone)),
  })
}

const definedOf = (given: Partial<StatementColumns> | undefined): Partial<StatementColumns> =>
  Object.fromEntries(Object.entries(given ?? {}).filter(([, at]) => at !== undefined))

const unreadable = (
  reason: 'not-csv' | 'csv-unread' | 'no-rows' | 'many-rows',
  message: string,
): TillError =>
  tillError('bad-input', `${message} Nothing was settled.`, {
    field: 'csv',
    reason,
    rows: mostRows,
  })

function rowOf(
  cells: readonly string[],
  line: number,
  columns: StatementColumns,
  timeZone: string,
): StatementRow {
  const cell = (at: number | null): string | null => {
    const text = at === null ? '' : plainText(cells[at] ?? '')
    return text === '' ? null : text
  }
  const account = cell(columns.account)
  const status = cell(columns.status)
  const at = cell(columns.at)
  return {
    line,
    reference: cell(columns.reference)?.replace(/^'/, '') ?? null,
    account: account === null ? null : plainAccount(account),
    amount: plainAmount(cell(columns.amount)),
    at: at === null ? null : readMoment(at, timeZone),
    status,
    says: saysOf(status),
    token: cell(columns.token)?.replace(/^'/, '') ?? null,
    receiptNo: cell(columns.receiptNo),
  }
}

/** "NGN 2,000.00" → "2000.00"; what is no amount stays as it stands and matches nothing. */
function plainAmount(text: string | null): string | null {
  if (text === null) return null
  const bare = text.replace(/^[A-Z]{3}\s*|\s*[A-Z]{3}$|^[₦$₵]\s*/g, '').trim()
  return /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare
}
