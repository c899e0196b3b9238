// What tests of Chillr need: an account, batches, answers, and the samples of the documentation as
// they stand there, the one that is no JSON included.

import type { Http, HttpAnswer, HttpFailure, HttpRequest } from '../../electron/till/ports.ts'
import type { ProviderAccount } from '../../electron/till/providers/adapter.ts'
import type { CollectBatch } from '../../electron/till/providers/chillr/batch.ts'
import { sampleStatus } from '../fixtures/chillr-documentation.ts'

export const keys = {
  apiKey: '5695d71a6368690df2030000',
  apiSecretKey: 'f333884a36ccfc54787e6d96eac5e3d3',
}

export const accountAt = (
  baseUrl: string,
  credentials: Readonly<Record<string, string>> = keys,
): ProviderAccount => ({
  id: 'chillr',
  system: 'chillr',
  label: 'Chillr',
  baseUrl,
  credentials,
  currency: 'INR',
  waits: { connectMs: 1_000, answerMs: 500, askMs: 500 },
})

export const sampleBatch: CollectBatch = {
  name: 'Electricity bill',
  expiryDate: '27-05-2016',
  rows: [
    { msisdn: '9447741462', amountMinor: 20_000 },
    { msisdn: '9633789451', amountMinor: 60_000 },
  ],
}

export const answerOf = (body: unknown, status = 200): HttpAnswer => ({
  kind: 'answer',
  status,
  headers: {},
  body:
    body instanceof Uint8Array
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
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

export const sampleBatchId = '5743fcb263686923fc0d0000'

/** The same status as JSON. */
export const saneStatus = sampleStatus
  .replace(/,\s*"non_chillr_customers" : \["9633789451"\]\s*\]/, ']')
  .replace(/\]\s*\}\s*\}$/, '], "non_chillr_customers": ["9633789451"] } }')
