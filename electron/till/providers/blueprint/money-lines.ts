// Where the money of a receipt went: electricity, fees, tax, debts. Blueprint's figures are printed
// as they are; where the electricity already holds the fees (its own sample does), the labels say so,
// so that a customer who adds the slip up gets what was paid.

import { type Currency, formatAmount } from '../../../../shared/money/money.ts'
import { taxLineOf } from '../../../../shared/receipt/tax-lines.ts'
import type { MoneyLine } from '../../../../shared/vend/outcome.ts'
import { type Json, type JsonObject, field, textOf } from '../json.ts'
import { amountAt, entriesOf, firstText, isZero } from './values.ts'

export function moneyLines(receipt: JsonObject, currency: Currency): readonly MoneyLine[] {
  const energy = energyLines(receipt, currency)
  const fees = feeLines(receipt, currency)
  const debts = debtLines(receipt, currency)
  const paid = paidMinor(receipt, currency)
  const energyMinor = sumOf(energy)
  const feesInside =
    sumOf(fees) > 0 && energyMinor > 0 && paid !== null && energyMinor + sumOf(debts) === paid
  if (!feesInside) return [...energy, ...fees, ...debts]
  const inside = fees
    .filter(({ amountMinor }) => amountMinor > 0)
    .map(({ label, amountMinor }) => `${label} ${formatAmount(amountMinor, currency)}`)
  const label = `Electricity, incl. ${inside.join(', ')}`
  return [{ kind: 'energy', label, amountMinor: energyMinor }, ...debts]
}

const sumOf = (lines: readonly MoneyLine[]): number =>
  lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)

/** What was paid for this receipt, as it says. */
export const paidMinor = (receipt: Json | undefined, currency: Currency): number | null =>
  amountAt(field(receipt, 'totals'), currency, 'total', 'tendered') ??
  amountAt(receipt, currency, 'AmountTendered')

/** One line per token where their amounts are the whole of it, else the total's. */
function energyLines(receipt: JsonObject, currency: Currency): readonly MoneyLine[] {
  const total = amountAt(field(receipt, 'totals'), currency, 'elec')
  const perToken = entriesOf(receipt['std_tokens']).flatMap((entry) =>
    line('energy', firstText(entry, 'desc') ?? 'Electricity', amountAt(entry, currency, 'amount')),
  )
  if (perToken.length > 1 && (total === null || sumOf(perToken) === total)) return perToken
  return line('energy', 'Electricity', total ?? perToken[0]?.amountMinor ?? null)
}

function feeLines(receipt: JsonObject, currency: Currency): readonly MoneyLine[] {
  const totals = receipt['totals']
  const detailed = entriesOf(receipt['fee_details']).flatMap((fee) => {
    const label = firstText(fee, 'desc', 'description') ?? 'Fee'
    const kind = /\b(vat|tax)\b/i.test(label) ? 'tax' : 'fee'
    return [
      ...line(kind, label, amountAt(fee, currency, 'amount')),
      ...line('tax', taxLineOf(label), amountAt(fee, currency, 'tax')),
    ]
  })
  const fees =
    detailed.length > 0 ? detailed : line('fee', 'Fees', amountAt(totals, currency, 'fees'))
  return fees.some(({ kind }) => kind === 'tax')
    ? fees
    : [...fees, ...line('tax', 'Tax', amountAt(totals, currency, 'tax'))]
}

export function debtLines(receipt: JsonObject, currency: Currency): readonly MoneyLine[] {
  const detailed = entriesOf(receipt['debt_details']).flatMap((debt) => {
    const label = firstText(debt, 'desc', 'description') ?? 'Debt paid'
    return [
      ...line('debt', label, amountAt(debt, currency, 'amount')),
      ...line('tax', taxLineOf(label), amountAt(debt, currency, 'tax')),
    ]
  })
  return detailed.length > 0
    ? detailed
    : line('debt', 'Debt paid', amountAt(receipt['totals'], currency, 'debt'))
}

const line = (
  kind: MoneyLine['kind'],
  label: string,
  amountMinor: number | null,
): readonly MoneyLine[] =>
  amountMinor === null || amountMinor <= 0 ? [] : [{ kind, label, amountMinor }]

/**
 * True when a sale without a token is explained by debt: money went to debt, and the receipt says in
 * figures that no electricity was bought. Anything less certain is not explained.
 */
export function wentToDebt(receipt: JsonObject, currency: Currency): boolean {
  if (!debtLines(receipt, currency).some(({ kind }) => kind === 'debt')) return false
  const bought = ['units', 'elec']
    .map((name) => textOf(field(receipt['totals'], name)))
    .filter((text) => text !== null)
  return bought.length > 0 && bought.every(isZero)
}
