// The languages cashiers had chosen before the till had a list of its people (migration 8). Read once,
// when somebody of that time joins the list.

import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { Readable } from './database.ts'
import { sql } from './statement.ts'

export function cashierLanguage(store: Readable, cashierId: string): SlipLanguage | null {
  const row = sql<{ language: SlipLanguage }>(
    store,
    'SELECT language FROM cashier_languages WHERE cashier_id = ?',
  ).get(cashierId)
  return row?.language ?? null
}
