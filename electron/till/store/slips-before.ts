// Paper of before the data folder was put back from a backup, and after: what may have come out since that
// backup was made never comes out again by itself as an original. It asks a person, who may leave the question
// where it is: it holds up no printer and no sale. All of this must run inside a transaction.

import { type Note, note, packNotes } from '../../../shared/notes/notes.ts'
import type { Readable, Writable } from './database.ts'
import { forgetFact, readFact, slipBeforeFact, writeFact } from './facts.ts'
import { isBatchOpen, isOpen, isPaperOpen } from './partial.ts'
import { setJobState } from './print-jobs.ts'
import { sql } from './statement.ts'

/** What is known of a slip of then: it came out, or its sale had its end and nobody knows. */
export type SlipBefore = 'printed' | 'unknown'

const notes = {
  printed: note('printed-before'),
  unknown: note('before-restore'),
} as const satisfies Readonly<Record<SlipBefore, Note>>

function endAs(store: Writable, jobSeq: number, slip: SlipBefore, at: number): void {
  setJobState(store, jobSeq, { state: slip, endedAt: at, detail: packNotes([notes[slip]]) })
}

/** The sale or sheet has no end here yet, and asks for its slip once it has: until then, over any restart. */
export function keepSlipBefore(store: Writable, reference: string, slip: SlipBefore): void {
  const name = slipBeforeFact(reference)
  if (readFact(store, name) !== 'printed') writeFact(store, name, slip)
}

/** A slip was just asked for: where it may be out since then, it is not printed now. */
export function endAsBefore(store: Writable, jobSeq: number, reference: string, at: number): void {
  const name = slipBeforeFact(reference)
  const slip = readFact(store, name)
  if (slip === null) return
  endAs(store, jobSeq, slip === 'printed' ? 'printed' : 'unknown', at)
  forgetFact(store, name)
}

export type KnownSlip = {
  /** Null: it was not asked for yet. */
  readonly jobSeq: number | null
  /** It waits, or asks whether it printed. */
  readonly isOpen: boolean
}

/** The own slip of a sale or a sheet; null where there is no such order. */
export function slipOfOrder(store: Readable, reference: string): KnownSlip | null {
  const found = sql<{ jobSeq: number | null; isOpen: number | null }>(
    store,
    `SELECT j.seq AS jobSeq, ${isPaperOpen} AS isOpen FROM vends v
       LEFT JOIN print_jobs j ON j.vend_seq = v.seq AND j.kind = 'slip' WHERE v.reference = ?
     UNION ALL
     SELECT j.seq, ${isPaperOpen} FROM batches b
       LEFT JOIN print_jobs j ON j.batch_seq = b.seq AND j.kind = 'slip' WHERE b.reference = ?`,
  ).get(reference, reference)
  return found ? { jobSeq: found.jobSeq, isOpen: found.isOpen === 1 } : null
}

export const endAsPrinted = (store: Writable, jobSeq: number, at: number): void =>
  endAs(store, jobSeq, 'printed', at)

/** What stood waiting when the backup was made may have been printed since. */
export function doubtWaitingPaper(store: Writable, at: number): void {
  const waiting = sql<{ seq: number }>(
    store,
    `SELECT j.seq FROM print_jobs j
     WHERE ${isPaperOpen} AND (j.state = 'waiting' OR j.state = 'not-printed')`,
  ).all()
  for (const { seq } of waiting) endAs(store, seq, 'unknown', at)
}

/** Nothing tells what became of the orders that were open then: each may have had its end, and its slip. */
export function doubtOpenOrders(store: Writable): void {
  const open = sql<{ reference: string }>(
    store,
    `SELECT reference FROM vends WHERE ${isOpen}
     UNION ALL SELECT reference FROM batches WHERE ${isBatchOpen}`,
  ).all()
  for (const { reference } of open) keepSlipBefore(store, reference, 'unknown')
}
