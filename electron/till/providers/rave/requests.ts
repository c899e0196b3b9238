// An order as the HTTP request Rave wants: always a POST whose JSON body carries the key (in the query,
// as one of Rave's own samples has it, the key would stand in every log on the way). Pure.

import { type Currency, formatAmountShort } from '../../../../shared/money/money.ts'
import type { HttpRequest } from '../../ports.ts'
import type { Order, ProviderAccount } from '../adapter.ts'
import {
  type Biller,
  type Country,
  billerOf,
  countries,
  countryOf,
  customerIdOf,
} from './catalog.ts'

/** 0 once, 1 hourly, 2 daily, 3 weekly, 4 monthly. Anything but 0 is a standing order. */
export type RecurringType = 0 | 1 | 2 | 3 | 4

/** One purchase in Rave's terms. */
export type Bill = {
  readonly country: Country
  readonly biller: Biller
  /** As the cashier or the sheet wrote it. */
  readonly account: string
  readonly reference: string
  readonly amountMinor: number
}

/** The bill an order stands for; null when it names no country or biller of Rave's. */
export function billOf(order: Order): Bill | null {
  const country = countryOf(order)
  const biller = billerOf(order)
  if (country === null || biller === null) return null
  const { account, reference, amountMinor } = order
  return { country, biller, account, reference, amountMinor }
}

const rawJson = (text: string): unknown =>
  (JSON as typeof JSON & { rawJSON: (text: string) => unknown }).rawJSON(text)

/** An exact JSON number, such as 500 or 500.50, never through floating point. */
export const amountNumber = (amountMinor: number, currency: Currency): unknown =>
  rawJson(formatAmountShort(amountMinor, currency))

/** `fly_buy`'s payload, its fields in the documented order. */
export function buyPayload(bill: Bill, recurring: RecurringType = 0): unknown {
  return {
    Country: bill.country,
    CustomerId: customerIdOf(bill.account, bill.country, bill.biller),
    Reference: bill.reference,
    Amount: amountNumber(bill.amountMinor, countries[bill.country].currency),
    RecurringType: recurring,
    IsAirtime: bill.biller === 'AIRTIME',
    BillerName: bill.biller,
  }
}

/** A purchase. `recurring` other than 0 sets up a standing order: only when a supervisor asked for it. */
export const buyRequest = (
  account: ProviderAccount,
  bill: Bill,
  recurring: RecurringType = 0,
): HttpRequest =>
  confluence(account, {
    service: 'fly_buy',
    method: 'post',
    payload: buyPayload(bill, recurring),
    answerMs: account.waits.answerMs,
  })

/** What became of the order with this reference of ours. */
export const requeryRequest = (account: ProviderAccount, reference: string): HttpRequest =>
  confluence(account, { service: `fly_requery_${reference}`, method: 'get' })

/** One page of purchases; dates are whole days "yyyy-mm-dd", `customerId` narrows to one customer. */
export const historyRequest = (
  account: ProviderAccount,
  page: {
    readonly fromDate: string
    readonly toDate: string
    readonly pageSize: number
    readonly pageIndex: number
    readonly customerId?: string
  },
): HttpRequest =>
  confluence(account, {
    service: 'fly_history',
    method: 'post',
    payload: {
      FromDate: page.fromDate,
      ToDate: page.toDate,
      PageSize: page.pageSize,
      PageIndex: page.pageIndex,
      ...(page.customerId === undefined ? {} : { Reference: page.customerId }),
    },
  })

/** What can be bought: the cheapest question that sells nothing. */
export const categoriesRequest = (account: ProviderAccount): HttpRequest =>
  confluence(account, { service: 'bills_categories', method: 'get' })

export const validateRequest = (
  account: ProviderAccount,
  codes: { readonly item: string; readonly biller: string },
  customerId: string,
): HttpRequest =>
  confluence(account, {
    service: `bills_validate_${codes.item}_${codes.biller}_${customerId}`,
    method: 'get',
  })

type Call = {
  readonly service: string
  readonly method: 'get' | 'post'
  readonly payload?: unknown
  readonly answerMs?: number
}

const path = '/v2/services/confluence'

/** Every service goes to the one address; `service_method` is a field of the body. */
export function confluence(account: ProviderAccount, call: Call): HttpRequest {
  const base = account.baseUrl.replace(/\/+$/, '').replace(path, '')
  return {
    method: 'POST',
    url: `${base}${path}`,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({
      secret_key: secretOf(account),
      service: call.service,
      service_method: call.method,
      service_version: 'v1',
      service_channel: 'rave',
      ...(call.payload === undefined ? {} : { service_payload: call.payload }),
    }),
    connectMs: account.waits.connectMs,
    answerMs: call.answerMs ?? account.waits.askMs,
  }
}

export const secretOf = (account: ProviderAccount): string => account.credentials['secretKey'] ?? ''
