// What a provider's history search is told about a vend: when it was sent, and what else could be meant.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { endAttempt, openAttempt } from '../../electron/till/store/attempts.ts'
import { openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { insertRow } from '../../electron/till/store/batch-rows.ts'
import { batchBySeq, insertBatch, setSentAt } from '../../electron/till/store/batches.ts'
import { clockSetFact, writeFact } from '../../electron/till/store/facts.ts'
import { sendingsAround, sendingsAroundBatch } from '../../electron/till/store/sendings.ts'
import { insertVend, vendBySeq, type NewVend } from '../../electron/till/store/vends.ts'
import { ClockWatch } from '../../electron/till/vend/clock-watch.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { dayMs, settableClock } from '../world/clock.ts'
import { newVend } from '../world/new-vend.ts'

let folder: string
let store: Writable
let count = 0

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sendings-'))
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  store = opened.value
})
afterEach(() => {
  store.db.close()
  rmSync(folder, { recursive: true })
})

function vend(more: Partial<NewVend> = {}): number {
  count += 1
  const order = { providerId: 'one', account: 'A', amountMinor: 50_000 } as const
  return insertVend(store, newVend(count, { ...order, ...more }))
}

function send(seq: number, startedAt: number, outcome: Outcome): void {
  const attempt = openAttempt(store, seq, { kind: 'vend', startedAt, deadlineAt: startedAt + 1 })
  endAttempt(store, attempt, { endedAt: startedAt + 1, outcome, evidence: null })
}

const lost: Outcome = { kind: 'unknown', reason: 'no-answer', detail: '' }
/** Another system: its orders stand in a history of their own. */
const elsewhere = ['two']
const notSent: Outcome = { kind: 'not-sent', reason: 'dns', detail: '' }

function around(seq: number) {
  const row = vendBySeq(store, seq)
  if (!row) throw new Error('gone')
  return sendingsAround(store, row, elsewhere)
}

it('a vend is told when it was really sent, not when a try provably failed', () => {
  const seq = vend()
  send(seq, 2_000, notSent)
  expect(around(seq)).toEqual({})
  send(seq, 5_000, lost)
  send(seq, 9_000, notSent)
  expect(around(seq)).toEqual({ sentAt: 5_000, others: [] })
})

it('other orders of the same price that may stand in the same history are named, and nothing else', () => {
  const seq = vend()
  send(seq, 5_000, lost)
  send(vend({ account: 'B' }), 6_000, { kind: 'refused', code: '1', message: '' })
  send(vend({ account: 'C' }), 7_000, notSent)
  send(vend({ account: 'D', amountMinor: 60_000 }), 8_000, lost)
  send(vend({ account: 'E', providerId: 'two' }), 9_000, lost)
  vend({ account: 'F' })
  // The same account under another id, or one that is not set up any more.
  send(vend({ account: 'H', providerId: 'three' }), 9_200, lost)
  openAttempt(store, vend({ account: 'G' }), { kind: 'vend', startedAt: 9_500, deadlineAt: 9_600 })
  expect(around(seq).others).toEqual([
    { account: 'B', sentAt: 6_000 },
    { account: 'H', sentAt: 9_200 },
    { account: 'G', sentAt: 9_500 },
  ])
})

function batch(
  sentAt: number | null,
  rows: readonly (readonly [string, number])[],
  more: { providerId?: string; currency?: 'NGN' | 'GHS' } = {},
): number {
  count += 1
  const seq = insertBatch(store, {
    reference: `B${count}`,
    draftId: `draft-${count}`,
    kind: 'bulk',
    providerId: 'one',
    name: '',
    currency: 'NGN',
    rowCount: rows.length,
    totalMinor: rows.reduce((sum, [, amountMinor]) => sum + amountMinor, 0),
    tender: { kind: 'cash', tenderedMinor: 1_000_000 },
    expiresOn: null,
    callbackSecret: null,
    cashierId: 'ada',
    cashierName: 'Ada',
    training: true,
    placedAt: 1_000,
    expiresAt: null,
    ...more,
  })
  for (const [index, [account, amountMinor]] of rows.entries()) {
    const n = index + 1
    const row = { n, reference: `B${count}-${n}`, account, amountMinor, options: {} }
    insertRow(store, seq, row, { cash: true, at: 1_000 })
  }
  if (sentAt !== null) setSentAt(store, seq, sentAt)
  return seq
}

