// Exchanges about batches: written before the first byte leaves, ended once, never changed again.

import type { Outcome, OutcomeKind } from '../../../shared/vend/outcome.ts'
import type { Evidence } from '../providers/adapter.ts'
import { outcomeDetail } from './attempts.ts'
import type { Readable, Writable } from './database.ts'
import { sql } from './statement.ts'

export type BatchAttempt = {
  readonly seq: number
  readonly kind: 'send' | 'ask'
  readonly startedAt: number
  readonly deadlineAt: number
  readonly endedAt: number | null
  readonly outcome: OutcomeKind | null
  readonly httpStatus: number | null
  readonly detail: string | null
  readonly request: string | null
  readonly answer: string | null
}

/** The intent to speak to the provider. Must be committed before a byte leaves. */
export function openBatchAttempt(
  store: Writable,
  batchSeq: number,
  attempt: Pick<BatchAttempt, 'kind' | 'startedAt' | 'deadlineAt'>,
): number {
  const { lastInsertRowid } = sql(
    store,
    'INSERT INTO batch_attempts (batch_seq, kind, started_at, deadline_at) VALUES (?, ?, ?, ?)',
  ).run(batchSeq, attempt.kind, attempt.startedAt, attempt.deadlineAt)
  return Number(lastInsertRowid)
}

/** Ends an attempt with what came back. Must run inside a transaction. */
export function endBatchAttempt(
  store: Writable,
  attemptSeq: number,
  end: {
    readonly endedAt: number
    readonly outcome: Outcome
    readonly evidence: Evidence | null
  },
): void {
  sql(
    store,
    `UPDATE batch_attempts SET ended_at = ?, outcome = ?, detail = ?, http_status = ?, request = ?, answer = ?
     WHERE seq = ?`,
  ).run(
    end.endedAt,
    end.outcome.kind,
    outcomeDetail(end.outcome),
    end.evidence?.httpStatus ?? null,
    end.evidence?.request ?? null,
    end.evidence?.answer ?? null,
    attemptSeq,
  )
}

/** The send and the latest of the rest, oldest first: a batch may be asked about for weeks. */
export function batchAttemptsOf(store: Readable, batchSeq: number): readonly BatchAttempt[] {
  const columns = `seq, kind, started_at AS startedAt, deadline_at AS deadlineAt, ended_at AS endedAt, outcome,
    http_status AS httpStatus, detail, request, answer`
  const latest = sql<BatchAttempt>(
    store,
    `SELECT ${columns} FROM batch_attempts WHERE batch_seq = ? ORDER BY seq DESC LIMIT 50`,
  ).all(batchSeq)
  const first = sql<BatchAttempt>(
    store,
    `SELECT ${columns} FROM batch_attempts WHERE batch_seq = ? ORDER BY seq LIMIT 10`,
  ).all(batchSeq)
  const seen = new Set(latest.map(({ seq }) => seq))
  return [...first.filter(({ seq }) => !seen.has(seq)), ...latest.toReversed()]
}

/** How many exchanges there were, of any kind. */
export const batchAttemptCount = (store: Readable, batchSeq: number): number =>
  sql<{ count: number }>(
    store,
    'SELECT count(*) AS count FROM batch_attempts WHERE batch_seq = ?',
  ).get(batchSeq)?.count ?? 0

/** Exchanges that provably did nothing since the last one that did something. */
export function idleBatchExchanges(store: Readable, batchSeq: number): number {
  const outcomes = sql<{ outcome: OutcomeKind }>(
    store,
    `SELECT outcome FROM batch_attempts WHERE batch_seq = CAST(? AS INTEGER) AND outcome IS NOT NULL
     ORDER BY seq DESC LIMIT 12`,
  ).all(batchSeq)
  const busy = outcomes.findIndex(
    ({ outcome }) => outcome !== 'not-sent' && outcome !== 'not-authorised',
  )
  return busy === -1 ? outcomes.length : busy
}

/** Attempts a stopped till left open. */
export const openBatchAttempts = (
  store: Readable,
): readonly { readonly seq: number; readonly batchSeq: number; readonly kind: 'send' | 'ask' }[] =>
  sql<{ seq: number; batchSeq: number; kind: 'send' | 'ask' }>(
    store,
    `SELECT seq, batch_seq AS batchSeq, kind FROM batch_attempts INDEXED BY batch_attempts_one_open
     WHERE ended_at IS NULL ORDER BY seq`,
  ).all()
