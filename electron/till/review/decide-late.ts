// A sale, or a row of a batch, that was called refused and sold after all: a supervisor has asked the
// provider and says how it is. Sold: the customer gets the paper, or the money that went back is a loss.
// Taken back: the money is owed again, or nothing was lost. The state stays; the decision stands beside it.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { writeBatchEvent } from '../store/batch-events.ts'
import { rowByNumber, type RowRecord } from '../store/batch-rows.ts'
import type { Readable, Writable } from '../store/database.ts'
import { insertLateDecision, type LateFacts, lateOf } from '../store/late.ts'
import type { RefundOf } from '../store/refunds.ts'
import { sql } from '../store/statement.ts'
import { transact } from '../store/transaction.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { vendBySeq } from '../store/vends.ts'
import { askForPaper } from '../vend/settle.ts'
import type { Subject } from './subject.ts'

export type LateDecided = {
  readonly sold: boolean
  readonly reason: string
  readonly by: string
  readonly at: number
  readonly slipPrinterId: string
}

/** What it may be about. */
export type LateSubject =
  | { readonly kind: 'sale'; readonly vend: Pick<VendRow, 'seq' | 'state'> }
  | {
      readonly kind: 'row'
      readonly batchSeq: number
      readonly row: Pick<RowRecord, 'n' | 'state'>
    }

/** Null for a whole batch, which is no one sale. */
export function lateSubjectOf(subject: Subject): LateSubject | null {
  if (subject.kind === 'sale') return subject
  const { batch, row } = subject
  return row && { kind: 'row', batchSeq: batch.seq, row }
}

const ofSubject = (subject: LateSubject): RefundOf =>
  subject.kind === 'sale'
    ? { kind: 'vend', vendSeq: subject.vend.seq }
    : { kind: 'row', batchSeq: subject.batchSeq, n: subject.row.n }

/** As it stands now. */
function fresh(store: Readable, subject: LateSubject): LateSubject {
  if (subject.kind === 'sale') {
    return { kind: 'sale', vend: vendBySeq(store, subject.vend.seq) ?? subject.vend }
  }
  const { batchSeq, row } = subject
  return { kind: 'row', batchSeq, row: rowByNumber(store, batchSeq, row.n) ?? row }
}

/** What is known of it; null unless it ended unsold and was sold after all. */
export function lateOfSubject(store: Readable, subject: LateSubject): LateFacts | null {
  const { state } = subject.kind === 'sale' ? subject.vend : subject.row
  return lateOf(store, ofSubject(subject), state)
}

/** Null unless it waits for this decision. */
export function openLate(store: Readable, subject: LateSubject): LateFacts | null {
  const late = lateOfSubject(store, subject)
  return late?.decided === null ? late : null
}

const decidedBefore = (): TillError =>
  tillError('not-possible', 'Somebody decided this already. Nothing was decided.', {
    reason: 'decided',
  })

export function decideLate(
  store: Writable,
  given: LateSubject,
  decided: LateDecided,
): Result<LateFacts, TillError> {
  return transact(store, () => {
    const subject = fresh(store, given)
    const late = openLate(store, subject)
    if (!late) return err(decidedBefore())
    const of = ofSubject(subject)
    const { sold, reason, at, by } = decided
    insertLateDecision(store, { of, sold, reason, at, by })
    const cause = sold ? 'sold-after-all' : 'taken-back'
    const note = { at, cause, evidence: reason, by } as const
    if (subject.kind === 'row') {
      const { n, state } = subject.row
      writeBatchEvent(store, subject.batchSeq, { ...note, n, from: state, to: state })
      return ok(late)
    }
    const { vend } = subject
    noteEvent(store, vend, note)
    // What the customer is owed now is the token: on paper once, unless a copy has brought it there.
    if (sold && late.kind === 'sold' && !hasPaper(store, vend.seq)) {
      askForPaper(store, vend.seq, decided.slipPrinterId, at)
    }
    return ok(late)
  })
}

const hasPaper = (store: Writable, vendSeq: number): boolean =>
  sql(
    store,
    `SELECT 1 FROM print_jobs WHERE vend_seq = ? AND kind IN ('slip','reprint') AND state <> 'answered-no'`,
  ).get(vendSeq) !== undefined
