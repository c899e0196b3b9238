// The cash of a bulk in the strip: every row's money stands in exactly one place, and a collect, for
// which no cash was taken, in none.

import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  confirmedSince,
  openHeaps,
  refundsDue,
  reservedFor,
} from '../../electron/till/store/totals.ts'
import { type BatchStore, startBatchStore } from '../world/batch-store.ts'

let w: BatchStore
beforeEach(() => {
  w = startBatchStore()
})
afterEach(() => w.stop())

const states = ['queued', 'sending', 'unconfirmed', 'review'] as const
const cash = () => {
  const heaps = openHeaps(w.store)
  return {
    open: states.map((state) => heaps(state).cashMinor),
    rows: states.map((state) => heaps(state).rows),
    sold: confirmedSince(w.store, 0),
    owed: refundsDue(w.store),
    reserved: reservedFor(w.store, 'provider'),
  }
}

it('follows each row from the drawer to its end', () => {
  const seq = w.batch()
  const nothing = [0, 0, 0, 0]
  expect(cash()).toEqual({
    open: [2_000, 0, 0, 0],
    rows: [2, 0, 0, 0],
    sold: 0,
    owed: 0,
    reserved: 2_000,
  })
  w.send(seq)
  expect(cash()).toMatchObject({ open: [0, 2_000, 0, 0], rows: [0, 2, 0, 0], reserved: 2_000 })
  w.setBatch(seq, 'unconfirmed')
  w.setRows(seq, 'unconfirmed')
  w.setRow(seq, 1, 'confirmed')
  expect(cash()).toMatchObject({ open: [0, 0, 1_000, 0], sold: 1_000, owed: 0, reserved: 1_000 })
  w.setRow(seq, 2, 'review')
  expect(cash()).toMatchObject({ open: [0, 0, 0, 1_000], rows: [0, 0, 0, 1], reserved: 0 })
  w.setRow(seq, 2, 'refused')
  expect(cash()).toEqual({ open: nothing, rows: nothing, sold: 1_000, owed: 1_000, reserved: 0 })
  w.batchIn('cancelled')
  w.batchIn('expired')
  expect(cash()).toMatchObject({ open: nothing, owed: 5_000 })
})

it('counts sales apart from rows, and the oldest of both', () => {
  w.batch({ placedAt: 500 })
  w.batch({ placedAt: 900 })
  expect(openHeaps(w.store)('queued')).toEqual({
    count: 0,
    cashMinor: 4_000,
    rows: 4,
    oldestAt: 500,
  })
})

it('knows nothing of collects, whatever becomes of them', () => {
  for (const state of [
    'queued',
    'sending',
    'unconfirmed',
    'settled',
    'refused',
    'cancelled',
    'expired',
    'review',
  ] as const) {
    w.batchIn(state, 'collect')
  }
  expect(cash()).toEqual({
    open: [0, 0, 0, 0],
    rows: [0, 0, 0, 0],
    sold: 0,
    owed: 0,
    reserved: 0,
  })
})
