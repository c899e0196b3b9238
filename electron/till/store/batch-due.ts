// When batches are due, and what a jump of the wall clock does to their waits.

import { type BatchRecord, batchColumns, batchOf, type RawBatch } from './batches.ts'
import type { Readable, Writable } from './database.ts'
import { firstDue } from './first-due.ts'
import { isBatchOpen } from './partial.ts'
import { sql } from './statement.ts'

// The casts and the limit in words keep the plan, and a text made once is found sooner: see statement.ts.
const dueSql = `SELECT ${batchColumns} FROM batches WHERE ${isBatchOpen} AND provider_id = CAST(? AS TEXT)
  AND next = CAST(? AS TEXT) AND due_at <= ? ORDER BY due_at LIMIT `
const firstExpirySql = `SELECT min(expires_at) AS at FROM batches
  WHERE ${isBatchOpen} AND state = 'queued' AND expires_at IS NOT NULL`

/** When the next thing of this provider falls due; null when nothing waits. */
export const nextBatchDueAt = firstDue('batches', isBatchOpen, ['send', 'ask'])

/** What is due of one provider: what was never sent before questions, the longest due first. */
export function dueBatches(
  store: Readable,
  providerId: string,
  now: number,
  limit: number,
): readonly BatchRecord[] {
  if (limit < 1 || (nextBatchDueAt(store, providerId) ?? Infinity) > now) return []
  const of = (next: 'send' | 'ask', left: number): readonly RawBatch[] =>
    left < 1 ? [] : sql<RawBatch>(store, dueSql + Math.trunc(left)).all(providerId, next, now)
  const sends = of('send', limit)
  return [...sends, ...of('ask', limit - sends.length)].map(batchOf)
}

/** When the next queued batch grows too old; null when none can. */
export const nextBatchExpiryAt = (store: Readable): number | null =>
  sql<{ at: number | null }>(store, firstExpirySql).get()?.at ?? null

/** Queued batches past their age. */
export const expiredBatches = (store: Readable, now: number): readonly BatchRecord[] =>
  sql<RawBatch>(
    store,
    `SELECT ${batchColumns} FROM batches WHERE ${isBatchOpen} AND state = 'queued' AND expires_at <= ?`,
  )
    .all(now)
    .map(batchOf)

/** A provider answers again: what waited for it need not wait out the rest. */
export function bringBatchesForward(store: Writable, providerId: string, now: number): void {
  sql(
    store,
    `UPDATE batches SET due_at = ? WHERE ${isBatchOpen} AND provider_id = ? AND next = 'send' AND due_at > ?`,
  ).run(now, providerId, now)
}

/** The wall clock jumped by `byMs`: every wait keeps its length. */
export function shiftBatchWaits(store: Writable, byMs: number): void {
  sql(
    store,
    `UPDATE batches SET due_at = due_at + ? WHERE ${isBatchOpen} AND next IS NOT NULL`,
  ).run(byMs)
  sql(
    store,
    `UPDATE batches SET expires_at = expires_at + ?
     WHERE ${isBatchOpen} AND state IN ('queued', 'sending') AND expires_at IS NOT NULL`,
  ).run(byMs)
}

/** At start: no wait is longer than the longest the till ever plans. */
export function clampBatchWaits(store: Writable, latestAt: number): void {
  sql(
    store,
    `UPDATE batches SET due_at = ? WHERE ${isBatchOpen} AND next IS NOT NULL AND due_at > ?`,
  ).run(latestAt, latestAt)
}
