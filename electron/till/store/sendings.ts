// When an order was sent, and what else was sent around then. For providers whose history tells no
// references: without it, one order's row could be taken for another's. Single sales and rows of batches
// stand in the same history, so each is told of both. Reads only.

import type { Order, OtherOrder } from '../providers/adapter.ts'
import type { BatchRecord } from './batches.ts'
import type { Readable } from './database.ts'
import { clockSetFact, readFact } from './facts.ts'
import { sql } from './statement.ts'
import type { VendRow } from './vend-row.ts'

/** Attempts to look at on each side: many more than a till makes in the hours that matter. */
const nearAttempts = 10_000
/** A question is asked while the order is young: later orders are no further from it than this. */
const soonMs = 3_600_000
/** Batches sent this much earlier or later are told of: a queue may take hours. */
const nearMs = 86_400_000
/** And so many placed after it, or of the newest where the clock was set, whatever the clock says of when they were sent. */
const nearBatches = 200

/**
 * Ids whose orders stand in another history; a JSON list. All others may be meant: a shop may have one account
 * under two ids, and an id that is not set up any more may have been the same account.
 */
const notElsewhere = 'NOT IN (SELECT value FROM json_each(CAST(? AS TEXT)))'

const mayHaveArrived = "(outcome IS NULL OR outcome NOT IN ('not-sent', 'not-authorised'))"

const sentSql = `SELECT seq, started_at AS startedAt FROM attempts
  WHERE vend_seq = CAST(? AS INTEGER) AND kind = 'vend' AND ${mayHaveArrived}
  ORDER BY seq DESC LIMIT 1`
const othersSql = `SELECT vends.account, CASE WHEN attempts.seq < ?
      THEN min(?, max(attempts.started_at, ?))
      ELSE max(?, min(attempts.started_at, ?)) END AS sentAt
  FROM attempts CROSS JOIN vends ON vends.seq = attempts.vend_seq
  WHERE attempts.seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND attempts.kind = 'vend'
    AND ${mayHaveArrived} AND vends.seq <> CAST(? AS INTEGER)
    AND vends.provider_id ${notElsewhere} AND vends.product = CAST(? AS TEXT)
    AND vends.amount_minor = CAST(? AS INTEGER) AND vends.currency = CAST(? AS TEXT)`

/**
 * What the clock says of anything before this may be off by as much as it was set then: it may have been
 * sent right before. 0 where the clock was not set within a day.
 */
function clockSetNear(store: Readable, sentAt: number): number {
  const setAt = Number(readFact(store, clockSetFact) ?? 0)
  return Math.abs(setAt - sentAt) <= nearMs ? Math.min(setAt, sentAt) : 0
}

/** The attempt by which an order went out last, as far as it may have arrived. */
export const lastSending = (store: Readable, vendSeq: number) =>
  sql<{ seq: number; startedAt: number }>(store, sentSql).get(vendSeq)

/** Empty when the vend was never sent. Orders once refused are among the others: a refusal may be wrong. */
export function sendingsAround(
  store: Readable,
  vend: Pick<VendRow, 'seq' | 'product' | 'amountMinor' | 'currency'>,
  elsewhere: readonly string[],
): Pick<Order, 'sentAt' | 'others'> {
  const sent = lastSending(store, vend.seq)
  if (!sent) return {}
  const { startedAt: sentAt } = sent
  const clockSetAt = clockSetNear(store, sentAt)
  const others = sql<{ account: string; sentAt: number }>(store, othersSql).all(
    // What was sent before was sent before, and what was sent later soon after, whatever the clock was
    // set to in between.
    sent.seq,
    sentAt,
    clockSetAt,
    sentAt,
    sentAt + soonMs,
    sent.seq - nearAttempts,
    sent.seq + nearAttempts,
    vend.seq,
    JSON.stringify(elsewhere),
    vend.product,
    vend.amountMinor,
    vend.currency,
  )
  const rows = rowsSentAround(store, { ...vend, elsewhere, sentAt, clockSetAt, batchSeq: null })
  return {
    sentAt,
    others: [...others, ...rows.map(({ account, sentAt }) => ({ account, sentAt, queued: true }))],
  }
}

