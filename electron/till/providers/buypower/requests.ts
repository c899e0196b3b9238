// An order as the HTTP request BuyPower wants. Pure: nothing is sent here.

import { formatAmountShort } from '../../../../shared/money/money.ts'
import type { HttpRequest } from '../../ports.ts'
import type { Order, ProviderAccount } from '../adapter.ts'
import { discoOf, packageOf, vendTypeOf, verticalOf } from './catalog.ts'

/** BuyPower insists on a phone. Without the customer's or the shop's it gets the one of its own examples. */
const noPhone = '00000000000'

export function vendRequest(account: ProviderAccount, order: Order): HttpRequest {
  const body = {
    orderId: order.reference,
    meter: order.account,
    disco: discoOf(order),
    vendType: vendTypeOf(order),
    vertical: verticalOf(order),
    paymentType: 'B2B',
    amount: formatAmountShort(order.amountMinor, order.currency),
    phone: order.phone ?? account.credentials['phone'] ?? noPhone,
    ...given('name', order.customer?.name),
    // The package of a TV or data sale; for a meter its tariff class, as the check told it.
    ...given('tariffClass', packageOf(order) || order.customer?.tariffClass),
  }
  return {
    method: 'POST',
    url: address(account, 'vend?strict=0'),
    headers: { ...headersOf(account), 'content-type': 'application/json' },
    body: JSON.stringify(body),
    connectMs: account.waits.connectMs,
    answerMs: account.waits.answerMs,
  }
}

export const requeryRequest = (account: ProviderAccount, reference: string): HttpRequest =>
  ask(account, `transaction/${encodeURIComponent(reference)}`)

export function checkRequest(
  account: ProviderAccount,
  order: Pick<Order, 'product' | 'account' | 'options'>,
): HttpRequest {
  const query = new URLSearchParams({
    meter: order.account,
    disco: discoOf(order),
    vendType: vendTypeOf(order),
    vertical: verticalOf(order),
    orderId: 'false',
  })
  return ask(account, `check/meter?${query}`)
}

export const balanceRequest = (account: ProviderAccount): HttpRequest =>
  ask(account, 'wallet/balance')

export const discosRequest = (account: ProviderAccount): HttpRequest =>
  ask(account, 'discos/status')

export function pricesRequest(
  account: ProviderAccount,
  list: { readonly product: string; readonly options: Readonly<Record<string, string>> },
): HttpRequest {
  const query = new URLSearchParams({ vertical: verticalOf(list), provider: discoOf(list) })
  return ask(account, `tariff/?${query}`)
}

/** A question that sells nothing. */
function ask(account: ProviderAccount, path: string): HttpRequest {
  return {
    method: 'GET',
    url: address(account, path),
    headers: headersOf(account),
    connectMs: account.waits.connectMs,
    answerMs: account.waits.askMs,
  }
}

const address = (account: ProviderAccount, path: string): string =>
  `${account.baseUrl.replace(/\/+$/, '')}/${path}`

const headersOf = (account: ProviderAccount): Readonly<Record<string, string>> => ({
  accept: 'application/json',
  authorization: `Bearer ${account.credentials['apiKey'] ?? ''}`,
})

const given = (name: string, value: string | null | undefined): Readonly<Record<string, string>> =>
  value === null || value === undefined || value === '' ? {} : { [name]: value }
