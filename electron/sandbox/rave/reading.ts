// What Rave reads of a request before it does anything. Amounts are taken from the text of the number.

import { parseAmount } from '../../../shared/money/money.ts'
import type { Currency, LedgerOrder } from './ledger.ts'

export type Call = {
  readonly secretKey: string
  readonly service: string
  readonly method: string
  readonly payload: Fields
}

export type Fields = Readonly<Record<string, unknown>>

export type Wanted = Pick<
  LedgerOrder,
  'reference' | 'country' | 'customerId' | 'biller' | 'amountMinor' | 'currency' | 'recurringType'
>

const currencyOf: Readonly<Record<string, Currency>> = { NG: 'NGN', GH: 'GHS', US: 'USD' }
const billers: ReadonlySet<string> = new Set(['AIRTIME', 'DSTV', 'DSTV BOX OFFICE'])

type Reviver = (name: string, value: unknown, context: { source?: string }) => unknown
const parse = JSON.parse as (text: string, reviver: Reviver) => unknown

/** Numbers stay the text they were written in. */
class NumberText {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : value instanceof NumberText ? value.text : ''

/** The call in a JSON body, or null: a call in the query string is none. */
export function readCall(body: string): Call | null {
  let value: unknown
  try {
    value = parse(body, (_name, one, { source }) =>
      typeof one === 'number' ? new NumberText(source ?? '') : one,
    )
  } catch {
    return null
  }
  if (!isFields(value)) return null
  if (value['service_version'] !== 'v1' || value['service_channel'] !== 'rave') return null
  const payload = value['service_payload']
  return {
    secretKey: textOf(value['secret_key']),
    service: textOf(value['service']),
    method: textOf(value['service_method']),
    payload: isFields(payload) ? payload : {},
  }
}

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof NumberText)

let anonymous = 0

/** A purchase, or the words of why it is none. */
export function readBill(fields: Fields): Wanted | string {
  const country = textOf(fields['Country'])
  const currency = currencyOf[country]
  const customerId = textOf(fields['CustomerId'])
  const biller = textOf(fields['BillerName'])
  if (currency === undefined) return 'Invalid country'
  if (!/^\+?\d{6,20}$/.test(customerId)) return 'Invalid customer id'
  if (!billers.has(biller)) return 'Invalid biller'
  if (fields['IsAirtime'] !== (biller === 'AIRTIME')) return 'IsAirtime does not fit the biller'
  if (!(fields['Amount'] instanceof NumberText)) return 'Amount must be a number'
  const amount = parseAmount(fields['Amount'].text, currency)
  if (!amount.ok || amount.value <= 0) return 'Invalid amount'
  const recurringType = textOf(fields['RecurringType'])
  if (!/^[0-4]$/.test(recurringType)) return 'Invalid recurring type'
  anonymous += 1
  return {
    reference: textOf(fields['Reference']) || `no reference ${anonymous}`,
    country,
    customerId,
    biller,
    amountMinor: amount.value,
    currency,
    recurringType: Number(recurringType),
  }
}
