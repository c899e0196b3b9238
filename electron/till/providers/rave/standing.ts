// Lists and ends standing orders. Ending answers in a form nobody documented, so what is not plainly
// "ended" is looked up in the list; what the list does not say either is "not said", never "ended".

import { err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { Http } from '../../ports.ts'
import type { Evidence, ProviderAccount, StandingOrder, StandingOrders } from '../adapter.ts'
import { type Spoken, evidenceOfAll } from './evidence.ts'
import {
  cancelRecurringRequest,
  readCancel,
  readRecurring,
  recurringRequest,
  recurringTypes,
} from './recurring.ts'

export const standing: StandingOrders = {
  every: Object.keys(recurringTypes),
  products: ['airtime', 'tv'],
  list: async (account, http) => {
    const { orders, spoken } = await list(account, http)
    const evidence = evidenceOf(account, [spoken])
    return orders.ok
      ? { result: orders, evidence }
      : { result: err(wordsOf(orders.error)), evidence }
  },
  end: async (account, order, http) => {
    const request = cancelRecurringRequest(account, order)
    const answer = await http.exchange(request)
    const said = readCancel(answer)
    const spoken = [{ request, answer }]
    if (said === 'cancelled') return { result: ok(true), evidence: evidenceOf(account, spoken) }
    if (said.kind === 'not-sent' || said.kind === 'not-authorised') {
      return { result: err(wordsOf(said)), evidence: evidenceOf(account, spoken) }
    }
    const after = await list(account, http)
    const evidence = evidenceOf(account, [...spoken, after.spoken])
    // The list could not be read: the request may have arrived, so this is no failure either.
    const ended = after.orders.ok && isEnded(after.orders.value, order)
    return { result: ok(ended), evidence }
  },
}

async function list(account: ProviderAccount, http: Http) {
  const request = recurringRequest(account)
  const answer = await http.exchange(request)
  return { orders: readRecurring(answer), spoken: { request, answer } satisfies Spoken }
}

const isEnded = (orders: readonly StandingOrder[], { id }: Pick<StandingOrder, 'id'>): boolean =>
  orders.every((one) => one.id !== id || one.stoppedAt !== null)

/** One by one, so that the log shows which answer belongs to which question. */
const evidenceOf = (account: ProviderAccount, spoken: readonly Spoken[]): readonly Evidence[] =>
  spoken.map((one) => evidenceOfAll(account, [one]))

function wordsOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'not-sent':
    case 'not-authorised':
    case 'unknown':
      return outcome.detail
    default:
      return 'The answer is not in its format.'
  }
}
