// How a sale is paid, as the cashier chose it, and as the contract wants it. A split is cash and one
// other way: the cashier says the other part, the rest is cash, so the parts always make the amount.

import type { Input } from '../../shared/contract/contract.ts'
import { type Currency, formatAmount } from '../../shared/money/money.ts'
import { cashLeft, type Draft } from './draft.ts'

/** Only for a tender that has no problem. */
export function tenderInput(
  tender: Draft['tender'],
  amountMinor: number,
  currency: Currency,
): Input<'vend.place'>['tender'] {
  const { kind, tendered, reference, by = 'card' } = tender
  const known = reference === '' ? {} : { reference }
  if (kind === 'cash') {
    return { kind, ...(tendered === '' ? {} : { tendered: tendered.replace(/\.$/, '') }) }
  }
  if (kind !== 'split') return { kind, ...known }
  const cashMinor = cashLeft(tender, amountMinor, currency) ?? 0
  return {
    parts: [
      { kind: 'cash', amount: formatAmount(cashMinor, currency) },
      { kind: by, amount: formatAmount(amountMinor - cashMinor, currency), ...known },
    ],
  }
}
