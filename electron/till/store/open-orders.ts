// How much of a provider's is without an end: sales and batches.

import type { Readable } from './database.ts'
import { isBatchOpen, isOpen } from './partial.ts'
import { sql } from './statement.ts'

export type OpenOrders = {
  readonly all: number
  /** Those the provider may know of. */
  readonly sent: number
}

/** What of this provider has no end yet. */
export function openOrdersOf(store: Readable, providerId: string): OpenOrders {
  const of = (table: 'vends' | 'batches', open: string): OpenOrders =>
    sql<OpenOrders>(
      store,
      `SELECT count(*) AS "all", count(*) FILTER (WHERE state <> 'queued') AS sent
       FROM ${table} WHERE ${open} AND provider_id = ?`,
    ).get(providerId) ?? { all: 0, sent: 0 }
  const vends = of('vends', isOpen)
  const batches = of('batches', isBatchOpen)
  return { all: vends.all + batches.all, sent: vends.sent + batches.sent }
}
