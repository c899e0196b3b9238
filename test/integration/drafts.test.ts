// One draft is one sale, from the moment it is placed, whatever became of it since and whoever asks.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { transact } from '../../electron/till/store/transaction.ts'
import { insertVend, moveVend, vendByDraft } from '../../electron/till/store/vends.ts'
import { newVend } from '../world/new-vend.ts'

let folder: string
let store: Writable

function opened(): Writable {
  const result = openDatabase(folder)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

const reopen = (): void => {
  store.db.close()
  store = opened()
}

const cancel = (seq: number): void =>
  transact(store, () =>
    moveVend(
      store,
      { seq, state: 'queued' },
      { to: 'cancelled', cause: 'cancelled-by-cashier', at: 2 },
    ),
  )

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-drafts-'))
  store = opened()
})

afterEach(() => {
  store.db.close()
  rmSync(folder, { recursive: true, force: true })
})

test('the sale of a draft is found while it waits, after it moved, and by the next run of the till', () => {
  const seq = insertVend(store, newVend(1))
  expect(vendByDraft(store, 'draft-1')).toMatchObject({ seq, state: 'queued' })
  reopen()
  expect(vendByDraft(store, 'draft-1')).toMatchObject({ seq, state: 'queued' })
  cancel(seq)
  expect(vendByDraft(store, 'draft-1')).toMatchObject({ seq, state: 'cancelled' })
  reopen()
  expect(vendByDraft(store, 'draft-1')).toMatchObject({ seq, state: 'cancelled' })
  expect(vendByDraft(store, 'draft-2')).toBeNull()
})

test('a placing that was rolled back left no sale, and its number is the next one’s', () => {
  expect(() =>
    transact(store, () => {
      insertVend(store, newVend(1))
      throw new Error('the disk is full')
    }),
  ).toThrow('the disk is full')
  expect(vendByDraft(store, 'draft-1')).toBeNull()
  const seq = insertVend(store, newVend(2))
  expect(vendByDraft(store, 'draft-1')).toBeNull()
  expect(vendByDraft(store, 'draft-2')).toMatchObject({ seq })
  const again = insertVend(store, newVend(1))
  expect(vendByDraft(store, 'draft-1')).toMatchObject({ seq: again })
})

test('drafts that do not grow, and letters of every kind, are found all the same', () => {
  const drafts = ['m', 'a', 'zz', 'z', 'ﻉ', '😀', 'é', 'zzz']
  const seqs = drafts.map((draftId, nth) => insertVend(store, newVend(nth, { draftId })))
  for (let run = 0; run < 2; run += 1) {
    const found = drafts.map((draftId) => vendByDraft(store, draftId)?.seq)
    expect(found).toEqual(seqs)
    expect(vendByDraft(store, 'zy')).toBeNull()
    expect(vendByDraft(store, '￿')).toBeNull()
    reopen()
  }
})
