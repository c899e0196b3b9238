// A sale as it is placed, for tests that write the ledger's rows themselves.

import type Database from 'better-sqlite3'
import type { NewVend } from '../../electron/till/store/vends.ts'

/** `nth`: no two of one test have the same, for their references and drafts hang on it. */
export const newVend = (nth: number, more: Partial<NewVend> = {}): NewVend => ({
  reference: `T${nth}`,
  draftId: `draft-${nth}`,
  providerId: 'buypower',
  product: 'electricity',
  account: '12345678910',
  phone: null,
  amountMinor: 200_000,
  currency: 'NGN',
  tender: { kind: 'cash', tenderedMinor: more.amountMinor ?? 200_000 },
  options: {},
  customer: null,
  cashierId: 'ada',
  cashierName: 'Ada',
  training: true,
  placedAt: 1_000,
  expiresAt: null,
  ...more,
})

/** Writes a sale into a database of a version before `begun`, as the programs of then did. Returns its seq. */
export function insertOldVend(db: Database.Database, vend: NewVend): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO vends (reference, draft_id, provider_id, product, account, phone, amount_minor, currency, tender,
         options, cashier_id, cashier_name, training, placed_at, state, state_at, next, due_at, expires_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, 'send', ?, ?)`,
    )
    .run(
      vend.reference,
      vend.draftId,
      vend.providerId,
      vend.product,
      vend.account,
      vend.phone,
      vend.amountMinor,
      vend.currency,
      JSON.stringify(vend.tender),
      JSON.stringify(vend.options),
      vend.cashierId,
      vend.cashierName,
      vend.training ? 1 : 0,
      vend.placedAt,
      vend.placedAt,
      vend.placedAt,
      vend.expiresAt,
    )
  return Number(lastInsertRowid)
}
