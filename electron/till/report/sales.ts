// A report of sales over days, read from the journal in steps. No figure is kept anywhere between two
// reports: each is the journal's own.

import type { Currency } from '../../../shared/money/money.ts'
import { type CommissionRule, commissionOn, rulesOf } from '../../../shared/report/commission.ts'
import type { Period } from '../../../shared/report/period.ts'
import { type SalesBook, type SalesFigures, openSalesBook } from '../../../shared/report/sales.ts'
import type { PayKind } from '../../../shared/shift/figures.ts'
import { type Moment, momentsIn, momentsOf } from '../../../shared/time/days.ts'
import type { Readable } from '../store/database.ts'
import {
  contradictedSales,
  endedSales,
  journalEnd,
  openSales,
  type JournalEnd,
  paidRows,
  refundsBetween,
  rowsOfSheet,
  sheetsBetween,
  type SaleRow,
  type SheetRow,
} from '../store/report-sales.ts'
import type { Steps } from './steps.ts'

export type ReportFacts = {
  readonly store: Readable
  readonly period: Period
  readonly timeZone: string
  readonly currency: Currency
  readonly training: boolean
  readonly labels: ReadonlyMap<string, string>
  readonly rules: readonly CommissionRule[]
  readonly at: number
}

/** Told between steps: how many sales were read so far, and up to which moment. */
export type Progress = (sales: number, at: number) => void

type Part = { readonly kind: PayKind; readonly amountMinor: number }

type Reader = ReportFacts & {
  readonly book: SalesBook
  readonly momentAt: (at: number) => Moment
  readonly ruleOf: ReturnType<typeof rulesOf>
  readonly contradicted: ReadonlySet<number>
  readonly end: JournalEnd
}

export const isOurs = (
  { currency, training }: ReportFacts,
  row: { readonly currency: string; readonly training: number },
): boolean => row.currency === currency && (row.training === 1) === training

function pay(
  book: SalesBook,
  row: { readonly paidBy: PayKind | 'split' | null; readonly split: string | null },
  amountMinor: number,
): void {
  if (row.paidBy === 'split') {
    for (const part of JSON.parse(row.split ?? '[]') as readonly Part[]) {
      book.paid(part.kind, 1, part.amountMinor)
    }
  } else if (row.paidBy !== null) book.paid(row.paidBy, 1, amountMinor)
}

function enterSale(reader: Reader, row: SaleRow): void {
  const { book } = reader
  if (!isOurs(reader, row)) return book.leftOut()
  const moment = reader.momentAt(row.placedAt)
  const rule = reader.ruleOf(row.product, row.providerId, moment.day)
  book.sale({
    moment,
    product: row.product,
    providerId: row.providerId,
    cashierId: row.cashierId,
    cashierName: row.cashierName,
    standing: row.standing,
    count: 1,
    amountMinor: row.amountMinor,
    commissionMinor: rule && commissionOn(row.amountMinor, rule.basisPoints ?? 0),
    contradicted: row.standing === 'sold' && reader.contradicted.has(row.seq),
  })
  pay(book, row, row.amountMinor)
}

function enterSheet(reader: Reader, sheet: SheetRow): void {
  const { book, store, end } = reader
  if (!isOurs(reader, sheet)) return book.leftOut()
  const moment = reader.momentAt(sheet.placedAt)
  const rule = reader.ruleOf(sheet.product, sheet.providerId, moment.day)
  for (const { standing, amountMinor, contradicted, count } of rowsOfSheet(store, sheet.seq, end)) {
    book.sale({
      moment,
      product: sheet.product,
      providerId: sheet.providerId,
      cashierId: sheet.cashierId,
      cashierName: sheet.cashierName,
      standing,
      count,
      amountMinor: amountMinor * count,
      commissionMinor: rule && commissionOn(amountMinor, rule.basisPoints ?? 0) * count,
      contradicted: contradicted === 1,
    })
  }
  pay(book, sheet, sheet.totalMinor)
}

/** Null: nobody wants it any more. Throws when the journal does not tie with itself. */
export async function salesOver(
  facts: ReportFacts,
  steps: Steps,
  progress: Progress,
): Promise<SalesFigures | null> {
  const { store, period, timeZone, currency, training, at } = facts
  const { fromAt, untilAt } = momentsOf(period.from, period.until, timeZone)
  const end = journalEnd(store)
  const reader: Reader = {
    ...facts,
    book: openSalesBook(facts.labels),
    momentAt: momentsIn(timeZone),
    ruleOf: rulesOf(facts.rules),
    contradicted: contradictedSales(store),
    end,
  }
  const { book } = reader
  const open = openSales(store, { fromAt, untilAt }, end)
  const seen = new Set(open.map(({ seq }) => seq))
  for (const row of open) enterSale(reader, row)
  let sales = open.length

  const start = { at: fromAt, seq: 0 }
  let sale = start
  let sheet = start
  let refund = start
  let paid = { at: fromAt, batchSeq: 0, n: 0 }
  const walks: readonly ((rows: number) => 'more' | 'done')[] = [
    (rows) => {
      const found = endedSales(store, sale, untilAt, end, rows)
      // One that was open when the report began has been counted as it was then.
      for (const row of found) if (!seen.has(row.seq)) enterSale(reader, row)
      const last = found.at(-1)
      if (last) sale = { at: last.placedAt, seq: last.seq }
      sales += found.length
      progress(sales, sale.at)
      return found.length < rows ? 'done' : 'more'
    },
    () => {
      // One at a time: a sheet may have thousands of customers.
      const [found] = sheetsBetween(store, sheet, untilAt, end, 1)
      if (!found) return 'done'
      // Of a collect nothing was taken: what was paid of it follows by itself.
      if (found.kind === 'bulk') enterSheet(reader, found)
      sheet = { at: found.placedAt, seq: found.seq }
      return 'more'
    },
    (rows) => {
      const found = paidRows(store, paid, untilAt, rows)
      for (const row of found) {
        if (!isOurs(reader, row)) book.leftOut()
        else {
          const moment = reader.momentAt(row.paidAt)
          const rule = reader.ruleOf(row.product, row.providerId, moment.day)
          book.sale({
            ...row,
            moment,
            standing: 'collected',
            count: 1,
            commissionMinor: rule && commissionOn(row.amountMinor, rule.basisPoints ?? 0),
            contradicted: false,
          })
        }
      }
      const last = found.at(-1)
      if (last) paid = { at: last.paidAt, batchSeq: last.batchSeq, n: last.n }
      return found.length < rows ? 'done' : 'more'
    },
    (rows) => {
      const found = refundsBetween(store, refund, untilAt, end, rows)
      for (const row of found) if (isOurs(reader, row)) book.refunded(row.kind, row.amountMinor)
      const last = found.at(-1)
      if (last) refund = { at: last.at, seq: last.seq }
      return found.length < rows ? 'done' : 'more'
    },
  ]
  for (const walk of walks) if ((await steps.walk(walk)) === 'ended') return null
  return book.figures({ period, timeZone, currency, training, at })
}
