// Ends what waited in the queue until it was too old to send: nothing was sent, and the money goes back.

import type { Clock } from '../ports.ts'
import type { Writable } from '../store/database.ts'
import { expiredVends, nextExpiryAt } from '../store/due.ts'
import { transact } from '../store/transaction.ts'
import type { VendRow } from '../store/vend-row.ts'
import { moveVend } from '../store/vends.ts'
import type { ClockWatch } from './clock-watch.ts'

export class Expiry {
  private readonly store: Writable
  private readonly clock: Clock
  private readonly watch: ClockWatch
  private readonly onVend: (vend: VendRow) => void
  private knownAt: number | null = null
  private clockJumpedByMs = 0

  constructor(options: {
    readonly store: Writable
    readonly clock: Clock
    readonly watch: ClockWatch
    /** After every commit that ended a vend. */
    readonly onVend: (vend: VendRow) => void
  }) {
    this.store = options.store
    this.clock = options.clock
    this.watch = options.watch
    this.onVend = options.onVend
  }

  /**
   * No order in the queue grows too old before this; null while that is not known. An order placed
   * later grows old later, so the journal is asked again only when a moment has come, an order went
   * back to the queue, or the clock was set.
   */
  get at(): number | null {
    return this.knownAt
  }

  /** An order went back to the queue. */
  forget(): void {
    this.knownAt = null
  }

  /** Ends what is too old now. Throws what the disk says. */
  check(): void {
    const now = this.clock.now()
    if (this.clockJumpedByMs !== this.watch.jumpedByMs) this.knownAt = null
    this.clockJumpedByMs = this.watch.jumpedByMs
    this.knownAt ??= nextExpiryAt(this.store)
    if (this.knownAt === null || this.knownAt > now) return
    this.knownAt = null
    for (const vend of expiredVends(this.store, now)) {
      transact(this.store, () =>
        moveVend(this.store, vend, { to: 'expired', cause: 'too-old', at: now }),
      )
      this.onVend({ ...vend, state: 'expired', stateAt: now, next: null, dueAt: null })
    }
    this.knownAt = nextExpiryAt(this.store)
  }
}
