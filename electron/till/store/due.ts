// The outbox's clockwork: what is due, what is due next, and what a jump of the wall clock does to it.

import { shiftBatchWaits } from './batch-due.ts'
import type { Readable, Writable } from './database.ts'
import { firstDue } from './first-due.ts'
import { isOpen } from './partial.ts'
import { sql } from './statement.ts'
import { type NextKind, type RawVend, type VendRow, vendOf } from './vend-row.ts'

/** A send or a resend; a question about a sale. */
export type DueKind = 'send' | 'ask'

/** What each kind is in `vends.next`; what was sent before goes before what never was. */
const nextsOf = {
  send: ['resend', 'send'],
  ask: ['requery'],
  any: ['resend', 'send', 'requery'],
} as const satisfies Readonly<Record<DueKind | 'any', readonly NextKind[]>>

/** What is due, and nothing more: whoever claims it reads it in the transaction of the claim. */
export type DueVend = { readonly seq: number; readonly next: NextKind }

// The casts and the limit in words keep the plan: see statement.ts.
const dueSql = `SELECT seq, next FROM vends WHERE ${isOpen} AND provider_id = CAST(? AS TEXT)
  AND next = CAST(? AS TEXT) AND due_at <= ? ORDER BY due_at LIMIT `

/** The longest due of one provider and kind, oldest first; none for a limit below one. */
export function dueVends(
  store: Readable,
  providerId: string,
  kind: DueKind,
  now: number,
  limit: number,
): readonly DueVend[] {
  const found: DueVend[] = []
  for (const next of nextsOf[kind]) {
    const left = limit - found.length
    if (left < 1) break
    found.push(...sql<DueVend>(store, dueSql + Math.trunc(left)).all(providerId, next, now))
  }
  return found
}

const firstDueOf = {
  send: firstDue('vends', isOpen, nextsOf.send),
  ask: firstDue('vends', isOpen, nextsOf.ask),
  any: firstDue('vends', isOpen, nextsOf.any),
}

/** When the next thing of this provider, of one kind or of any, falls due; null when nothing waits. */
export const nextDueAt = (
  store: Readable,
  providerId: string,
  kind: DueKind | 'any',
): number | null => firstDueOf[kind](store, providerId)

const firstExpirySql = `SELECT min(expires_at) AS at FROM vends
  WHERE ${isOpen} AND state = 'queued' AND expires_at IS NOT NULL`

/** When the next queued vend grows too old; null when none can. */
export const nextExpiryAt = (store: Readable): number | null =>
  sql<{ at: number | null }>(store, firstExpirySql).get()?.at ?? null

/** Queued vends past their age. */
export function expiredVends(store: Readable, now: number): readonly VendRow[] {
  return sql<RawVend>(
    store,
    `SELECT * FROM vends WHERE ${isOpen} AND state = 'queued' AND expires_at <= ? LIMIT 200`,
  )
    .all(now)
    .map(vendOf)
}

/** A provider answers again: what waited for it need not wait out the rest. */
export function bringForward(store: Writable, providerId: string, now: number): void {
  sql(
    store,
    `UPDATE vends SET due_at = ?
     WHERE ${isOpen} AND provider_id = ? AND next = 'send' AND due_at > ?`,
  ).run(now, providerId, now)
}

/** The wall clock jumped by `byMs`: every wait, of sales and of batches, keeps its length. */
export function shiftWaits(store: Writable, byMs: number): void {
  shiftBatchWaits(store, byMs)
  sql(store, `UPDATE vends SET due_at = due_at + ? WHERE ${isOpen} AND next IS NOT NULL`).run(byMs)
  // One that is being sent may come back to the queue, and one that is asked about may be sent again.
  sql(
    store,
    `UPDATE vends SET expires_at = expires_at + ?
     WHERE ${isOpen} AND state IN ('queued', 'sending', 'unconfirmed') AND expires_at IS NOT NULL`,
  ).run(byMs)
}

/** At start: no wait is longer than the longest the till ever plans, whatever the clock did while it was off. */
export function clampWaits(store: Writable, latestAt: number): void {
  sql(store, `UPDATE vends SET due_at = ? WHERE ${isOpen} AND next IS NOT NULL AND due_at > ?`).run(
    latestAt,
    latestAt,
  )
}
