// Requests to providers and the turns of sales, for a handful of sales at a time: by their own indexes,
// and without the evidence, which is long. Reading only.

import type { OutcomeKind } from '../../../shared/vend/outcome.ts'
import type { Readable } from './database.ts'
import { sql } from './statement.ts'

export type RequestRow = {
  readonly ofSeq: number
  readonly kind: 'vend' | 'requery' | 'send' | 'ask'
  readonly outcome: OutcomeKind
  readonly httpStatus: number | null
  readonly tookMs: number
}

export const requestsOfSales = (
  store: Readable,
  vendSeqs: readonly number[],
): readonly RequestRow[] =>
  sql<RequestRow>(
    store,
    `SELECT vend_seq AS ofSeq, kind, outcome, http_status AS httpStatus, ended_at - started_at AS tookMs
     FROM attempts WHERE vend_seq IN (SELECT value FROM json_each(?)) AND ended_at IS NOT NULL`,
  ).all(JSON.stringify(vendSeqs))

export const requestsOfSheet = (store: Readable, batchSeq: number): readonly RequestRow[] =>
  sql<RequestRow>(
    store,
    `SELECT batch_seq AS ofSeq, kind, outcome, http_status AS httpStatus, ended_at - started_at AS tookMs
     FROM batch_attempts WHERE batch_seq = ? AND ended_at IS NOT NULL`,
  ).all(batchSeq)

export type TurnRow = {
  readonly vendSeq: number
  readonly to: 'unconfirmed' | 'review' | 'refused'
  readonly cause: string
  readonly evidence: string | null
}

/** What was not simply sent and sold. A sale's events are one stretch of their table. */
export const turnsOfSales = (store: Readable, vendSeqs: readonly number[]): readonly TurnRow[] =>
  sql<TurnRow>(
    store,
    `SELECT e.vend_seq AS vendSeq, e.to_state AS "to", e.cause, e.evidence
     FROM json_each(?) CROSS JOIN events e
       ON e.seq BETWEEN json_each.value * 65536 AND json_each.value * 65536 + 65535
     WHERE e.to_state IN ('unconfirmed','review','refused') AND e.from_state IS NOT e.to_state`,
  ).all(JSON.stringify(vendSeqs))

export type RowsOfSheet = {
  readonly state: string
  readonly detail: string | null
  readonly count: number
  readonly amountMinor: number
  readonly unconfirmed: 0 | 1
  readonly reviewed: 0 | 1
}

/**
 * A bulk sheet's customers, alike ones together. Those that went from unconfirmed to a person, or to their end, were
 * unconfirmed for a while too.
 */
export const rowTurnsOfSheet = (store: Readable, batchSeq: number): readonly RowsOfSheet[] =>
  sql<RowsOfSheet>(
    store,
    `SELECT state, detail, unconfirmed, reviewed, count(*) AS count, sum(amountMinor) AS amountMinor FROM (
       SELECT r.state, CASE r.state WHEN 'refused' THEN r.detail END AS detail, r.amount_minor AS amountMinor,
         r.state IN ('unconfirmed','review') OR EXISTS (SELECT 1 FROM batch_events e
           WHERE e.batch_seq = r.batch_seq AND e.n = r.n
             AND e.from_state IN ('unconfirmed','review')) AS unconfirmed,
         r.state = 'review' OR EXISTS (SELECT 1 FROM batch_events e
           WHERE e.batch_seq = r.batch_seq AND e.n = r.n AND e.from_state = 'review') AS reviewed
       FROM batch_rows r WHERE r.batch_seq = ? AND r.cash = 1)
     GROUP BY state, detail, unconfirmed, reviewed`,
  ).all(batchSeq)
