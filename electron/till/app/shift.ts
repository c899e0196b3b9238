// shift.*: the drawer's day.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { denominations } from '../../../shared/shift/denominations.ts'
import { unresolvedHeap } from '../../../shared/shift/figures.ts'
import type { MoveBody, XBody } from '../../../shared/shift/report.ts'
import { close, countAgain } from '../shift/close.ts'
import { readCounted } from '../shift/count.ts'
import { figuresOf, outsideOf } from '../shift/figures.ts'
import { labelsOf } from '../shift/labels.ts'
import { headOf, keepReport } from '../shift/reports.ts'
import { figuresView, heapView, outsideView } from '../shift/views.ts'
import {
  type CountRow,
  countByDraft,
  insertCount,
  insertMove,
  insertShift,
  moveByDraft,
  openShift,
  shiftByDraft,
  type ShiftRow,
} from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import { readMoney } from '../vend/check.ts'
import { isSame } from '../vend/same-order.ts'
import type { AppContext, Handlers } from './context.ts'

type ShiftCommand =
  | 'shift.get'
  | 'shift.open'
  | 'shift.move'
  | 'shift.x'
  | 'shift.count'
  | 'shift.close'

const noShift = (): TillError =>
  tillError('not-possible', 'No shift is open. Open one first. Nothing was done.', {
    needs: 'shift',
    reason: 'shift-none',
  })

const movedAsOther = (): TillError =>
  tillError(
    'not-possible',
    'This was written down already as something else. Nothing was written down now. Look at the moves of this shift first.',
    { reason: 'moved-other' },
  )

/** It was asked for once before, and nobody heard whether it was done: the drawer it was for is counted by now. */
const shiftOver = (shift: number): TillError =>
  tillError(
    'not-possible',
    `Shift ${shift} was closed before this was written down. Nothing was written down.`,
    { reason: 'shift-over', shift },
  )

function mustBeOpen({ store }: AppContext): Result<ShiftRow, TillError> {
  const shift = openShift(store)
  return shift ? ok(shift) : err(noShift())
}

/** After something was done at the drawer: the order log is told, the printer starts, the strip is told. */
export function tellOfDrawer(context: AppContext): void {
  context.orderLog?.drawer()
  context.spool.kick()
  context.touchStatus()
}

const figuresNow = (context: AppContext, shift: ShiftRow) =>
  figuresOf(context.store, shift, labelsOf(context), context.clock.now())

