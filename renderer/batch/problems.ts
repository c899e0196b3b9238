// What is wrong with a row or a sheet, in the reader's words by its code; the till's own English stands
// behind them only where the code is too general to tell what to do.

import type { BatchProblem, RowProblem } from '../../shared/contract/batch-views.ts'
import type { Key } from '../i18n/dictionary.ts'
import { isKey } from '../i18n/translate.ts'
import type { Text } from '../i18n/use-text.ts'
import type { SheetRow } from './sheet.ts'

type Detail = Readonly<Record<string, string | number>> | undefined

const amounts: ReadonlySet<string> = new Set(['min', 'max', 'amount', 'limit', 'total', 'left'])

const valuesOf = (text: Text, detail: Detail): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, value]) => [
      name,
      amounts.has(name) ? text.money(String(value)) : value,
    ]),
  )

/** The finest words these facts allow. */
function rowKey({ code, detail }: RowProblem, row: Pick<SheetRow, 'amount'>): Key {
  if (code === 'amount' && row.amount.trim() === '') return 'batch.row.amount.missing'
  if (code === 'amount-limits') {
    const has = (name: string): boolean => detail?.[name] !== undefined
    if (has('min') && has('max')) return 'batch.row.amount-limits.both'
    if (has('min')) return 'batch.row.amount-limits.min'
    if (has('max')) return 'batch.row.amount-limits.max'
  }
  if (code === 'duplicate' && detail?.['row'] !== undefined) return 'batch.row.duplicate.of'
  if (code === 'repeat' && detail?.['state'] === 'open') return 'batch.row.repeat.open'
  return `batch.row.${code}`
}

const generalRow: ReadonlySet<string> = new Set(['account', 'options', 'provider'])
const generalWhole: ReadonlySet<string> = new Set([
  'name',
  'expiry',
  'sheet',
  'columns',
  'limits',
  'provider',
])

/** The till's or the provider's own words, whichever way the sentence around them runs. */
const withOwnWords = (words: string, message: string): string =>
  message === '' ? words : `${words} \u2068${message}\u2069`.trim()

export function rowProblemText(
  text: Text,
  problem: RowProblem,
  row: Pick<SheetRow, 'amount'>,
): string {
  const words = text.t(rowKey(problem, row), valuesOf(text, problem.detail))
  return generalRow.has(problem.code) ? withOwnWords(words, problem.message) : words
}

export function wholeProblemText(text: Text, problem: BatchProblem): string {
  const key = `batch.whole.${problem.code}`
  const words = isKey(key) ? text.t(key, valuesOf(text, problem.detail)) : ''
  return generalWhole.has(problem.code) ? withOwnWords(words, problem.message) : words
}
