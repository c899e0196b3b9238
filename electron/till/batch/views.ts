// Batches as the contract shows them. Reading only.

import type { BatchRowView, BatchSummary, BatchView } from '../../../shared/contract/batch-views.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import type { BatchSchedule } from '../../../shared/vend/batch-decide.ts'
import { batchAttemptsOf, type BatchAttempt } from '../store/batch-attempts.ts'
import { batchEventsOf } from '../store/batch-events.ts'
import { rowSums, type RowRecord, type RowSum } from '../store/batch-rows.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { refundsDueOfBatch } from '../store/shift-sums.ts'
import type { BatchWaiting } from './runner.ts'

export const batchSummaryOf = (store: Readable, batch: BatchRecord): BatchSummary =>
  summaryOf(batch, rowSums(store, batch.seq))

function summaryOf(batch: BatchRecord, sums: readonly RowSum[]): BatchSummary {
  const { currency } = batch
  return {
    batchId: batch.reference,
    kind: batch.kind,
    state: batch.state,
    name: batch.name,
    providerId: batch.providerId,
    currency,
    total: { count: batch.rowCount, amount: formatAmount(batch.totalMinor, currency) },
    byState: Object.fromEntries(
      sums.map(({ state, count, amountMinor }) => [
        state,
        { count, amount: formatAmount(amountMinor, currency) },
      ]),
    ),
    placedAt: batch.placedAt,
    stateAt: batch.stateAt,
    cashierName: batch.cashierName,
    training: batch.training,
    next:
      batch.next === null || batch.dueAt === null ? null : { kind: batch.next, at: batch.dueAt },
  }
}

/** Everything known of one batch but its rows. */
export function batchViewOf(
  store: Readable,
  batch: BatchRecord,
  facts: {
    readonly schedule: BatchSchedule | null
    readonly callbackUrl: string | null
    readonly waiting: BatchWaiting | null
  },
): BatchView {
  const { currency, tender } = batch
  const sums = rowSums(store, batch.seq)
  const attempts = batchAttemptsOf(store, batch.seq)
  return {
    ...summaryOf(batch, sums),
    reference: batch.reference,
    providerBatch: batch.providerBatch,
    expiresOn: batch.expiresOn,
    tender: tender && {
      kind: tender.kind,
      tendered: formatAmount(tender.tenderedMinor, currency),
      change: formatAmount(tender.tenderedMinor - batch.totalMinor, currency),
      reference: tender.reference ?? null,
    },
    refundsDue: formatAmount(refundsDueOfBatch(store, batch.seq), currency),
    callback: facts.callbackUrl === null ? null : { url: facts.callbackUrl, heard: batch.heard },
    refusal: batch.state === 'refused' ? refusalOf(attempts) : null,
    attempts: attempts.map((attempt, at) => ({
      n: at + 1,
      kind: attempt.kind,
      startedAt: attempt.startedAt,
      endedAt: attempt.endedAt,
      outcome: attempt.outcome,
      httpStatus: attempt.httpStatus,
      detail: attempt.detail,
      request: attempt.request,
      answer: attempt.answer,
    })),
    events: batchEventsOf(store, batch.seq).map(({ at, from, to, cause, evidence, by }) => ({
      at,
      from,
      to,
      cause,
      evidence,
      by,
    })),
    asked: { count: batch.asked, of: facts.schedule?.maxAsks ?? null },
    waiting: facts.waiting,
  }
}

function refusalOf(attempts: readonly BatchAttempt[]): BatchView['refusal'] {
  const refused = attempts.findLast(({ outcome }) => outcome === 'refused')
  if (!refused) return null
  const [code = '', ...words] = (refused.detail ?? '').split(': ')
  return { code, message: words.join(': ') }
}

export const batchRowView = (
  row: RowRecord,
  { currency, kind }: Pick<BatchRecord, 'currency' | 'kind'>,
): BatchRowView => ({
  n: row.n,
  account: row.account,
  amount: formatAmount(row.amountMinor, currency),
  options: { ...row.options },
  state: row.state,
  stateAt: row.stateAt,
  detail: row.detail,
  reference: kind === 'bulk' ? row.reference : null,
  providerRef: row.providerRef,
})
