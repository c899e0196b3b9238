// A report of how providers served, read from the journal in steps: the same sales as the report of
// sales, with what was asked and answered for each.

import { momentsOf } from '../../../shared/time/days.ts'
import {
  type ProviderFigures,
  type RequestFact,
  type ServiceBook,
  type ServiceFact,
  openServiceBook,
} from '../../../shared/report/providers.ts'
import {
  type RequestRow,
  requestsOfSales,
  requestsOfSheet,
  rowTurnsOfSheet,
  turnsOfSales,
} from '../store/report-requests.ts'
import {
  endedSales,
  journalEnd,
  openSales,
  type SaleRow,
  sheetsBetween,
} from '../store/report-sales.ts'
import type { Progress, ReportFacts } from './sales.ts'
import { isOurs } from './sales.ts'
import type { Steps } from './steps.ts'

function answerOf({ outcome, httpStatus }: RequestRow): RequestFact['answer'] {
  switch (outcome) {
    case 'not-sent':
      return 'not-sent'
    case 'unknown':
      return httpStatus === null ? 'unanswered' : 'unclear'
    default:
      return 'answered'
  }
}

const requestFact = (row: RequestRow): RequestFact => ({
  kind: row.kind === 'vend' || row.kind === 'send' ? 'send' : 'ask',
  answer: answerOf(row),
  tookMs: row.tookMs,
})

const ends: Readonly<Record<string, ServiceFact['end']>> = {
  confirmed: 'sold',
  refused: 'refused',
  cancelled: 'neverSent',
  expired: 'neverSent',
}

/** "51: Meter blocked" as its two parts. */
function refusalOf(cause: string, evidence: string | null): NonNullable<ServiceFact['refusal']> {
  if (cause === 'decided-by-person') return { code: 'person', message: '' }
  const [code = '', ...words] = (evidence ?? '').split(': ')
  return words.length === 0 ? { code: '', message: code } : { code, message: words.join(': ') }
}

function enterSales(facts: ReportFacts, book: ServiceBook, rows: readonly SaleRow[]): void {
  const { store } = facts
  const ours = rows.filter((row) => isOurs(facts, row))
  const seqs = ours.map(({ seq }) => seq)
  const turns = Map.groupBy(turnsOfSales(store, seqs), ({ vendSeq }) => vendSeq)
  const providerOf = new Map(ours.map(({ seq, providerId }) => [seq, providerId]))
  for (const { seq, providerId, state, amountMinor } of ours) {
    const own = turns.get(seq) ?? []
    const refused = state === 'refused' ? own.findLast(({ to }) => to === 'refused') : undefined
    book.sale(providerId, {
      end: ends[state] ?? 'open',
      count: 1,
      amountMinor,
      unconfirmed: own.some(({ to }) => to === 'unconfirmed'),
      reviewed: own.some(({ to }) => to === 'review'),
      refusal: refused ? refusalOf(refused.cause, refused.evidence) : null,
    })
  }
  for (const row of requestsOfSales(store, seqs)) {
    book.request(providerOf.get(row.ofSeq) ?? '', requestFact(row))
  }
}

/** Null: nobody wants it any more. */
export async function serviceOver(
  facts: ReportFacts,
  steps: Steps,
  progress: Progress,
): Promise<readonly ProviderFigures[] | null> {
  const { store, period, timeZone, labels } = facts
  const { fromAt, untilAt } = momentsOf(period.from, period.until, timeZone)
  const end = journalEnd(store)
  const book = openServiceBook()
  const open = openSales(store, { fromAt, untilAt }, end)
  const seen = new Set(open.map(({ seq }) => seq))
  let next = 0
  let sale = { at: fromAt, seq: 0 }
  let sheet = sale
  let sales = 0
  const walks: readonly ((rows: number) => 'more' | 'done')[] = [
    (rows) => {
      const some = open.slice(next, next + rows)
      enterSales(facts, book, some)
      next += some.length
      return next < open.length ? 'more' : 'done'
    },
    (rows) => {
      const found = endedSales(store, sale, untilAt, end, rows)
      enterSales(
        facts,
        book,
        found.filter(({ seq }) => !seen.has(seq)),
      )
      const last = found.at(-1)
      if (last) sale = { at: last.placedAt, seq: last.seq }
      sales += found.length
      progress(sales, sale.at)
      return found.length < rows ? 'done' : 'more'
    },
    () => {
      const [found] = sheetsBetween(store, sheet, untilAt, end, 1)
      if (!found) return 'done'
      sheet = { at: found.placedAt, seq: found.seq }
      if (!isOurs(facts, found)) return 'more'
      for (const row of requestsOfSheet(store, found.seq)) {
        book.request(found.providerId, requestFact(row))
      }
      for (const { state, detail, ...rows } of rowTurnsOfSheet(store, found.seq)) {
        book.sale(found.providerId, {
          end: ends[state] ?? 'open',
          count: rows.count,
          amountMinor: rows.amountMinor,
          unconfirmed: rows.unconfirmed === 1,
          reviewed: rows.reviewed === 1,
          refusal: state === 'refused' ? refusalOf('', detail) : null,
        })
      }
      return 'more'
    },
  ]
  for (const walk of walks) if ((await steps.walk(walk)) === 'ended') return null
  return book.figures(labels)
}
