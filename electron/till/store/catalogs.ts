// Catalogs of bills providers as they were last told, one per provider and language. A copy: losing one
// costs a question, so a body of another format counts as none.

import type { BillCategory } from '../providers/bill-adapter.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'
import { transact } from './transaction.ts'

export type KeptCatalog = {
  readonly readAt: number
  readonly categories: readonly BillCategory[]
  /** Categories that could not be read when the rest was; what was known of them before is kept. */
  readonly missing: readonly { readonly name: string; readonly message: string }[]
}

/** Counts up when `BillCategory`, or an adapter's own words in it, are kept differently. */
const format = 1

type Body = Omit<KeptCatalog, 'readAt'> & { readonly format: number }

export function keptCatalog(
  store: Readable,
  providerId: string,
  language: string,
): KeptCatalog | null {
  const row = sql<{ readAt: number; body: string }>(
    store,
    `SELECT read_at AS readAt, body FROM catalogs WHERE provider_id = ? AND language = ?`,
  ).get(providerId, language)
  if (!row) return null
  const body = JSON.parse(row.body) as Body
  return body.format === format
    ? { readAt: row.readAt, categories: body.categories, missing: body.missing }
    : null
}

export function keepCatalog(
  store: Writable,
  providerId: string,
  language: string,
  { readAt, categories, missing }: KeptCatalog,
): void {
  const body: Body = { format, categories, missing }
  transact(store, () =>
    sql(
      store,
      `INSERT INTO catalogs (provider_id, language, read_at, body) VALUES (?, ?, ?, ?)
       ON CONFLICT (provider_id, language) DO UPDATE SET read_at = excluded.read_at, body = excluded.body`,
    ).run(providerId, language, readAt, JSON.stringify(body)),
  )
}
