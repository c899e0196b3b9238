// Books against a provider's ledger, order by order. Each difference is a sentence; none is none.

import type { BookedVend } from './books.ts'
import type { Difference } from './shop.ts'

export type LedgerSale = {
  readonly reference: string
  readonly soldTimes: number
  readonly amountMinor: number
  /** What the customer enters; "" where there is nothing to enter. */
  readonly token: string
}

/**
 * Where a person's decision (review) is an end too: 'unsold' for what never arrived, where "no such order"
 * is not believed, or was heard after the third try; 'any' where the provider cannot be asked at all.
 */
export type Person = 'unsold' | 'any'

export function compareSales(
  vends: readonly BookedVend[],
  ledger: readonly LedgerSale[],
  person: Person,
): readonly Difference[] {
  const found: Difference[] = []
  const byReference = new Map(vends.map((vend) => [vend.reference, vend]))
  for (const sale of ledger) {
    const vend = byReference.get(sale.reference)
    if (!vend) found.push(`the ledger has ${sale.reference}, of which the books know nothing`)
    if (sale.soldTimes > 1) found.push(`${sale.reference} was sold ${sale.soldTimes} times`)
    if (!vend || sale.soldTimes === 0) continue
    if (vend.amountMinor !== sale.amountMinor) found.push(`${sale.reference}: another amount`)
    const isKnown = vend.state === 'confirmed' || (person === 'any' && vend.state === 'review')
    if (!isKnown) found.push(`${sale.reference} was sold, and the books say ${vend.state}`)
    if (vend.state === 'confirmed' && sale.token !== '' && vend.tokens.join() !== sale.token) {
      found.push(`${sale.reference}: token ${sale.token} is ${vend.tokens.join()} in the books`)
    }
  }
  const sold = new Set(ledger.filter(({ soldTimes }) => soldTimes > 0).map((one) => one.reference))
  for (const vend of vends) {
    if (vend.state === 'confirmed' && !sold.has(vend.reference)) {
      found.push(`${vend.reference} is confirmed, and nobody sold it`)
    }
    const isEnd = ['confirmed', 'refused', 'cancelled', 'expired'].includes(vend.state)
    if (!isEnd && vend.state !== 'review') {
      found.push(`${vend.reference} never came to an end: ${vend.state}`)
    }
    const slips = vend.slips.length
    if (slips !== (vend.state === 'confirmed' ? 1 : 0)) {
      found.push(`${vend.reference} is ${vend.state} and has ${slips} slips`)
    }
  }
  return found
}
