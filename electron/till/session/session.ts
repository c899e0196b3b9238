// Who stands at the till. One session per till, open or locked; wrong PINs lock a cashier out for a time
// that grows and survives a restart.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Clock } from '../ports.ts'
import type { Writable } from '../store/database.ts'
import { type PersonRow, personById } from '../store/people.ts'
import { sql } from '../store/statement.ts'
import { isPin, openCost, shopCost, waste } from './pin.ts'

const freeTries = 4
const lockMs = [30_000, 60_000, 300_000, 900_000]

export type SessionState = {
  /** Whoever stands at the till, locked or not. */
  readonly cashier: CashierView | null
  /** They walked away: nothing is done until a PIN is keyed. */
  readonly locked: boolean
}

type Options = {
  readonly store: Writable
  readonly clock: Clock
  /** PINs stand on the sign-in screen, and cost next to nothing to try. */
  readonly training: boolean
}

const viewOf = ({ id, name, role }: PersonRow): CashierView => ({ id, name, role })

export class Session {
  private current: CashierView | null = null
  private isLocked = false
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
  }

  state(): SessionState {
    return { cashier: this.current, locked: this.isLocked }
  }

  /** Who may act here now; null while nobody is signed in or the till is locked. */
  cashier(): CashierView | null {
    return this.isLocked ? null : this.current
  }

  require(): Result<CashierView, TillError> {
    if (this.current === null) {
      return err(
        tillError(
          'not-signed-in',
          'Nobody is signed in at this till. Sign in with your PIN first.',
        ),
      )
    }
    return this.isLocked
      ? err(tillError('not-signed-in', 'This till is locked. Key your PIN first.', { locked: 1 }))
      : ok(this.current)
  }

  /** Goes on for somebody who stood here before the till started again by itself. */
  resume({ cashier, locked }: SessionState): void {
    const known = cashier && personById(this.options.store, cashier.id)
    if (!known?.active) return
    this.current = viewOf(known)
    this.isLocked = locked
  }

  signOut(): void {
    this.current = null
    this.isLocked = false
  }

  /** Nothing when nobody is signed in. */
  lock(): void {
    this.isLocked = this.current !== null
  }

  /** The same person again unlocks. */
  signIn(cashierId: string, pin: string): Result<CashierView, TillError> {
    const right = this.verify(cashierId, pin)
    if (!right.ok) return right
    this.current = right.value
    this.isLocked = false
    return right
  }

  /** Somebody was renamed, got another role or was retired. */
  changed(person: PersonRow): void {
    if (person.id !== this.current?.id) return
    if (person.active) this.current = viewOf(person)
    else this.signOut()
  }

  /** Whose PIN this is, without signing anybody in. Wrong ones count and lock all the same. */
  verify(cashierId: string, pin: string): Result<CashierView, TillError> {
    const { store, clock, training } = this.options
    const now = clock.now()
    const lock = sql<{ failures: number; locked_until: number }>(
      store,
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
    const found = personById(store, cashierId)
    const known = found?.active ? found : null
    if (!known) waste(pin, training ? openCost : shopCost)
    if (!known || !isPin(pin, known.pinHash)) {
      return err(this.fail(cashierId, (lock?.failures ?? 0) + 1, now))
    }
    if (lock) this.forgive(cashierId)
    return ok(viewOf(known))
  }

  /** Wrong PINs of the past count no more. */
  forgive(cashierId: string): void {
    sql(this.options.store, 'DELETE FROM sign_ins WHERE cashier_id = ?').run(cashierId)
  }

  private fail(cashierId: string, failures: number, now: number): TillError {
    const over = failures - freeTries
    const waitMs = over <= 0 ? 0 : (lockMs[Math.min(over - 1, lockMs.length - 1)] ?? 0)
    sql(
      this.options.store,
      `INSERT INTO sign_ins (cashier_id, failures, locked_until) VALUES (?, ?, ?)
       ON CONFLICT (cashier_id) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until`,
    ).run(cashierId, failures, now + waitMs)
    return tillError('wrong-pin', 'That PIN is not right. Try again.', {
      seconds: Math.ceil(waitMs / 1000),
      triesLeft: Math.max(0, freeTries - failures + 1),
    })
  }
}
