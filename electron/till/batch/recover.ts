// What a start finds of batches: requests that were out when the till stopped. A batch that was being
// sent may have arrived: it is asked about, or waits for a person. Nothing is ever sent again.

import type { Log } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import { note } from '../../../shared/notes/notes.ts'
import { raiseAlarm } from '../store/alarms.ts'
import { endBatchAttempt, openBatchAttempts } from '../store/batch-attempts.ts'
import { clampBatchWaits } from '../store/batch-due.ts'
import { batchBySeq, type BatchRecord, openBatches, planBatch } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'
import { batchAdapterOf, batchScheduleOf, isAskable } from './order.ts'
import { moveWithRows } from './settle.ts'

const longestWaitMs = 900_000

/** Runs once, before the runner. One transaction. */
export function recoverBatches(
  store: Writable,
  providers: ReadonlyMap<string, Provider>,
  slipPrinterId: string,
  now: number,
  log: Log,
): void {
  transact(store, () => {
    for (const open of openBatchAttempts(store)) {
      const detail = 'the till stopped while this request was out'
      endBatchAttempt(store, open.seq, {
        endedAt: now,
        outcome: { kind: 'unknown', reason: 'till-stopped', detail },
        evidence: null,
      })
      const batch = batchBySeq(store, open.batchSeq)
      log.info('a request about a batch was out when the till stopped', {
        reference: batch?.reference,
      })
    }
    for (const batch of openBatches(store)) carryOn(store, providers, slipPrinterId, batch, now)
    clampBatchWaits(store, now + longestOf(providers))
  })
}

function carryOn(
  store: Writable,
  providers: ReadonlyMap<string, Provider>,
  slipPrinterId: string,
  batch: BatchRecord,
  now: number,
): void {
  const provider = providers.get(batch.providerId)
  const adapter = provider ? batchAdapterOf(provider, batch.kind) : null
  if (!provider || !adapter) {
    raiseAlarm(store, {
      at: now,
      kind: 'provider-missing',
      vendSeq: null,
      batchSeq: batch.seq,
      notes: [note('provider-gone.batch', { provider: batch.providerId, count: batch.rowCount })],
    })
  }
  const how = { slipPrinterId, providerLabel: provider?.label ?? batch.providerId }
  const to = (state: 'unconfirmed' | 'review', from: BatchRecord): BatchRecord => {
    const cause = state === 'review' ? 'no-way-to-ask' : 'restarted'
    const move = { to: state, cause, at: now, evidence: null, exchange: null } as const
    moveWithRows(store, how, from, move)
    return { ...from, state }
  }
  const { asked, notFound } = batch
  if (batch.state === 'queued') {
    // A start may come with the right key or the line back: what waits to be sent goes at once.
    planBatch(store, batch.seq, { next: 'send', dueAt: now, asked, notFound })
    return
  }
  const after = batch.state === 'sending' ? to('unconfirmed', batch) : batch
  if (after.state !== 'unconfirmed') return
  if (adapter && !isAskable(adapter, batch)) {
    to('review', after)
    return
  }
  if (batch.state === 'unconfirmed' && batch.next !== null) return
  const firstMs = provider && adapter ? (batchScheduleOf(provider, adapter).waitsMs[0] ?? 0) : 0
  const sinceMs = Math.max(0, now - batch.stateAt)
  const dueAt = now + Math.max(0, firstMs - sinceMs)
  planBatch(store, batch.seq, { next: 'ask', dueAt, asked, notFound })
}

const longestOf = (providers: ReadonlyMap<string, Provider>): number =>
  Math.max(
    longestWaitMs,
    ...[...providers.values()].flatMap((provider) =>
      (provider.adapter.batches ?? []).flatMap(
        (adapter) => batchScheduleOf(provider, adapter).waitsMs,
      ),
    ),
  )
