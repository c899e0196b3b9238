// Who stands at the till. One session per till; wrong PINs lock a cashier out for a time that grows
// and survives a restart.

import { createHash, timingSafeEqual } from 'node:crypto'
import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Clock } from '../ports.ts'
import type { Writable } from '../store/database.ts'
import { sql } from '../store/statement.ts'
import { isPin } from './pin.ts'

const freeTries = 4
const lockMs = [30_000, 60_000, 300_000, 900_000]

/** A PIN that stands plainly in the shop's file has nothing to hide behind a hash; a hashed one takes its time. */
function isRight(known: Provisioning['cashiers'][number] | undefined, pin: string): boolean {
  if (known?.pinHash !== undefined) return isPin(pin, known.pinHash)
  return timingSafeEqual(digest(known?.pin ?? ''), digest(pin)) && known !== undefined
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

export class Session {
  private current: CashierView | null = null
  private readonly store: Writable
  private readonly clock: Clock
  private readonly cashiers: Provisioning['cashiers']

  constructor(store: Writable, clock: Clock, cashiers: Provisioning['cashiers']) {
    this.store = store
    this.clock = clock
    this.cashiers = cashiers
  }

  cashier(): CashierView | null {
    return this.current
  }

  require(): Result<CashierView, TillError> {
    return this.current
      ? ok(this.current)
      : err(
          tillError(
            'not-signed-in',
            'Nobody is signed in at this till. Sign in with your PIN first.',
          ),
        )
  }

  signOut(): void {
    this.current = null
  }

  signIn(cashierId: string, pin: string): Result<CashierView, TillError> {
    const right = this.verify(cashierId, pin)
    if (right.ok) this.current = right.value
    return right
  }

  /** Whose PIN this is, without signing anybody in. Wrong ones count and lock all the same. */
  verify(cashierId: string, pin: string): Result<CashierView, TillError> {
    const now = this.clock.now()
    const lock = sql<{ failures: number; locked_until: number }>(
      this.store,
      'SELECT failures, locked_until FROM sign_ins WHERE cashier_id = ?',
    ).get(cashierId)
    // A clock set back must not lock anybody out for longer than the longest lock.
    const leftMs = Math.min((lock?.locked_until ?? 0) - now, lockMs.at(-1) ?? 0)
    if (leftMs > 0) {
      const seconds = Math.ceil(leftMs / 1000)
      return err(
        tillError('locked-out', `Too many wrong PINs. Try again in ${seconds} seconds.`, {
          seconds,
        }),
      )
    }
    const known = this.cashiers.find(({ id }) => id === cashierId)
    // Compares even for an unknown cashier, so that the time taken tells nothing.
    const right = isRight(known, pin)
    if (!right || !known) return err(this.fail(cashierId, (lock?.failures ?? 0) + 1, now))
    if (lock) sql(this.store, 'DELETE FROM sign_ins WHERE cashier_id = ?').run(cashierId)
    return ok({ id: known.id, name: known.name, role: known.role })
  }

  private fail(cashierId: string, failures: number, now: number): TillError {
    const over = failures - freeTries
    const waitMs = over <= 0 ? 0 : (lockMs[Math.min(over - 1, lockMs.length - 1)] ?? 0)
    sql(
      this.store,
      `INSERT INTO sign_ins (cashier_id, failures, locked_until) VALUES (?, ?, ?)
       ON CONFLICT (cashier_id) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until`,
    ).run(cashierId, failures, now + waitMs)
    return tillError('wrong-pin', 'That PIN is not right. Try again.', {
      seconds: Math.ceil(waitMs / 1000),
      triesLeft: Math.max(0, freeTries - failures + 1),
    })
  }
}
