// Carries an exchange about a batch into the database: one transaction with the attempt's end, the news
// of its rows, the moves and their events, paper and alarms. Nothing is published here; that is for
// after the commit.

import { assertNever } from '../../../shared/result.ts'
import { isRowEnd, type BatchCause, type BatchState } from '../../../shared/vend/batch.ts'
import { type BatchSchedule, decideBatch } from '../../../shared/vend/batch-decide.ts'
import type { BatchAdapter, BatchExchange, RowNews } from '../providers/batch-adapter.ts'
import type { Evidence } from '../providers/adapter.ts'
import { outcomeDetail } from '../store/attempts.ts'
import { endBatchAttempt, idleBatchExchanges } from '../store/batch-attempts.ts'
import { noteBatch } from '../store/batch-events.ts'
import { changeRow, moveRowsTogether, type RowRecord, rowsOf } from '../store/batch-rows.ts'
import {
  batchBySeq,
  type BatchRecord,
  keepProviderBatch,
  moveBatch,
  planBatch,
  setSentAt,
} from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { insertBatchJob } from '../store/print-jobs.ts'
import { endAsBefore } from '../store/slips-before.ts'
import { transact } from '../store/transaction.ts'
import { raiseReview, raiseRefusedAfterNews, raiseUnfiled } from './alarms.ts'
import { fileNews } from './news.ts'
import { isAskable } from './order.ts'

export type BatchSettlement = {
  readonly batchSeq: number
  readonly attemptSeq: number
  readonly attempt: 'send' | 'ask'
  /** Asked by hand: how long until the schedule would ask; null where it was its turn. */
  readonly aheadMs: number | null
  readonly exchange: Omit<BatchExchange, 'evidence'> & { readonly evidence: Evidence | null }
  readonly at: number
}

export type Settling = {
  readonly adapter: BatchAdapter
  readonly schedule: BatchSchedule
  readonly providerLabel: string
  readonly slipPrinterId: string
}

/** Commits what came back. Returns the batch as it stands now. Throws only what SQLite throws. */
export function settleBatch(
  store: Writable,
  how: Settling,
  settlement: BatchSettlement,
): BatchRecord {
  return transact(store, () => {
    const { exchange, at, attempt } = settlement
    const { outcome } = exchange
    const seq = settlement.batchSeq
    const before = mustFind(store, seq)
    const idle = idleBatchExchanges(store, seq)
    endBatchAttempt(store, settlement.attemptSeq, { ...exchange, endedAt: at })
    const batch = keepNumber(store, before, exchange.providerBatch, at)
    const sheet = rowsOf(store, seq)
    const arrived = attempt === 'send' && sheet.some(({ state }) => state !== 'sending')
    if (arrived && outcome.kind === 'refused') raiseRefusedAfterNews(store, batch, how, at)
    // Refusing words of a batch that did arrive are no news of its rows.
    const news = arrived && outcome.kind === 'refused' ? [] : exchange.rows
    const filed = fileNews(store, batch, sheet, news, { at, cause: 'heard' })
    const lapses = exchange.closed && batch.kind === 'collect'
    const open = filed.rows.filter(({ state }) => !isRowEnd(state))
    // A word nobody knows may mean paid: such a row never lapses, a person decides.
    const isUnclear = unclearIn(news)
    const unclear = lapses ? open.filter(isUnclear) : []
    if (unclear.length > 0) lapse(store, seq, open, isUnclear, at)
    const decision = decideBatch(
      {
        state: batch.state,
        attempt,
        askable: isAskable(how.adapter, batch),
        arrived,
        allEnded: lapses ? unclear.length === 0 : open.length === 0,
        overdue: exchange.closed || isOverdue(how.adapter, batch, at),
        idle,
        asked: batch.asked,
        notFound: batch.notFound,
        aheadMs: settlement.aheadMs,
      },
      outcome.kind,
      how.schedule,
    )
    const evidence = outcomeDetail(outcome)
    let state = batch.state
    for (const { to, cause } of decision.moves) {
      moveWithRows(store, how, { ...batch, state }, { to, cause, at, evidence, exchange })
      state = to
    }
    const planned = state === 'queued' || state === 'unconfirmed' ? decision.next : null
    planBatch(store, seq, {
      next: planned?.kind ?? null,
      dueAt: planned ? at + planned.delayMs : null,
      asked: decision.asked,
      notFound: decision.notFound,
    })
    return mustFind(store, seq)
  })
}

/** Of which rows the last that was heard is a word nobody knows. */
function unclearIn(news: readonly RowNews[]): (row: RowRecord) => boolean {
  const heard = new Map(news.map(({ n, state }) => [n, state]))
  return ({ n, state }) => (heard.get(n) ?? state) === 'unclear'
}

