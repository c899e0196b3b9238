// What the till asks of Paymob Bills, as signed HTTP requests. Pure: nothing is sent here, and the
// same moment and the same nonce give the same bytes.

import type { Clock, HttpRequest, Random } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import type { Params } from './form.ts'
import { type Language, settingsOf } from './settings.ts'
import { nonceOf, signatureOf, timestampOf } from './signature.ts'

/** The moment a request is made in. */
export type Moment = {
  readonly at: number
  /** 16 bytes nobody can guess. */
  readonly noise: Uint8Array
  /** Language of names and messages; the account's when left out. */
  readonly language?: Language
}

export const momentOf = (
  clock: Pick<Clock, 'now'>,
  random: Random,
  language?: Language,
): Moment => ({
  at: clock.now(),
  noise: random.bytes(16),
  ...(language === undefined ? {} : { language }),
})

export const categoriesRequest = (account: ProviderAccount, moment: Moment): HttpRequest =>
  request(account, moment, { method: 'GET', path: '/api/v1/categories/' })

export const billersRequest = (
  account: ProviderAccount,
  moment: Moment,
  categoryId: number,
): HttpRequest =>
  request(account, moment, { method: 'GET', path: `/api/v1/categories/${categoryId}/providers/` })

type Asked = { readonly serviceId: number; readonly params: Params }

export const inquiryRequest = (
  account: ProviderAccount,
  moment: Moment,
  asked: Asked,
): HttpRequest => question(account, moment, '/api/v1/inquiry/', asked, true)

/** Signed without the service: only the three endpoints of the documentation's list carry it. */
export const multipleRequest = (
  account: ProviderAccount,
  moment: Moment,
  asked: Asked,
): HttpRequest => question(account, moment, '/api/v1/inquiry/multiple/', asked, false)

export const feesRequest = (account: ProviderAccount, moment: Moment, asked: Asked): HttpRequest =>
  question(account, moment, '/api/v1/fees_inquiry/', asked, true)

export function bundleRequest(
  account: ProviderAccount,
  moment: Moment,
  bundle: { readonly serviceId: number; readonly inquiryIds: readonly number[] },
): HttpRequest {
  const path = settingsOf(account).bundlePath
  return request(account, moment, {
    method: 'POST',
    path,
    // The documentation also gives bundling the path of a call that signs the service.
    ...(path === '/api/v1/fees_inquiry/' ? { signedService: bundle.serviceId } : {}),
    body: JSON.stringify({ service_id: bundle.serviceId, inquiry_ids: bundle.inquiryIds }),
  })
}

export type Payment = { readonly serviceId: number; readonly inquiryId: number }

export function paymentRequest(
  account: ProviderAccount,
  moment: Moment,
  { serviceId, inquiryId }: Payment,
): HttpRequest {
  const names = settingsOf(account).paymentNamesService
  const built = request(account, moment, {
    method: 'POST',
    path: '/api/v1/payment/',
    signedService: serviceId,
    body: JSON.stringify({
      ...(names ? { service_id: serviceId } : {}),
      inquiry_id: inquiryId,
    }),
  })
  return { ...built, answerMs: account.waits.answerMs }
}

function question(
  account: ProviderAccount,
  moment: Moment,
  path: string,
  { serviceId, params }: Asked,
  signsService: boolean,
): HttpRequest {
  const serviceParams = Object.fromEntries(
    Object.entries(params).map(([name, { kind, text }]) => [
      name,
      kind === 'number' ? rawJson(text) : text,
    ]),
  )
  return request(account, moment, {
    method: 'POST',
    path,
    ...(signsService ? { signedService: serviceId } : {}),
    body: JSON.stringify({ service_id: serviceId, service_params: serviceParams }),
  })
}

// ES2026's; the library types do not know it yet. Throws on what is no number's text.
const rawJson = (JSON as typeof JSON & { readonly rawJSON: (text: string) => unknown }).rawJSON

function request(
  account: ProviderAccount,
  moment: Moment,
  what: {
    readonly method: 'GET' | 'POST'
    readonly path: string
    readonly signedService?: number
    readonly body?: string
  },
): HttpRequest {
  const settings = settingsOf(account)
  const url = `${account.baseUrl.replace(/\/+$/, '')}${what.path}`
  const path = URL.parse(url)?.pathname ?? what.path
  const signature = signatureOf({
    publicKey: settings.publicKey,
    secretKey: settings.secretKey,
    method: what.method,
    path: settings.signsSlash ? path : path.replace(/\/+$/, ''),
    serviceId: what.signedService ?? null,
    timestamp: timestampOf(moment.at),
    nonce: nonceOf(moment.noise),
  })
  return {
    method: what.method,
    url,
    headers: {
      accept: 'application/json',
      'accept-language': moment.language ?? settings.language,
      [settings.header.toLowerCase()]: signature,
      ...(what.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(what.body === undefined ? {} : { body: what.body }),
    connectMs: account.waits.connectMs,
    answerMs: account.waits.askMs,
  }
}
