// What tests of Paymob Bills need: an account, a call with a clock that stands, answers, and the
// samples of the documentation as they stand there.

import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../../electron/till/ports.ts'
import type { Order, ProviderAccount } from '../../electron/till/providers/adapter.ts'
import type { Service } from '../../electron/till/providers/paymob/catalog.ts'
import type { Call } from '../../electron/till/providers/paymob/client.ts'

export const keys = { publicKey: 'public-key', secretKey: 'secret-key' }

export const accountAt = (
  baseUrl: string,
  credentials: Readonly<Record<string, string>> = keys,
): ProviderAccount => ({
  id: 'paymob',
  system: 'paymob',
  label: 'Paymob',
  baseUrl,
  credentials,
  currency: 'EGP',
  waits: { connectMs: 1_000, answerMs: 500, askMs: 1_000 },
})

/** 2023-08-29T12:43:46Z */
export const standing = Date.UTC(2023, 7, 29, 12, 43, 46)

let nonces = 0
export const random = {
  bytes: (count: number) => {
    nonces += 1
    return Uint8Array.from({ length: count }, (_, at) => (nonces >> (8 * (at % 4))) & 255)
  },
}

export const callAt = (url: string, http: Http, more: Partial<Call> = {}): Call => ({
  account: accountAt(url),
  http,
  clock: { now: () => Date.now() },
  random,
  ...more,
})

/** An http port that answers the same to everything and keeps what it was asked. */
export function answering(answer: HttpAnswer | HttpFailure): Http & { asked: HttpRequest[] } {
  const asked: HttpRequest[] = []
  return {
    asked,
    exchange: (request) => {
      asked.push(request)
      return Promise.resolve(answer)
    },
  }
}

export const answerOf = (
  body: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): HttpAnswer => ({
  kind: 'answer',
  status,
  headers,
  body:
    body instanceof Uint8Array
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})

export const orderOf = (inquiryId: number, more: Partial<Order> = {}): Order => ({
  reference: `T${inquiryId}`,
  product: 'bills',
  account: '01234567890',
  amountMinor: 13_946,
  currency: 'EGP',
  phone: null,
  options: {
    service_id: '123',
    inquiry_id: String(inquiryId),
    amount: '116.22',
    fees: '23.24',
    inquired_at: String(standing),
  },
  customer: null,
  ...more,
})

export const serviceOf = (more: Partial<Service> = {}): Service => ({
  id: 123,
  name: 'دفع فواتير',
  feesInquiryOnly: false,
  canReplicatePayment: false,
  partialPaymentAllowed: false,
  canInquireMultipleBills: true,
  canPayMultipleBills: true,
  mustPayInOrder: false,
  inputs: [],
  outputs: [],
  ...more,
})

export const sampleProviders = `[
{
"id": 321,
"name": "ڤودافون - فاتورة الموبايل",
"services": [
{
"id": 123,
"name": "دفع فواتير",
"fees_inquiry_only": false,
"can_replicate_payment": false,
"partial_payment_allowed": true,
"inputs": [
{
"description": "رقم الموبايل",
"max_amount": null,
"min_amount": null,
"char_limit": 11,
"name": "phone_number",
"data_type": "str",
"input_type": "numeric",
"mandatory": true,
"choices": [],
"has_choices": false,
"topup_rate": null
}
],
"inquiry_outputs": [
{
"description": "اسم العميل",
"name": "client_name",
"data_type": "str",
"is_hidden": false
}
]
}
]
}
]`
