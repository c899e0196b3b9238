// The order of a payment as it is kept with the vend: which inquiry, what it said, and when.

import { parseAmount } from '../../../../shared/money/money.ts'
import type { Order } from '../adapter.ts'

export const currency = 'EGP'

/**
 * Options of an order: `service_id` and `inquiry_id` (digits), `amount` and `fees` (decimal text, what
 * the inquiry said; together the order's amount), `inquired_at` (epoch ms, when the till heard it).
 */
export type BillOptions = {
  readonly serviceId: number
  readonly inquiryId: number
  readonly amountMinor: number
  readonly feesMinor: number
  readonly inquiredAt: number
}

/** The options as they are kept with a vend. */
export const optionsOf = (bill: {
  readonly serviceId: number
  readonly inquiryId: number
  /** Decimal text. */
  readonly amount: string
  readonly fees: string
  readonly inquiredAt: number
}): Readonly<Record<string, string>> => ({
  service_id: String(bill.serviceId),
  inquiry_id: String(bill.inquiryId),
  amount: bill.amount,
  fees: bill.fees,
  inquired_at: String(bill.inquiredAt),
})

export function readOptions(options: Order['options']): BillOptions | null {
  const whole = (name: string): number | null => {
    const text = options[name] ?? ''
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
  }
  const serviceId = whole('service_id')
  const inquiryId = whole('inquiry_id')
  const inquiredAt = whole('inquired_at')
  const amount = parseAmount(options['amount'] ?? '', currency)
  const fees = parseAmount(options['fees'] ?? '', currency)
  if (serviceId === null || inquiryId === null || inquiredAt === null) return null
  if (!amount.ok || !fees.ok || amount.value < 0 || fees.value < 0) return null
  return { serviceId, inquiryId, inquiredAt, amountMinor: amount.value, feesMinor: fees.value }
}
