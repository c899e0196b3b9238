// Whether a provider's figures for a sale make what was paid. Nothing on a slip is corrected or filled
// in: the figures are the provider's. Where they do not add up, the journal says so.

import { type Currency, formatMoney } from '../money/money.ts'
import type { Delivery } from '../vend/outcome.ts'

/** Kinds that only a whole split of the money has; a fee alone is no split. */
const whole: ReadonlySet<string> = new Set(['energy', 'debt'])

/**
 * One sentence about figures that do not add up, or null. Each line may have been rounded by half a
 * minor unit, so a difference of half a unit per line says nothing.
 */
export function oddSums(
  { lines, totalPaidMinor }: Pick<Delivery, 'lines' | 'totalPaidMinor'>,
  paidMinor: number,
  currency: Currency,
): string | null {
  const money = (amountMinor: number): string => formatMoney(amountMinor, currency)
  const odd: string[] = []
  if (totalPaidMinor !== undefined && totalPaidMinor !== paidMinor) {
    odd.push(`The customer paid ${money(paidMinor)}, the provider says ${money(totalPaidMinor)}.`)
  }
  const sumMinor = lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  const saidMinor = totalPaidMinor ?? paidMinor
  const off = Math.abs(sumMinor - saidMinor)
  if (lines.some(({ kind }) => whole.has(kind)) && off > Math.floor(lines.length / 2)) {
    odd.push(`The provider's lines make ${money(sumMinor)}, not ${money(saidMinor)}.`)
  }
  return odd.length === 0 ? null : odd.join(' ')
}
