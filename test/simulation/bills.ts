// How a cashier comes to a bill: the form is filled, the provider asked, the bills found are chosen.

import type { Call, Order } from './cashier.ts'
import type { Rng } from './rng.ts'

/** A bill that may be paid now; null when there is none, or nobody could be asked. */
export async function findBill(call: Call, rng: Rng, providerId: string): Promise<Order | null> {
  const asked = await call('bill.inquire', {
    providerId,
    serviceId: 123,
    values: { mobile_number: `010${rng.between(10_000_000, 99_999_999)}` },
  })
  if (!asked?.ok || asked.value.lookUpId === null) return null
  const { lookUpId, bills, paysMany } = asked.value
  const [first, second] = bills
  if (!first) return null
  const inquiryIds =
    paysMany && second && rng.chance(0.5) ? [first.inquiryId, second.inquiryId] : [first.inquiryId]
  const chosen = await call('bill.choose', { lookUpId, inquiryIds })
  if (!chosen?.ok) return null
  const { account, options, total } = chosen.value
  return {
    product: 'bills',
    account,
    options,
    amountMinor: Number(total.replace('.', '')),
    providerId,
  }
}
