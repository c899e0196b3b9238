// What a counter sells, before any provider: the cashier picks a product, the shop's configuration
// says who serves it.

export const products = ['electricity', 'airtime', 'data', 'tv'] as const

export type ProductId = (typeof products)[number]

/** What the one field that matters holds. */
export type AccountKind = 'meter' | 'phone' | 'smartcard'

export const accountKinds: Readonly<Record<ProductId, AccountKind>> = {
  electricity: 'meter',
  airtime: 'phone',
  data: 'phone',
  tv: 'smartcard',
}
