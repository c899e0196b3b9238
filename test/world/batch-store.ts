// Batches straight in a real database file: brought to any state with every row the law asks for on
// the way, for tests of the law itself.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BatchState, RowState } from '../../shared/vend/batch.ts'
import type { BatchKind } from '../../shared/vend/products.ts'
import { openBatchAttempt } from '../../electron/till/store/batch-attempts.ts'
import { insertRow } from '../../electron/till/store/batch-rows.ts'
import { insertBatch, type NewBatch } from '../../electron/till/store/batches.ts'
import { databaseFile, openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { insertBatchJob } from '../../electron/till/store/print-jobs.ts'

export type BatchStore = {
  readonly store: Writable
  /** A queued batch of two rows of 1000; returns its seq. */
  readonly batch: (more?: Partial<NewBatch>) => number
  /** One brought to `state`, its rows with it. */
  readonly batchIn: (state: BatchState, kind?: BatchKind) => number
  readonly setBatch: (seq: number, state: string) => void
  readonly setRows: (seq: number, state: string) => void
  readonly setRow: (seq: number, n: number, state: string) => void
  readonly send: (seq: number) => void
  readonly slip: (seq: number) => void
  readonly stop: () => void
}

/** How a row of this kind comes to stand in a state. */
export const rowPath: Readonly<Record<RowState, readonly RowState[]>> = {
  waiting: [],
  sending: [],
  unconfirmed: ['unconfirmed'],
  confirmed: ['confirmed'],
  refused: ['refused'],
  cancelled: [],
  expired: [],
  review: ['unconfirmed', 'review'],
  pending: ['pending'],
  paid: ['paid'],
  failed: ['failed'],
  lapsed: ['lapsed'],
  'not-asked': ['not-asked'],
  'not-member': ['not-member'],
  unclear: ['unclear'],
}

function mustOpen(folder: string): Writable {
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

const newFolder = (): string => mkdtempSync(join(tmpdir(), 'till-batch-'))

let empty: Buffer | undefined

/** A database before its first row. Every version of its schema is written once a process. */
function emptyDatabase(): Buffer {
  if (empty) return empty
  const folder = newFolder()
  mustOpen(folder).db.close()
  empty = readFileSync(join(folder, databaseFile))
  rmSync(folder, { recursive: true, force: true })
  return empty
}

export function startBatchStore(): BatchStore {
  const folder = newFolder()
  writeFileSync(join(folder, databaseFile), emptyDatabase())
  const store = mustOpen(folder)
  // One transaction for a whole test: a refused statement takes back only itself.
  store.db.exec('BEGIN IMMEDIATE')
  let count = 0

  const batch: BatchStore['batch'] = (more = {}) => {
    count += 1
    const kind = more.kind ?? 'bulk'
    const seq = insertBatch(store, {
      reference: `B${count}`,
      draftId: `draft-${count}`,
      kind,
      providerId: 'provider',
      name: 'Staff',
      currency: 'NGN',
      rowCount: 2,
      totalMinor: 2_000,
      tender: kind === 'bulk' ? { kind: 'cash', tenderedMinor: 2_000 } : null,
      expiresOn: null,
      callbackSecret: null,
      cashierId: 'ada',
      cashierName: 'Ada',
      training: true,
      placedAt: 1_000,
      expiresAt: null,
      ...more,
    })
    for (const n of [1, 2]) {
      const row = {
        n,
        reference: `B${count}-${n}`,
        account: `0803${n}`,
        amountMinor: 1_000,
        options: {},
      }
      insertRow(store, seq, row, { cash: kind === 'bulk', at: 1_000 })
    }
    return seq
  }
  const setBatch: BatchStore['setBatch'] = (seq, state) => {
    store.db
      .prepare('UPDATE batches SET state = ?, next = NULL, due_at = NULL WHERE seq = ?')
      .run(state, seq)
  }
  const setRows: BatchStore['setRows'] = (seq, state) => {
    store.db.prepare('UPDATE batch_rows SET state = ? WHERE batch_seq = ?').run(state, seq)
  }
  const send: BatchStore['send'] = (seq) => {
    openBatchAttempt(store, seq, { kind: 'send', startedAt: 1, deadlineAt: 2 })
    store.db.prepare('UPDATE batches SET sent_at = 1 WHERE seq = ?').run(seq)
    setBatch(seq, 'sending')
    setRows(seq, 'sending')
  }
  const slip: BatchStore['slip'] = (batchSeq) => {
    insertBatchJob(store, { batchSeq, printerId: 'counter', kind: 'slip', copy: 0, at: 1 })
  }
  return {
    store,
    batch,
    batchIn: (state, kind = 'bulk') => {
      const seq = batch({ kind })
      if (state === 'queued') return seq
      if (state === 'cancelled' || state === 'expired') {
        setBatch(seq, state)
        setRows(seq, state)
        return seq
      }
      send(seq)
      if (state === 'sending') return seq
      if (state === 'refused') setRows(seq, 'refused')
      else setBatch(seq, 'unconfirmed')
      if (state === 'settled') {
        setRows(seq, kind === 'bulk' ? 'confirmed' : 'paid')
        slip(seq)
      }
      setBatch(seq, state)
      return seq
    },
    setBatch,
    setRows,
    setRow: (seq, n, state) => {
      store.db
        .prepare('UPDATE batch_rows SET state = ? WHERE batch_seq = ? AND n = ?')
        .run(state, seq, n)
    },
    send,
    slip,
    stop: () => {
      store.db.exec('ROLLBACK')
      store.db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
