// When the first thing of a provider falls due, among the sales or among the batches.

import type { Readable } from './database.ts'
import { sql } from './statement.ts'

/**
 * One look into the index per kind of step, in one question, whose text is made once. `isOpen`: the condition of
 * the table's index of what is due, word for word. Null when nothing waits.
 */
export function firstDue(
  table: 'vends' | 'batches',
  isOpen: string,
  nexts: readonly string[],
): (store: Readable, providerId: string) => number | null {
  const text = `SELECT ${nexts
    .map(
      (next) => `(SELECT min(due_at) FROM ${table}
        WHERE ${isOpen} AND provider_id = CAST(? AS TEXT) AND next = '${next}') AS ${next}`,
    )
    .join(', ')}`
  return (store, providerId) => {
    const row = sql<Readonly<Record<string, number | null>>>(store, text).get(
      ...nexts.map(() => providerId),
    )
    const times = Object.values(row ?? {}).filter((at) => at !== null)
    return times.length === 0 ? null : Math.min(...times)
  }
}
