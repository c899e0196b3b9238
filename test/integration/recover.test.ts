// What a start makes of a sale whose request was out when the till stopped.

import Database from 'better-sqlite3'
import { beforeEach, expect, it } from 'vitest'
import { openAttempt } from '../../electron/till/store/attempts.ts'
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

const start = (): void =>
  recover(store, new Map(), { ids: ['counter'], slips: 'counter' }, 10_000, quiet)

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
