// A till keeps every sale for years, so what it asks its journal while somebody waits must cost the
// same with ten sales as with a million: by an index, or the newest few rows.

import Database from 'better-sqlite3'
import { afterEach, expect, it, vi } from 'vitest'
import { migrate } from '../../electron/till/store/migrations/index.ts'
import { startCollectWorld } from '../world/collect.ts'
import { eventually, startTillWorld } from '../world/till.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** Indexes that hold only what is not over, or went wrong, so that reading them from end to end is little. */
const small =
  /USING (COVERING )?INDEX (vends_open|batches_open|batch_rows_open|print_jobs_open|batch_events_late|alarms_(open|contradicting)|(batch_)?attempts_one_open)/
const newestFirst = /ORDER BY seq DESC LIMIT/

function scansOf(db: Database.Database, sql: string): readonly string[] {
  const values = Array.from({ length: sql.split('?').length - 1 }, () => 1)
  const named = [...sql.matchAll(/:([a-z]\w*)/gi)].map(([, name]) => [name, 1])
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values, ...(named.length > 0 ? [Object.fromEntries(named)] : []))
    .map(({ detail }) => detail)
    .filter(
      (detail) =>
        detail.startsWith('SCAN ') && !/^SCAN (CONSTANT ROW|json_each|sqlite_)/.test(detail),
    )
    .filter((detail) => !small.test(detail))
}

/** The questions asked so far that read a whole table. */
function scanning(asked: { readonly mock: { readonly calls: readonly (readonly [string])[] } }) {
  const questions = new Set(
    asked.mock.calls
      .map(([sql]) => sql)
      // A migration's write to the schema is no question, and nobody else may ask it.
      .filter((sql) => /^\s*(SELECT|UPDATE)\b(?! sqlite_schema)/.test(sql)),
  )
  const db = new Database(':memory:')
  vi.restoreAllMocks()
  migrate(db, 0)
  expect(questions.size).toBeGreaterThan(30)
  return [...questions].filter((sql) => !newestFirst.test(sql) && scansOf(db, sql).length > 0)
}

it('no question of a till at work reads a whole table', async () => {
  const asked = vi.spyOn(Database.prototype, 'prepare')
  const w = await startTillWorld()
  try {
    const vendId = await w.sell('04123456781')
    await w.until(vendId, 'confirmed')
    await eventually('the slip', () => w.printer.jobs().length > 0)
    await w.provider.setLine(false)
    await w.until(await w.sell('04123456782'), 'queued')
    await w.must('status.get', {})
    await w.must('vend.recent', {})
    await w.must('vend.list', { text: '0412' })
    await w.must('customer.find', { text: '0803' })
    await w.must('customer.find', {})
    await w.must('vend.list', { state: ['queued', 'unconfirmed'] })
    await w.restart()
  } finally {
    await w.stop()
  }
  expect(scanning(asked)).toEqual([])
})

it('nor does any question about batches', async () => {
  const asked = vi.spyOn(Database.prototype, 'prepare')
  const w = await startCollectWorld()
  try {
    const batchId = await w.collect(['9447741462', '9447741469', '9633789451'])
    await w.untilBatch(batchId, 'settled')
    await eventually('the slip', () => w.printer.jobs().length > 0)
    await w.must('batch.print', { batchId })
    await w.must('batch.ask', { batchId })
    await w.must('batch.list', {})
    await w.must('batch.list', { kind: 'collect' })
    await w.must('batch.list', { open: true })
    await w.must('print.jobs', { batchId })
    await w.must('print.open', {})
    await w.must('batch.rows', { batchId, states: ['paid'], text: '944' })
    w.chillr.faults.next('drop-after-sale')
    await w.untilBatch(await w.collect(['9447741462']), 'review')
    await w.must('status.get', {})
    await w.restart()
  } finally {
    await w.stop()
  }
  expect(scanning(asked)).toEqual([])
})

it('nor does a report over days', async () => {
  const asked = vi.spyOn(Database.prototype, 'prepare')
  const w = await startTillWorld()
  const day = new Date().toISOString().slice(0, 10)
  try {
    await w.until(await w.sell('04123456781'), 'confirmed')
    await w.must('report.sales', { from: day, until: day })
    await w.must('report.providers', { from: day, until: day })
    await w.must('report.print', { from: day, until: day, language: 'en' })
    await eventually('both papers', () => w.printer.jobs().length > 1)
  } finally {
    await w.stop()
  }
  // The rules of commission are a page: a shop has as many as it has contracts.
  expect(scanning(asked).filter((question) => !question.includes('commission_rules'))).toEqual([])
})

/** Those, and tables of which a till has few rows in all its years. */
const smallForTriggers = new Set(['vends_open', 'shifts_one_open', 'people_by_name', 'days'])

type Step = {
  readonly opcode: string
  readonly p1: number
  readonly p2: number
  readonly p4: string | null
}

/** What the triggers of a statement read from end to end. Their plans are told in SQLite's own steps alone. */
function readWhole(db: Database.Database, sql: string): readonly string[] {
  const names = new Map(
    db.prepare('SELECT rootpage, name FROM sqlite_schema WHERE rootpage > 0').raw().all() as [
      number,
      string,
    ][],
  )
  let cursors = new Map<number, string | undefined>()
  let program: string | null = null
  const found: string[] = []
  for (const { opcode, p1, p2, p4 } of db.prepare<[], Step>(`EXPLAIN ${sql}`).all()) {
    if (opcode === 'Init') {
      program = p4
      cursors = new Map()
    }
    if (opcode === 'OpenRead') cursors.set(p1, names.get(p2))
    const read = opcode === 'Rewind' ? cursors.get(p1) : undefined
    if (read !== undefined && !smallForTriggers.has(read)) found.push(`${program}: ${read}`)
  }
  return found
}

it('nor does any trigger', () => {
  const db = new Database(':memory:')
  migrate(db, 0)
  db.pragma('foreign_keys = OFF')
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all() as string[]
  const writes = tables.flatMap((table) => {
    const columns = db.pragma(`table_info(${table})`) as { name: string; pk: number }[]
    const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => `${name} = 1`)
    const one = `WHERE ${key.join(' AND ')}`
    return [
      `INSERT INTO ${table} DEFAULT VALUES`,
      `UPDATE ${table} SET ${columns.map(({ name }) => `${name} = ${name}`).join(', ')} ${one}`,
      `DELETE FROM ${table} ${one}`,
    ]
  })
  expect(writes.length).toBeGreaterThan(60)
  expect(writes.flatMap((sql) => readWhole(db, sql))).toEqual([])
})
