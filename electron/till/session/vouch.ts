// A supervisor of this till answers for something that is done elsewhere: their PIN is checked here, wrong
// ones count here, and the audit trail of this till has it.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Clock } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'
import type { Session } from './session.ts'

type Till = { readonly store: Writable; readonly clock: Clock; readonly session: Session }

export function vouch(
  { store, clock, session }: Till,
  { cashierId, pin }: { readonly cashierId: string; readonly pin: string },
  act: string,
): Result<CashierView, TillError> {
  const found = session.verify(cashierId, pin)
  const person = found.ok ? found.value : null
  const right: Result<CashierView, TillError> =
    found.ok && found.value.role !== 'supervisor'
      ? err(tillError('not-allowed', 'This needs a supervisor of the shop. Nothing was done.'))
      : found
  transact(store, () =>
    writeAudit(store, {
      at: clock.now(),
      who: person?.id ?? null,
      role: person?.role ?? null,
      act,
      subject: null,
      detail: right.ok ? null : `not done: ${right.error.code} of ${cashierId}`,
    }),
  )
  return right.ok ? ok(right.value) : right
}
