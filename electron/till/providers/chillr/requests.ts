// A batch and a question about one as the HTTP requests Chillr wants. Pure: nothing is sent here.
// Both keys travel in the body, so the body as sent is kept nowhere: `withoutKeys` is what is kept.

import { formatAmountShort } from '../../../../shared/money/money.ts'
import type { HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { Evidence, ProviderAccount } from '../adapter.ts'
import { evidenceOf } from '../evidence.ts'
import type { CollectBatch } from './batch.ts'

export function collectRequest(account: ProviderAccount, batch: CollectBatch): HttpRequest {
  const body = {
    ...keysOf(account),
    name: batch.name.trim(),
    expiry_date: batch.expiryDate,
    customers: batch.rows.map(({ msisdn, amountMinor }) => ({
      msisdn,
      amount: formatAmountShort(amountMinor, 'INR'),
    })),
  }
  return { ...post(account, 'collect', body), answerMs: account.waits.answerMs }
}

export const statusRequest = (account: ProviderAccount, batchId: string): HttpRequest =>
  post(account, 'check_collect_status', { ...keysOf(account), batch_id: batchId })

function post(account: ProviderAccount, path: string, body: unknown): HttpRequest {
  return {
    method: 'POST',
    url: `${account.baseUrl.replace(/\/+$/, '')}/${path}`,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body),
    connectMs: account.waits.connectMs,
    answerMs: account.waits.askMs,
  }
}

const keysOf = (account: ProviderAccount) => ({
  api_key: account.credentials['apiKey'] ?? '',
  api_secret_key: account.credentials['apiSecretKey'] ?? '',
})

const maxBody = 16_384

/** Evidence with both keys taken out, also where an answer echoes them. */
export function withoutKeys(
  account: ProviderAccount,
  request: HttpRequest,
  answer: HttpAnswer | HttpFailure,
): Evidence {
  const secrets = Object.values(keysOf(account)).filter((key) => key.length > 0)
  // In a body they stand as JSON texts, with quotes and backslashes escaped.
  const forms = secrets.flatMap((key) => [key, JSON.stringify(key).slice(1, -1)])
  const clean = (text: string): string =>
    forms.reduce((rest, form) => rest.replaceAll(form, '***'), text)
  const evidence = evidenceOf(request, answer)
  return {
    httpStatus: evidence.httpStatus,
    request: clean(evidence.request).slice(0, maxBody),
    answer: evidence.answer === null ? null : clean(evidence.answer),
  }
}
