// Cash that goes to the bank: counted, with the number of its bag or deposit slip, by a supervisor's word.
// First what is in the safe, then what the closed drawer holds; an open drawer is left alone.

import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount, formatMoney } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { denominations } from '../../../shared/shift/denominations.ts'
import type { BankingBody } from '../../../shared/shift/report.ts'
import type { AppContext } from '../app/context.ts'
import { approve } from '../session/override.ts'
import type { Readable } from '../store/database.ts'
import {
  bankingByDraft,
  type BankingRow,
  highestBanking,
  insertBanking,
  newestBanking,
  newestDay,
} from '../store/days.ts'
import { jobOfReport } from '../store/print-jobs.ts'
import { reportBySeq } from '../store/reports.ts'
import { newestShift } from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import { readCounted } from './count.ts'
import { headOf, keepReport } from './reports.ts'
import { cashAtHand } from './safe.ts'

export function bankView({ store, currency }: AppContext): Output<'bank.get'> {
  const { safe, drawerMinor } = cashAtHand(store)
  const last = newestBanking(store)
  const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
  return {
    number: highestBanking(store) + 1,
    currency,
    safe: money(safe.nowMinor),
    drawer: drawerMinor === null ? null : money(drawerMinor),
    atHand: money(safe.nowMinor + (drawerMinor ?? 0)),
    float: money(newestShift(store)?.floatMinor ?? 0),
    denominations: denominations[currency].map(money),
    last: last && {
      number: last.seq,
      at: last.at,
      by: last.cashierName,
      amount: money(last.amountMinor),
      reference: last.reference,
    },
  }
}

/** Ended since the last banking, first and last. */
function daysOf(store: Readable, last: BankingRow | null): BankingBody['days'] {
  const newest = newestDay(store)
  if (!newest) return null
  const before = last === null ? null : reportBySeq(store, last.reportSeq)
  const covered = before ? ((JSON.parse(before.body) as BankingBody).days?.[1] ?? 0) : 0
  return newest.seq > covered ? [covered + 1, newest.seq] : null
}

export function bringToBank(
  context: AppContext,
  input: Parsed<'bank.bring'>,
): Result<Output<'bank.bring'>, TillError> {
  const { store, currency, clock, printerId, training } = context
  const cashier = context.session.require()
  if (!cashier.ok) return cashier
  const done = bankingByDraft(store, input.draftId)
  if (done) {
    const { seq: number, reportSeq: reportId } = done
    return ok({ number, reportId, jobId: jobOfReport(store, reportId) })
  }
  const counted = readCounted(input.counted, currency)
  if (!counted.ok) return counted
  const { totalMinor: amountMinor, piles } = counted.value
  const shift = newestShift(store)
  if (shift === null || amountMinor === 0) return err(nothing())
  const { safe, drawerMinor } = cashAtHand(store)
  const atHandMinor = safe.nowMinor + (drawerMinor ?? 0)
  const note = input.note?.trim() ?? ''
  if (amountMinor > atHandMinor && note === '') {
    const words = `The till only knows of ${formatMoney(atHandMinor, currency)}. Write down where the rest comes from. Nothing was done.`
    return err(
      tillError('bad-input', words, {
        field: 'note',
        reason: 'bank-note',
        amount: formatAmount(atHandMinor, currency),
      }),
    )
  }
  const act = { act: 'bank.bring', subject: input.slip, what: 'Bringing money to the bank' }
  const approved = approve(context, act, input)
  if (!approved.ok) return approved
  const last = newestBanking(store)
  const number = highestBanking(store) + 1
  const at = clock.now()
  const { id: cashierId, name: by } = cashier.value
  const supervisor = approved.value.supervisor.name
  const kept = transact(store, () => {
    const body: BankingBody = {
      kind: 'banking',
      ...headOf(context, cashierId),
      number,
      training,
      currency,
      at,
      amountMinor,
      piles,
      atHandMinor,
      days: daysOf(store, last),
      reference: input.slip,
      note: note === '' ? null : note,
      by,
      supervisor,
    }
    const report = keepReport(store, { body, shiftSeq: shift.seq, refundSeq: null, at, printerId })
    const fromDrawer = Math.min(drawerMinor ?? 0, Math.max(0, amountMinor - safe.nowMinor))
    insertBanking(store, {
      seq: number,
      draftId: input.draftId,
      amountMinor,
      drawerMinor: Math.max(0, fromDrawer),
      afterShift: shift.seq,
      notes: piles && JSON.stringify(piles),
      reference: input.slip,
      note: body.note,
      at,
      cashierId,
      cashierName: by,
      supervisor,
      reportSeq: report.reportId,
    })
    return report
  })
  return ok({ number, ...kept })
}

const nothing = (): TillError =>
  tillError('not-possible', 'There is no cash to bring to the bank. Nothing was done.', {
    reason: 'no-cash',
  })
