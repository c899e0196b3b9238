// The language each cashier works in, as their screen last said. Only slips ask, and only where the
// shop's configuration says so; nothing here matters to money.

import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export function cashierLanguage(store: Readable, cashierId: string): SlipLanguage | null {
  const row = sql<{ language: SlipLanguage }>(
    store,
    'SELECT language FROM cashier_languages WHERE cashier_id = ?',
  ).get(cashierId)
  return row?.language ?? null
}

export function setCashierLanguage(
  store: Writable,
  cashierId: string,
  language: SlipLanguage,
  at: number,
): void {
  sql(
    store,
    `INSERT INTO cashier_languages (cashier_id, language, at) VALUES (?, ?, ?)
     ON CONFLICT (cashier_id) DO UPDATE SET language = excluded.language, at = excluded.at`,
  ).run(cashierId, language, at)
}
