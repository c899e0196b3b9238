// Provider exchanges: written before the first byte leaves, ended once, never changed again.

import type { Outcome, OutcomeKind } from '../../../shared/vend/outcome.ts'
import type { Evidence } from '../providers/adapter.ts'
import type { Readable, Writable } from './database.ts'
import { saidWithDeliveries } from './deliveries.ts'
import { packAll, unpackAll } from './packed.ts'
import { sql } from './statement.ts'

export type AttemptRow = {
  readonly seq: number
  readonly kind: 'vend' | 'requery'
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
export function openAttempt(
  store: Writable,
  vendSeq: number,
  attempt: { kind: 'vend' | 'requery'; startedAt: number; deadlineAt: number },
): number {
  const { lastInsertRowid } = sql(
    store,
    'INSERT INTO attempts (vend_seq, kind, started_at, deadline_at) VALUES (?, ?, ?, ?)',
  ).run(vendSeq, attempt.kind, attempt.startedAt, attempt.deadlineAt)
  return Number(lastInsertRowid)
}

/** One plain sentence about an outcome, for the timeline. */
export function outcomeDetail(outcome: Outcome): string | null {
  switch (outcome.kind) {
    case 'confirmed':
      return null
    case 'refused':
      return `${outcome.code}: ${outcome.message}`
    case 'not-sent':
      return `${outcome.reason}: ${outcome.detail}`
    case 'unknown':
      return `${outcome.reason}: ${outcome.detail}`
    case 'accepted':
    case 'not-authorised':
    case 'not-found':
      return outcome.detail
  }
}

/**
 * Ends an attempt with what came back. `said`: where what was said is kept. Must run inside a transaction.
 */
export function endAttempt(
  store: Writable,
  attemptSeq: number,
  end: { endedAt: number; outcome: Outcome; evidence: Evidence | null },
  said: 'here' | 'with-delivery' = 'here',
): void {
  const { evidence } = end
  sql(
    store,
    `UPDATE attempts SET ended_at = ?, outcome = ?, detail = ?, http_status = ?, evidence = ?
     WHERE seq = ?`,
  ).run(
    end.endedAt,
    end.outcome.kind,
    outcomeDetail(end.outcome),
    evidence?.httpStatus ?? null,
    evidence && said === 'here' ? packAll([evidence.request, evidence.answer]) : null,
    attemptSeq,
  )
}

export function attemptsOf(store: Readable, vendSeq: number): readonly AttemptRow[] {
  const rows = sql<AttemptRow & { evidence: Buffer | null }>(
    store,
    `SELECT seq, kind, started_at AS startedAt, deadline_at AS deadlineAt, ended_at AS endedAt, outcome,
       http_status AS httpStatus, detail, request, answer, evidence
     FROM attempts WHERE vend_seq = CAST(? AS INTEGER) ORDER BY seq`,
  ).all(vendSeq)
  const said = saidWithDeliveries(store, vendSeq)
  return rows.map(({ evidence, ...attempt }) => {
    if (evidence === null) return { ...attempt, ...said.get(attempt.seq) }
    const [request = null, answer = null] = unpackAll(evidence)
    return { ...attempt, request, answer }
  })
}

/**
 * How many exchanges of a vend have ended. `mayHaveArrived`: sends that may have reached the provider,
 * everything but the provably not sent and not processed. `idle`: what provably did nothing, not sent, or
 * turned away before anything was looked at.
 */
export function exchangesOf(
  store: Readable,
  vendSeq: number,
): { readonly mayHaveArrived: number; readonly idle: number } {
  const row = sql<{ mayHaveArrived: number; idle: number }>(
    store,
    `SELECT count(*) FILTER (WHERE kind = 'vend' AND ended_at IS NOT NULL
         AND outcome NOT IN ('not-sent', 'not-authorised')) AS mayHaveArrived,
       count(*) FILTER (WHERE outcome IN ('not-sent', 'not-authorised')) AS idle
     FROM attempts WHERE vend_seq = CAST(? AS INTEGER)`,
  ).get(vendSeq)
  return row ?? { mayHaveArrived: 0, idle: 0 }
}

/** Attempts a stopped till left open, with the vends they belong to. */
export function openAttempts(store: Readable): readonly {
  readonly seq: number
  readonly vendSeq: number
  readonly kind: 'vend' | 'requery'
}[] {
  return sql<{ seq: number; vendSeq: number; kind: 'vend' | 'requery' }>(
    store,
    `SELECT seq, vend_seq AS vendSeq, kind FROM attempts INDEXED BY attempts_one_open
     WHERE ended_at IS NULL ORDER BY seq`,
  ).all()
}
