// Rave confluence (Nigeria, Ghana, US: airtime and DStv) as one of the till's provider systems. What is
// documented, what is guessed and what the till does about it: docs/providers/rave.md.

import type { Http } from '../../ports.ts'
import type { Adapter, Exchange, Order, ProviderAccount } from '../adapter.ts'
import { ok } from '../../../../shared/result.ts'
import { bulk } from './bulk-adapter.ts'
import {
  billerOf,
  billersOf,
  countries,
  countryChoices,
  countryOf,
  customerIdOf,
} from './catalog.ts'
import { check } from './check.ts'
import { outcomeOfFailure, unknown } from './envelope.ts'
import { evidenceOfAll } from './evidence.ts'
import { nobodyAsked, readValidation, validationOf } from './look-up.ts'
import { objectionToCustomer } from './objection.ts'
import { readBuy } from './read-buy.ts'
import { recurringTypeOf } from './recurring.ts'
import { askAbout } from './requery.ts'
import {
  type RecurringType,
  billOf,
  buyRequest,
  categoriesRequest,
  validateRequest,
} from './requests.ts'
import { standing } from './standing.ts'

export const rave: Adapter = {
  system: 'rave',
  // The account's home; an order's currency follows its country.
  currency: 'NGN',
  currencies: Object.values(countries).map(({ currency }) => currency),
  can: {
    requeryByReference: true,
    // Nothing says that Rave rejects a reference it has seen, and its history can be late: a bill is
    // never sent a second time, a person decides.
    resendWhenUnknown: false,
    notFoundConfirmations: 1,
    firstRequeryMs: 30_000,
    requeryMs: 120_000,
    maxRequeries: 10,
    balance: false,
    trial: false,
    searchesHistory: true,
  },
  choices: (product, currency) => {
    const billers = billersOf(product)
    if (billers.length === 0) return []
    const here = countryChoices.filter(
      ({ value }) => currency === undefined || countries[value].currency === currency,
    )
    const country = { name: 'country', choices: here }
    return billers.length === 1 ? [country] : [country, { name: 'biller', choices: [...billers] }]
  },
  objection,
  lookUp: async (account, order, http) => {
    const country = countryOf(order)
    const biller = billerOf(order)
    const codes = country !== null && biller !== null ? validationOf(country, biller) : null
    if (country === null || biller === null || codes === null) return ok(nobodyAsked(order.account))
    const customerId = customerIdOf(order.account, country, biller)
    const answer = await http.exchange(validateRequest(account, codes, customerId))
    return readValidation(answer, { account: order.account, country, biller })
  },
  vend: (account, order, http) => buy(account, order, http, recurringTypeOf(order)),
  requery: async (account, order, http) => {
    const bill = billOf(order)
    if (bill === null) return { ...notSellable(order), outcome: notAskable }
    const { outcome, spoken } = await askAbout(account, order, bill, http)
    return { outcome, evidence: evidenceOfAll(account, spoken) }
  },
  probe: async (account, http) =>
    (await http.exchange(categoriesRequest(account))).kind === 'answer',
  check,
  standing,
  batches: [bulk],
}

/** Buys once. `recurring` other than 0 sets up a standing order: only when a supervisor asked for it. */
export async function buy(
  account: ProviderAccount,
  order: Order,
  http: Http,
  recurring: RecurringType = 0,
): Promise<Exchange> {
  const bill = billOf(order)
  if (bill === null) return notSellable(order)
  const request = buyRequest(account, bill, recurring)
  const answer = await http.exchange(request)
  const outcome = answer.kind === 'answer' ? readBuy(answer, bill) : outcomeOfFailure(answer)
  return { outcome, evidence: evidenceOfAll(account, [{ request, answer }]) }
}

/** An order that `objection` lets through never ends here; nothing was sent for one that does. */
function notSellable(order: Order): Exchange {
  return {
    outcome: {
      kind: 'refused',
      code: 'not-sent',
      message: 'Rave is not set up to sell this. Nothing was sent.',
    },
    evidence: { httpStatus: null, request: `none, for ${order.reference}`, answer: null },
  }
}

const notAskable = unknown(
  'unknown-code',
  'The order names no country or biller of Rave to ask about.',
)

function objection(order: Omit<Order, 'reference'>): string | null {
  if (billersOf(order.product).length === 0) return 'Rave is not set up to sell this.'
  const country = countryOf(order)
  if (country === null) return 'Choose the country.'
  const biller = billerOf(order)
  if (biller === null) return 'Choose DStv or DStv Box Office.'
  const { currency, label, people } = countries[country]
  if (order.currency !== currency) return `Rave sells in ${people} in ${label}.`
  if (order.amountMinor <= 0) return 'Enter an amount.'
  return objectionToCustomer(order.account, country, biller)
}
