// A journal of any earlier version is brought along: what lies elsewhere or is packed now reads as it
// was written, and every law holds as it held.

import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { attemptsOf, endAttempt, openAttempt } from '../../electron/till/store/attempts.ts'
import { deliveryOf, saveTokens, untrustedTokensOf } from '../../electron/till/store/deliveries.ts'
import { migrate, migrations } from '../../electron/till/store/migrations/index.ts'
import { words1 } from '../../electron/till/store/packed-words.ts'
import { insertJob, nextCopy } from '../../electron/till/store/print-jobs.ts'
import { searchVends, tokenEnds } from '../../electron/till/store/search.ts'
import { vendByReference } from '../../electron/till/store/vends.ts'
import { eventsOf } from '../../electron/till/vend/views.ts'

/** The version this is about. */
const lean = 13
const digits = '11687301447713119434'
const facts =
  '{"lines":[{"kind":"energy","label":"Energy","amountMinor":93023}],"units":"16.0","tariff":"R2"}'

/** What a till of `version` left: one sale that is over, with all that hangs on it, and one that waits. */
function oldJournal(version: number): Database.Database {
  const db = new Database(':memory:')
  db.pragma('foreign_keys = ON')
  migrate(
    db,
    0,
    migrations.filter((one) => one.version <= version),
  )
  const vend = (seq: number): string =>
    `(${seq}, 'R${seq}', 'd${seq}', 'buypower', 'electricity', '0412345678${seq}', '080312345${seq}', 200000, 'NGN',
      '{"kind":"cash","tenderedMinor":200000}', '{}', NULL, 'ada', 'Ada', 0, 1000, 'queued', 1000, 'send', 1000)`
  db.exec(`
    INSERT INTO vends (seq, reference, draft_id, provider_id, product, account, phone, amount_minor, currency,
      tender, options, customer, cashier_id, cashier_name, training, placed_at, state, state_at, next, due_at)
      VALUES ${vend(1)}, ${vend(2)};
    INSERT INTO events (seq, vend_seq, at, to_state, cause, by) VALUES
      (65536, 1, 1000, 'queued', 'placed', 'Ada'), (131072, 2, 1000, 'queued', 'placed', 'Ada');
    INSERT INTO attempts (vend_seq, kind, started_at, deadline_at) VALUES (1, 'vend', 1001, 9999);
    UPDATE vends SET state = 'sending', state_at = 1001, next = NULL, due_at = NULL WHERE seq = 1;
    INSERT INTO events (seq, vend_seq, at, from_state, to_state, cause)
      VALUES (65537, 1, 1001, 'queued', 'sending', 'claimed');
    UPDATE attempts SET ended_at = 1002, outcome = 'confirmed', http_status = 200,
      request = 'POST /v2/vend', answer = '{"status":true}' WHERE seq = 1;
    INSERT INTO deliveries (vend_seq, attempt_seq, at, facts) VALUES (1, 1, 1002, '${facts}'), (1, 1, 1003, '{"lines":[]}');
    INSERT INTO tokens (vend_seq, attempt_seq, trusted, kind, digits) VALUES
      (1, 1, 1, 'key-change', '00000000000000000001'), (1, 1, 0, 'credit', '${digits}'), (1, 1, 1, 'credit', '${digits}');
    INSERT INTO print_jobs (vend_seq, printer_id, kind, copy, state, created_at) VALUES
      (1, 'counter', 'order-slip', 0, 'printed', 1001), (1, 'counter', 'order-slip', 0, 'printed', 1001),
      (1, 'counter', 'slip', 0, 'printed', 1002), (1, 'counter', 'reprint', 1, 'printed', 1003),
      (NULL, 'counter', 'test', 0, 'printed', 5), (NULL, 'counter', 'test', 0, 'printed', 6);
    UPDATE vends SET state = 'confirmed', state_at = 1002 WHERE seq = 1;
    INSERT INTO events (seq, vend_seq, at, from_state, to_state, cause)
      VALUES (65538, 1, 1002, 'sending', 'confirmed', 'delivered');
  `)
  return db
}

const open: Database.Database[] = []
afterEach(() => {
  for (const db of open.splice(0)) db.close()
})

function broughtAlong(version: number) {
  const db = oldJournal(version)
  open.push(db)
  // The columns of that day: later ones may come beside them.
  const questions = ['vends', 'events', 'alarms', 'facts'].map((table) => {
    const columns = db.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
    return `SELECT ${columns.map(({ name }) => name).join(', ')} FROM ${table} ORDER BY rowid`
  })
  const untouched = (): unknown => questions.map((question) => db.prepare(question).all())
  const jobs = (): unknown =>
    db.prepare('SELECT seq, vend_seq, kind, copy, state, created_at FROM print_jobs').all()
  const before = [untouched(), jobs()]
  migrate(db, version)
  expect([untouched(), jobs()]).toEqual(before)
  expect(db.pragma('foreign_key_check')).toEqual([])
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const store = { db, writable: true } as const
  const vend = vendByReference(store, 'R1')
  if (!vend) throw new Error('the sale is gone')
  return { db, store, vend }
}

