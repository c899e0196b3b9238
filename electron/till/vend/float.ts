// The float at a provider as far as the till knows it: what it last told, less what has been sold since
// and what is still on its way. Rather too little than too much: it is what offline orders may use up.

import { type Currency, parseAmount } from '../../../shared/money/money.ts'
import type { Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import type { Readable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import { reservedFor } from '../store/totals.ts'

export type Float = {
  /** As told. */
  readonly amountMinor: number
  readonly currency: Currency
  /** When it was told. */
  readonly at: number
  /** Cash of orders that wait or are unconfirmed with this provider. */
  readonly reservedMinor: number
  /** What may still be sold; below zero when more was promised than there is. */
  readonly leftMinor: number
  /** Less is left than the shop wants to see. */
  readonly low: boolean
}

/**
 * Cash of vends a provider confirmed since `since`: what its float has lost since it was told. Rows of bulk sheets are not
 * among them: no provider that takes such sheets tells a balance. One that did both would have to count them here.
 */
function soldSince(store: Readable, providerId: string, since: number): number {
  return (
    sql<{ sum: number }>(
      store,
      `SELECT coalesce(sum(amount_minor), 0) AS sum FROM vends
       WHERE state = 'confirmed' AND state_at >= ? AND provider_id = ?`,
    ).get(since, providerId)?.sum ?? 0
  )
}

/** Null where the provider has no wallet or never told it. */
export function floatOf(
  store: Readable,
  health: Pick<Health, 'of'>,
  { id, adapter, lowFloat }: Provider,
): Float | null {
  const { balance } = health.of(id)
  if (balance === null) return null
  const { amountMinor, at } = balance
  const reservedMinor = reservedFor(store, id)
  const leftMinor = amountMinor - soldSince(store, id, at) - reservedMinor
  const floor = lowFloat === null ? null : parseAmount(lowFloat, adapter.currency)
  return {
    amountMinor,
    currency: adapter.currency,
    at,
    reservedMinor,
    leftMinor,
    low: floor !== null && floor.ok && leftMinor < floor.value,
  }
}
