// What became of the rows of a batch? First the whole history around its sending, all rows together with
// everything else this till sent, so that no payment is given to one of two; then a few of the rows that
// are still open one by one, others each time. "Not in the history" is not "not sold". Never sells.

import type { Currency } from '../../../../shared/money/money.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { Http } from '../../ports.ts'
import type { OtherOrder, ProviderAccount } from '../adapter.ts'
import type { BatchExchange, BatchOrder, RowNews } from '../batch-adapter.ts'
import { billerChoices, countries, countryChoices, customerIdOf } from './catalog.ts'
import { openAnswer, outcomeOfFailure, unknown } from './envelope.ts'
import { type Spoken, evidenceOfAll } from './evidence.ts'
import { type Match, type Sent, likenessOf, matchHistory, reachMs } from './match.ts'
import { readRequery } from './read-requery.ts'
import { type Bill, requeryRequest } from './requests.ts'
import { type Searched, searchHistory } from './search.ts'

/** A history longer than this is not read to its end: 10,000 purchases in three days. */
const maxPages = 100
const maxPagesOfOne = 5
/** Rows asked about one by one in one go. */
const rowsAtOnce = 25

type Asking = {
  readonly account: ProviderAccount
  readonly http: Http
  readonly sentAt: number
  readonly spoken: Spoken[]
}

type Row = { readonly n: number; readonly bill: Bill; readonly state: string }

export async function askAboutBatch(
  account: ProviderAccount,
  order: BatchOrder,
  bills: readonly Bill[],
  http: Http,
): Promise<BatchExchange> {
  const { sentAt } = order
  const asking: Asking = { account, http, sentAt: sentAt ?? 0, spoken: [] }
  const exchange = (
    outcome: BatchExchange['outcome'],
    rows: readonly RowNews[],
  ): BatchExchange => ({
    outcome,
    rows,
    providerBatch: null,
    closed: false,
    evidence: evidenceOfAll(account, asking.spoken),
  })
  if (sentAt === null) return exchange(unknown('unknown-code', 'It was never sent.'), [])
  const rows = order.rows.flatMap(({ n, state }, index): readonly Row[] => {
    const bill = bills[index]
    return bill ? [{ n, bill, state }] : []
  })
  // Asked for after each history: another order may have gone out, and been sold, while it was read.
  const sendings = (): readonly Sent[] => [
    ...bills.map((bill): Sent => ({ bill, sentAt, queued: true })),
    ...rivalsOf(order.others, order.currency, bills),
  ]
  const searched = await search(asking, { maxPages })
  const failed = failureOf(searched)
  if (failed) return exchange(failed, [])
  const matches = searched.history && matchHistory(sendings(), searched.history)
  const news = new Map<number, RowNews>()
  for (const { n, bill, state } of rows) {
    const match = matches?.get(bill.reference)
    const found = match && newsOf(n, match)
    // Bought is told no second time; but found bought where it was refused must be heard.
    if (found && (isOpen(state) || (state === 'refused' && found.state === 'confirmed'))) {
      news.set(n, found)
    }
  }
  const open = rows.filter(({ n, state }) => isOpen(state) && news.get(n)?.state !== 'confirmed')
  for (const row of nextOf(open, order.exchanges ?? 0)) {
    const told = await askOne(asking, row, matches === null ? sendings : null)
    if (told === 'silent') break
    if (told) news.set(row.n, told)
  }
  if (matches === null && news.size === 0) {
    const nothing = "Rave's history could not be read to its end, and nothing was heard of any row."
    return exchange(unknown('not-the-format', nothing), [])
  }
  const ended = [...news.values()].filter(({ state }) => state !== 'unconfirmed').length
  const whole = matches === null ? "Rave's history could not be read to its end; " : ''
  const detail = `${whole}${ended} more rows are certain now.`
  return exchange({ kind: 'accepted', detail }, [...news.values()])
}

const isOpen = (state: string): boolean => state !== 'confirmed' && state !== 'refused'

/** Others each time, round and round. */
function nextOf(open: readonly Row[], turn: number): readonly Row[] {
  const from = open.length === 0 ? 0 : (turn * rowsAtOnce) % open.length
  return [...open.slice(from), ...open.slice(0, from)].slice(0, rowsAtOnce)
}

