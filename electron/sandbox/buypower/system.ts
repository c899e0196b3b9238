// BuyPower as a sandbox plays it: authorisation, check meter, vend, requery, wallet, prices, discos.
// An order id that was seen before is never sold again, whatever else the request says.

import { createHash } from 'node:crypto'
import type { Fault } from '../faults.ts'
import type { SandboxRequest, SandboxSystem } from '../system.ts'
import type { SandboxAnswer } from '../wire.ts'
import {
  customerOf,
  envelope,
  jsonAnswer,
  naira,
  pendingAnswer,
  requeryAnswer,
  vendAnswer,
} from './answers.ts'
import type { DelayAt, PayloadAt } from './answers.ts'
import type { Books, Entry } from './ledger.ts'
import { refundedMessage, scenarioOf } from './meters.ts'
import { priceList } from './prices.ts'
import { check, discos, readVend } from './reading.ts'
import { makeSale } from './sale.ts'

export type Settings = {
  payloadAt: PayloadAt
  /** Seconds between requeries, as a pending order tells them. */
  delay: readonly number[]
  delayAt: DelayAt
  /** Requeries a pending order answers with "still in progress" before it turns out sold. */
  pendingAsks: number
  /** Discos that `discos/status` says are down. They still sell: nobody knows what BuyPower does then. */
  downDiscos?: ReadonlySet<string>
}

const paths: Readonly<Record<string, string>> = {
  'GET /v2/check/meter': 'check',
  'POST /v2/vend': 'vend',
  'GET /v2/wallet/balance': 'balance',
  'GET /v2/tariff/': 'tariff',
  'GET /v2/tariff': 'tariff',
  'GET /v2/discos/status': 'discos',
}
const requeryPath = '/v2/transaction/'

export function createBuyPower(
  apiKey: string,
  books: Books,
  settings: Settings,
  now: () => number,
): SandboxSystem {
  let lastId = 1_000

  function answer(request: SandboxRequest, name: string): SandboxAnswer {
    if (request.headers.authorization !== `Bearer ${apiKey}`) {
      return envelope(401, 'Unauthorized')
    }
    switch (name) {
      case 'check':
        return check(request)
      case 'vend':
        return vend(request)
      case 'requery':
        return requery(decodeURIComponent(request.path.slice(requeryPath.length)))
      case 'balance':
        return jsonAnswer(200, { balance: naira(books.balanceMinor()) })
      case 'tariff':
        return jsonAnswer(
          200,
          priceList(request.query.get('vertical') ?? '', request.query.get('provider') ?? ''),
        )
      case 'discos':
        return jsonAnswer(
          200,
          Object.fromEntries(discos.map((disco) => [disco, !settings.downDiscos?.has(disco)])),
        )
      default:
        return envelope(404, 'Not found')
    }
  }

  function vend(request: SandboxRequest): SandboxAnswer {
    const wanted = readVend(request.body)
    if (typeof wanted === 'string') return envelope(400, wanted)
    const seen = books.get(wanted.orderId)
    if (seen) {
      seen.sends += 1
      return envelope(409, 'Duplicate order id. This order has been seen before.')
    }
    const scenario = scenarioOf(wanted.meter)
    if (scenario.truth === 'never') return envelope(scenario.code, scenario.message)
    if (wanted.amountMinor > books.balanceMinor()) {
      return envelope(422, 'Insufficient wallet balance')
    }
    const entry = books.open({
      ...wanted,
      placedAt: now(),
      state: 'pending',
      stuck: scenario.truth === 'stuck',
    })
    entry.sends = 1
    if (scenario.truth === 'sold') sell(entry)
    if (scenario.truth === 'refunded') books.fail(entry)
    if (scenario.code === 202) {
      return pendingAnswer(scenario.message, settings.delay, settings.delayAt)
    }
    return scenario.code === 200 && entry.sale
      ? vendAnswer(entry, entry.sale, customerOf(entry.meter))
      : envelope(scenario.code, scenario.message)
  }

  function sell(entry: Entry): void {
    lastId += 1
    books.sell(
      entry,
      makeSale({
        orderId: entry.orderId,
        amountMinor: entry.amountMinor,
        shape: scenarioOf(entry.meter).shape,
        tokenless: entry.vendType === 'POSTPAID' || entry.vertical !== 'ELECTRICITY',
        soldAt: now(),
        id: lastId,
      }),
    )
  }

  function requery(orderId: string): SandboxAnswer {
    const entry = books.get(orderId)
    if (!entry) return envelope(404, 'Transaction not found')
    entry.asks += 1
    if (entry.state === 'pending' && !entry.stuck && entry.asks > settings.pendingAsks) sell(entry)
    if (entry.sale) return requeryAnswer(entry, entry.sale, settings.payloadAt)
    if (entry.state === 'failed') return envelope(422, refundedMessage)
    return pendingAnswer('Transaction is still in progress', settings.delay, settings.delayAt)
  }

  return {
    nameOf: ({ method, path }) =>
      paths[`${method} ${path}`] ??
      (method === 'GET' && path.startsWith(requeryPath) ? 'requery' : 'other'),
    answer,
    instead,
    seal: (body, how) =>
      how === 'none'
        ? {}
        : { 'x-buypower-signature': signature(body, how === 'right' ? apiKey : `not ${apiKey}`) },
    ledger: () => ({ balanceMinor: books.balanceMinor(), orders: books.orders() }),
  }
}

/** SHA-512 over the raw body bytes, then the key. */
const signature = (body: Buffer, apiKey: string): string =>
  createHash('sha512').update(body).update(apiKey).digest('hex')

function instead(fault: Fault): SandboxAnswer | null {
  switch (fault.kind) {
    case 'code': {
      const code = fault.code ?? 500
      const status = code >= 200 && code <= 599 ? code : 200
      const message = fault.message ?? `Forced response ${code}`
      return jsonAnswer(status, { status: code === 200, message, responseCode: code })
    }
    case 'rate-limited':
      return envelope(429, fault.message ?? 'Too many requests')
    case 'not-found-first':
      return envelope(404, fault.message ?? 'Transaction not found')
    case 'early-requery-refused':
      return envelope(400, fault.message ?? 'Please wait at least 2 minutes before a re-query')
    default:
      return null
  }
}
