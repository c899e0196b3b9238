// When a vend was sent, and what else of the same price was sent around then. For providers whose
// history tells no references: without it, one order's row could be taken for another's. Reads only.

import type { Order } from '../providers/adapter.ts'
import type { Readable } from './database.ts'
import { sql } from './statement.ts'
import type { VendRow } from './vends.ts'

/** Attempts to look at on each side: many more than a till makes in the hours that matter. */
const nearAttempts = 10_000

const mayHaveArrived = "(outcome IS NULL OR outcome NOT IN ('not-sent', 'not-authorised'))"

/** Empty when the vend was never sent. Orders once refused are among the others: a refusal may be wrong. */
export function sendingsAround(
  store: Readable,
  vend: Pick<VendRow, 'seq' | 'providerId' | 'product' | 'amountMinor' | 'currency'>,
): Pick<Order, 'sentAt' | 'others'> {
  const sent = sql<{ seq: number; startedAt: number }>(
    store,
    `SELECT seq, started_at AS startedAt FROM attempts
     WHERE vend_seq = ? AND kind = 'vend' AND ${mayHaveArrived} ORDER BY seq DESC LIMIT 1`,
  ).get(vend.seq)
  if (!sent) return {}
  const others = sql<{ account: string; sentAt: number }>(
    store,
    `SELECT vends.account, attempts.started_at AS sentAt
     FROM attempts CROSS JOIN vends ON vends.seq = attempts.vend_seq
     WHERE attempts.seq BETWEEN ? AND ? AND attempts.kind = 'vend' AND ${mayHaveArrived}
       AND vends.seq <> ? AND vends.provider_id = ? AND vends.product = ?
       AND vends.amount_minor = ? AND vends.currency = ?`,
  ).all(
    sent.seq - nearAttempts,
    sent.seq + nearAttempts,
    vend.seq,
    vend.providerId,
    vend.product,
    vend.amountMinor,
    vend.currency,
  )
  return { sentAt: sent.startedAt, others }
}
