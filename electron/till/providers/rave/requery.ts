// Asks what became of an order: first by our reference, then through the history. Several questions,
// one after the other, each sent once; nothing here ever sells. "Not in the history" is not "not sold":
// Rave is known to answer 5xx for bills it paid, so without certainty a person decides.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { Http } from '../../ports.ts'
import type { Order, ProviderAccount } from '../adapter.ts'
import { countries, customerIdOf } from './catalog.ts'
import { outcomeOfFailure, unknown } from './envelope.ts'
import type { Spoken } from './evidence.ts'
import type { Transaction } from './history.ts'
import { type Sent, matchHistory, reachMs } from './match.ts'
import { deliveryOf } from './read-buy.ts'
import { readRequery } from './read-requery.ts'
import { type Bill, requeryRequest } from './requests.ts'
import { searchHistory } from './search.ts'

/** Far enough for any clock, and a day a calendar knows. */
const latestAt = 8_000_000_000_000_000

/** More pages than this for one customer, and nothing in them is certain. */
const maxHistoryPages = 5

export type Asked = { readonly outcome: Outcome; readonly spoken: readonly Spoken[] }

export async function askAbout(
  account: ProviderAccount,
  order: Order,
  bill: Bill,
  http: Http,
): Promise<Asked> {
  const request = requeryRequest(account, bill.reference)
  const answer = await http.exchange(request)
  const spoken = [{ request, answer }]
  if (answer.kind !== 'answer') return { outcome: outcomeOfFailure(answer), spoken }
  const outcome = readRequery(answer, bill)
  if (outcome !== null) return { outcome, spoken }
  const { sentAt } = order
  if (sentAt === undefined || order.others === undefined || !(Math.abs(sentAt) <= latestAt)) {
    return { outcome: notTold('Rave did not say what became of the order.'), spoken }
  }
  const searched = await searchHistory(
    account,
    {
      fromAt: sentAt - reachMs(false),
      toAt: sentAt + reachMs(false),
      customerId: customerIdOf(bill.account, bill.country, bill.biller),
      maxPages: maxHistoryPages,
    },
    http,
  )
  // Only now: another order may have gone out, and been sold, while this was asked.
  const others = order.others ?? []
  return {
    outcome:
      searched.history === null
        ? notTold("Rave's history could not be read to its end.")
        : outcomeIn(searched.history, { bill, sentAt }, others),
    spoken: [...spoken, ...searched.spoken],
  }
}

/** What a whole history says about one order, with the till's other orders that could be meant. */
export function outcomeIn(
  history: readonly Transaction[],
  order: Sent,
  others: NonNullable<Order['others']>,
): Outcome {
  const rivals = others.map(({ account, sentAt, queued = false }, index) => ({
    bill: { ...order.bill, account, reference: `another ${index}` },
    sentAt,
    queued,
  }))
  const match = matchHistory([order, ...rivals], history).get(order.bill.reference)
  switch (match?.kind) {
    case 'found':
      return {
        kind: 'confirmed',
        delivery: deliveryOf(order.bill, {
          providerRef: match.transaction.id ?? order.bill.reference,
          ...timeOf(match.transaction),
          message: "Found in Rave's history.",
        }),
      }
    case 'unclear':
      return notTold(
        `Rave's history holds ${match.found} payments that could be this one, for ${match.orders} orders of this till.`,
      )
    default: {
      const { label } = countries[order.bill.country]
      return notTold(`Rave's history for ${label} does not show the payment. It may still come.`)
    }
  }
}

const timeOf = ({ at }: Transaction): { providerTime?: string } =>
  at === null ? {} : { providerTime: new Date(at).toISOString() }

const notTold = (detail: string): Outcome => unknown('unknown-code', detail)
