// Standing orders: a sale whose option `recurring` makes the provider buy it again by itself, paid from
// the shop's own float. Only a supervisor sets one up, on purpose, with a provider that knows how.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { Provider } from '../providers/account.ts'

type Options = Readonly<Record<string, string>>

const once = 'once'

/** How often the sale is to be bought again, or null: this once. */
export function recurrenceOf(options: Options): string | null {
  const wanted = Object.hasOwn(options, 'recurring') ? options['recurring'] : undefined
  return wanted === undefined || wanted === '' || wanted === once ? null : wanted
}

/** The options of this one sale: what is repeated tomorrow by hand must not become a standing order. */
export function withoutRecurrence(options: Options): Record<string, string> {
  const { recurring: _, ...rest } = options
  return rest
}

/** Why these options may not be placed by this person, or null. */
export function standingObjection(
  { adapter, label }: Pick<Provider, 'adapter' | 'label'>,
  product: string,
  options: Options,
  role: 'cashier' | 'supervisor',
): TillError | null {
  const recurrence = recurrenceOf(options)
  if (recurrence === null) return null
  if (role !== 'supervisor') {
    return tillError(
      'not-allowed',
      'Only a supervisor may set up a standing order. Nothing was saved. Sell it once, or let a supervisor sign in.',
      { option: 'recurring' },
    )
  }
  const standing = adapter.standing?.products.includes(product) ? adapter.standing : null
  if (standing?.every.includes(recurrence)) return null
  return tillError(
    'bad-input',
    standing
      ? `${label} knows no standing order "${recurrence}". Nothing was saved.`
      : `${label} has no standing orders for this product. Nothing was saved.`,
    { field: 'options.recurring', reason: 'standing', provider: label },
  )
}
