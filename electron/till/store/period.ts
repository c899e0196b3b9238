// Sales in a stretch of time: those that are over by the index of days, the few that are open one by one.

import type { Readable } from './database.ts'
import { isOpen, isOver } from './partial.ts'
import { sql } from './statement.ts'
import { type RawVend, type VendRow, vendOf } from './vend-row.ts'

type Period = { readonly fromAt: number; readonly untilAt: number }

/** Sales of one provider that were or may have been sold, oldest first; of the sold ones `limit` at most. */
export function soldBetween(
  store: Readable,
  providerId: string,
  { fromAt, untilAt, limit }: Period & { readonly limit: number },
): readonly VendRow[] {
  const sold = sql<RawVend>(
    store,
    `SELECT * FROM vends INDEXED BY vends_by_day
     WHERE ${isOver} AND placed_at BETWEEN ? AND ? AND provider_id = ? AND state = 'confirmed'
     ORDER BY placed_at LIMIT ?`,
  ).all(fromAt, untilAt, providerId, limit)
  const open = sql<RawVend>(
    store,
    `SELECT * FROM vends INDEXED BY vends_open
     WHERE ${isOpen} AND placed_at BETWEEN ? AND ? AND provider_id = ? AND state IN ('unconfirmed','review')`,
  ).all(fromAt, untilAt, providerId)
  return [...sold, ...open].map(vendOf).toSorted((a, b) => a.placedAt - b.placedAt)
}

/** The first and the last sale placed in a stretch of time, by their place in the journal; null: none. */
export function seqsBetween(
  store: Readable,
  fromAt: number,
  untilAt: number,
): { readonly first: number; readonly last: number } | null {
  const row = sql<{ first: number | null; last: number | null }>(
    store,
    `SELECT min(seq) AS first, max(seq) AS last FROM (
       SELECT seq FROM vends INDEXED BY vends_by_day WHERE ${isOver} AND placed_at BETWEEN ? AND ?
       UNION ALL
       SELECT seq FROM vends INDEXED BY vends_open WHERE ${isOpen} AND placed_at BETWEEN ? AND ?)`,
  ).get(fromAt, untilAt, fromAt, untilAt)
  return row && row.first !== null && row.last !== null
    ? { first: row.first, last: row.last }
    : null
}
