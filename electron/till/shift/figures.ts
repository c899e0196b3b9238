// How a shift stands, read from the journal in one go. Reading only.

import {
  type Heap,
  type ShiftFigures,
  addHeaps,
  drawerOf,
  takingsOf,
} from '../../../shared/shift/figures.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { Readable } from '../store/database.ts'
import { claimsHeap } from '../store/late.ts'
import { refundsOfShift, refundsOutside } from '../store/refunds.ts'
import { cellsOf, refundsDueHeap, tendersOf, unresolvedSales } from '../store/shift-sums.ts'
import { movesOf, type ShiftRow, stretchBefore, stretchOf } from '../store/shifts.ts'
import { openHeaps } from '../store/totals.ts'

/** `labels`: how the shop calls its providers. Throws when the journal does not tie with itself. */
export function figuresOf(
  store: Readable,
  shift: ShiftRow,
  labels: ReadonlyMap<string, string>,
  at: number,
): ShiftFigures {
  const stretch = stretchOf(store, shift)
  const tenders = tendersOf(store, stretch)
  const moves = movesOf(store, shift.seq)
  const refunds = refundsOfShift(store, shift.seq)
  return {
    ...takingsOf(cellsOf(store, stretch), tenders, labels),
    currency: shift.currency,
    training: shift.training,
    shift: shift.seq,
    openedAt: shift.openedAt,
    openedBy: shift.cashierName,
    at,
    drawer: drawerOf({ floatMinor: shift.floatMinor, tenders, moves, refunds }),
    moves,
    refunds,
    liabilities: liabilitiesOf(store),
    unresolved: unresolvedSales(store, stretch),
    outside: outsideOf(store, shift),
  }
}

export function liabilitiesOf(store: Readable): ShiftFigures['liabilities'] {
  const heaps = openHeaps(store)
  const heap = (state: VendState): Heap => {
    const { count, rows, cashMinor } = heaps(state)
    return { count: count + rows, amountMinor: cashMinor }
  }
  return {
    queued: heap('queued'),
    sending: heap('sending'),
    unconfirmed: heap('unconfirmed'),
    review: heap('review'),
    refundsDue: refundsDueHeap(store),
    claims: claimsHeap(store),
  }
}

/** What no shift has: before `shift`, or since the last one closed when null. */
export function outsideOf(store: Readable, shift: ShiftRow | null): ShiftFigures['outside'] {
  const stretch = stretchBefore(store, shift)
  const tenders = tendersOf(store, stretch)
  const cash = tenders.filter(({ kind }) => kind === 'cash')
  return {
    taken: addHeaps(cellsOf(store, stretch)),
    cashMinor: addHeaps(cash).amountMinor,
    refundsMinor: refundsOutside(store, stretch),
  }
}
