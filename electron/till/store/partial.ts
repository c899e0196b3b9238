// The conditions of the partial indexes, word for word. SQLite uses such an index only for a question
// that repeats its condition, so every question about a small heap starts with one of these.

import { openStates, type VendState } from '../../../shared/vend/states.ts'

/** Not `IN`: SQLite makes a tree of its own of such a list each time a row of the index is written. */
const oneOf = (column: string, words: readonly string[]): string =>
  `(${words.map((word) => `${column} = '${word}'`).join(' OR ')})`

const owedWords = ['refused', 'cancelled', 'expired']
const openWords = ['queued', 'sending', 'unconfirmed', 'review']

/** Index `vends_open`: sales that are not over. Few, however many were ever made. */
export const isOpen = oneOf('state', openWords)
/** Indexes `vends_by_day`, `_amount`, `_account` and `_phone`: sales that are over. */
export const isOver = oneOf('state', ['confirmed', ...owedWords])
/** Index `vends_owed`: sales that ended without a sale. */
export const isOwed = oneOf('state', owedWords)
/** Index `print_jobs_open`, of `print_jobs j`: paper that is still to come or asks a person. */
export const isPaperOpen = oneOf('j.state', ['waiting', 'printing', 'not-printed', 'unknown'])

/** Index `batches_open`: batches that are not over. */
export const isBatchOpen = oneOf('state', openWords)

/** Index `batch_rows_open`: rows whose cash was taken and that are not over. */
export const isRowOpen = `r.cash = 1 AND ${oneOf('r.state', ['waiting', 'sending', 'unconfirmed', 'review'])}`
/** Index `batch_rows_sold`: rows that were bought. */
export const isRowSold = "cash = 1 AND state = 'confirmed'"
/** Index `batch_rows_owed`: rows that ended without being bought. */
export const isRowOwed = `cash = 1 AND ${oneOf('state', owedWords)}`

export type OpenState = (typeof openStates)[number]

const open = new Set<VendState>(openStates)
const owedStates = new Set<VendState>(['refused', 'cancelled', 'expired'])

/** The condition whose index holds every sale of these states; null where none does. */
export function heapOf(states: readonly VendState[]): string | null {
  if (states.length === 0) return null
  if (states.every((state) => open.has(state))) return isOpen
  return states.every((state) => owedStates.has(state)) ? isOwed : null
}
