// Version 17 says what was allowed before in other words: the same rows, not one more and not one less.

import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../electron/till/store/migrations/index.ts'
import { reword } from '../../electron/till/store/migrations/reword.ts'

const plainWords = 17

const open: Database.Database[] = []
afterEach(() => {
  for (const db of open.splice(0)) db.close()
})

function schema(version: number): Database.Database {
  const db = new Database(':memory:')
  open.push(db)
  db.pragma('foreign_keys = OFF')
  migrate(
    db,
    0,
    migrations.filter((one) => one.version <= version),
  )
  return db
}

/** The tables alone: their triggers watch moves, and this is about what a row may say. */
function bareTables(version: number): Database.Database {
  const db = schema(version)
  const triggers = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all() as string[]
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`)
  return db
}

type Values = Readonly<Record<string, readonly (string | number | null)[]>>

const saleStates = 'queued sending unconfirmed confirmed refused cancelled expired review settled'
const rowStates = `waiting pending not-asked unclear failed lapsed not-member paid ${saleStates}`
const jobStates = 'waiting printing printed not-printed unknown answered-yes answered-no'
const words = (text: string): readonly (string | null)[] => [...text.split(' '), 'Queued', '', null]

/** Every value of every column that a reworded check speaks of, and what the rest of a row needs. */
const tables: readonly (readonly [string, Values, string])[] = [
  [
    'vends',
    {
      state: words(saleStates),
      next: words('send requery resend ask'),
      due_at: [1, null],
    },
    `reference = hex(randomblob(9)), draft_id = hex(randomblob(9)), provider_id = 'p', product = 'e', account = '1',
     amount_minor = 1, currency = 'NGN', tender = '{}', options = '{}', cashier_id = 'a', cashier_name = 'A',
     training = 0, placed_at = 1, state_at = 1`,
  ],
  [
    'print_jobs',
    {
      kind: words('slip reprint order-slip test z'),
      state: words(jobStates),
      language: words('en fr pt sw ha ar de'),
    },
    `printer_id = 'counter', created_at = 1`,
  ],
  [
    'drawer_kicks',
    {
      cause: words('sale refund move by-hand test'),
      state: words('asked sent opened shut unknown late'),
    },
    `printer_id = 'counter', asked_at = 1`,
  ],
  [
    'batches',
    { state: words(saleStates), sent_at: [1, null] },
    `reference = hex(randomblob(9)), draft_id = hex(randomblob(9)), kind = 'collect', provider_id = 'p', name = 'n',
     currency = 'NGN', row_count = 1, total_minor = 1, cashier_id = 'a', cashier_name = 'A', training = 0,
     placed_at = 1, state_at = 1`,
  ],
  [
    'batch_rows',
    { state: words(rowStates), cash: [0, 1] },
    `batch_seq = 1, n = abs(random() % 1000000000000) + 1, reference = hex(randomblob(9)), account = '1',
     amount_minor = 1, options = '{}', state_at = 1`,
  ],
]

function combined(values: Values): readonly (readonly (string | number | null)[])[] {
  return Object.values(values).reduce<readonly (readonly (string | number | null)[])[]>(
    (rows, column) => rows.flatMap((row) => column.map((value) => [...row, value])),
    [[]],
  )
}

/** The rows a table takes, of all that could be made of these values. */
function taken(db: Database.Database, [table, values, rest]: (typeof tables)[number]) {
  const set = rest.split(/,\s+/).map((one) => one.split(' = '))
  const columns = [...Object.keys(values), ...set.map(([name]) => name)]
  const given = [...Object.keys(values).map(() => '?'), ...set.map(([, value]) => value)]
  const insert = db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${given})`)
  return combined(values).filter((row) => {
    try {
      insert.run(...row)
      return true
    } catch (error) {
      if (!/constraint failed/.test(String(error))) throw error
      return false
    }
  })
}

describe('what a row may say', () => {
  it.each(tables)('of %s is what it was', (...table) => {
    const before = taken(bareTables(plainWords - 1), table)
    const now = taken(bareTables(plainWords), table)
    expect(now).toEqual(before)
    expect(before.length).toBeGreaterThan(5)
    expect(before.length).toBeLessThan(combined(table[1]).length)
  })

  it('is written in no list of three and more where a sale is written', () => {
    const texts = schema(plainWords)
      .prepare(
        `SELECT name, sql FROM sqlite_schema
         WHERE type IN ('table','index') AND tbl_name IN ('vends','attempts','events','deliveries','tokens',
           'print_jobs','drawer_kicks','batches','batch_rows','batch_attempts','batch_events')`,
      )
      .all() as { readonly name: string; readonly sql: string | null }[]
    expect(texts.length).toBeGreaterThan(20)
    const lists = texts.filter(({ sql }) => /\bIN\s*\([^()]*,[^()]*,/.test(sql ?? ''))
    expect(lists.map(({ name }) => name)).toEqual([])
  })
})

describe('a check that is said in other words', () => {
  it('is left alone where the table says something else, with all that was to change', () => {
    const db = schema(plainWords)
    const before = db.prepare('SELECT * FROM sqlite_schema').all()
    const change = db.transaction(() =>
      reword(db, [
        { table: 'vends', from: 'amount_minor > 0', to: 'amount_minor > 1' },
        { table: 'vends', from: 'amount_minor > 7', to: 'amount_minor > 1' },
      ]),
    )
    expect(() => change()).toThrow('the table vends does not say: amount_minor > 7')
    expect(db.prepare('SELECT * FROM sqlite_schema').all()).toEqual(before)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('leaves the schema closed behind it', () => {
    const db = schema(plainWords)
    expect(() => {
      db.pragma('writable_schema = ON')
      db.exec("UPDATE sqlite_schema SET sql = ''")
    }).toThrow('may not be modified')
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})
