// A journal of as many sales as a till makes in years, written straight into a database of the real
// schema: the trigger that has a vend born `queued` steps aside while history is made up.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { databaseFile, openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { stretchLength } from '../../electron/till/store/vend-events.ts'

export type ManySales = {
  readonly store: Writable
  readonly firstAt: number
  readonly dayMs: number
  readonly meterOf: (n: number) => string
  readonly phoneOf: (n: number) => string
  readonly tokenOf: (n: number) => string
  readonly perDay: number
}

const dayMs = 86_400_000
const firstAt = 1_700_000_000_000
const amounts = [50_000, 100_000, 100_000, 200_000, 200_000, 200_000, 500_000, 1_000_000]
const states = ['refused', 'cancelled', 'expired']

/** Spreads n over a range, always the same way. */
const scatter = (n: number, range: number): number => (Math.imul(n, 2_654_435_761) >>> 0) % range

/** Customers come back: a tenth as many meters as sales. */
export function makeManySales(dataDir: string, count: number, perDay = 1_500): ManySales {
  const meters = Math.max(10, Math.floor(count / 10))
  const meterOf = (n: number): string => {
    const meter = scatter(n, meters)
    const maker = ['0101', '0412', '0703', '3760', '4512'][meter % 5] ?? '0101'
    return `${maker}${String(scatter(meter, 10_000_000)).padStart(7, '0')}`
  }
  const phoneOf = (n: number): string =>
    `080${String(scatter(scatter(n, meters) + 7, 100_000_000)).padStart(8, '0')}`
  const tokenOf = (n: number): string =>
    `${String(scatter(n, 7_000_000_000)).padStart(10, '0')}${String(scatter(n + 1, 4_294_967_296)).padStart(10, '0')}`
  mkdirSync(dataDir, { recursive: true })
  const opened = openDatabase(dataDir, new Database(join(dataDir, databaseFile)))
  if (!opened.ok) throw new Error(opened.error.message)
  const store = opened.value
  const { db } = store
  const trigger = db
    .prepare<[], { sql: string }>(
      "SELECT sql FROM sqlite_master WHERE type = 'trigger' AND name = 'vends_are_born_queued'",
    )
    .get()
  db.exec('DROP TRIGGER vends_are_born_queued')
  const vend = db.prepare(
    `INSERT INTO vends (seq, reference, draft_id, provider_id, product, account, phone, amount_minor, currency,
       tender, options, customer, cashier_id, cashier_name, training, placed_at, state, state_at)
     VALUES (?, ?, ?, 'buypower', 'electricity', ?, ?, ?, 'NGN', '{"kind":"cash","tenderedMinor":200000}',
       '{"disco":"ABUJA","vendType":"PREPAID"}', ?, 'ada', 'Ada', 0, ?, ?, ?)`,
  )
  const token = db.prepare(
    `INSERT INTO tokens (seq, vend_seq, trusted, kind, digits, sts_class, units)
     VALUES (? * ${stretchLength}, ?, 1, 'credit', ?, 0, '32.1')`,
  )
  db.transaction(() => {
    for (let n = 1; n <= count; n += 1) {
      const at = firstAt + Math.floor(n / perDay) * dayMs + (n % perDay) * 20_000
      const state = n % 40 === 0 ? (states[(n / 40) % 3] ?? 'refused') : 'confirmed'
      const amount = n % 97 === 0 ? 123_456 + (n % 1_000) * 100 : (amounts[n % 8] ?? 50_000)
      vend.run(
        n,
        `T${n.toString(36).toUpperCase().padStart(8, '0')}QX3R5V9W0ZB`,
        `d${n}`,
        meterOf(n),
        phoneOf(n),
        amount,
        `{"name":"Customer ${n % meters}","address":"4 Aba Road","account":"${meterOf(n)}","tariff":"R2"}`,
        at,
        state,
        at + 900,
      )
      if (state === 'confirmed') token.run(n, n, tokenOf(n))
    }
  })()
  if (trigger) db.exec(trigger.sql)
  db.exec('ANALYZE')
  return { store, firstAt, dayMs, meterOf, phoneOf, tokenOf, perDay }
}
