// How a number and a sale without a name are written, by product. Meters are grouped as on a card;
// phone and smartcard numbers stand as people write them.

import { type ProductId, accountKinds } from '../../shared/vend/products.ts'
import type { IconName } from '../design/icons.tsx'
import type { Text } from '../i18n/use-text.ts'
import { groupDigits } from '../sell/draft.ts'

export const productIcons: Readonly<Record<ProductId, IconName>> = {
  electricity: 'bolt',
  airtime: 'phone',
  data: 'data',
  tv: 'tv',
  bills: 'list',
  collect: 'hand',
  bulk: 'queue',
}

export const accountText = (product: ProductId, account: string): string =>
  accountKinds[product] === 'meter' ? groupDigits(account) : account

/** "0803 123 4567": a phone number as it is read back. Others stay whole. */
export const spokenPhone = (phone: string): string =>
  phone.replace(/^(0\d{3})(\d{3})(\d{4})$/, '$1 $2 $3')

type Sold = {
  readonly product: ProductId
  readonly customerName: string | null
  readonly customer?: { readonly name: string | null } | null
}

/** Who it was for; where nobody has a name, such as a phone, the product stands there. */
export function whoText({ t }: Text, { product, customerName, customer }: Sold): string {
  const name = customer?.name || customerName
  if (name) return name
  return product === 'electricity' ? t('who.unnamed') : t(`product.${product}`)
}
