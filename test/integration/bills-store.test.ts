// The database holds it even where the code forgets: an inquiry that is in a sale goes into no other,
// and a catalog of another format is no catalog.

import { afterEach, beforeEach, expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { ledger } from '../../electron/till/store/migrations/0001-ledger.ts'
import { migrate } from '../../electron/till/store/migrations/index.ts'
import { claimInquiries, payerOf } from '../../electron/till/store/bill-inquiries.ts'
import { keepCatalog, keptCatalog } from '../../electron/till/store/catalogs.ts'
import { openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { insertVend } from '../../electron/till/store/vends.ts'
import { newVend } from '../world/new-vend.ts'

let store: Writable
beforeEach(() => {
  const opened = openDatabase(':memory:')
  if (!opened.ok) throw new Error(opened.error.message)
  store = opened.value
})
afterEach(() => store.db.close())

let count = 0
function sale(inquiryIds: readonly string[], into: Writable = store): number {
  count += 1
  const bill = {
    providerId: 'paymob',
    product: 'bills',
    account: '01234567890',
    amountMinor: 11_561,
    currency: 'EGP',
  } as const
  const seq = insertVend(into, newVend(count, bill))
  claimInquiries(into, { seq, providerId: 'paymob' }, inquiryIds)
  return seq
}

test('an inquiry is in one sale, unless that ended without being sent', () => {
  const first = sale(['1', '2'])
  expect(payerOf(store, 'paymob', ['9', '2'])).toMatchObject({ seq: first, state: 'queued' })
  expect(() => sale(['3', '2'])).toThrow(/the law: an inquiry is paid once/)
  expect(payerOf(store, 'another', ['2'])).toBeNull()
  store.db
    .prepare("UPDATE vends SET state = 'cancelled', next = NULL, due_at = NULL WHERE seq = ?")
    .run(first)
  expect(payerOf(store, 'paymob', ['1', '2'])).toBeNull()
  expect(sale(['2'])).toBeGreaterThan(first)
})

test('what was paid is never changed or forgotten', () => {
  sale(['1'])
  expect(() => store.db.exec("UPDATE bill_inquiries SET inquiry_id = '2'")).toThrow(/the law/)
  expect(() => store.db.exec('DELETE FROM bill_inquiries')).toThrow(/the law/)
})

test('a catalog is kept per provider and language; one of another format counts as none', () => {
  const kept = { readAt: 7, categories: [], missing: [{ name: 'مياه', message: 'no answer' }] }
  keepCatalog(store, 'paymob', 'ar', { ...kept, readAt: 1 })
  keepCatalog(store, 'paymob', 'ar', kept)
  expect(keptCatalog(store, 'paymob', 'ar')).toEqual(kept)
  expect(keptCatalog(store, 'paymob', 'en')).toBeNull()
  store.db.exec(`UPDATE catalogs SET body = '{"format":0,"categories":[],"missing":[]}'`)
  expect(keptCatalog(store, 'paymob', 'ar')).toBeNull()
})

test('a folder of before bills keeps its sales and learns about them', () => {
  const db = new Database(':memory:')
  const before: Writable = { db, writable: true }
  db.exec(ledger)
  db.pragma('user_version = 1')
  const seq = sale([], before)
  migrate(db, 1)
  claimInquiries(before, { seq, providerId: 'paymob' }, ['1'])
  expect(payerOf(before, 'paymob', ['1'])).toMatchObject({ seq })
  expect(keptCatalog(before, 'paymob', 'ar')).toBeNull()
  db.close()
})