export const shiftHandlers: Handlers<ShiftCommand> = {
  'shift.get': (context) => {
    const { store, currency, limits, provisioning } = context
    const shift = openShift(store)
    return ok({
      required: limits.cashNeedsShift,
      refundsByCashier: provisioning.refunds === 'cashier',
      shift: shift && figuresView(figuresNow(context, shift)),
      outside: shift ? null : outsideView(outsideOf(store, null), currency),
      denominations: denominations[currency].map((minor) => formatAmount(minor, currency)),
    })
  },

  'shift.open': (context, { draftId, float }) => {
    const { store, currency, training, clock } = context
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const before = shiftByDraft(store, draftId)
    const counted = readCounted(float, currency)
    if (before && counted.ok && counted.value.totalMinor === before.floatMinor) {
      return ok({ shift: before.seq })
    }
    // One that was opened with another count is not answered for this one.
    const open = openShift(store) ?? before
    if (open) {
      const words = `Shift ${open.seq} of ${open.cashierName} is open. Close it first. Nothing was done.`
      return err(
        tillError('not-possible', words, {
          reason: 'shift-of',
          shift: open.seq,
          by: open.cashierName,
        }),
      )
    }
    if (!counted.ok) return counted
    const { id: cashierId, name: cashierName } = cashier.value
    const { totalMinor: floatMinor, piles } = counted.value
    const shift = transact(store, () =>
      insertShift(store, {
        draftId,
        currency,
        training,
        openedAt: clock.now(),
        cashierId,
        cashierName,
        floatMinor,
        notes: piles && JSON.stringify(piles),
      }),
    )
    tellOfDrawer(context)
    return ok({ shift })
  },

  'shift.move': (context, { draftId, shift: wanted, kind, amount, reason }) => {
    const { store, currency, clock } = context
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const read = readMoney(amount, currency)
    const before = moveByDraft(store, draftId)
    if (before) {
      const { shiftSeq, ...moved } = before
      const amountMinor = read.ok ? read.value : null
      return isSame(moved, { kind, amountMinor, reason })
        ? ok({ shift: shiftSeq, moved: false })
        : err(movedAsOther())
    }
    if (wanted !== undefined && wanted !== openShift(store)?.seq) return err(shiftOver(wanted))
    const shift = mustBeOpen(context)
    if (!shift.ok) return shift
    if (!read.ok) return read
    const { seq: shiftSeq } = shift.value
    if (kind !== 'pay-in' && read.value > figuresNow(context, shift.value).drawer.expectedMinor) {
      const words = 'That is more than can be in the drawer. Nothing was written down.'
      return err(tillError('not-possible', words, { field: 'amount', reason: 'drawer-less' }))
    }
    const { id: cashierId, name: cashierName } = cashier.value
    const by = { cashierId, cashierName, at: clock.now() }
    const { training, printerId } = context
    const at = by.at
    transact(store, () => {
      insertMove(store, { draftId, shiftSeq, kind, amountMinor: read.value, reason, ...by })
      const body: MoveBody = {
        kind: 'move',
        ...headOf(context, cashierId),
        training,
        currency,
        at,
        shift: shiftSeq,
        move: kind,
        amountMinor: read.value,
        reason,
        by: cashierName,
      }
      keepReport(store, { body, shiftSeq, refundSeq: null, at, printerId })
    })
    tellOfDrawer(context)
    context.drawer.openFor('move', cashierName)
    return ok({ shift: shiftSeq, moved: true })
  },

  'shift.x': (context) => {
    const { store, clock, printerId } = context
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const shift = mustBeOpen(context)
    if (!shift.ok) return shift
    const body: XBody = {
      kind: 'x',
      ...headOf(context, cashier.value.id),
      by: cashier.value.name,
      figures: figuresNow(context, shift.value),
    }
    const at = clock.now()
    const shiftSeq = shift.value.seq
    const kept = transact(store, () =>
      keepReport(store, { body, shiftSeq, refundSeq: null, at, printerId }),
    )
    tellOfDrawer(context)
    return ok(kept)
  },

  'shift.count': (context, { draftId, counted }) => {
    const { store, currency, clock } = context
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const shift = mustBeOpen(context)
    if (!shift.ok) return shift
    const read = readCounted(counted, currency)
    if (!read.ok) return read
    const { drawer, liabilities } = figuresNow(context, shift.value)
    const { totalMinor: countedMinor, piles } = read.value
    const { seq: shiftSeq } = shift.value
    const notes = piles && JSON.stringify(piles)
    const told = ({ seq, expectedMinor }: Pick<CountRow, 'seq' | 'expectedMinor'>) => ({
      countId: seq,
      counted: formatAmount(countedMinor, currency),
      expected: formatAmount(expectedMinor, currency),
      difference: formatAmount(countedMinor - expectedMinor, currency),
      unresolved: heapView(unresolvedHeap(liabilities), currency),
      refundsDue: heapView(liabilities.refundsDue, currency),
    })
    const before = countByDraft(store, draftId)
    if (before) {
      const isIt =
        before.shiftSeq === shiftSeq &&
        before.countedMinor === countedMinor &&
        before.notes === notes
      return isIt ? ok(told(before)) : err(countAgain())
    }
    const { expectedMinor } = drawer
    const { id: cashierId, name: cashierName } = cashier.value
    const by = { at: clock.now(), cashierId, cashierName }
    const seq = transact(store, () =>
      insertCount(store, { draftId, shiftSeq, ...by, countedMinor, expectedMinor, notes }),
    )
    tellOfDrawer(context)
    return ok(told({ seq, expectedMinor }))
  },

  'shift.close': (context, input) => {
    const closed = close(context, input)
    if (closed.ok) tellOfDrawer(context)
    return closed
  },
}