function aroundBatch(seq: number) {
  const found = batchBySeq(store, seq)
  if (!found) throw new Error('gone')
  return sendingsAroundBatch(store, found, elsewhere)
}

it('a single sale is told of the rows of batches of its price, and of no others', () => {
  const seq = vend()
  send(seq, 5_000, lost)
  batch(6_000, [
    ['R1', 50_000],
    ['R2', 60_000],
    ['R3', 50_000],
  ])
  batch(null, [['never sent', 50_000]])
  batch(6_000, [['elsewhere', 50_000]], { providerId: 'two' })
  batch(6_000, [['other money', 50_000]], { currency: 'GHS' })
  batch(5_000 + 2 * 86_400_000, [['days later', 50_000]])
  expect(around(seq).others).toEqual([
    { account: 'R1', sentAt: 6_000, queued: true },
    { account: 'R3', sentAt: 6_000, queued: true },
  ])
})

it('a batch is told of single sales and of the rows of other batches, whatever their price', () => {
  send(vend({ account: 'before' }), 4_000, lost)
  const seq = batch(5_000, [['mine', 50_000]])
  send(vend({ account: 'after', amountMinor: 70_000, product: 'tv' }), 6_000, lost)
  send(vend({ account: 'provably not sent' }), 6_000, notSent)
  send(vend({ account: 'elsewhere', providerId: 'two' }), 6_000, lost)
  batch(9_000, [['another batch', 80_000]])
  expect(aroundBatch(seq)).toEqual([
    { account: 'before', amountMinor: 50_000, sentAt: 4_000 },
    { account: 'after', amountMinor: 70_000, sentAt: 6_000 },
    { account: 'another batch', amountMinor: 80_000, sentAt: 9_000, queued: true },
  ])
  expect(aroundBatch(batch(null, [['never sent', 50_000]]))).toEqual([])
})

it('a batch that was sent after the clock was set back by days is no batch of days ago', () => {
  const sentAt = 10 * 86_400_000
  const seq = batch(sentAt, [['mine', 50_000]])
  batch(sentAt - 5 * 86_400_000, [['sent later', 50_000]])
  expect(aroundBatch(seq)).toEqual([
    { account: 'sent later', amountMinor: 50_000, sentAt, queued: true },
  ])
})

it('an order sent before counts as before, though the clock was set back in between', () => {
  send(vend({ account: 'B' }), 90_000_000, lost)
  const seq = vend()
  send(seq, 5_000, lost)
  expect(around(seq).others).toEqual([{ account: 'B', sentAt: 5_000 }])
})

it('once the clock was set, what stands before that may have been sent right before', () => {
  const now = 1_795_900_000_000
  const day = 86_400_000
  send(vend({ account: 'B' }), now - day, lost)
  batch(now - 3 * day, [['C', 50_000]])
  writeFact(store, clockSetFact, String(now - 60_000))
  const seq = vend()
  send(seq, now, lost)
  send(vend({ account: 'D' }), now + 1_000, lost)
  expect(around(seq).others).toEqual([
    { account: 'B', sentAt: now - 60_000 },
    { account: 'D', sentAt: now + 1_000 },
    { account: 'C', sentAt: now - 60_000, queued: true },
  ])
  const sheet = batchBySeq(store, batch(now, [['A', 50_000]]))
  if (!sheet) throw new Error('gone')
  expect(sendingsAroundBatch(store, sheet, elsewhere)).toContainEqual(
    expect.objectContaining({ account: 'B', sentAt: now - 60_000 }),
  )
})

it('a till that sees its clock set remembers when, so that a sale right before is not one of yesterday', () => {
  const clock = settableClock()
  const watch = new ClockWatch(clock, store)
  send(vend({ account: 'B' }), clock.now(), lost)
  clock.setBy(dayMs)
  expect(watch.check()).toBe(true)
  const setAt = clock.now()
  const seq = vend()
  send(seq, setAt + 60_000, lost)
  const [before] = around(seq).others ?? []
  expect(before?.account).toBe('B')
  expect(setAt - (before?.sentAt ?? 0)).toBeLessThan(60_000)
})
