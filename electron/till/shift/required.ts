// Where the shop wants it so, cash is taken only in an open shift: what is taken outside of one is in
// nobody's count.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { Readable } from '../store/database.ts'
import { openShift } from '../store/shifts.ts'
import type { TenderFacts } from '../store/vend-row.ts'
import type { Limits } from '../vend/limits.ts'

const needsShift = (
  reason: 'cash-needs-shift' | 'refund-needs-shift',
  what: string,
  outcome: string,
): TillError =>
  tillError(
    'not-possible',
    `No shift is open, and this shop ${what} cash only in a shift. Open one and count the float first. ${outcome}`,
    { needs: 'shift', reason },
  )

/** Cash would leave a drawer nobody counts. */
export const refundNeedsShift = (): TillError =>
  needsShift('refund-needs-shift', 'gives back', 'Nothing was given back.')

/** Null when it may be taken. */
export function shiftObjection(
  { store, limits }: { readonly store: Readable; readonly limits: Limits },
  { kind, parts }: TenderFacts,
): TillError | null {
  const hasCash = kind === 'cash' || (parts ?? []).some((part) => part.kind === 'cash')
  return limits.cashNeedsShift && hasCash && openShift(store) === null
    ? needsShift('cash-needs-shift', 'takes', 'Nothing was saved. Do not take the cash.')
    : null
}
