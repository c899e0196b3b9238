// What was done at the drawer after a backup was made, entered again as the order log tells it: it was
// so, whatever becomes of the sales. Nothing is printed again. Runs inside the transaction of the start.

import type { ReportBody } from '../../../shared/shift/report.ts'
import { formatMoney } from '../../../shared/money/money.ts'
import type { Writable } from '../store/database.ts'
import { highestShiftFact, writeFact } from '../store/facts.ts'
import { enterReport, zOfShift } from '../store/reports.ts'
import {
  closeShift,
  countsOf,
  highestShift,
  insertCount,
  insertMove,
  insertShift,
  isMoved,
  openShift,
  shiftBySeq,
} from '../store/shifts.ts'
import { type DrawerLine, type DrawerLineOf, reportOf } from './drawer-lines.ts'
import { enterRefund } from './enter-refunds.ts'
import type { Entered } from './enter-vends.ts'

/** `lost`: it cannot be entered; its number is not used again all the same. */
export function enterDrawer(store: Writable, line: DrawerLine): Exclude<Entered, 'held'> {
  switch (line.drawer) {
    case 'open':
      return enterOpening(store, line)
    case 'move': {
      if (isMoved(store, line.draftId)) return 'known'
      if (openShift(store)?.seq !== line.shift) return 'lost'
      const { drawer: _, shift: shiftSeq, ...move } = line
      insertMove(store, { ...move, shiftSeq })
      return 'missing'
    }
    case 'count':
      return enterCount(store, line.shift, line.count)
    case 'x':
      return shiftBySeq(store, line.shift) === null
        ? 'lost'
        : entered(enterReport(store, reportOf(line, 'x')))
    case 'refund':
      return enterRefund(store, line)
    case 'close':
      return enterClosing(store, line)
  }
}

const entered = (isNew: boolean): 'known' | 'missing' => (isNew ? 'missing' : 'known')

const day = (at: number): string => new Date(at).toISOString()

/** In words for a person: what cannot be entered again. */
export function wordsOfDrawer(line: DrawerLine): string {
  switch (line.drawer) {
    case 'open':
      return `shift ${line.shift}, opened by ${line.opening.cashierName} ${day(line.opening.at)}`
    case 'move':
      return `a ${line.kind} in shift ${line.shift}, ${day(line.at)}`
    case 'count':
      return `a count of shift ${line.shift}, ${day(line.count.at)}`
    case 'x':
      return `an X report of shift ${line.shift}, ${day(line.at)}`
    case 'refund':
      return `money given back for ${line.reference} by ${line.cashierName} ${day(line.at)}`
    case 'close':
      return `Z ${line.shift}, closed by ${line.by} ${day(line.at)}${sumsOf(line)}`
  }
}

function sumsOf({ report, count }: DrawerLineOf<'close'>): string {
  try {
    const body = JSON.parse(report.body) as ReportBody
    if (body.kind !== 'z') return ''
    const { taken, currency } = body.figures
    return ` (${formatMoney(taken.amountMinor, currency)} taken, ${formatMoney(count.countedMinor, currency)} counted)`
  } catch {
    return ''
  }
}

/** Whatever can be entered of a shift: its number is used. */
export function reserveShift(store: Writable, line: DrawerLine): void {
  if (line.shift !== null && line.shift > highestShift(store))
    writeFact(store, highestShiftFact, String(line.shift))
}

function enterOpening(
  store: Writable,
  { shift, opening }: DrawerLineOf<'open'>,
): 'known' | 'missing' | 'lost' {
  if (shiftBySeq(store, shift)) return 'known'
  // Another one is open here, and nobody knows how it ended.
  if (openShift(store) || shift <= highestShift(store)) return 'lost'
  const { at: openedAt, ...how } = opening
  insertShift(store, { ...how, openedAt, notes: null, restoredAs: shift })
  return 'missing'
}

function enterCount(
  store: Writable,
  shiftSeq: number,
  { n, ...count }: DrawerLineOf<'count'>['count'],
): 'known' | 'missing' | 'lost' {
  if (countsOf(store, shiftSeq).length >= n) return 'known'
  if (openShift(store)?.seq !== shiftSeq) return 'lost'
  insertCount(store, { ...count, shiftSeq })
  return 'missing'
}

function enterClosing(store: Writable, line: DrawerLineOf<'close'>): 'known' | 'missing' | 'lost' {
  const { shift, opening, count, at, by, note, handedOverBy } = line
  if (zOfShift(store, shift)) return 'known'
  if (enterOpening(store, { drawer: 'open', shift, opening }) === 'lost') return 'lost'
  enterCount(store, shift, count)
  const last = countsOf(store, shift).at(-1)
  if (!last || openShift(store)?.seq !== shift) return 'lost'
  enterReport(store, reportOf(line, 'z'))
  closeShift(store, shift, {
    at,
    by,
    countSeq: last.seq,
    note,
    handedOverBy,
    restored: true,
  })
  return 'missing'
}
