// Sales and rows of sheets like the rows of a new sheet: the same number and amount, still open or ended
// with money lately. What they bought is not asked: a cashier looks.

import type { Readable } from './database.ts'
import { isOpen, isOver } from './partial.ts'
import { sql } from './statement.ts'

export type Like = {
  readonly account: string
  readonly amountMinor: number
  /** Of the sheet it stands in; null: a single sale. */
  readonly sheet: string | null
  readonly open: boolean
}

/** Newest last, so that the newest of several is what a map of them keeps. `since`: epoch ms. */
export function likesOf(
  store: Readable,
  accounts: readonly string[],
  since: number,
): readonly Like[] {
  const wanted = JSON.stringify([...new Set(accounts)])
  const rows = sql<Omit<Like, 'open'> & { open: number; placedAt: number }>(
    store,
    `SELECT account, amount_minor AS amountMinor, NULL AS sheet, 0 AS open,
       placed_at AS placedAt
     FROM vends INDEXED BY vends_by_account
     WHERE ${isOver} AND account IN (SELECT value FROM json_each(?))
       AND state = 'confirmed' AND placed_at >= ?
     UNION ALL
     SELECT account, amount_minor, NULL, 1, placed_at FROM vends INDEXED BY vends_open
     WHERE ${isOpen} AND account IN (SELECT value FROM json_each(?))
     UNION ALL
     SELECT r.account, r.amount_minor, b.name, r.state NOT IN ('confirmed','paid'), b.placed_at
     FROM batch_rows r JOIN batches b ON b.seq = r.batch_seq
     WHERE r.account IN (SELECT value FROM json_each(?))
       AND (r.state IN ('waiting','sending','unconfirmed','review','pending','not-asked','unclear')
         OR (r.state IN ('confirmed','paid') AND b.placed_at >= ?))`,
  ).all(wanted, since, wanted, wanted, since)
  return rows
    .toSorted((a, b) => a.placedAt - b.placedAt)
    .map(({ account, amountMinor, sheet, open }) => ({
      account,
      amountMinor,
      sheet,
      open: open === 1,
    }))
}
