// The batches table: placing, reading one, moving one. Every move writes its event in the same transaction.

import type { Currency } from '../../../shared/money/money.ts'
import { type BatchCause, type BatchState, mayMoveBatch } from '../../../shared/vend/batch.ts'
import type { BatchKind } from '../../../shared/vend/products.ts'
import { writeBatchEvent } from './batch-events.ts'
import type { Readable, Writable } from './database.ts'
import { isBatchOpen } from './partial.ts'
import { sql } from './statement.ts'
import type { TenderFacts } from './vend-row.ts'

export type BatchRecord = {
  readonly seq: number
  readonly reference: string
  readonly draftId: string
  readonly kind: BatchKind
  readonly providerId: string
  readonly name: string
  readonly currency: Currency
  readonly rowCount: number
  readonly totalMinor: number
  /** Null for a collect. */
  readonly tender: TenderFacts | null
  /** yyyy-mm-dd */
  readonly expiresOn: string | null
  readonly callbackSecret: string | null
  readonly cashierId: string
  readonly cashierName: string
  readonly training: boolean
  readonly placedAt: number
  readonly state: BatchState
  readonly stateAt: number
  readonly next: 'send' | 'ask' | null
  readonly dueAt: number | null
  readonly expiresAt: number | null
  /** When the one request that may have arrived was begun. */
  readonly sentAt: number | null
  readonly providerBatch: string | null
  readonly asked: number
  readonly notFound: number
  readonly heard: number
}

export type RawBatch = Omit<BatchRecord, 'tender' | 'training'> & {
  readonly tender: string | null
  readonly training: number
}

/** Named as the till names them, so that a raw row is nearly a record. */
export const batchColumns = `seq, reference, draft_id AS draftId, kind, provider_id AS providerId, name, currency,
  row_count AS rowCount, total_minor AS totalMinor, tender, expires_on AS expiresOn,
  callback_secret AS callbackSecret, cashier_id AS cashierId, cashier_name AS cashierName, training,
  placed_at AS placedAt, state, state_at AS stateAt, next, due_at AS dueAt, expires_at AS expiresAt,
  sent_at AS sentAt, provider_batch AS providerBatch, asked, not_found AS notFound, heard`

/** A stored row in the till's own words. */
export const batchOf = (raw: RawBatch): BatchRecord => ({
  ...raw,
  tender: raw.tender === null ? null : (JSON.parse(raw.tender) as TenderFacts),
  training: raw.training === 1,
})

export type NewBatch = Pick<
  BatchRecord,
  | 'reference'
  | 'draftId'
  | 'kind'
  | 'providerId'
  | 'name'
  | 'currency'
  | 'rowCount'
  | 'totalMinor'
  | 'tender'
  | 'expiresOn'
  | 'callbackSecret'
  | 'cashierId'
  | 'cashierName'
  | 'training'
  | 'placedAt'
  | 'expiresAt'
>

/** Saves a new batch as `queued`, due now, with its event. Must run inside a transaction. Returns its seq. */
export function insertBatch(store: Writable, batch: NewBatch): number {
  const { lastInsertRowid } = sql(
    store,
    `INSERT INTO batches (reference, draft_id, kind, provider_id, name, currency, row_count, total_minor, tender,
       expires_on, callback_secret, cashier_id, cashier_name, training, placed_at, state, state_at, next, due_at,
       expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, 'send', ?, ?)`,
  ).run(
    batch.reference,
    batch.draftId,
    batch.kind,
    batch.providerId,
    batch.name,
    batch.currency,
    batch.rowCount,
    batch.totalMinor,
    batch.tender === null ? null : JSON.stringify(batch.tender),
    batch.expiresOn,
    batch.callbackSecret,
    batch.cashierId,
    batch.cashierName,
    batch.training ? 1 : 0,
    batch.placedAt,
    batch.placedAt,
    batch.placedAt,
    batch.expiresAt,
  )
  const seq = Number(lastInsertRowid)
  writeBatchEvent(store, seq, {
    n: null,
    at: batch.placedAt,
    from: null,
    to: 'queued',
    cause: 'placed',
    by: batch.cashierName,
  })
  return seq
}

/**
 * Moves a batch along the table and writes the event; its rows are moved by the caller. Must run inside
 * a transaction. A move the table does not allow is a bug and throws before anything is written.
 */
