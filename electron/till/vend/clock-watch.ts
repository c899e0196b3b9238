// Notices that the wall clock jumped, and keeps every wait as long as it was meant to be.
// Waits are stored as wall times so that they survive a restart; monotonic time says when those lie.
// A computer that slept is no clock that was set: what waited has waited, and is as old as it looks.

import { note } from '../../../shared/notes/notes.ts'
import type { Clock } from '../ports.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'
import { noteClockSet } from '../store/clock-set.ts'
import { shiftWaits } from '../store/due.ts'
import { transact } from '../store/transaction.ts'

const jumpMs = 5_000
const alarmMs = 120_000
/** Two clocks of one computer that are not looked at for weeks come apart. */
const anchorMs = 60_000

export class ClockWatch {
  private offset: number
  /** How far `uptime` was before `monotonic`, and when that was looked at. */
  private asleep: { readonly ms: number; readonly at: number }
  private readonly clock: Clock
  private readonly store: Writable
  /** By how much the clock jumped since the till started, ms; 0 while it did not. */
  jumpedByMs = 0

  constructor(clock: Clock, store: Writable) {
    this.clock = clock
    this.store = store
    this.offset = clock.now() - clock.monotonic()
    this.asleep = this.asleepNow()
  }

  /** Compares the clocks. True when a jump was found and every stored wait was moved with it. */
  check(): boolean {
    const now = this.clock.now()
    const monotonic = this.clock.monotonic()
    const offset = now - monotonic
    if (Math.abs(offset - this.offset) < jumpMs) {
      if (monotonic - this.asleep.at > anchorMs) this.asleep = this.asleepNow()
      return false
    }
    const asleep = this.asleepNow()
    const byMs = Math.round(offset - this.offset - (asleep.ms - this.asleep.ms))
    const isSet = Math.abs(byMs) >= jumpMs
    if (isSet) this.carry(byMs, now)
    this.offset = offset
    this.asleep = asleep
    return isSet
  }

  /** Throws what the disk says; then nothing is moved, and the next look finds the same. */
  private carry(byMs: number, now: number): void {
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
    this.jumpedByMs += byMs
  }

  private asleepNow(): { readonly ms: number; readonly at: number } {
    const at = this.clock.monotonic()
    return { ms: (this.clock.uptime?.() ?? at) - at, at }
  }
}
