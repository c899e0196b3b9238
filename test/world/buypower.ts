// What tests of the BuyPower adapter need: an account, an order, and answers signed as BuyPower signs.

import { createHash } from 'node:crypto'
import type { Order, ProviderAccount } from '../../electron/till/providers/adapter.ts'
import type { HttpAnswer } from '../../electron/till/ports.ts'

export const apiKey = 'training-key'

export const accountAt = (
  baseUrl: string,
  credentials: Readonly<Record<string, string>> = { apiKey },
): ProviderAccount => ({
  id: 'buypower',
  system: 'buypower',
  label: 'BuyPower',
  baseUrl,
  credentials,
  currency: 'NGN',
  waits: { connectMs: 1_000, answerMs: 500, askMs: 500 },
})

let orders = 0

export function orderOf(account: string, more: Partial<Order> = {}): Order {
  orders += 1
  return {
    reference: `ORDER${String(orders).padStart(15, '0')}`,
    product: 'electricity',
    account,
    amountMinor: 200_000,
    currency: 'NGN',
    phone: '08031234567',
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
    customer: null,
    ...more,
  }
}

export const signatureOf = (body: Uint8Array, key: string = apiKey): string =>
  createHash('sha512').update(body).update(key).digest('hex')

/** An answer as it comes off the wire, signed unless told otherwise. */
export function answerOf(
  body: unknown,
  more: { readonly status?: number; readonly signature?: string | null } = {},
): HttpAnswer {
  const bytes =
    body instanceof Uint8Array
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  const signature = more.signature === undefined ? signatureOf(bytes) : more.signature
  return {
    kind: 'answer',
    status: more.status ?? 200,
    headers: signature === null ? {} : { 'x-buypower-signature': signature },
    body: bytes,
  }
}
