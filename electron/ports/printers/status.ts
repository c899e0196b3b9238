// What DLE EOT answers mean, in words and as a state. A printer answers four bytes at once, even
// when it is offline; many cheap ones never answer, and then nothing is claimed about them.

import type { PrinterState } from '../../till/ports.ts'
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
  /** Completes "The printer …". */
  readonly words: string
}

const has = (byte: number | undefined, bits: number) => ((byte ?? 0) & bits) !== 0

/** Reads the four answers; undefined is what was not told. The first cause that stops paper wins. */
export function readHealth(answers: readonly (number | undefined)[]): Health {
  const [printer, offline, error, paper] = answers
  if (has(paper, 0x60) || has(offline, 0x20)) {
    return { state: 'paper-out', words: 'is out of paper' }
  }
  if (has(offline, 0x04)) return { state: 'cover-open', words: 'has its cover open' }
  if (has(error, 0x08)) return { state: 'error', words: 'has a jammed cutter' }
  if (has(error, 0x20)) return { state: 'error', words: 'reports a fault: switch it off and on' }
  if (has(error, 0x44) || has(offline, 0x40)) {
    return { state: 'error', words: 'reports an error: look at its lights' }
  }
  if (has(printer, 0x08)) return { state: 'error', words: 'is offline: press its FEED button' }
  if (has(paper, 0x0c)) return { state: 'paper-low', words: 'is low on paper' }
  return { state: 'ready', words: 'is ready' }
}

/** Whether a slip may be sent. */
export const mayPrint = ({ state }: Health): boolean => state === 'ready' || state === 'paper-low'