const earlier = migrations.map(({ version }) => version).filter((version) => version < lean)

describe.each(earlier)('a journal of version %i', (version) => {
  it('reads as it was written', () => {
    const { store, vend } = broughtAlong(version)
    expect(attemptsOf(store, vend.seq)).toMatchObject([
      { request: 'POST /v2/vend', answer: '{"status":true}', outcome: 'confirmed' },
    ])
    expect(deliveryOf(store, vend.seq)).toMatchObject({
      at: 1002,
      delivery: {
        units: '16.0',
        tokens: [{ kind: 'key-change' }, { kind: 'credit', digits }],
      },
    })
    expect(untrustedTokensOf(store, vend.seq)).toMatchObject([{ digits }])
    expect(eventsOf(store, vend).map(({ at, to, cause, by }) => [at, to, cause, by])).toEqual([
      [1000, 'queued', 'placed', 'Ada'],
      [1001, 'sending', 'claimed', null],
      [1002, 'confirmed', 'delivered', null],
    ])
    expect(tokenEnds(store, [1, 2])).toEqual(new Map([[1, '9434']]))
    const found = (text: string): readonly number[] =>
      searchVends(store, { states: [], text, limit: 9, beforeSeq: null }).vends.map(
        ({ seq }) => seq,
      )
    expect(found('0412')).toEqual([2, 1])
    expect(found('0803123451')).toEqual([1])
    expect(found('0803123452')).toEqual([2])
    expect(found('9434')).toEqual([1])
  })
})

it('keeps a token once, a slip once and a copy once, as before', () => {
  const { store, vend, db } = broughtAlong(lean - 1)
  const slip = { vendSeq: 1, printerId: 'counter', kind: 'slip', copy: 0, at: 9 } as const
  expect(() => insertJob(store, slip)).toThrow(/UNIQUE/)
  expect(() => insertJob(store, { ...slip, copy: 1 })).toThrow(/UNIQUE/)
  expect(() => insertJob(store, { ...slip, kind: 'reprint', copy: 1 })).toThrow(/UNIQUE/)
  expect(nextCopy(store, vend.seq)).toBe(2)
  insertJob(store, { ...slip, kind: 'reprint', copy: 2 })
  insertJob(store, { ...slip, kind: 'order-slip' })
  insertJob(store, { ...slip, vendSeq: 2 })
  const seen = [{ kind: 'credit', digits, stsClass: null }] as const
  saveTokens(store, 1, { attemptSeq: null, tokens: seen, trusted: false })
  expect(untrustedTokensOf(store, 1)).toHaveLength(1)
  const again = `INSERT INTO tokens (seq, vend_seq, trusted, kind, digits) VALUES (65600, 1, 1, 'credit', '${digits}')`
  expect(() => db.exec(again)).toThrow(/the law: a token of a vend is kept once/)
  expect(() => db.exec(again.replace('65600, 1', '65536000, 2'))).toThrow(/CHECK/)
})

it('never deletes and never changes what was delivered', () => {
  const { db } = broughtAlong(lean - 1)
  for (const table of ['tokens', 'deliveries', 'events']) {
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/the law/)
    expect(() => db.exec(`UPDATE ${table} SET seq = seq`)).toThrow(/the law/)
  }
  expect(() => db.exec('DELETE FROM attempts')).toThrow(/the law/)
  expect(() => db.exec('UPDATE attempts SET evidence = NULL')).toThrow(/ends once/)
})

it('reads back what it packs, whatever a provider answers', () => {
  const { store, vend } = broughtAlong(lean - 1)
  const strange = [
    [null, null],
    ['POST /x', null],
    [null, ''],
    ['GET /\u0000\n-', '5 -\n{"a":"\u{1F600}ا\u0000"}'],
    ['x'.repeat(40_000), '{"token":"1168-7301-4477-1311-9434"}'],
  ] as const
  for (const [request, answer] of strange) {
    const seq = openAttempt(store, vend.seq, { kind: 'requery', startedAt: 1, deadlineAt: 2 })
    const outcome = { kind: 'unknown', reason: 'no-answer', detail: '' } as const
    const evidence = { httpStatus: null, request: request as string, answer }
    endAttempt(store, seq, { endedAt: 3, outcome, evidence })
  }
  const kept = attemptsOf(store, vend.seq).map(({ request, answer }) => [request, answer])
  expect(kept.slice(1)).toEqual(strange)
})

it('packs against a vocabulary that never changes', () => {
  expect(createHash('sha256').update(words1).digest('hex')).toBe(
    '3e50db51d57d64a795e5254b24d8f7cefc83534799933175388626835d789f6f',
  )
})
