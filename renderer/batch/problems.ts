// What is wrong with a row or a sheet, in the reader's words by its code and its reason; what the provider's
// adapter says of it stands behind them, where the code is too general to tell what to do.

import type { BatchProblem, RowProblem } from '../../shared/contract/batch-views.ts'
import type { Key } from '../i18n/dictionary.ts'
import { valuesOf } from '../i18n/facts.ts'
import { toldText } from '../i18n/told.ts'
import { isKey } from '../i18n/translate.ts'
import type { Text } from '../i18n/use-text.ts'
import type { SheetRow } from './sheet.ts'

/** The finest words these facts allow. */
function rowKey({ code, detail }: RowProblem, row: Pick<SheetRow, 'amount'>): Key {
  const finer = `batch.row.${code}.${detail?.['reason']}`
  if (isKey(finer)) return finer
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

type Problem = Pick<RowProblem, 'message' | 'detail'>

const generalRow: ReadonlySet<string> = new Set(['account', 'options', 'provider'])
const generalWhole: ReadonlySet<string> = new Set([
  'name',
  'expiry',
  'sheet',
  'columns',
  'limits',
  'provider',
])

/** What an adapter says of a row or a sheet, whichever way the sentence around it runs. */
const withOwnWords = (text: Text, words: string, { message, detail }: Problem): string =>
  message === '' || detail?.['reason'] !== undefined || detail?.['option'] !== undefined
    ? words
    : `${words} \u2068${toldText(text, message)}\u2069`.trim()

export function rowProblemText(
  text: Text,
  problem: RowProblem,
  row: Pick<SheetRow, 'amount'>,
): string {
  const words = text.t(rowKey(problem, row), valuesOf(text, problem.detail))
  return generalRow.has(problem.code) ? withOwnWords(text, words, problem) : words
}

export function wholeProblemText(text: Text, problem: BatchProblem): string {
  const plain = `batch.whole.${problem.code}`
  const finer = `${plain}.${problem.detail?.['reason']}`
  const key = isKey(finer) ? finer : plain
  const words = isKey(key) ? text.t(key, valuesOf(text, problem.detail)) : ''
  return generalWhole.has(problem.code) ? withOwnWords(text, words, problem) : words
}
