// A job that is wanted only for a while: asked in its turn, right before its first byte, for it may have waited
// behind a slip, for a connection, and for the printer to say how it is.

import { note, noted } from '../../../shared/notes/notes.ts'
import type { PrinterState, PrintOutcome, PrintTicket } from '../../till/ports.ts'

export const isTooLate = ({ isLate }: Pick<PrintTicket, 'isLate'>): boolean => isLate?.() ?? false

/** `cause`: how the printer was last, for it has nothing to do with it. */
export const leftUnsent = (cause: PrinterState): PrintOutcome => ({
  kind: 'not-printed',
  cause,
  ...noted(note('nothing')),
})
