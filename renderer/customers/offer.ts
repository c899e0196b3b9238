// Which customers to offer for what is typed on the ticket, and what to ask the till for. Pure.

import type { Input } from '../../shared/contract/contract.ts'
import type { KnownCustomer } from '../../shared/contract/customer.ts'
import {
  isNumberProduct,
  type NumberProductId,
  type ProductId,
} from '../../shared/vend/products.ts'

export type Offered = KnownCustomer & { readonly product: NumberProductId }

type Typed = {
  readonly product: NumberProductId
  readonly account: string
  readonly phone: string
}

/** A number is looked for in the whole journal from here on; a shorter one among the latest. */
const enoughTyped = 3
const mostShown = 24

/** A phone brings all that is bought with it, whatever is being sold; a number what is sold to it. */
export function questionFor({ product, account, phone }: Typed): Input<'customer.find'> {
  if (phone.length >= enoughTyped) return { text: phone, limit: mostShown }
  return account.length >= enoughTyped
    ? { text: account, product, limit: mostShown }
    : { product, limit: mostShown }
}

/** An answer may be of what was typed a moment ago: of it, what fits what is typed now and is sold here. */
export function offeredOf(
  known: readonly KnownCustomer[],
  { product, account, phone }: Typed,
  sold: readonly ProductId[],
): readonly Offered[] {
  return known.filter((one): one is Offered => {
    if (!isNumberProduct(one.product) || !sold.includes(one.product)) return false
    if (phone !== '') return one.phone?.startsWith(phone) === true || one.account.startsWith(phone)
    return one.product === product && one.account.startsWith(account)
  })
}
