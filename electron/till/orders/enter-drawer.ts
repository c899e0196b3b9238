// What was done at the drawer after a backup was made, entered again as the order log tells it: it was
// so, whatever becomes of the sales. Nothing is printed again. Runs inside the transaction of the start.

import type { ReportBody } from '../../../shared/shift/report.ts'
import { formatMoney } from '../../../shared/money/money.ts'
import type { Writable } from '../store/database.ts'
import {
  bankingByDraft,
  dayByDraft,
  highestBanking,
  highestDay,
  insertBanking,
  insertDay,
  newestBanking,
  newestDay,
} from '../store/days.ts'
import { highestFacts, writeFact } from '../store/facts.ts'
import { enterReport, zOfShift } from '../store/reports.ts'
import {
  closeShift,
  countsOf,
  firstShiftAfter,
  highestShift,
  insertCount,
  insertMove,
  insertShift,
  journalEnd,
  moveByDraft,
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
      if (moveByDraft(store, line.draftId)) return 'known'
      if (openShift(store)?.seq !== line.shift) return 'lost'
      const { drawer: _, shift: shiftSeq, ...move } = line
      insertMove(store, { ...move, shiftSeq })
      return 'missing'
    }
    case 'count':
      return enterCount(store, line.shift, line.count)
    case 'paper':
      return shiftBySeq(store, line.shift) === null
        ? 'lost'
        : entered(enterReport(store, reportOf(line, line.paper)))
    case 'refund':
      return enterRefund(store, line)
    case 'close':
      return enterClosing(store, line)
    case 'day':
      return enterDay(store, line)
    case 'banking':
      return enterBanking(store, line)
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
    case 'paper':
      return `${line.paper === 'x' ? 'an X report' : 'the slip of a move'} of shift ${line.shift}, ${day(line.at)}`
    case 'refund':
      return `money given back for ${line.reference} by ${line.cashierName} ${day(line.at)}`
    case 'close':
      return `Z ${line.shift}, closed by ${line.by} ${day(line.at)}${sumsOf(line)}`
    case 'day':
      return `the end of day ${line.number}, ${day(line.at)}`
    case 'banking':
      return `banking ${line.number} (${line.reference}), ${day(line.at)}`
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

/** Of what could not be entered: its number is used all the same. */
export function reserveNumbers(store: Writable, line: DrawerLine): void {
  if (line.shift !== null) reserve(store, 'shift', line.shift, highestShift(store))
  if (line.drawer === 'day') reserve(store, 'day', line.number, highestDay(store))
  if (line.drawer === 'banking') reserve(store, 'banking', line.number, highestBanking(store))
}

function reserve(
  store: Writable,
  what: keyof typeof highestFacts,
  number: number,
  highest: number,
): void {
  if (number > highest) writeFact(store, highestFacts[what], String(number))
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
  { n, draftId = null, ...count }: DrawerLineOf<'count'>['count'],
): 'known' | 'missing' | 'lost' {
  if (countsOf(store, shiftSeq).length >= n) return 'known'
  if (openShift(store)?.seq !== shiftSeq) return 'lost'
  insertCount(store, { ...count, draftId, shiftSeq })
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

function enterDay(store: Writable, line: DrawerLineOf<'day'>): 'known' | 'missing' | 'lost' {
  if (dayByDraft(store, line.draftId)) return 'known'
  if (line.number <= highestDay(store)) return 'lost'
  // Days nobody knows anything else of had the numbers before.
  reserve(store, 'day', line.number - 1, highestDay(store))
  enterReport(store, reportOf(line, 'day'))
  const { draftId, safeMinor, at, cashierId, cashierName } = line
  const end = journalEnd(store)
  insertDay(store, {
    seq: line.number,
    draftId,
    firstShift: firstShiftAfter(store, newestDay(store)?.lastShift ?? 0) ?? line.shift,
    lastShift: line.shift,
    lastVend: end.vend,
    lastBatch: end.batch,
    lastRefund: end.refund,
    lastBanking: newestBanking(store)?.seq ?? 0,
    safeMinor,
    at,
    cashierId,
    cashierName,
    reportSeq: line.report.seq,
  })
  return 'missing'
}

function enterBanking(
  store: Writable,
  line: DrawerLineOf<'banking'>,
): 'known' | 'missing' | 'lost' {
  if (bankingByDraft(store, line.draftId)) return 'known'
  if (line.number <= highestBanking(store)) return 'lost'
  reserve(store, 'banking', line.number - 1, highestBanking(store))
  enterReport(store, reportOf(line, 'banking'))
  const { drawer: _, shift: afterShift, number: seq, report, ...banking } = line
  insertBanking(store, { ...banking, seq, afterShift, reportSeq: report.seq })
  return 'missing'
}