/**
 * Everything else that a history around the sending of a batch could show, whatever its amount and
 * product: single sales, and rows of other batches. Those of the batch itself are not among them.
 */
export function sendingsAroundBatch(
  store: Readable,
  { seq, currency, sentAt }: Pick<BatchRecord, 'seq' | 'currency' | 'sentAt'>,
  elsewhere: readonly string[],
): readonly OtherOrder[] {
  if (sentAt === null) return []
  const near = sql<{ seq: number }>(
    store,
    'SELECT seq FROM attempts WHERE started_at <= CAST(? AS INTEGER) ORDER BY seq DESC LIMIT 1',
  ).get(sentAt)
  const middle = near?.seq ?? 0
  const clockSetAt = clockSetNear(store, sentAt)
  const singles = sql<{ account: string; sentAt: number; amountMinor: number }>(
    store,
    `SELECT vends.account, vends.amount_minor AS amountMinor,
       max(attempts.started_at, CAST(? AS INTEGER)) AS sentAt
     FROM attempts CROSS JOIN vends ON vends.seq = attempts.vend_seq
     WHERE attempts.seq BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER) AND attempts.kind = 'vend'
       AND ${mayHaveArrived} AND vends.provider_id ${notElsewhere} AND vends.currency = CAST(? AS TEXT)`,
  ).all(
    clockSetAt,
    middle - nearAttempts,
    middle + nearAttempts,
    JSON.stringify(elsewhere),
    currency,
  )
  const around = { elsewhere, currency, sentAt, clockSetAt, batchSeq: seq, amountMinor: null }
  const rows = rowsSentAround(store, around).map((row) => ({ ...row, queued: true }))
  return [...singles, ...rows]
}

/**
 * Rows of batches that may have arrived, of one amount or of any, but for those of one batch. What was
 * placed after that one was sent soon after it, whatever the clock was set to in between.
 */
function rowsSentAround(
  store: Readable,
  around: {
    readonly elsewhere: readonly string[]
    readonly currency: string
    readonly sentAt: number
    /** `clockSetNear` of it. */
    readonly clockSetAt: number
    readonly batchSeq: number | null
    readonly amountMinor: number | null
  },
): readonly { readonly account: string; readonly amountMinor: number; readonly sentAt: number }[] {
  const { elsewhere, currency, sentAt, clockSetAt: setAt, batchSeq, amountMinor } = around
  return sql<{ account: string; amountMinor: number; sentAt: number }>(
    store,
    `SELECT batch_rows.account, batch_rows.amount_minor AS amountMinor,
       CASE WHEN batches.seq > CAST(? AS INTEGER)
         THEN max(CAST(? AS INTEGER), min(batches.sent_at, CAST(? AS INTEGER)))
         ELSE max(batches.sent_at, CAST(? AS INTEGER)) END AS sentAt
     FROM batches CROSS JOIN batch_rows ON batch_rows.batch_seq = batches.seq
     WHERE batches.provider_id ${notElsewhere}
       AND (batches.sent_at BETWEEN CAST(? AS INTEGER) AND CAST(? AS INTEGER)
         OR batches.seq BETWEEN CAST(? AS INTEGER) + 1 AND CAST(? AS INTEGER) + ${nearBatches}
         OR (CAST(? AS INTEGER) > 0
           AND batches.seq > (SELECT max(seq) FROM batches) - ${nearBatches} AND batches.sent_at > 0))
       AND batches.kind = 'bulk' AND batches.currency = CAST(? AS TEXT)
       AND batches.seq IS NOT CAST(? AS INTEGER)
       AND (? IS NULL OR batch_rows.amount_minor = CAST(? AS INTEGER))`,
  ).all(
    batchSeq,
    sentAt,
    sentAt + soonMs,
    setAt,
    JSON.stringify(elsewhere),
    sentAt - nearMs,
    sentAt + nearMs,
    batchSeq,
    batchSeq,
    setAt,
    currency,
    batchSeq,
    amountMinor,
    amountMinor,
  )
}
