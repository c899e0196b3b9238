// The end of a day: the shifts since the one before, summed from the journal as it stands now and held
// against their Z reports, which are never summed from anything but what was kept.

import {
  addHeaps,
  type Heap,
  type MoveKind,
  payKinds,
  type PayLine,
  takingsOf,
} from '../../../shared/shift/figures.ts'
import type { DayBody, DayFigures, ZBody, ZOfDay } from '../../../shared/shift/report.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { AppContext } from '../app/context.ts'
import type { Readable } from '../store/database.ts'
import {
  dayByDraft,
  type DayRow,
  highestDay,
  insertDay,
  newestBanking,
  newestDay,
} from '../store/days.ts'
import { jobOfReport } from '../store/print-jobs.ts'
import { refundsOfShift, refundsOutside } from '../store/refunds.ts'
import { zOfShift } from '../store/reports.ts'
import { cellsOf, tendersOf, unresolvedSales } from '../store/shift-sums.ts'
import {
  firstShiftAfter,
  journalEnd,
  movesOf,
  newestShift,
  openShift,
  shiftBySeq,
  type ShiftRow,
  type Stretch,
  stretchOf,
} from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import { liabilitiesOf } from './figures.ts'
import { labelsOf } from './labels.ts'
import { headOf, keepReport } from './reports.ts'
import { cashAtHand } from './safe.ts'

/** Closed since the last end of a day, in order. */
function shiftsOfDay(store: Readable, before: DayRow | null): readonly ShiftRow[] {
  const first = (before?.lastShift ?? 0) + 1
  const last = newestShift(store)?.seq ?? 0
  const shifts: ShiftRow[] = []
  for (let seq = first; seq <= last; seq += 1) {
    const shift = shiftBySeq(store, seq)
    if (shift && shift.closedAt !== null) shifts.push(shift)
  }
  return shifts
}

/** All of the journal since the last end of a day. */
function stretchOfDay(store: Readable, before: DayRow | null): Stretch {
  const end = journalEnd(store)
  return {
    firstVend: (before?.lastVend ?? 0) + 1,
    firstBatch: (before?.lastBatch ?? 0) + 1,
    firstRefund: (before?.lastRefund ?? 0) + 1,
    lastVend: end.vend,
    lastBatch: end.batch,
    lastRefund: end.refund,
  }
}

function zBodyOf(store: Readable, shift: ShiftRow): ZBody {
  const z = zOfShift(store, shift.seq)
  if (!z) throw new Error(`shift ${shift.seq} is closed and has no Z`)
  return JSON.parse(z.body) as ZBody
}

function zOfDay({ number, figures, counts, by }: ZBody): ZOfDay {
  const last = counts.at(-1)
  return {
    number,
    openedAt: figures.openedAt,
    closedAt: figures.at,
    by,
    takenMinor: figures.taken.amountMinor,
    offMinor: last ? last.countedMinor - last.expectedMinor : 0,
  }
}

const cashOf = (lines: readonly PayLine[]): number =>
  lines.reduce((sum, { kind, amountMinor }) => (kind === 'cash' ? sum + amountMinor : sum), 0)

const moveKinds: readonly MoveKind[] = ['pay-in', 'drop', 'pay-out']

/** So far: a day has an open shift only until it ends. */
function takenIn(store: Readable, open: ShiftRow | null) {
  const stretch = open && stretchOf(store, open)
  return {
    taken: addHeaps(stretch === null ? [] : cellsOf(store, stretch)),
    cashMinor: stretch === null ? 0 : cashOf(tendersOf(store, stretch)),
  }
}

