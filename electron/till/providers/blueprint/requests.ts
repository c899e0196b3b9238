// An order as the HTTP requests Blueprint wants, to the byte as its documentation writes them. Pure:
// nothing is sent here. Amounts are JSON numbers written from whole thebe, never through floating point.

import { randomBytes } from 'node:crypto'
import { formatAmount } from '../../../../shared/money/money.ts'
import type { HttpRequest } from '../../ports.ts'
import type { Order, ProviderAccount } from '../adapter.ts'

export type Sale = Pick<Order, 'reference' | 'account' | 'amountMinor' | 'currency'>

/** The two documented routes of one purchase; `credentials.route` may name the second or another. */
export const purchaseRoutes = ['/api/buyelectricityprod', '/api/electricity/purchase-production']

export function loginRequest(account: ProviderAccount): HttpRequest {
  return post(account, '/api/auth/login', credentialsOf(account), account.waits.askMs)
}

/** Asks whose meter it is and for the two tokens a purchase needs. Sells nothing. */
export function verifyRequest(account: ProviderAccount, sale: Sale): HttpRequest {
  const body = { ...saleFields(sale), ...credentialsOf(account) }
  return post(account, '/api/electricity/verify-customer', body, account.waits.askMs)
}

/** Sells. */
export function purchaseRequest(
  account: ProviderAccount,
  sale: Sale,
  tokens: { readonly apiToken: string; readonly elecToken: string },
): HttpRequest {
  const body = { ...saleFields(sale), elec_token: tokens.elecToken }
  const request = post(account, routeOf(account), body, account.waits.answerMs)
  return { ...request, headers: { ...request.headers, ...bearer(tokens.apiToken) } }
}

export const transactionRequest = (
  account: ProviderAccount,
  reference: string,
  apiToken: string,
): HttpRequest =>
  get(account, `/api/transactions/transaction-id/${encodeURIComponent(reference)}`, apiToken)

export const historyRequest = (account: ProviderAccount, apiToken: string): HttpRequest =>
  get(account, '/api/transactions', apiToken)

/** Needs no token, so asking never takes the token away from a sale. */
export const healthRequest = (account: ProviderAccount): HttpRequest =>
  get(account, '/api/health', null)

/** A look-up is no order, but Blueprint wants a unique id for it too: never an order's reference. */
export const lookUpId = (): string => `LOOKUP${randomBytes(7).toString('hex').toUpperCase()}`

const saleFields = ({ reference, account, amountMinor, currency }: Sale) => ({
  transID: reference,
  meterNumber: account,
  amount: rawJson(formatAmount(amountMinor, currency)),
})

const credentialsOf = ({ credentials }: ProviderAccount) => ({
  email: credentials['email'] ?? '',
  password: credentials['password'] ?? '',
})

function routeOf({ credentials }: ProviderAccount): string {
  const route = credentials['route'] ?? purchaseRoutes[0] ?? ''
  return route.startsWith('/') ? route : `/${route}`
}

function post(
  account: ProviderAccount,
  path: string,
  body: unknown,
  answerMs: number,
): HttpRequest {
  return {
    method: 'POST',
    url: address(account, path),
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify(body, null, 2),
    connectMs: account.waits.connectMs,
    answerMs,
  }
}

function get(account: ProviderAccount, path: string, apiToken: string | null): HttpRequest {
  return {
    method: 'GET',
    url: address(account, path),
    headers: { accept: 'application/json', ...(apiToken === null ? {} : bearer(apiToken)) },
    connectMs: account.waits.connectMs,
    answerMs: account.waits.askMs,
  }
}

const address = (account: ProviderAccount, path: string): string =>
  `${account.baseUrl.replace(/\/+$/, '')}${path}`

const bearer = (apiToken: string) => ({ authorization: `Bearer ${apiToken}` })

/** A number's text as it shall stand in the JSON. The library types do not know it yet. */
const rawJson = (text: string): unknown =>
  (JSON as typeof JSON & { rawJSON: (text: string) => unknown }).rawJSON(text)
