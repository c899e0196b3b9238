// Which column of a provider's statement holds what. Names are guesses, and every provider has its own:
// our references are found by what stands in the cells, and a person sees the guess before it counts.

import type { StatementColumns } from '../../../shared/contract/statement.ts'

type Field = keyof StatementColumns

/** The first that fits a heading takes it; more telling names stand first. */
const names: readonly (readonly [Field, RegExp])[] = [
  ['status', /^(transaction[ _]?)?(status|state|result|outcome)\b/i],
  ['token', /\btokens?\b/i],
  ['reference', /(order|request|client|customer|merchant|external|trans(action)?)[ _.-]?(id|ref)/i],
  ['reference', /^(our|your)?[ _]?ref(erence)?\b/i],
  ['receiptNo', /receipt|voucher|\brrn\b/i],
  ['account', /meter|account|msisdn|phone|smart ?card|customer/i],
  ['amount', /amount|value|total|price/i],
  ['at', /date|time|created|\bon\b/i],
]

const none: StatementColumns = {
  reference: null,
  account: null,
  amount: null,
  at: null,
  status: null,
  token: null,
  receiptNo: null,
}

/** `isOurs`: whether a cell is an order reference of this till. */
export function guessColumns(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  isOurs: (text: string) => boolean,
): StatementColumns {
  const found = { ...none }
  const taken = new Set<number>()
  const take = (field: Field, at: number): void => {
    if (found[field] !== null || taken.has(at)) return
    found[field] = at
    taken.add(at)
  }
  const hits = heading.map((_, at) => rows.filter((row) => isOurs(row[at] ?? '')).length)
  const most = Math.max(0, ...hits)
  if (most > 0) take('reference', hits.indexOf(most))
  for (const [field, name] of names) {
    const at = heading.findIndex((text, index) => !taken.has(index) && name.test(text.trim()))
    if (at !== -1) take(field, at)
  }
  return found
}
