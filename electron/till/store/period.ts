// Sales of one provider in a stretch of time, for what is held against a statement of it.

import type { Readable } from './database.ts'
import { sql } from './statement.ts'
import { type RawVend, type VendRow, vendOf } from './vends.ts'

/** Sales that were or may have been sold, oldest first. */
export const soldBetween = (
  store: Readable,
  providerId: string,
  period: { readonly fromAt: number; readonly untilAt: number; readonly limit: number },
): readonly VendRow[] =>
  sql<RawVend>(
    store,
    `SELECT * FROM vends INDEXED BY vends_by_day
     WHERE placed_at BETWEEN ? AND ? AND provider_id = ? AND state IN ('unconfirmed','review','confirmed')
     ORDER BY placed_at LIMIT ?`,
  )
    .all(period.fromAt, period.untilAt, providerId, period.limit)
    .map(vendOf)

/** The first and the last sale placed in a stretch of time, by their place in the journal; null: none. */
export function seqsBetween(
  store: Readable,
  fromAt: number,
  untilAt: number,
): { readonly first: number; readonly last: number } | null {
  const row = sql<{ first: number | null; last: number | null }>(
    store,
    'SELECT min(seq) AS first, max(seq) AS last FROM vends INDEXED BY vends_by_day WHERE placed_at BETWEEN ? AND ?',
  ).get(fromAt, untilAt)
  return row && row.first !== null && row.last !== null
    ? { first: row.first, last: row.last }
    : null
}
