// The safe and the closed drawer, reckoned from the journal since the last end of a day. Reading only.

import { drawerOf, type PayLine } from '../../../shared/shift/figures.ts'
import { afterBanking, afterShift, emptySafe, type Safe } from '../../../shared/shift/safe.ts'
import type { Readable } from '../store/database.ts'
import { bankedFromDrawer, bankingsAfter, type BankingRow, newestDay } from '../store/days.ts'
import {
  countsOf,
  movesOf,
  newestShift,
  shiftBefore,
  shiftBySeq,
  type ShiftRow,
} from '../store/shifts.ts'
import { outsideOf } from './figures.ts'

export type CashAtHand = {
  readonly safe: Safe
  /** In the drawer while it is closed; null while a shift is open, or before the first. */
  readonly drawerMinor: number | null
}

export function cashAtHand(store: Readable): CashAtHand {
  const day = newestDay(store)
  const newest = newestShift(store)
  const bankings = bankingsAfter(store, day?.lastBanking ?? 0)
  let safe = banked(emptySafe(day?.safeMinor ?? 0), bankings, day?.lastShift ?? 0)
  for (let seq = (day?.lastShift ?? 0) + 1; seq <= (newest?.seq ?? 0); seq += 1) {
    const shift = shiftBySeq(store, seq)
    // Of a shift of before a restore only the number may be known: its money is counted by a person.
    if (shift) {
      safe = afterShift(safe, {
        floatMinor: shift.floatMinor,
        dropsMinor: dropsOf(store, shift),
        foundMinor: foundBefore(store, shift),
      })
    }
    safe = banked(safe, bankings, seq)
  }
  const isClosed = newest !== null && newest.closedAt !== null
  return { safe, drawerMinor: isClosed ? lyingIn(store, newest, null) : null }
}

const banked = (safe: Safe, bankings: readonly BankingRow[], shiftSeq: number): Safe =>
  bankings
    .filter(({ afterShift: after }) => after === shiftSeq)
    .reduce(
      (sum, { amountMinor, drawerMinor }) => afterBanking(sum, amountMinor - drawerMinor),
      safe,
    )

const none: readonly PayLine[] = []

function dropsOf(store: Readable, { seq }: ShiftRow): number {
  const moves = movesOf(store, seq)
  return drawerOf({ floatMinor: 0, tenders: none, moves, refunds: none }).dropsMinor
}

/** What lay in the drawer when this shift opened it. */
function foundBefore(store: Readable, shift: ShiftRow): number | null {
  const before = shiftBefore(store, shift.seq)
  return before && lyingIn(store, before, shift)
}

/** What lay in the drawer a shift closed, until `next` opened it; null: until now. */
function lyingIn(store: Readable, closed: ShiftRow, next: ShiftRow | null): number {
  const countedMinor = countsOf(store, closed.seq).at(-1)?.countedMinor ?? 0
  const { cashMinor, refundsMinor } = outsideOf(store, next)
  return countedMinor + cashMinor - refundsMinor - bankedFromDrawer(store, closed.seq)
}
