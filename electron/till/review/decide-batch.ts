// A person's decision about rows of a batch, or about a collect of which nobody knows whether it was
// made. Rows of a bulk are bought or their cash is owed; customers of a collect paid or did not. One
// transaction; the batch is settled, with its slip, when its last row has its end.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { isRowEnd, type RowState } from '../../../shared/vend/batch.ts'
import { moveWithRows } from '../batch/settle.ts'
import { writeBatchEvent } from '../store/batch-events.ts'
import { changeRow, moveRowsTogether, type RowRecord, rowsOf } from '../store/batch-rows.ts'
import {
  batchBySeq,
  type BatchRecord,
  keepProviderBatch,
  moveBatch,
  planBatch,
} from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'

export type BatchDecision = {
  readonly decision: 'delivered' | 'not-delivered'
  /** Null: every row that waits for a person. */
  readonly n: number | null
  readonly providerBatch: string | null
  readonly receiptNo: string | null
  readonly reason: string
  readonly by: string
  readonly at: number
  readonly slipPrinterId: string
  readonly providerLabel: string
}

export type BatchDecided = { readonly batch: BatchRecord; readonly rows: number }

const nothing = (
  reason: 'not-waiting' | 'row-not-waiting' | 'whole-collect' | 'collect-made',
  message: string,
): TillError => tillError('not-possible', `${message} Nothing was decided.`, { reason })

const endOf = (kind: BatchRecord['kind'], { decision }: BatchDecision): RowState => {
  if (kind === 'bulk') return decision === 'delivered' ? 'confirmed' : 'refused'
  return decision === 'delivered' ? 'paid' : 'failed'
}

export function decideBatchRows(
  store: Writable,
  seq: number,
  how: BatchDecision,
): Result<BatchDecided, TillError> {
  return transact(store, () => {
    const batch = batchBySeq(store, seq)
    if (!batch) throw new Error(`batch ${seq} is gone`)
    if (batch.state !== 'review')
      return err(nothing('not-waiting', 'This batch does not wait for a person.'))
    const rows = rowsOf(store, seq)
    // Nobody knows the provider's number, so nobody can be asked: was it made at all?
    if (batch.kind === 'collect' && batch.providerBatch === null) {
      return decideCollect(store, batch, rows, how)
    }
    const chosen = rows.filter(
      ({ n, state }) => state === 'review' && (how.n === null || n === how.n),
    )
    if (chosen.length === 0)
      return err(nothing('row-not-waiting', 'No such row of this batch waits for a person.'))
    for (const row of chosen) decideRow(store, batch, row, how)
    const ended = new Set(chosen.map(({ n }) => n))
    if (rows.every(({ n, state }) => ended.has(n) || isRowEnd(state))) {
      moveWithRows(store, how, batch, {
        to: 'settled',
        cause: 'decided-by-person',
        at: how.at,
        evidence: how.reason,
        exchange: null,
      })
    }
    return ok({ batch: batchBySeq(store, seq) ?? batch, rows: chosen.length })
  })
}

function decideRow(store: Writable, batch: BatchRecord, row: RowRecord, how: BatchDecision): void {
  const to = endOf(batch.kind, how)
  const { at, by, reason, receiptNo } = how
  changeRow(store, batch.seq, row, {
    to,
    at,
    detail: `${by}: ${reason}`,
    providerRef: receiptNo,
    calledBack: false,
  })
  writeBatchEvent(store, batch.seq, {
    n: row.n,
    at,
    from: row.state,
    to,
    cause: 'decided-by-person',
    evidence: reason,
    by,
  })
}

function decideCollect(
  store: Writable,
  batch: BatchRecord,
  rows: readonly RowRecord[],
  how: BatchDecision,
): Result<BatchDecided, TillError> {
  const { at, by, reason, providerBatch } = how
  if (how.n !== null) {
    return err(
      nothing(
        'whole-collect',
        'Nobody knows whether this collect was made: decide about all of it.',
      ),
    )
  }
  if (rows.some(({ state }) => state !== 'review')) {
    return err(nothing('collect-made', 'Something is known of this collect already: it was made.'))
  }
  if (how.decision === 'not-delivered') {
    moveRowsTogether(store, batch.seq, { from: ['review'], to: 'refused', at, detail: reason })
    moveBatch(store, batch, { to: 'refused', cause: 'decided-by-person', at, evidence: reason, by })
    return ok({ batch: batchBySeq(store, batch.seq) ?? batch, rows: rows.length })
  }
  if (providerBatch === null) {
    return err(
      tillError(
        'bad-input',
        'Enter the number the provider gave this collect: the till asks about it by that number. Nothing was decided.',
        { field: 'providerBatch', reason: 'collect-number' },
      ),
    )
  }
  keepProviderBatch(store, batch.seq, providerBatch)
  moveRowsTogether(store, batch.seq, { from: ['review'], to: 'pending', at })
  moveBatch(store, batch, {
    to: 'unconfirmed',
    cause: 'decided-by-person',
    at,
    evidence: `number ${providerBatch}: ${reason}`,
    by,
  })
  planBatch(store, batch.seq, { next: 'ask', dueAt: at, asked: 0, notFound: 0 })
  return ok({ batch: batchBySeq(store, batch.seq) ?? batch, rows: rows.length })
}
