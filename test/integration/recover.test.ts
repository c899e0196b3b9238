// What a start makes of a sale whose request was out when the till stopped.

import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { endAttempt, openAttempt } from '../../electron/till/store/attempts.ts'
import { openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { insertVend, moveVend, planVend, vendBySeq } from '../../electron/till/store/vends.ts'
import { recover } from '../../electron/till/vend/recover.ts'
import { newVend } from '../world/new-vend.ts'

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined }
let store: Writable

beforeEach(() => {
  const opened = openDatabase(':memory:', new Database(':memory:'))
  if (!opened.ok) throw new Error(opened.error.message)
  store = opened.value
})

/** Sent once and answered by nothing; asked about, and "no such order" was heard so many times. */
function unconfirmed(notFound: number): number {
  const seq = insertVend(store, newVend(1))
  openAttempt(store, seq, { kind: 'vend', startedAt: 1_000, deadlineAt: 2_000 })
  moveVend(store, { seq, state: 'queued' }, { to: 'sending', cause: 'claimed', at: 1_000 })
  moveVend(store, { seq, state: 'sending' }, { to: 'unconfirmed', cause: 'no-answer', at: 2_000 })
  store.db.prepare('UPDATE attempts SET ended_at = 2000, outcome = ?').run('unknown')
  planVend(store, seq, { next: null, dueAt: null, asked: notFound, notFound, waitsMs: null })
  return seq
}

const start = (now = 10_000): void =>
  recover(store, new Map(), { ids: ['counter'], slips: 'counter' }, now, quiet)

it('"no such order", said before the last send, says nothing about it', () => {
  const seq = unconfirmed(2)
  openAttempt(store, seq, { kind: 'vend', startedAt: 3_000, deadlineAt: 4_000 })
  const cause = 'unknown-to-provider'
  moveVend(store, { seq, state: 'unconfirmed' }, { to: 'sending', cause, at: 3_000 })
  start()
  expect(vendBySeq(store, seq)).toMatchObject({
    state: 'unconfirmed',
    next: 'requery',
    notFound: 0,
  })
})

it('"no such order" of a sale that was not sent again since still counts', () => {
  const seq = unconfirmed(1)
  openAttempt(store, seq, { kind: 'requery', startedAt: 3_000, deadlineAt: 4_000 })
  start()
  expect(vendBySeq(store, seq)).toMatchObject({
    state: 'unconfirmed',
    next: 'requery',
    notFound: 1,
  })
})

it('a question asked by hand that a stop cut short brings no other forward', () => {
  const first = { kind: 'vend', startedAt: 9_000, deadlineAt: 9_500 } as const
  const seq = insertVend(store, newVend(1))
  const attempt = openAttempt(store, seq, first)
  moveVend(store, { seq, state: 'queued' }, { to: 'sending', cause: 'claimed', at: 9_000 })
  const outcome = { kind: 'unknown', reason: 'no-answer', detail: '' } as const
  endAttempt(store, attempt, { endedAt: 9_500, outcome, evidence: null })
  moveVend(store, { seq, state: 'sending' }, { to: 'unconfirmed', cause: 'no-answer', at: 9_500 })
  openAttempt(store, seq, { kind: 'requery', startedAt: 9_900, deadlineAt: 10_500 })
  start()
  // The first wait counts from when it was sent.
  expect(vendBySeq(store, seq)).toMatchObject({ next: 'requery', dueAt: 9_000 + 120_000 })
})

it('a clock that was set back while the till was off moves what waits once, and not at each start after it', () => {
  const seq = insertVend(store, newVend(1, { placedAt: 90_000_000, expiresAt: 91_000_000 }))
  planVend(store, seq, { next: 'send', dueAt: 90_500_000, asked: 0, notFound: 0, waitsMs: null })
  start()
  const moved = vendBySeq(store, seq)
  // A million to live when it was placed, a million now.
  expect(moved?.expiresAt).toBe(1_010_000)
  start(20_000)
  expect(vendBySeq(store, seq)?.expiresAt).toBe(1_010_000)
  const told = store.db.prepare("SELECT 1 FROM alarms WHERE kind = 'clock'").all()
  expect(told).toHaveLength(1)
})