/** Null while there is nothing to end. Throws when the Zs and the journal do not tie. */
export function dayFigures(context: AppContext): DayFigures | null {
  const { store, currency, training, clock } = context
  const before = newestDay(store)
  const shifts = shiftsOfDay(store, before)
  if (shifts.length === 0) return null
  const stretch = stretchOfDay(store, before)
  const tenders = tendersOf(store, stretch)
  const takings = takingsOf(cellsOf(store, stretch), tenders, labelsOf(context))
  const bodies = shifts.map((shift) => zBodyOf(store, shift))
  const running = takenIn(store, openShift(store))
  const inShifts = addHeaps([...bodies.map(({ figures }) => figures.taken), running.taken])
  const outside: Heap = {
    count: takings.taken.count - inShifts.count,
    amountMinor: takings.taken.amountMinor - inShifts.amountMinor,
  }
  // A shift of the order log may have had sales that no record has any more.
  const isWhole = shifts.every(({ restored }) => !restored)
  if (isWhole && (outside.count < 0 || outside.amountMinor < 0)) {
    throw new Error(`the Z reports of the day have more than the journal: ${outside.amountMinor}`)
  }
  const moves = shifts.flatMap(({ seq }) => movesOf(store, seq))
  const refunds = shifts.flatMap(({ seq }) => refundsOfShift(store, seq))
  const { safe, drawerMinor } = cashAtHand(store)
  return {
    ...takings,
    currency,
    training,
    at: clock.now(),
    zs: bodies.map(zOfDay),
    moves: moveKinds.map((kind) => ({
      kind,
      ...addHeaps(
        moves
          .filter((move) => move.kind === kind)
          .map(({ amountMinor }) => ({ count: 1, amountMinor })),
      ),
    })),
    refunds: payKinds.map((kind) => ({
      kind,
      ...addHeaps(refunds.filter((line) => line.kind === kind)),
    })),
    outside: {
      taken: outside,
      cashMinor:
        cashOf(takings.tenders) -
        running.cashMinor -
        bodies.reduce((sum, { figures }) => sum + cashOf(figures.tenders), 0),
      refundsMinor: refundsOutside(store, stretch),
    },
    liabilities: liabilitiesOf(store),
    unresolved: unresolvedSales(store, stretch),
    safe,
    drawerMinor: drawerMinor ?? 0,
  }
}

type Ended = { readonly number: number; readonly reportId: number; readonly jobId: number | null }

export function endDay(
  context: AppContext,
  cashier: CashierView,
  draftId: string,
): Result<Ended, TillError> {
  const { store, printerId } = context
  const done = dayByDraft(store, draftId)
  if (done) {
    const { seq: number, reportSeq: reportId } = done
    return ok({ number, reportId, jobId: jobOfReport(store, reportId) })
  }
  const newest = newestShift(store)
  if (newest !== null && newest.closedAt === null) return err(stillOpen(newest))
  const figures = dayFigures(context)
  if (!figures) return err(nothingToEnd())
  const before = newestDay(store)
  const number = highestDay(store) + 1
  const lastShift = newest?.seq ?? 0
  const { at } = figures
  const kept = transact(store, () => {
    const body: DayBody = {
      kind: 'day',
      ...headOf(context, cashier.id),
      number,
      by: cashier.name,
      figures,
    }
    const report = keepReport(store, { body, shiftSeq: lastShift, refundSeq: null, at, printerId })
    const end = journalEnd(store)
    insertDay(store, {
      seq: number,
      draftId,
      firstShift: firstShiftAfter(store, before?.lastShift ?? 0) ?? lastShift,
      lastShift,
      lastVend: end.vend,
      lastBatch: end.batch,
      lastRefund: end.refund,
      lastBanking: newestBanking(store)?.seq ?? 0,
      safeMinor: figures.safe.nowMinor,
      at,
      cashierId: cashier.id,
      cashierName: cashier.name,
      reportSeq: report.reportId,
    })
    return report
  })
  return ok({ number, ...kept })
}

const stillOpen = ({ seq, cashierName }: ShiftRow): TillError =>
  tillError(
    'not-possible',
    `Shift ${seq} of ${cashierName} is still open. Close it first. The day goes on.`,
    { needs: 'shift', reason: 'shift-open', shift: seq },
  )

const nothingToEnd = (): TillError =>
  tillError('not-possible', 'No shift was closed since the last end of a day. Nothing was done.', {
    reason: 'no-shift',
  })
