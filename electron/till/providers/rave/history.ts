// Reads pages of `fly_history`. Rows carry no reference of ours in the documentation; later versions of
// the system do show one, so it is read where it stands. What cannot be read stays null, never a guess.

import { type Result, err, ok } from '../../../../shared/result.ts'
import { type Currency, currencies, parseAmount } from '../../../../shared/money/money.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import { type Json, field, isList, isObject, textOf } from '../json.ts'
import { openAnswer, saysSuccess, unknown } from './envelope.ts'

export type Transaction = {
  /** Rave's number for it. */
  readonly id: string | null
  /** Our reference, where a row tells one. */
  readonly reference: string | null
  readonly customer: string | null
  readonly amountMinor: number | null
  readonly currency: Currency | null
  /** "AIRTIME" or the biller. */
  readonly product: string | null
  /** False for a run of a standing order. */
  readonly oneTime: boolean
  /** Epoch ms. */
  readonly at: number | null
}

export type HistoryPage = {
  readonly transactions: readonly Transaction[]
  /** How many there are on all pages together. */
  readonly total: number
}

export const historyPageSize = 100

export function readHistory(answer: HttpAnswer): Result<HistoryPage, Outcome> {
  const opened = openAnswer(answer)
  if (!opened.ok) return opened
  const { data } = opened.value
  const list = data?.['Transactions']
  const total = textOf(data?.['Total'])
  if (data === null || !saysSuccess(data) || !isList(list) || !/^\d{1,9}$/.test(total ?? '')) {
    return err(unknown('not-the-format', "Rave's history could not be read."))
  }
  return ok({ transactions: list.map(transactionOf), total: Number(total) })
}

function transactionOf(row: Json): Transaction {
  const text = (name: string): string | null => textOf(field(row, name))?.slice(0, 200) ?? null
  const currency = currencies.find((one) => one === text('Currency')) ?? null
  const amount = parseAmount(text('Amount') ?? '', currency ?? 'NGN')
  const frequency = text('Frequency')
  return {
    id: text('TransactionId'),
    reference: text('CustomerReference') ?? text('Reference'),
    customer: text('CustomerId'),
    amountMinor: isObject(row) && amount.ok ? amount.value : null,
    currency,
    product: text('Product'),
    oneTime: frequency === null || /^one[\s_-]?time$/i.test(frequency),
    at: instantOf(text('TransactionDate')),
  }
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** A time without a zone is no time: it may be hours off. */
function instantOf(text: string | null): number | null {
  if (text === null || !instant.test(text)) return null
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

/**
 * Puts pages together. Null when they do not add up to the total they all name: rows are missing, so
 * nobody can say that a row is the only one.
 */
export function wholeHistory(pages: readonly HistoryPage[]): readonly Transaction[] | null {
  const [first] = pages
  if (!first || pages.some(({ total }) => total !== first.total)) return null
  const all = pages.flatMap(({ transactions }) => transactions)
  const ids = all.map(({ id }) => id)
  const distinct = new Set(ids)
  if (ids.includes(null) || distinct.size !== ids.length) return null
  return all.length === first.total ? all : null
}

/** The days to ask for: one more on each side, for clocks and zones nobody has told. */
export function daysAround(fromAt: number, toAt: number): { fromDate: string; toDate: string } {
  return { fromDate: dayOf(fromAt - dayMs), toDate: dayOf(toAt + dayMs) }
}

const dayMs = 86_400_000
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
