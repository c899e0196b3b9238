// What is decided of a job only in its turn, right before its first byte: it may have waited behind a slip, for a
// connection, and for the printer to say how it is. Whether it is still wanted, and what goes out ahead of it.

import { note, noted } from '../../../shared/notes/notes.ts'
import type { PrinterState, PrintOutcome, PrintTicket } from '../../till/ports.ts'

export const isTooLate = ({ isLate }: Pick<PrintTicket, 'isLate'>): boolean => isLate?.() ?? false

/** `cause`: how the printer was last, for it has nothing to do with it. */
export const leftUnsent = (cause: PrinterState): PrintOutcome => ({
  kind: 'not-printed',
  cause,
  ...noted(note('nothing')),
})

export function wholeOf(bytes: Uint8Array, { ahead }: Pick<PrintTicket, 'ahead'>): Uint8Array {
  const first = ahead?.() ?? new Uint8Array()
  return first.length === 0 ? bytes : Buffer.concat([first, bytes])
}
