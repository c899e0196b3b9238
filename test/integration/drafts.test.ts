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

test('what is known by heart stays small: thousands of sales later each draft is still its sale', () => {
  const last = 10_500
  transact(store, () => {
    for (let nth = 1; nth <= last; nth += 1) {
      const seq = insertVend(store, newVend(nth))
      if (nth % 2 === 0) {
        const how = { to: 'cancelled', cause: 'cancelled-by-cashier', at: 2 } as const
        moveVend(store, { seq, state: 'queued' }, how)
      }
    }
  })
  for (const nth of [1, 2, 3, 9_999, 10_000, 10_001, last - 1, last]) {
    const state = nth % 2 === 0 ? 'cancelled' : 'queued'
    expect(vendByDraft(store, `draft-${nth}`)).toMatchObject({ draftId: `draft-${nth}`, state })
  }
})
