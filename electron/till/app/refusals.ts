// Refusals that more than one command gives.

import { tillError } from '../../../shared/contract/errors.ts'

export const noPdf = tillError('not-possible', 'This till makes no PDF files.', {
  reason: 'no-pdf',
})

export const strangeCursor = tillError('bad-input', 'That cursor was not made by this till.', {
  field: 'cursor',
  reason: 'not-understood',
})
