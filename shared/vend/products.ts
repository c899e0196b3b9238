// What a counter sells, before any provider: the cashier picks a product, the shop's configuration
// says who serves it.

/** Sold to a number: a meter, a phone, a smartcard. */
const numberProducts = ['electricity', 'airtime', 'data', 'tv'] as const
/** Sold one at a time, each a vend. */
export const vendProducts = [...numberProducts, 'bills'] as const
/** Done for many customers at once, each a batch. */
export const batchProducts = ['collect', 'bulk'] as const
export const products = [...vendProducts, ...batchProducts] as const

export type NumberProductId = (typeof numberProducts)[number]
export type VendProductId = (typeof vendProducts)[number]
export type BatchKind = (typeof batchProducts)[number]
export type ProductId = (typeof products)[number]

/** What the one field that matters holds. `bill`: the form of the biller's service. `sheet`: many rows. */
export type AccountKind = 'meter' | 'phone' | 'smartcard' | 'bill' | 'sheet'

export const accountKinds = {
  electricity: 'meter',
  airtime: 'phone',
  data: 'phone',
  tv: 'smartcard',
  bills: 'bill',
  collect: 'sheet',
  bulk: 'sheet',
} as const satisfies Readonly<Record<ProductId, AccountKind>>

export const isNumberProduct = (product: ProductId): product is NumberProductId =>
  accountKinds[product] !== 'bill' && accountKinds[product] !== 'sheet'

export const isBatchKind = (product: ProductId): product is BatchKind =>
  product === 'collect' || product === 'bulk'
