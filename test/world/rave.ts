// What tests of Rave need: an account, orders, bills, answers off the wire, and the documented samples.

import type { Order, ProviderAccount } from '../../electron/till/providers/adapter.ts'
import type { BatchOrder, BatchRow } from '../../electron/till/providers/batch-adapter.ts'
import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../../electron/till/ports.ts'
import type { Bill } from '../../electron/till/providers/rave/requests.ts'
import {
  boughtSample,
  invalidCustomerSample,
  invalidPhoneSample,
  queuedSample,
} from '../fixtures/rave-documentation.ts'

export const secretKey = 'FLWSECK-training-0123456789-X'

export const accountAt = (
  baseUrl: string,
  credentials: Readonly<Record<string, string>> = { secretKey },
): ProviderAccount => ({
  id: 'rave',
  system: 'rave',
  label: 'Rave',
  baseUrl,
  credentials,
  currency: 'NGN',
  waits: { connectMs: 1_000, answerMs: 500, askMs: 500 },
})

let orders = 0

export function orderOf(account: string, more: Partial<Order> = {}): Order {
  orders += 1
  return {
    reference: `RAVE${String(orders).padStart(16, '0')}`,
    product: 'airtime',
    account,
    amountMinor: 50_000,
    currency: 'NGN',
    phone: null,
    options: { country: 'NG' },
    customer: null,
    ...more,
  }
}

export const billWith = (more: Partial<Bill> = {}): Bill => ({
  country: 'NG',
  biller: 'AIRTIME',
  account: '+2348031234567',
  reference: 'OURS',
  amountMinor: 50_000,
  ...more,
})

/** An answer as it comes off the wire. */
export function answerOf(body: unknown, status = 200): HttpAnswer {
  const bytes =
    body instanceof Uint8Array
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return { kind: 'answer', status, headers: {}, body: bytes }
}

/** The documented answers, word for word. */
export const samples = {
  bought: JSON.parse(boughtSample),
  queued: JSON.parse(queuedSample),
  invalidCustomer: JSON.parse(invalidCustomerSample),
  invalidPhone: JSON.parse(invalidPhoneSample),
  requery: {
    'event.type': 'Transfer',
    transfer: {
      id: 3455,
      amount: 49.99,
      status: 'SUCCESSFUL',
      reference: 'rave-transfer-15028609',
    },
  },
  history: {
    status: 'success',
    message: 'SERVICE-RESPONSE',
    data: {
      Summary: [{ Currency: 'NGN', SumBills: 3500, SumAirtime: 2000, CountAirtime: 4 }],
      Transactions: [
        historyRow('2018-08-24T05:35:07.213Z', 7895, 'Hourly'),
        historyRow('2018-08-24T01:06:31.55Z', 7891),
        historyRow('2018-08-23T16:56:07.193Z', 7868),
        historyRow('2018-08-23T16:55:49.413Z', 7867),
      ],
      Total: 4,
      Status: 'success',
      Message: 'Successful',
      Reference: null,
    },
  },
  recurring: {
    status: 'success',
    message: 'SERVICE-RESPONSE',
    data: {
      RecurringPayments: [
        {
          Id: 5,
          UniqueReference: '+2349082930030',
          Amount: 500,
          DateStarted: '2018-08-24T05:35:18.587Z',
          DateStopped: null,
          NextRun: '2018-08-24T06:35:18.587Z',
          RecurringType: 'Hourly',
        },
      ],
      Status: 'success',
      Message: 'successful',
      Reference: null,
    },
  },
} as const

export function historyRow(at: string, id: number, frequency = 'One Time') {
  return {
    Currency: 'NGN',
    CustomerId: '+2349082930030',
    Frequency: frequency,
    Amount: '500.0000',
    Product: 'AIRTIME',
    ProductName: 'FLY-API-NG-AIRTIME-9MOBILE',
    Commission: 10,
    TransactionDate: at,
    TransactionId: id,
  }
}

/** A row of a batch as the adapter sees it; its number is the end of its phone. */
export const rowOf = (n: number, more: Partial<BatchRow> = {}): BatchRow => ({
  n,
  reference: `ROW${n}`,
  account: `+23480300000${String(n).padStart(2, '0')}`,
  amountMinor: 50_000,
  options: airtime,
  state: 'unconfirmed',
  ...more,
})

export const airtime = { country: 'NG', biller: 'AIRTIME' } as const

export const batchSentAt = Date.parse('2026-03-01T10:00:00Z')

export const sheetOf = (rows: readonly BatchRow[], more: Partial<BatchOrder> = {}): BatchOrder => ({
  reference: 'BATCH',
  name: '',
  currency: 'NGN',
  expiresOn: null,
  callbackUrl: 'http://192.168.1.20:8787/secret',
  providerBatch: null,
  sentAt: batchSentAt,
  rows,
  others: [],
  ...more,
})

type Said = (request: HttpRequest, service: string) => HttpAnswer | HttpFailure

/** Answers each request from the script and keeps which service was asked. */
export function scripted(say: Said): { readonly http: Http; readonly asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    http: {
      exchange: (request) => {
        const { service } = JSON.parse(request.body ?? '{}') as { service: string }
        asked.push(service)
        return Promise.resolve(say(request, service))
      },
    },
  }
}
