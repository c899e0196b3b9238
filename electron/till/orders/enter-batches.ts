// Batches the order log knows better than the database, as with single sales: one it does not know is
// entered with its rows as "may have arrived", one it would send though it was sent since is held. A
// batch is sent at most once, so neither is ever sent again. Runs inside the transaction of the start.

import type { BatchState } from '../../../shared/vend/batch.ts'
import { batchAdapterOf, isAskable } from '../batch/order.ts'
import { moveWithRows } from '../batch/settle.ts'
import type { Provider } from '../providers/account.ts'
import { note } from '../../../shared/notes/notes.ts'
import { batchNoted } from '../batch/alarms.ts'
import { raiseAlarm } from '../store/alarms.ts'
import { endBatchAttempt, openBatchAttempt } from '../store/batch-attempts.ts'
import { insertRow, moveRowsTogether } from '../store/batch-rows.ts'
import {
  batchByDraft,
  batchByReference,
  batchBySeq,
  type BatchRecord,
  insertBatch,
  keepProviderBatch,
  moveBatch,
  planBatch,
  setSentAt,
} from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import { type Entered, fromLog } from './enter-vends.ts'
import type { BatchPlacedLine } from './lines.ts'
import type { BatchStory } from './story.ts'

type Where = {
  readonly providers: ReadonlyMap<string, Provider>
  readonly slipPrinterId: string
  readonly now: number
}

export function enterBatch(store: Writable, story: BatchStory, where: Where): Entered {
  const known = batchByReference(store, story.reference)
  if (known) return holdBatch(store, known, story, where)
  const { placed } = story
  if (placed === null || batchByDraft(store, placed.order.draftId)) return 'lost'
  const batch = insertMissing(store, placed)
  if (endUnsent(store, batch, story.last, where.now)) return 'missing'
  const after = mayHaveArrived(store, batch, story, placed.at, where)
  raiseBatch(store, after, true, where.now)
  return 'missing'
}

function holdBatch(store: Writable, batch: BatchRecord, story: BatchStory, where: Where): Entered {
  const isNews = story.number !== null && batch.providerBatch === null
  // Without its number some providers cannot be asked at all.
  if (isNews && batch.sentAt !== null) keepProviderBatch(store, batch.seq, story.number)
  if (batch.state !== 'queued') return 'known'
  if (endUnsent(store, batch, story.last, where.now)) return 'held'
  const isOver = story.last !== null && story.last !== 'sending'
  if (!isOver && story.sentAts.every((at) => knowsSending(store, batch.seq, at))) return 'known'
  const after = mayHaveArrived(store, batch, story, where.now, where)
  raiseBatch(store, after, false, where.now)
  return 'held'
}

const knowsSending = (store: Writable, seq: number, at: number): boolean =>
  sql(
    store,
    "SELECT 1 FROM batch_attempts WHERE batch_seq = ? AND kind = 'send' AND started_at = ?",
  ).get(seq, at) !== undefined

function insertMissing(store: Writable, { at, batch, order, rows }: BatchPlacedLine): BatchRecord {
  const seq = insertBatch(store, {
    ...order,
    reference: batch,
    rowCount: rows.length,
    // The address results may be posted to is in no log: its provider is asked instead.
    callbackSecret: null,
    placedAt: at,
    expiresAt: at,
  })
  for (const row of rows) insertRow(store, seq, row, { cash: order.kind === 'bulk', at })
  return mustFind(store, seq)
}

function endUnsent(
  store: Writable,
  batch: BatchRecord,
  last: BatchState | null,
  now: number,
): boolean {
  if (last !== 'cancelled' && last !== 'expired') return false
  const cause = last === 'cancelled' ? 'cancelled-by-cashier' : 'too-old'
  moveBatch(store, batch, { to: last, cause, at: now, evidence: fromLog })
  moveRowsTogether(store, batch.seq, { from: ['waiting'], to: last, at: now })
  return true
}

/** Queued no more: an attempt nobody knows the end of stands for what may have been sent. */
function mayHaveArrived(
  store: Writable,
  batch: BatchRecord,
  story: BatchStory,
  otherwiseAt: number,
  { providers, slipPrinterId, now }: Where,
): BatchRecord {
  const { seq } = batch
  const sentAt = story.sentAts.at(-1) ?? otherwiseAt
  const intent = { kind: 'send', startedAt: sentAt, deadlineAt: sentAt } as const
  const attempt = openBatchAttempt(store, seq, intent)
  setSentAt(store, seq, sentAt)
  moveBatch(store, batch, { to: 'sending', cause: 'claimed', at: now })
  moveRowsTogether(store, seq, { from: ['waiting'], to: 'sending', at: now })
  endBatchAttempt(store, attempt, {
    endedAt: now,
    outcome: { kind: 'unknown', reason: 'till-stopped', detail: fromLog },
    evidence: null,
  })
  if (story.number !== null) keepProviderBatch(store, seq, story.number)
  const provider = providers.get(batch.providerId)
  const how = { slipPrinterId, providerLabel: provider?.label ?? batch.providerId }
  const move = { at: now, evidence: fromLog, exchange: null }
  const sending = mustFind(store, seq)
  moveWithRows(store, how, sending, { ...move, to: 'unconfirmed', cause: 'restarted' })
  const adapter = provider && batchAdapterOf(provider, batch.kind)
  const unconfirmed = mustFind(store, seq)
  if (adapter && !isAskable(adapter, unconfirmed)) {
    moveWithRows(store, how, unconfirmed, { ...move, to: 'review', cause: 'no-way-to-ask' })
  } else {
    planBatch(store, seq, { next: 'ask', dueAt: now, asked: 0, notFound: 0 })
  }
  return mustFind(store, seq)
}

function raiseBatch(store: Writable, batch: BatchRecord, missing: boolean, at: number): void {
  raiseAlarm(store, {
    at,
    kind: 'restored',
    vendSeq: null,
    batchSeq: batch.seq,
    notes: [
      note(missing ? 'restored-batch.new' : 'restored-batch.held', batchNoted(batch)),
      note('restored-batch.do'),
    ],
  })
}

function mustFind(store: Writable, seq: number): BatchRecord {
  const batch = batchBySeq(store, seq)
  if (!batch) throw new Error(`batch ${seq} is gone`)
  return batch
}
