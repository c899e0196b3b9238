// What DLE EOT answers mean, as a fault and as a state. A printer answers four bytes at once, even
// when it is offline; many cheap ones never answer, and then nothing is claimed about them.

import { type NoteCode, type Noted, note, noted } from '../../../shared/notes/notes.ts'
import type { PrinterState, PrintOutcome } from '../../till/ports.ts'
import type { Question } from './talk.ts'

/** DLE EOT 1 2 3 4: printer, offline cause, error cause, paper. Asked together, answered in this order. */
export const statusQuestion: Question = {
  bytes: Uint8Array.from([0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4]),
  answers: 4,
}

/** For printers that answer one question of several, or only the one that matters most. */
export const paperQuestion: Question = { bytes: Uint8Array.from([0x10, 4, 4]), answers: 1 }

/** A DLE EOT answer has these fixed bits; automatic status and XON/XOFF have others and are passed over. */
export const isStatusAnswer = (byte: number): boolean => (byte & 0x93) === 0x12

export type Health = {
  readonly state: Exclude<PrinterState, 'off' | 'unknown'>
  /** What is the matter. Null: it is ready. */
  readonly fault: NoteCode | null
}

const has = (byte: number | undefined, bits: number) => ((byte ?? 0) & bits) !== 0

/** Reads the four answers; undefined is what was not told. The first cause that stops paper wins. */
export function readHealth(answers: readonly (number | undefined)[]): Health {
  const [printer, offline, error, paper] = answers
  if (has(paper, 0x60) || has(offline, 0x20)) {
    return { state: 'paper-out', fault: 'paper-out' }
  }
  if (has(offline, 0x04)) return { state: 'cover-open', fault: 'cover-open' }
  if (has(error, 0x08)) return { state: 'error', fault: 'cutter' }
  if (has(error, 0x20)) return { state: 'error', fault: 'fault' }
  if (has(error, 0x44) || has(offline, 0x40)) {
    return { state: 'error', fault: 'lights' }
  }
  if (has(printer, 0x08)) return { state: 'error', fault: 'feed' }
  if (has(paper, 0x0c)) return { state: 'paper-low', fault: 'paper-low' }
  return { state: 'ready', fault: null }
}

/** Why no slip was sent, or why nobody knows what became of one. */
export const faultNotes = ({ fault }: Health, behind: 'nothing' | 'after'): Noted =>
  noted(...(fault === null ? [] : [note(fault)]), note(behind))

/** Whether a slip may be sent. */
export const mayPrint = ({ state }: Health): boolean => state === 'ready' || state === 'paper-low'

/** What became of a slip, by how the printer is after it took every byte. */
export function verdictAfter(health: Health): PrintOutcome {
  const { state, fault } = health
  if (state === 'paper-out') return { kind: 'unknown', ...noted(note('ran-out')) }
  if (!mayPrint(health)) return { kind: 'unknown', ...faultNotes(health, 'after') }
  return fault === null
    ? { kind: 'printed', detail: null }
    : { kind: 'printed', ...noted(note(fault)) }
}
