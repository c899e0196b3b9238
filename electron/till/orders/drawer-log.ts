// Tells the order log what was done at the drawer: everything the database has and the log was not told
// yet. The same after every act and on start, so that what a kill kept from the log comes later.

import type { PayKind } from '../../../shared/shift/figures.ts'
import type { Currency } from '../../../shared/money/money.ts'
import type { Readable } from '../store/database.ts'
import { type BankingRow, bankingsAfter, type DayRow, daysAfter } from '../store/days.ts'
import { type ReportRow, reportsAfter, zOfShift } from '../store/reports.ts'
import { type CountRow, countsOf, type ShiftRow, shiftBySeq } from '../store/shifts.ts'
import { sql } from '../store/statement.ts'
import type { DrawerLine, DrawerLineOf } from './drawer-lines.ts'
import type { Marks } from './marks.ts'

/** What was told of the drawer, by the last `seq` of each table. */
export type DrawerMarks = Pick<Marks, 'shifts' | 'moves' | 'counts' | 'reports'>

/** Of what is told at once: in the order in which it can have been done. */
const phases = {
  open: 0,
  move: 1,
  count: 2,
  paper: 3,
  refund: 3,
  close: 4,
  banking: 5,
  day: 5,
} as const satisfies Readonly<Record<DrawerLine['drawer'], number>>

/** What stands after the marks, as lines, in the order it was done. */
export function drawerLinesAfter(store: Readable, marks: DrawerMarks): readonly DrawerLine[] {
  const found: { readonly shift: number; readonly phase: number; readonly line: DrawerLine }[] = []
  const add = (shift: number, phase: number, line: DrawerLine): void => {
    found.push({ shift, phase, line })
  }
  for (const shift of shiftsAfter(store, marks.shifts)) {
    add(shift.seq, phases.open, { drawer: 'open', shift: shift.seq, opening: openingOf(shift) })
  }
  for (const move of movesAfter(store, marks.moves)) add(move.shift, phases.move, move)
  for (const count of countsAfter(store, marks.counts)) add(count.shift, phases.count, count)
  let latest = 0
  for (const report of reportsAfter(store, marks.reports)) {
    const line = lineOfReport(store, report)
    if (!line) continue
    latest = line.shift ?? latest
    add(latest, phases[line.drawer], line)
  }
  return found.toSorted((a, b) => a.shift - b.shift || a.phase - b.phase).map(({ line }) => line)
}

const shiftsAfter = (store: Readable, seq: number): readonly ShiftRow[] =>
  sql<{ seq: number }>(store, 'SELECT seq FROM shifts WHERE seq > ? ORDER BY seq')
    .all(seq)
    .flatMap((row) => shiftBySeq(store, row.seq) ?? [])

const movesAfter = (store: Readable, seq: number): readonly DrawerLineOf<'move'>[] =>
  sql<Omit<DrawerLineOf<'move'>, 'drawer'>>(
    store,
    `SELECT shift_seq AS shift, at, draft_id AS draftId, kind, amount_minor AS amountMinor, reason,
       cashier_id AS cashierId, cashier_name AS cashierName
     FROM drawer_moves WHERE seq > ? ORDER BY seq`,
  )
    .all(seq)
    .map((move) => ({ drawer: 'move', ...move }))

const countsAfter = (store: Readable, seq: number): readonly DrawerLineOf<'count'>[] =>
  sql<{ shift: number; seq: number }>(
    store,
    'SELECT shift_seq AS shift, seq FROM shift_counts WHERE seq > ? ORDER BY seq',
  )
    .all(seq)
    .flatMap(({ shift, seq: of }) => {
      const counts = countsOf(store, shift)
      const at = counts.findIndex((one) => one.seq === of)
      const one = counts[at]
      return one ? [{ drawer: 'count' as const, shift, count: countOf(one, at) }] : []
    })

const openingOf = (shift: ShiftRow): DrawerLineOf<'open'>['opening'] => ({
  at: shift.openedAt,
  draftId: shift.draftId,
  currency: shift.currency satisfies Currency,
  training: shift.training,
  cashierId: shift.cashierId,
  cashierName: shift.cashierName,
  floatMinor: shift.floatMinor,
})

