// What BuyPower sells and the options each product needs. Verticals to come (TV, VTU, DATA) are
// rows of this table.

export type Product = {
  /** BuyPower's word for it. */
  readonly vertical: 'ELECTRICITY' | 'TV' | 'VTU' | 'DATA'
  /** Whether a prepaid sale owes the customer a token. */
  readonly givesToken: boolean
  readonly discos: readonly Choice[]
  readonly vendTypes: readonly Choice[]
}

export type Choice = { readonly value: string; readonly label: string }

/** Known today; a shop's provisioning file may name others. */
const electricityDiscos: readonly Choice[] = [
  { value: 'ABUJA', label: 'Abuja (AEDC)' },
  { value: 'EKO', label: 'Eko (EKEDC)' },
  { value: 'IKEJA', label: 'Ikeja (IE)' },
  { value: 'IBADAN', label: 'Ibadan (IBEDC)' },
  { value: 'ENUGU', label: 'Enugu (EEDC)' },
  { value: 'PH', label: 'Port Harcourt (PHED)' },
  { value: 'JOS', label: 'Jos (JED)' },
  { value: 'KADUNA', label: 'Kaduna (KAEDCO)' },
  { value: 'KANO', label: 'Kano (KEDCO)' },
  { value: 'BH', label: 'Benin (BEDC)' },
]

const products: Readonly<Record<string, Product>> = {
  electricity: {
    vertical: 'ELECTRICITY',
    givesToken: true,
    discos: electricityDiscos,
    vendTypes: [
      { value: 'PREPAID', label: 'Prepaid meter' },
      { value: 'POSTPAID', label: 'Postpaid bill' },
    ],
  },
}

export const productOf = (product: string): Product | null =>
  Object.hasOwn(products, product) ? (products[product] ?? null) : null

type Optioned = { readonly product: string; readonly options: Readonly<Record<string, string>> }

export const discoOf = (order: Optioned): string => order.options['disco'] ?? ''
export const vendTypeOf = (order: Optioned): string => order.options['vendType'] ?? 'PREPAID'
export const verticalOf = (order: Optioned): string =>
  productOf(order.product)?.vertical ?? 'ELECTRICITY'

/** A prepaid electricity sale owes a token; a postpaid bill does not. */
export const owesToken = (order: Optioned): boolean =>
  (productOf(order.product)?.givesToken ?? true) && vendTypeOf(order) !== 'POSTPAID'
