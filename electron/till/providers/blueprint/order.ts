// What may be ordered from Blueprint at all, in words for the cashier.

import { formatMoney } from '../../../../shared/money/money.ts'
import type { Bounds, Caution, Order } from '../adapter.ts'

export const currency = 'BWP'
/** "Numeric, minimum 10.00." */
export const minimumMinor = 1_000

type Draft = Omit<Order, 'reference'>

/** Words for the cashier, or null when it may go. */
export function objection(order: Draft): string | null {
  if (order.product !== 'electricity') return 'Blueprint is not set up to sell this.'
  if (order.currency !== currency) return 'Blueprint sells in pula only.'
  if (!/^\d{4,20}$/.test(order.account)) return 'Enter the meter number: digits only.'
  const vendType = order.options['vendType'] ?? 'PREPAID'
  if (vendType !== 'PREPAID') return 'Blueprint sells to prepaid meters only.'
  if (order.amountMinor < minimumMinor) {
    return `Blueprint sells from ${formatMoney(minimumMinor, currency)}.`
  }
  return null
}

export const bounds = (): Bounds => ({ minMinor: minimumMinor, maxMinor: null })

/** The utility behind takes whole pula only: anything finer looks odd. */
export function caution(order: Draft): Caution | null {
  return order.amountMinor % 100 === 0
    ? null
    : {
        code: 'amount-whole',
        message:
          'The utility takes whole pula only: the thebe may not be credited. Take a whole amount if you can.',
      }
}