const countOf = (row: CountRow, index: number): DrawerLineOf<'count'>['count'] => ({
  at: row.at,
  draftId: row.draftId,
  n: index + 1,
  cashierId: row.cashierId,
  cashierName: row.cashierName,
  countedMinor: row.countedMinor,
  expectedMinor: row.expectedMinor,
  notes: row.notes,
})

function lineOfReport(store: Readable, row: ReportRow): DrawerLine | null {
  const { seq, by, body, previous, hash, at, shiftSeq, kind } = row
  const report = { seq, by, body, previous, hash }
  if (kind === 'refund')
    return row.refundSeq === null ? null : refundLine(store, row.refundSeq, report)
  if (shiftSeq === null) return null
  switch (kind) {
    case 'x':
    case 'move':
      return { drawer: 'paper', shift: shiftSeq, at, paper: kind, report }
    case 'z':
      return closeLine(store, shiftSeq, report)
    case 'day': {
      const day = daysAfter(store, 0).find(({ reportSeq }) => reportSeq === seq)
      return day ? { drawer: 'day', ...dayOf(day), report } : null
    }
    case 'banking': {
      const banking = bankingsAfter(store, 0).find(({ reportSeq }) => reportSeq === seq)
      return banking ? { drawer: 'banking', ...bankingOf(banking), report } : null
    }
  }
}

const dayOf = (day: DayRow): Omit<DrawerLineOf<'day'>, 'drawer' | 'report'> => ({
  shift: day.lastShift,
  number: day.seq,
  draftId: day.draftId,
  safeMinor: day.safeMinor,
  at: day.at,
  cashierId: day.cashierId,
  cashierName: day.cashierName,
})

const bankingOf = (banking: BankingRow): Omit<DrawerLineOf<'banking'>, 'drawer' | 'report'> => ({
  shift: banking.afterShift,
  number: banking.seq,
  draftId: banking.draftId,
  amountMinor: banking.amountMinor,
  drawerMinor: banking.drawerMinor,
  notes: banking.notes,
  reference: banking.reference,
  note: banking.note,
  supervisor: banking.supervisor,
  at: banking.at,
  cashierId: banking.cashierId,
  cashierName: banking.cashierName,
})

function refundLine(
  store: Readable,
  refundSeq: number,
  report: DrawerLineOf<'paper'>['report'],
): DrawerLineOf<'refund'> | null {
  type Raw = Omit<DrawerLineOf<'refund'>, 'drawer' | 'report' | 'kind'> & { readonly kind: PayKind }
  const raw = sql<Raw>(
    store,
    `SELECT f.shift_seq AS shift, f.at, coalesce(v.reference, r.reference) AS reference, f.kind,
       f.amount_minor AS amountMinor, f.reason, f.cashier_id AS cashierId, f.cashier_name AS cashierName,
       f.supervisor
     FROM refunds f LEFT JOIN vends v ON v.seq = f.vend_seq
       LEFT JOIN batch_rows r ON r.batch_seq = f.batch_seq AND r.n = f.n
     WHERE f.seq = ?`,
  ).get(refundSeq)
  return raw ? { drawer: 'refund', ...raw, report } : null
}

function closeLine(
  store: Readable,
  seq: number,
  report: DrawerLineOf<'paper'>['report'],
): DrawerLineOf<'close'> | null {
  const shift = shiftBySeq(store, seq)
  const counts = countsOf(store, seq)
  const last = counts.at(-1)
  const end = sql<{ by: string; note: string | null; handedOverBy: string | null }>(
    store,
    'SELECT closed_by AS by, note, handed_over_by AS handedOverBy FROM shifts WHERE seq = ?',
  ).get(seq)
  if (!shift || shift.closedAt === null || !last || !end || !zOfShift(store, seq)) return null
  return {
    drawer: 'close',
    shift: seq,
    at: shift.closedAt,
    ...end,
    opening: openingOf(shift),
    count: countOf(last, counts.length - 1),
    report,
  }
}

/** The same thing told twice has the same name. */
export function nameOfDrawerLine(line: DrawerLine): string {
  switch (line.drawer) {
    case 'open':
      return `open ${line.shift}`
    case 'move':
      return `move ${line.draftId}`
    case 'count':
      return `count ${line.shift} ${line.count.n}`
    case 'paper':
    case 'refund':
    case 'close':
    case 'day':
    case 'banking':
      return `report ${line.report.hash}`
  }
}
