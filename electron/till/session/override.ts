// What a cashier may not do alone: a supervisor who is signed in does it, or one who comes to the till
// keys a PIN for this one act. Nobody is signed in or out by it. Wrong PINs lock as at a sign-in, and
// the audit trail has who allowed it, for whom and why before anything is done.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { SupervisorOverride } from '../../../shared/contract/override.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Clock } from '../ports.ts'
import { writeAudit } from '../store/audit.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'
import type { Session } from './session.ts'

export type Approval = {
  /** Who is signed in and asked for it. */
  readonly cashier: CashierView
  /** Who answers for it. */
  readonly supervisor: CashierView
  readonly reason: string
}

/** What is asked for, and the sale, batch or shift it is about. */
export type Act = {
  /** As the audit trail calls it. */
  readonly act: string
  readonly subject: string | null
  /** As a person calls it: "Giving money back". */
  readonly what?: string
}

type Till = { readonly store: Writable; readonly clock: Clock; readonly session: Session }

/** `detail.needs` tells the screen to ask for a supervisor's PIN and to call again. */
export const needsSupervisor = (what: string): TillError =>
  tillError('not-allowed', `${what} needs a supervisor. Nothing was done.`, { needs: 'supervisor' })

/**
 * Whether a supervisor stands behind `act`. `reason`: of a supervisor who is signed in; one who comes to
 * the till gives it with the PIN. Errors: not-signed-in, not-allowed, wrong-pin, locked-out, bad-input.
 */
export function approve(
  { store, clock, session }: Till,
  { act, subject, what = 'This' }: Act,
  given: {
    readonly supervisor?: SupervisorOverride | undefined
    readonly reason?: string | undefined
  },
): Result<Approval, TillError> {
  const asking = session.require()
  if (!asking.ok) return asking
  const cashier = asking.value
  const note = (who: CashierView, detail: string): void =>
    transact(store, () =>
      writeAudit(store, {
        at: clock.now(),
        who: who.id,
        role: who.role,
        act: 'override',
        subject,
        detail,
      }),
    )
  if (given.supervisor) {
    const { cashierId, pin, reason } = given.supervisor
    const found = session.verify(cashierId, pin)
    if (!found.ok) {
      note(cashier, `${act}: not done: ${found.error.code} of ${cashierId}`)
      return found
    }
    if (found.value.role !== 'supervisor') {
      note(cashier, `${act}: not done: ${cashierId} is not a supervisor`)
      return err(needsSupervisor(what))
    }
    note(found.value, `${act}, for ${cashier.id}: ${reason}`)
    return ok({ cashier, supervisor: found.value, reason })
  }
  if (cashier.role !== 'supervisor') return err(needsSupervisor(what))
  const reason = given.reason?.trim() ?? ''
  if (reason === '') {
    return err(
      tillError('bad-input', 'Say why, in a few words. Nothing was done.', {
        field: 'reason',
        reason: 'why',
      }),
    )
  }
  note(cashier, `${act}: ${reason}`)
  return ok({ cashier, supervisor: cashier, reason })
}
