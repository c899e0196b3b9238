// What tests of the Blueprint adapter need: an account, an order, answers, receipts.

import type { Order, ProviderAccount } from '../../electron/till/providers/adapter.ts'
import type { HttpAnswer } from '../../electron/till/ports.ts'
import { successSample } from '../fixtures/blueprint-documentation.ts'

export const signIn = { email: 'shop@example.com', password: 'kgosi-$ecret-42' }

export const accountAt = (
  baseUrl: string,
  credentials: Readonly<Record<string, string>> = signIn,
): ProviderAccount => ({
  id: 'blueprint',
  system: 'blueprint',
  label: 'Blueprint',
  baseUrl,
  credentials,
  currency: 'BWP',
  waits: { connectMs: 1_000, answerMs: 500, askMs: 500 },
})

let orders = 0

export function orderOf(account: string, more: Partial<Order> = {}): Order {
  orders += 1
  return {
    reference: `ORDER${String(orders).padStart(15, '0')}`,
    product: 'electricity',
    account,
    amountMinor: 10_000,
    currency: 'BWP',
    phone: null,
    options: { vendType: 'PREPAID' },
    customer: null,
    ...more,
  }
}

/** An answer as it comes off the wire. */
export const answerOf = (body: unknown, status = 200): HttpAnswer => ({
  kind: 'answer',
  status,
  headers: { 'content-type': 'application/json' },
  body:
    body instanceof Uint8Array
      ? body
      : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
})

type Receipt = Record<string, unknown>

/** The documented success with some of its receipt changed. */
export function soldWith(receipt: Receipt, totals: Receipt = {}): Record<string, unknown> {
  const sample = JSON.parse(successSample)
  const all = { ...sample.receiptItems.totals, ...totals }
  return { ...sample, receiptItems: { ...sample.receiptItems, totals: all, ...receipt } }
}

/** One entry of `std_tokens` or `fbe_tokens`. */
export const tokenEntry = (code: string, more: Receipt = {}): Receipt => ({
  amount: '50.00',
  code,
  receipt: 'REC123456',
  tax: '0.00',
  tariff: '',
  units: '',
  sort_order: '1',
  desc: 'General TaxRes Step 0',
  ...more,
})

export const creditToken = '33933484656539803471'
export const keyTokens = ['36495265416911568628', '36495265416911568629'] as const
export const freeToken = '00383912203740575049'
