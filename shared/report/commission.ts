// What a shop earns on a sale. A rule says so many basis points (hundredths of a per cent) of the amount,
// for a product, or for a product of one provider, from a day on. The rule of the day the money was taken
// counts, whenever the sale is reported. Each sale is rounded by itself, halves up, and sums are sums of
// those: so the parts of a report always make its whole, and both match a statement line by line.

import type { ProductId } from '../vend/products.ts'
import type { Day } from '../time/days.ts'

export type CommissionRule = {
  /** In the order they were written down. */
  readonly seq: number
  readonly product: ProductId
  /** Null: every provider. */
  readonly providerId: string | null
  readonly from: Day
  /** The last day; null: until another rule begins. */
  readonly until: Day | null
  /** Null: from then on this rule's place has none, and a more general one counts. */
  readonly basisPoints: number | null
}

/** All of it. */
export const mostBasisPoints = 10_000

/** In minor units, halves up. Exact: no step leaves the safe integers. */
export function commissionOn(amountMinor: number, basisPoints: number): number {
  const whole = Math.floor(amountMinor / mostBasisPoints)
  const rest = amountMinor - whole * mostBasisPoints
  return (
    whole * basisPoints + Math.floor((rest * basisPoints + mostBasisPoints / 2) / mostBasisPoints)
  )
}

const covers = ({ from, until }: CommissionRule, day: Day): boolean =>
  from <= day && (until === null || day <= until)

/** Of those in force the one that began last; of two of the same day the one written last. */
const newest = (rules: readonly CommissionRule[]): CommissionRule | null =>
  rules.toSorted((a, b) => (a.from === b.from ? b.seq - a.seq : a.from < b.from ? 1 : -1))[0] ??
  null

/** The rule for a sale of that day: of its provider where there is one, of the product otherwise. */
export function ruleFor(
  rules: readonly CommissionRule[],
  product: string,
  providerId: string,
  day: Day,
): CommissionRule | null {
  const inForce = rules.filter((rule) => rule.product === product && covers(rule, day))
  const own = newest(inForce.filter((rule) => rule.providerId === providerId))
  if (own !== null && own.basisPoints !== null) return own
  const general = newest(inForce.filter((rule) => rule.providerId === null))
  return general !== null && general.basisPoints !== null ? general : null
}

/** `ruleFor` for many sales: each day's answer is found once. */
export function rulesOf(
  rules: readonly CommissionRule[],
): (product: string, providerId: string, day: Day) => CommissionRule | null {
  const known = new Map<string, CommissionRule | null>()
  return (product, providerId, day) => {
    const key = `${product} ${day} ${providerId}`
    let rule = known.get(key)
    if (rule === undefined) {
      rule = ruleFor(rules, product, providerId, day)
      known.set(key, rule)
    }
    return rule
  }
}