/** The provider closed a collect of which something is unclear: what else is open has its end. */
function lapse(
  store: Writable,
  batchSeq: number,
  open: readonly RowRecord[],
  isUnclear: (row: RowRecord) => boolean,
  at: number,
): void {
  for (const row of open) {
    if (isUnclear(row)) continue
    const { detail, calledBack } = row
    changeRow(store, batchSeq, row, { to: 'lapsed', at, detail, providerRef: null, calledBack })
  }
}

type Move = {
  readonly to: BatchState
  readonly cause: BatchCause
  readonly at: number
  readonly evidence: string | null
  readonly exchange: BatchSettlement['exchange'] | null
}

/** A batch moves, and every row of which nothing else is known moves with it. Must run inside a transaction. */
export function moveWithRows(
  store: Writable,
  how: Pick<Settling, 'slipPrinterId' | 'providerLabel'>,
  batch: BatchRecord,
  move: Move,
): void {
  const { at, exchange } = move
  const together = (
    from: Parameters<typeof moveRowsTogether>[2]['from'],
    to: Parameters<typeof moveRowsTogether>[2]['to'],
    detail: string | null = null,
  ): number => moveRowsTogether(store, batch.seq, { from, to, at, detail })
  switch (move.to) {
    case 'queued':
      moveBatch(store, batch, move)
      setSentAt(store, batch.seq, null)
      together(['sending'], 'waiting')
      return
    case 'unconfirmed': {
      moveBatch(store, batch, move)
      const asked = batch.kind === 'collect' && exchange?.outcome.kind === 'accepted'
      together(['sending'], asked ? 'pending' : 'unconfirmed')
      return
    }
    case 'refused': {
      const words = exchange?.outcome.kind === 'refused' ? exchange.outcome.message : null
      together(['sending'], 'refused', words)
      moveBatch(store, batch, move)
      return
    }
    case 'review': {
      const rows = together(['unconfirmed', 'pending', 'not-asked', 'unclear'], 'review')
      moveBatch(store, batch, move)
      raiseReview(store, batch, { ...move, rows, providerLabel: how.providerLabel })
      return
    }
    case 'settled': {
      const open = ['unconfirmed', 'review', 'pending', 'not-asked', 'unclear'] as const
      const lapsed = exchange?.closed === true ? together(open, 'lapsed') : 0
      const slip = insertBatchJob(store, {
        batchSeq: batch.seq,
        printerId: how.slipPrinterId,
        kind: 'slip',
        copy: 0,
        at,
      })
      endAsBefore(store, slip, batch.reference, at)
      const closed = lapsed === 0 ? null : `the provider closed it: ${lapsed} row(s) lapsed`
      moveBatch(store, batch, { ...move, evidence: closed ?? move.evidence })
      return
    }
    case 'sending':
    case 'cancelled':
    case 'expired':
      throw new Error(`an outcome never makes a batch ${move.to}`)
    default:
      assertNever(move.to)
  }
}

/** The provider's number is kept once; another one is only written down. */
function keepNumber(
  store: Writable,
  batch: BatchRecord,
  told: string | null,
  at: number,
): BatchRecord {
  if (told === null || told === batch.providerBatch) return batch
  if (batch.providerBatch === null) {
    keepProviderBatch(store, batch.seq, told)
    return { ...batch, providerBatch: told }
  }
  noteBatch(store, batch, { at, cause: 'late-answer', evidence: `another number: ${told}` })
  return batch
}

const isOverdue = (adapter: BatchAdapter, batch: BatchRecord, at: number): boolean => {
  const overdueAt = adapter.overdueAt(batch)
  return overdueAt !== null && overdueAt < at
}

function mustFind(store: Writable, seq: number): BatchRecord {
  const batch = batchBySeq(store, seq)
  if (!batch) throw new Error(`batch ${seq} is gone`)
  return batch
}

/**
 * The last resort when settling itself fails: the attempt and its evidence are kept and an alarm is
 * raised. A batch that was being sent may have arrived; it is asked about, or waits for a person.
 */
export function keepBatchForPerson(
  store: Writable,
  how: Settling,
  { batchSeq, attemptSeq, exchange, at }: BatchSettlement,
): BatchRecord {
  return transact(store, () => {
    endBatchAttempt(store, attemptSeq, { ...exchange, endedAt: at })
    const batch = keepNumber(store, mustFind(store, batchSeq), exchange.providerBatch, at)
    let { state } = batch
    const move = (to: BatchState, cause: BatchCause): void => {
      moveWithRows(
        store,
        how,
        { ...batch, state },
        { to, cause, at, evidence: null, exchange: null },
      )
      state = to
    }
    if (state === 'sending') move('unconfirmed', 'no-answer')
    if (state === 'unconfirmed') {
      const askable = isAskable(how.adapter, batch)
      if (!askable) move('review', 'no-way-to-ask')
      else planBatch(store, batchSeq, { ...batch, next: 'ask', dueAt: at + keptAskMs })
    }
    raiseUnfiled(store, batch, at)
    return mustFind(store, batchSeq)
  })
}

const keptAskMs = 120_000
