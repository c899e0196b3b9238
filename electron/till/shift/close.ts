// A shift ends: on a count made before anybody knew what it should be, with a note where it differs and
// a supervisor where sales have no end yet. Its Z, its end and its paper are one transaction.

import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount, formatMoney } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { type ShiftFigures, unresolvedHeap } from '../../../shared/shift/figures.ts'
import type { ZBody } from '../../../shared/shift/report.ts'
import type { AppContext } from '../app/context.ts'
import { approve } from '../session/override.ts'
import { jobOfReport } from '../store/print-jobs.ts'
import { zOfShift } from '../store/reports.ts'
import { closeShift, type CountRow, countsOf, shiftBySeq } from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import { countFacts } from './count.ts'
import { figuresOf } from './figures.ts'
import { labelsOf } from './labels.ts'
import { headOf, keepReport } from './reports.ts'

type Closed = Output<'shift.close'>
type HandOver = ZBody['handedOver']

export function close(
  context: AppContext,
  input: Parsed<'shift.close'>,
): Result<Closed, TillError> {
  const { store, clock } = context
  const cashier = context.session.require()
  if (!cashier.ok) return cashier
  const shift = shiftBySeq(store, input.shift)
  if (!shift) return err(tillError('not-found', `There is no shift ${input.shift} in this till.`))
  if (shift.closedAt !== null) return ok(closedBefore(context, shift.seq))
  const counts = countsOf(store, shift.seq)
  const count = counts.at(-1)
  const figures = figuresOf(store, shift, labelsOf(context), clock.now())
  if (!count || count.seq !== input.countId || isStale(count, figures)) return err(countAgain())
  const note = input.note?.trim() ?? ''
  const offMinor = count.countedMinor - count.expectedMinor
  if (offMinor !== 0 && note === '') return err(needsNote(offMinor, figures))
  const handedOver = handOver(context, figures, input)
  if (!handedOver.ok) return handedOver
  const at = clock.now()
  const kept = transact(store, () => {
    const body: ZBody = {
      kind: 'z',
      ...headOf(context, cashier.value.id),
      number: shift.seq,
      by: cashier.value.name,
      figures: { ...figures, at },
      counts: counts.map(countFacts),
      note: note === '' ? null : note,
      handedOver: handedOver.value,
    }
    const { printerId } = context
    const report = keepReport(store, { body, shiftSeq: shift.seq, refundSeq: null, at, printerId })
    closeShift(store, shift.seq, {
      at,
      by: cashier.value.name,
      countSeq: count.seq,
      note: body.note,
      handedOverBy: handedOver.value?.by ?? null,
    })
    return report
  })
  return ok({ number: shift.seq, ...kept })
}

/** Something went in or out of the drawer after it was counted. */
const isStale = (count: CountRow, { drawer }: ShiftFigures): boolean =>
  count.expectedMinor !== drawer.expectedMinor

export const countAgain = (): TillError =>
  tillError(
    'not-possible',
    'Money went in or out since the drawer was counted, or it was counted again. Count it once more. The shift stays open.',
    { needs: 'count', reason: 'count-again' },
  )

function needsNote(offMinor: number, { currency }: ShiftFigures): TillError {
  const money = formatMoney(Math.abs(offMinor), currency)
  return tillError(
    'bad-input',
    `${offMinor < 0 ? `${money} is missing from` : `There is ${money} too much in`} the drawer. Write down why, as far as you know. The shift stays open.`,
    {
      field: 'note',
      needs: 'note',
      reason: offMinor < 0 ? 'drawer-short' : 'drawer-over',
      amount: formatAmount(Math.abs(offMinor), currency),
      difference: formatAmount(offMinor, currency),
    },
  )
}

function handOver(
  context: AppContext,
  { liabilities, shift }: ShiftFigures,
  { reason, supervisor }: Parsed<'shift.close'>,
): Result<HandOver, TillError> {
  if (unresolvedHeap(liabilities).count === 0) return ok(null)
  const what = 'Closing a shift over sales that have no end yet'
  const act = { act: 'shift.close', subject: String(shift), what }
  const approved = approve(context, act, { supervisor, reason })
  return approved.ok
    ? ok({ by: approved.value.supervisor.name, reason: approved.value.reason })
    : approved
}

function closedBefore({ store }: AppContext, shift: number): Closed {
  const z = zOfShift(store, shift)
  if (!z) throw new Error(`shift ${shift} is closed and has no Z`)
  return { number: shift, reportId: z.seq, jobId: jobOfReport(store, z.seq) }
}