const search = async (
  { account, http, sentAt, spoken }: Asking,
  of: { readonly maxPages: number; readonly customerId?: string },
): Promise<Searched> => {
  const reach = reachMs(true)
  const searched = await searchHistory(
    account,
    { fromAt: sentAt - reach, toAt: sentAt + reach, ...of },
    http,
  )
  spoken.push(...searched.spoken)
  return searched
}

/** Nobody was asked, nobody answered, or nobody may ask. Null: Rave spoke. */
function failureOf({ spoken }: Searched): Exclude<Outcome, { kind: 'confirmed' }> | null {
  const answer = spoken.at(-1)?.answer
  if (!answer) return null
  if (answer.kind !== 'answer') {
    const outcome = outcomeOfFailure(answer)
    return outcome.kind === 'confirmed' ? null : outcome
  }
  const opened = openAnswer(answer)
  return !opened.ok && opened.error.kind === 'not-authorised' ? opened.error : null
}

/**
 * By our reference; and where the history of all could not be read, by the history of this customer.
 * @returns 'silent' when Rave does not answer any more, null when it told nothing about the row
 */
async function askOne(
  asking: Asking,
  { n, bill }: Row,
  unmatched: (() => readonly Sent[]) | null,
): Promise<RowNews | 'silent' | null> {
  const { account, http, spoken } = asking
  const request = requeryRequest(account, bill.reference)
  const answer = await http.exchange(request)
  spoken.push({ request, answer })
  if (answer.kind !== 'answer') return 'silent'
  const outcome = readRequery(answer, bill)
  switch (outcome?.kind) {
    case 'confirmed': {
      const providerRef = outcome.delivery.providerRef ?? null
      return { n, state: 'confirmed', detail: 'Asked by its reference: bought.', providerRef }
    }
    case 'refused':
      return { n, state: 'refused', detail: outcome.message, providerRef: null }
    case 'accepted':
      return { n, state: 'unconfirmed', detail: 'Rave has it queued.', providerRef: null }
    case 'not-authorised':
      return 'silent'
    default:
  }
  if (unmatched === null) return null
  const customerId = customerIdOf(bill.account, bill.country, bill.biller)
  const { history, spoken: asked } = await search(asking, { maxPages: maxPagesOfOne, customerId })
  if (asked.at(-1)?.answer.kind !== 'answer') return 'silent'
  const match = history && matchHistory(unmatched(), history).get(bill.reference)
  return match ? newsOf(n, match) : null
}

/** Rave's number stands in the words: the history's is another one than a callback's. */
function newsOf(n: number, match: Match): RowNews {
  const words = (state: RowNews['state'], detail: string): RowNews => ({
    n,
    state,
    detail,
    providerRef: null,
  })
  switch (match.kind) {
    case 'found':
      return words('confirmed', `Found in Rave's history as ${match.transaction.id ?? 'bought'}.`)
    case 'unclear':
      return words(
        'unconfirmed',
        `Rave's history holds ${match.found} payments that could be this one, for ${match.orders} orders of this till.`,
      )
    case 'none':
      return words('unconfirmed', "Rave's history does not show it. It may still come.")
  }
}

/** The till's other orders that could be meant with one of the bills, as bills. */
function rivalsOf(
  others: readonly OtherOrder[],
  currency: Currency,
  bills: readonly Bill[],
): readonly Sent[] {
  const like = new Map(
    bills.map((bill) => [likenessOf(bill, bill.account, bill.amountMinor), bill]),
  )
  const amounts = [...new Set(bills.map(({ amountMinor }) => amountMinor))]
  const here = countryChoices.filter(({ value }) => countries[value].currency === currency)
  // Whatever it bought: the other order may not tell.
  const terms = here.flatMap(({ value: country }) =>
    billerChoices.map(({ value: biller }) => ({ country, biller })),
  )
  return others.flatMap(({ account, sentAt, amountMinor, queued = false }, index) =>
    (amountMinor === undefined ? amounts : [amountMinor]).flatMap((amount) =>
      terms.flatMap((one): readonly Sent[] => {
        const bill = like.get(likenessOf(one, account, amount))
        const reference = `another ${index}`
        return bill ? [{ bill: { ...bill, reference }, sentAt, queued }] : []
      }),
    ),
  )
}
