// What a person is asked about: a sale, a batch, or one row of a batch. Found, and what is known of it
// gathered in one shape, so that evidence reads the same for all three.

import type { VendView } from '../../../shared/contract/vend-view.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Story } from '../../../shared/review/evidence.ts'
import { attemptsOf, type AttemptRow } from '../store/attempts.ts'
import { batchAttemptsOf } from '../store/batch-attempts.ts'
import { batchEventsOf, rowEventsOf } from '../store/batch-events.ts'
import { rowOfBatch, type RowRecord } from '../store/batch-rows.ts'
import { batchByReference, type BatchRecord } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { eventsOf } from '../vend/views.ts'
import type { VendRow } from '../store/vend-row.ts'
import { vendByReference } from '../store/vends.ts'

export type Subject =
  | { readonly kind: 'sale'; readonly vend: VendRow }
  | { readonly kind: 'batch'; readonly batch: BatchRecord; readonly row: RowRecord | null }

export type SubjectIds = {
  readonly vendId?: string | undefined
  readonly batchId?: string | undefined
  readonly n?: number | undefined
}

export function findSubject(
  store: Readable,
  { vendId, batchId, n }: SubjectIds,
): Result<Subject, TillError> {
  if ((vendId === undefined) === (batchId === undefined)) {
    return err(
      tillError('bad-input', 'Name a sale or a batch, one of them. Nothing was done.', {
        field: 'vendId',
        reason: 'not-understood',
      }),
    )
  }
  if (vendId !== undefined) {
    const vend = vendByReference(store, vendId)
    return vend
      ? ok({ kind: 'sale', vend })
      : err(tillError('not-found', `There is no sale ${vendId} in this till.`))
  }
  const batch = batchByReference(store, batchId ?? '')
  if (!batch) return err(tillError('not-found', `There is no batch ${batchId} in this till.`))
  if (n === undefined) return ok({ kind: 'batch', batch, row: null })
  const row = rowOfBatch(store, batch.seq, n)
  return row
    ? ok({ kind: 'batch', batch, row })
    : err(tillError('not-found', `This batch has no row ${n}.`))
}

const attemptView = (attempt: AttemptRow, index: number): VendView['attempts'][number] => ({
  n: index + 1,
  kind: attempt.kind,
  startedAt: attempt.startedAt,
  endedAt: attempt.endedAt,
  outcome: attempt.outcome,
  httpStatus: attempt.httpStatus,
  detail: attempt.detail,
  request: null,
  answer: null,
})

type Event = VendView['events'][number]

/** Rows have states of their own; evidence looks at causes, and at delivered or not. */
const asSaleEvent = (event: {
  readonly at: number
  readonly to: string
  readonly cause: string
  readonly evidence: string | null
  readonly by: string | null
}): Event => ({
  at: event.at,
  from: null,
  to: ['refused', 'failed'].includes(event.to)
    ? 'refused'
    : event.to === 'review'
      ? 'review'
      : 'confirmed',
  cause: event.cause === 'ask-asked' ? 'requery-asked' : event.cause,
  evidence: event.evidence,
  by: event.by,
})

export function storyOfSubject(store: Readable, subject: Subject): Story {
  if (subject.kind === 'sale') {
    const { vend } = subject
    return {
      attempts: attemptsOf(store, vend.seq).map(attemptView),
      events: [...eventsOf(store, vend)],
    }
  }
  const { batch, row } = subject
  const attempts = batchAttemptsOf(store, batch.seq).map((attempt, index) =>
    attemptView({ ...attempt, kind: attempt.kind === 'send' ? 'vend' : 'requery' }, index),
  )
  const events = [
    ...batchEventsOf(store, batch.seq),
    ...(row === null ? [] : rowEventsOf(store, batch.seq, row.n)),
  ]
  return { attempts, events: events.map(asSaleEvent) }
}
