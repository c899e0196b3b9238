// Notices that the wall clock jumped, and keeps every wait as long as it was meant to be.
// Waits are stored as wall times so that they survive a restart; monotonic time says when those lie.

import { note } from '../../../shared/notes/notes.ts'
import type { Clock } from '../ports.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'
import { noteClockSet } from '../store/clock-set.ts'
import { shiftWaits } from '../store/due.ts'
import { transact } from '../store/transaction.ts'

const jumpMs = 5_000
const alarmMs = 120_000

export class ClockWatch {
  private offset: number
  private readonly clock: Clock
  private readonly store: Writable
  /** By how much the clock jumped since the till started, ms; 0 while it did not. */
  jumpedByMs = 0

  constructor(clock: Clock, store: Writable) {
    this.clock = clock
    this.store = store
    this.offset = clock.now() - clock.monotonic()
  }

  /** Compares the clocks. True when a jump was found and every stored wait was moved with it. */
  check(): boolean {
    const now = this.clock.now()
    const offset = now - this.clock.monotonic()
    const byMs = Math.round(offset - this.offset)
    if (Math.abs(byMs) < jumpMs) return false
    transact(this.store, () => {
      shiftWaits(this.store, byMs)
      if (Math.abs(byMs) >= alarmMs) {
        noteClockSet(this.store, now)
        raiseAlarm(this.store, {
          at: now,
          kind: 'clock',
          vendSeq: null,
          notes: [note('clock-changed')],
        })
      }
    })
    this.offset = offset
    this.jumpedByMs += byMs
    return true
  }
}
