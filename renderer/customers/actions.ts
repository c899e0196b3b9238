// What the cashier does about a customer: put them on the ticket, star them.

import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { chooseCustomer } from '../sell/actions.ts'
import { isWholePhone } from '../sell/draft.ts'
import { chooseProduct } from '../sell/products.ts'
import { changeDraft, useSell } from '../sell/store.ts'
import type { Offered } from './offer.ts'
import { customersChanged } from './store.ts'

/** Number, choices and phone at once, under the product it was bought as, and straight to the look-up. */
export function choose(customer: Offered): void {
  const typed = useSell.getState().draft.phone
  if (customer.product !== useSell.getState().draft.product) chooseProduct(customer.product)
  // As if typed first: whoever it belongs to, it goes with this number from here on.
  const phone = customer.phone ?? (isWholePhone(typed) ? typed : '')
  chooseCustomer(customer)
  changeDraft({ phone: phone === customer.account ? '' : phone, phoneIsKnown: phone !== '' })
}

export async function star(
  { phone, product, account }: Pick<Offered, 'product' | 'account'> & { readonly phone: string },
  starred: boolean,
  label?: string,
): Promise<ScreenError | null> {
  const answer = await call('customer.star', {
    phone,
    product,
    account,
    starred,
    ...(label === undefined ? {} : { label }),
  })
  customersChanged()
  return answer.ok ? null : answer.error
}
