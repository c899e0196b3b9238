// One printer and what comes of it: a job at a time, what its last paper says of the next one, and how a job ends.

import { note, notesOf, packNotes } from '../../../shared/notes/notes.ts'
import { assertNever } from '../../../shared/result.ts'
import type { PrinterPort, PrinterState, PrintOutcome } from '../ports.ts'
import { isDamage, storageErrorOf } from '../store/errors.ts'
import type { PrintJobRow, setJobState } from '../store/print-jobs.ts'

const incomplete = note('before-incomplete')

/** How often the disk may say no to one slip before the next has its turn: for a minute and a half. */
const mostReads = 8

export type Lane = {
  readonly printer: PrinterPort
  state: PrinterState
  at: number | null
  busy: Promise<void> | null
  /** A job came while the lane was busy: look once more before it rests. */
  again: boolean
  failures: number
  /** Times in a row the job could not be read, by its number. */
  unread: { readonly job: number; readonly times: number }
  /** The last paper may have stopped midway: the next slip says so. */
  interrupted: boolean
  /** The same of a trial: no slip says so, for it was nobody's, but what comes next goes out behind its picture. */
  trialInDoubt: boolean
  stopTimer: () => void
}

export const laneOf = (printer: PrinterPort): Lane => ({
  printer,
  state: 'unknown',
  at: null,
  busy: null,
  again: false,
  failures: 0,
  unread: { job: 0, times: 0 },
  interrupted: false,
  trialInDoubt: false,
  stopTimer: () => undefined,
})

/** Whether it is worth asking again. What never can be made would keep its printer from all that comes behind it. */
export function mayBeRead(lane: Lane, { seq }: PrintJobRow, error: unknown): boolean {
  const times = lane.unread.job === seq ? lane.unread.times + 1 : 1
  lane.unread = { job: seq, times }
  return storageErrorOf(error) !== null && !isDamage(error) && times < mostReads
}

/** A slip that came out says nothing of the rest of the roll, nor of a printer that never tells. */
export function stateAfter(outcome: PrintOutcome, before: PrinterState): PrinterState {
  switch (outcome.kind) {
    case 'printed':
      return before === 'paper-low' || before === 'unknown' ? before : 'ready'
    case 'not-printed':
      return outcome.cause
    case 'unknown':
      return 'error'
    default:
      return assertNever(outcome)
  }
}

export function ending(
  outcome: PrintOutcome,
  endedAt: number,
  afterIncomplete: boolean,
): Parameters<typeof setJobState>[2] {
  const said = afterIncomplete && outcome.kind === 'printed' ? [incomplete] : []
  const detail = packNotes([...said, ...notesOf(outcome)])
  return { state: outcome.kind, endedAt, detail: detail === '' ? null : detail }
}