export function moveBatch(
  store: Writable,
  batch: Pick<BatchRecord, 'seq' | 'state'>,
  move: {
    readonly to: BatchState
    readonly cause: BatchCause
    readonly at: number
    readonly evidence?: string | null
    readonly by?: string | null
  },
): void {
  if (!mayMoveBatch(batch.state, move.to)) {
    throw new Error(`the law: ${batch.state} → ${move.to} of a batch is not in the table`)
  }
  const { changes } = sql(
    store,
    `UPDATE batches SET state = ?, state_at = ?, next = NULL, due_at = NULL WHERE seq = ? AND state = ?`,
  ).run(move.to, move.at, batch.seq, batch.state)
  if (changes !== 1) throw new Error(`batch ${batch.seq} was not ${batch.state} any more`)
  writeBatchEvent(store, batch.seq, { ...move, n: null, from: batch.state })
}

/** What the till does next by itself, and the counters that steer it. Must run inside a transaction. */
export function planBatch(
  store: Writable,
  seq: number,
  plan: {
    readonly next: 'send' | 'ask' | null
    readonly dueAt: number | null
    readonly asked: number
    readonly notFound: number
  },
): void {
  sql(store, 'UPDATE batches SET next = ?, due_at = ?, asked = ?, not_found = ? WHERE seq = ?').run(
    plan.next,
    plan.next === null ? null : plan.dueAt,
    plan.asked,
    plan.notFound,
    seq,
  )
}

/** Null takes it back: the request provably did not arrive. Must run inside a transaction. */
export function setSentAt(store: Writable, seq: number, sentAt: number | null): void {
  sql(store, 'UPDATE batches SET sent_at = ? WHERE seq = ?').run(sentAt, seq)
}

/** Kept once; another number later is only evidence. Must run inside a transaction. */
export function keepProviderBatch(store: Writable, seq: number, providerBatch: string): void {
  sql(store, 'UPDATE batches SET provider_batch = ? WHERE seq = ? AND provider_batch IS NULL').run(
    providerBatch,
    seq,
  )
}

const select = `SELECT ${batchColumns} FROM batches`

const one = (store: Readable, where: string, value: number | string): BatchRecord | null => {
  const raw = sql<RawBatch>(store, `${select} WHERE ${where} = ?`).get(value)
  return raw ? batchOf(raw) : null
}

export const batchBySeq = (store: Readable, seq: number): BatchRecord | null =>
  one(store, 'seq', seq)

export const batchByReference = (store: Readable, reference: string): BatchRecord | null =>
  one(store, 'reference', reference)

export const batchByDraft = (store: Readable, draftId: string): BatchRecord | null =>
  one(store, 'draft_id', draftId)

export const batchBySecret = (store: Readable, secret: string): BatchRecord | null =>
  one(store, 'callback_secret', secret)

export type BatchPage = {
  readonly kind: BatchKind | null
  /** Only what is not over. */
  readonly open: boolean
  readonly limit: number
  readonly before: number | null
}

/** Newest first, of one kind or of all. */
export function latestBatches(
  store: Readable,
  { kind, open, limit, before }: BatchPage,
): readonly BatchRecord[] {
  const from = open
    ? `${select} INDEXED BY batches_open WHERE ${isBatchOpen} AND`
    : `${select} WHERE`
  const upTo = before ?? Number.MAX_SAFE_INTEGER
  const raw =
    kind === null
      ? sql<RawBatch>(store, `${from} seq < ? ORDER BY seq DESC LIMIT ?`).all(upTo, limit)
      : sql<RawBatch>(store, `${from} kind = ? AND seq < ? ORDER BY seq DESC LIMIT ?`).all(
          kind,
          upTo,
          limit,
        )
  return raw.map(batchOf)
}

/** Every batch that is not over. */
export const openBatches = (store: Readable): readonly BatchRecord[] =>
  sql<RawBatch>(store, `${select} INDEXED BY batches_open WHERE ${isBatchOpen}`).all().map(batchOf)

/** Bulk sheets of one provider placed in a stretch of time, oldest first. */
export const bulkBetween = (
  store: Readable,
  providerId: string,
  fromAt: number,
  untilAt: number,
): readonly BatchRecord[] =>
  sql<RawBatch>(
    store,
    `${select} INDEXED BY batches_by_day
     WHERE placed_at BETWEEN ? AND ? AND provider_id = ? AND kind = 'bulk' ORDER BY placed_at`,
  )
    .all(fromAt, untilAt, providerId)
    .map(batchOf)
