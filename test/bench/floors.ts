// What the till is compared with: the least code that does the same at the same durability. One
// table, one row per transaction, WAL and FULL, BEGIN IMMEDIATE as the till; one undici POST; one
// socket to the printer. No law, no journal, no second index: nobody could sell with it.

import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { better, defineQueue } from 'plainjob'
import { Agent, request } from 'undici'
import type { Outside } from './outside.ts'

function openFull(path: string): Database.Database {
  const db = new Database(path)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  return db
}

function insistOnFull(db: Database.Database): void {
  const found = [
    db.pragma('journal_mode', { simple: true }),
    db.pragma('synchronous', { simple: true }),
  ]
  if (found.join() !== 'wal,2') throw new Error(`the floor is not WAL and FULL: ${found.join()}`)
}

/** The facts of a sale as the bare row holds them: what the till's own row holds. */
const facts = (): readonly unknown[] => [
  `F${randomUUID()}`,
  randomUUID(),
  'buypower',
  'electricity',
  '04123456781',
  // The counter asks for no phone when it sells electricity.
  null,
  100_000,
  'NGN',
  '{"kind":"cash","tenderedMinor":100000}',
  '{"disco":"ABUJA","vendType":"PREPAID"}',
  null,
  'ada',
  'Ada',
  0,
  Date.now(),
  'queued',
]

export type BareRows = {
  /** Commits one row. */
  readonly insert: () => void
  /** Commits one row that carries a text, such as a provider's answer. */
  readonly insertText: (text: string) => void
  readonly close: () => void
}

export function openBareRows(folder: string): BareRows {
  const db = openFull(join(folder, 'bare.db'))
  db.exec(`CREATE TABLE sales (seq INTEGER PRIMARY KEY, reference TEXT, draft_id TEXT, provider_id TEXT,
    product TEXT, account TEXT, phone TEXT, amount_minor INTEGER, currency TEXT, tender TEXT, options TEXT,
    customer TEXT, cashier_id TEXT, cashier_name TEXT, training INTEGER, placed_at INTEGER, state TEXT) STRICT;
    CREATE TABLE answers (seq INTEGER PRIMARY KEY, at INTEGER, answer TEXT) STRICT`)
  insistOnFull(db)
  const sale = db.prepare(
    `INSERT INTO sales VALUES (NULL, ${Array.from({ length: 16 }, () => '?').join(',')})`,
  )
  const answer = db.prepare('INSERT INTO answers (at, answer) VALUES (?, ?)')
  const insertSale = db.transaction(() => sale.run(...facts()))
  const insertAnswer = db.transaction((text: string) => answer.run(Date.now(), text))
  return {
    insert: () => void insertSale.immediate(),
    insertText: (text) => void insertAnswer.immediate(text),
    close: () => db.close(),
  }
}

/** A job queue on better-sqlite3, set to FULL: by itself it chooses NORMAL. */
export function openPlainjob(folder: string): {
  readonly add: () => void
  readonly close: () => void
} {
  const db = openFull(join(folder, 'plainjob.db'))
  const quiet = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
  const queue = defineQueue({ connection: better(db), logger: quiet })
  db.pragma('synchronous = FULL')
  insistOnFull(db)
  return {
    add: () => {
      const [reference, draftId, ...rest] = facts()
      queue.add('vend', { reference, draftId, rest })
    },
    close: () => queue.close(),
  }
}

export type BareSale = {
  /** Commits a row, posts, answers the text that came. */
  readonly post: (orderId: string, commitFirst: boolean) => Promise<string>
  readonly close: () => Promise<void>
}

export function openBareSale(outside: Outside, rows: BareRows): BareSale {
  const dispatcher = new Agent({ pipelining: 1 })
  const headers = {
    accept: 'application/json',
    authorization: `Bearer ${outside.apiKey}`,
    'content-type': 'application/json',
  }
  return {
    post: async (orderId, commitFirst) => {
      if (commitFirst) rows.insert()
      const { body } = await request(`${outside.providerUrl}/vend?strict=0`, {
        method: 'POST',
        dispatcher,
        headers,
        body: JSON.stringify({
          orderId,
          meter: '10000000000',
          disco: 'ABUJA',
          vendType: 'PREPAID',
          vertical: 'ELECTRICITY',
          paymentType: 'B2B',
          amount: '1000',
          phone: '08031234567',
        }),
      })
      return await body.text()
    },
    close: () => dispatcher.destroy(),
  }
}

/** Connects, writes, says "no more", waits until the printer closes. */
export function barePrint(port: number, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.end(bytes))
    socket.on('error', reject)
    socket.on('close', () => resolve())
    socket.resume()
  })
}
