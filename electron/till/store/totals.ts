// Counts and cash: what waits, what is unconfirmed, what is owed. Sums of integers, never of floats.

import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable } from './database.ts'
import { isOpen, isOwed } from './partial.ts'
import { sql } from './statement.ts'

export type Heap = {
  readonly count: number
  readonly cashMinor: number
  readonly oldestAt: number | null
}

const emptyHeap: Heap = { count: 0, cashMinor: 0, oldestAt: null }

/** Open vends by state. */
export function openHeaps(store: Readable): (state: VendState) => Heap {
  const rows = sql<Heap & { state: VendState }>(
    store,
    `SELECT state, count(*) AS count, sum(amount_minor) AS cashMinor, min(placed_at) AS oldestAt
     FROM vends WHERE ${isOpen} GROUP BY state`,
  ).all()
  const byState = new Map(rows.map(({ state, ...heap }) => [state, heap]))
  return (state) => byState.get(state) ?? emptyHeap
}

/** Cash of vends that were confirmed since `since`. */
export function confirmedSince(store: Readable, since: number): number {
  return (
    sql<{ sum: number }>(
      store,
      `SELECT coalesce(sum(amount_minor), 0) AS sum FROM vends
       WHERE state = 'confirmed' AND state_at >= ?`,
    ).get(since)?.sum ?? 0
  )
}

/** Cash of vends that ended without a sale: owed back to customers. */
export function refundsDue(store: Readable): number {
  return (
    sql<{ sum: number }>(
      store,
      `SELECT coalesce(sum(amount_minor), 0) AS sum FROM vends WHERE ${isOwed}`,
    ).get()?.sum ?? 0
  )
}

/** Cash and orders waiting for one provider: what its float must still cover. */
export function reservedFor(store: Readable, providerId: string): number {
  return (
    sql<{ sum: number }>(
      store,
      `SELECT coalesce(sum(amount_minor), 0) AS sum FROM vends
       WHERE ${isOpen} AND state <> 'review' AND provider_id = ?`,
    ).get(providerId)?.sum ?? 0
  )
}

/** Open vends on one account, newest first. */
export function openOnAccount(
  store: Readable,
  account: string,
): readonly {
  readonly reference: string
  readonly state: VendState
  readonly amountMinor: number
}[] {
  return sql<{ reference: string; state: VendState; amountMinor: number }>(
    store,
    `SELECT reference, state, amount_minor AS amountMinor FROM vends
     WHERE account = ? AND state IN ('queued','sending','unconfirmed','review') ORDER BY seq DESC LIMIT 20`,
  ).all(account)
}

/** The latest vend on an account since `since` that sold or may sell. */
export function latestOnAccount(
  store: Readable,
  account: string,
  since: number,
): { readonly reference: string; readonly amountMinor: number; readonly placedAt: number } | null {
  return (
    sql<{ reference: string; amountMinor: number; placedAt: number }>(
      store,
      `SELECT reference, amount_minor AS amountMinor, placed_at AS placedAt FROM vends
       WHERE account = ? AND placed_at >= ? AND state NOT IN ('refused','cancelled','expired')
       ORDER BY seq DESC LIMIT 1`,
    ).get(account, since) ?? null
  )
}
