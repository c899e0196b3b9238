// BuyPower (Nigeria) as one of the till's provider systems. Builds a request, asks once, reads the
// answer. What is documented, what is guessed and what the till does about it: docs/providers/buypower.md.

import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { Adapter, Exchange, Order, ProviderAccount } from '../adapter.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import { evidenceOf } from '../evidence.ts'
import { check } from './check.ts'
import { discoOf, packageOf, pricedProducts, productOf, vendTypeOf } from './catalog.ts'
import { unknown } from './envelope.ts'
import { readBalance, readLookUp, readOutages, readPrices } from './look-up.ts'
import { readRequery } from './read-requery.ts'
import { readVend } from './read-vend.ts'
import {
  balanceRequest,
  checkRequest,
  discosRequest,
  pricesRequest,
  requeryRequest,
  vendRequest,
} from './requests.ts'

const currency = 'NGN'

export const buypower: Adapter = {
  system: 'buypower',
  currency,
  currencies: [currency],
  can: {
    requeryByReference: true,
    // An order id BuyPower has seen is answered 409 and never sold again, so the same id may go
    // again once BuyPower has said it has no such order.
    resendWhenUnknown: true,
    notFoundConfirmations: 2,
    // Its own rule where an answer tells no `delay`: at least two minutes.
    firstRequeryMs: 120_000,
    requeryMs: 120_000,
    maxRequeries: 10,
    balance: true,
    trial: false,
  },
  choices: (name) => {
    const product = productOf(name)
    return product
      ? [
          { name: 'disco', choices: [...product.discos] },
          ...(product.vendTypes.length > 1
            ? [{ name: 'vendType', choices: [...product.vendTypes] }]
            : []),
        ]
      : []
  },
  objection,
  lookUp: async (account, order, http) =>
    readLookUp(
      await http.exchange(checkRequest(account, order)),
      order.account,
      keyOf(account),
      currency,
    ),
  vend: (account, order, http) =>
    exchange(account, order, http, vendRequest(account, order), readVend),
  requery: (account, order, http) =>
    exchange(account, order, http, requeryRequest(account, order.reference), readRequery),
  probe: async (account, http) => (await http.exchange(discosRequest(account))).kind === 'answer',
  check,
  balance: async (account, http) =>
    readBalance(await http.exchange(balanceRequest(account)), keyOf(account), currency),
  outages: async (account, http) =>
    readOutages(await http.exchange(discosRequest(account)), keyOf(account)),
  pricesFor: pricedProducts,
  prices: async (account, list, http) =>
    readPrices(await http.exchange(pricesRequest(account, list)), keyOf(account), currency),
}

type Read = (answer: HttpAnswer, order: Order, apiKey: string) => Outcome

async function exchange(
  account: ProviderAccount,
  order: Order,
  http: Http,
  request: HttpRequest,
  read: Read,
): Promise<Exchange> {
  const answer = await http.exchange(request)
  const outcome =
    answer.kind === 'answer' ? read(answer, order, keyOf(account)) : outcomeOfFailure(answer)
  return { outcome, evidence: evidenceOf(request, answer) }
}

function outcomeOfFailure(failure: HttpFailure): Outcome {
  return failure.kind === 'not-sent'
    ? { kind: 'not-sent', reason: failure.reason, detail: failure.detail }
    : unknown('no-answer', `No answer from BuyPower: ${failure.detail}.`)
}

const keyOf = (account: ProviderAccount): string => account.credentials['apiKey'] ?? ''

function objection(order: Omit<Order, 'reference'>): string | null {
  const product = productOf(order.product)
  if (!product) return 'BuyPower is not set up to sell this.'
  if (order.currency !== currency) return 'BuyPower sells in naira only.'
  if (!/^[0-9A-Za-z/-]{4,40}$/.test(order.account)) return product.words.account
  if (discoOf(order) === '') return product.words.disco
  if (!product.vendTypes.some(({ value }) => value === vendTypeOf(order))) {
    return 'Choose prepaid or postpaid.'
  }
  if (pricedProducts.includes(order.product) && packageOf(order) === '') {
    return 'Choose a package from the list.'
  }
  if (order.amountMinor <= 0) return 'Enter an amount.'
  if (order.phone !== null && !/^\+?\d{7,15}$/.test(order.phone)) {
    return 'The phone number has 7 to 15 digits. It may be left empty.'
  }
  return null
}
