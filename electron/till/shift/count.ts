// Reads what somebody counted, and compares a count with the journal. A count is written down before
// anybody is told what it is compared with.

import type { Parsed } from '../../../shared/contract/contract.ts'
import type { TillError } from '../../../shared/contract/errors.ts'
import type { Currency } from '../../../shared/money/money.ts'
import { type Result, ok } from '../../../shared/result.ts'
import { type Pile, sumOfPiles } from '../../../shared/shift/denominations.ts'
import type { CountFacts } from '../../../shared/shift/report.ts'
import type { CountRow } from '../store/shifts.ts'
import { readMoney } from '../vend/check.ts'

export type Counted = { readonly totalMinor: number; readonly piles: readonly Pile[] | null }

export function readCounted(
  counted: Parsed<'shift.count'>['counted'],
  currency: Currency,
): Result<Counted, TillError> {
  if ('total' in counted) {
    const total = readSum(counted.total, currency)
    return total.ok ? ok({ totalMinor: total.value, piles: null }) : total
  }
  const piles: Pile[] = []
  for (const { value, count } of counted.notes) {
    const valueMinor = readSum(value, currency)
    if (!valueMinor.ok) return valueMinor
    piles.push({ valueMinor: valueMinor.value, count })
  }
  return ok({ totalMinor: sumOfPiles(piles), piles })
}

/** An empty drawer is a count too. */
const readSum = (text: string, currency: Currency): Result<number, TillError> =>
  /^0+(\.0+)?$/.test(text) ? ok(0) : readMoney(text, currency)

export const countFacts = (row: CountRow): CountFacts => ({
  countedMinor: row.countedMinor,
  expectedMinor: row.expectedMinor,
  piles: row.notes === null ? null : (JSON.parse(row.notes) as Pile[]),
  by: row.cashierName,
  at: row.at,
})
