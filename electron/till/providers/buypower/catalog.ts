// What BuyPower sells and the options each product needs. `disco` is BuyPower's name for whoever
// delivers: a distribution company, a phone network or a TV company.

export type Product = {
  /** BuyPower's word for it. */
  readonly vertical: 'ELECTRICITY' | 'TV' | 'VTU' | 'DATA'
  /** Whether a prepaid sale owes the customer a token. */
  readonly givesToken: boolean
  readonly discos: readonly Choice[]
  readonly vendTypes: readonly Choice[]
  /** What to say when something is missing. */
  readonly words: { readonly account: string; readonly disco: string }
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

const networks: readonly Choice[] = [
  { value: 'MTN', label: 'MTN' },
  { value: 'GLO', label: 'Glo' },
  { value: 'AIRTEL', label: 'Airtel' },
  { value: '9MOBILE', label: '9mobile' },
]

const prepaid: readonly Choice[] = [{ value: 'PREPAID', label: 'Prepaid' }]

const products: Readonly<Record<string, Product>> = {
  electricity: {
    vertical: 'ELECTRICITY',
    givesToken: true,
    discos: electricityDiscos,
    vendTypes: [
      { value: 'PREPAID', label: 'Prepaid meter' },
      { value: 'POSTPAID', label: 'Postpaid bill' },
    ],
    words: { account: 'Enter the meter number.', disco: 'Choose the distribution company.' },
  },
  airtime: {
    vertical: 'VTU',
    givesToken: false,
    discos: networks,
    vendTypes: prepaid,
    words: { account: 'Enter the phone number.', disco: 'Choose the network.' },
  },
  data: {
    vertical: 'DATA',
    givesToken: false,
    discos: networks,
    vendTypes: prepaid,
    words: { account: 'Enter the phone number.', disco: 'Choose the network.' },
  },
  tv: {
    vertical: 'TV',
    givesToken: false,
    discos: [
      { value: 'DSTV', label: 'DStv' },
      { value: 'GOTV', label: 'GOtv' },
      { value: 'STARTIMES', label: 'StarTimes' },
    ],
    vendTypes: prepaid,
    words: { account: 'Enter the smartcard number.', disco: 'Choose the TV company.' },
  },
}

/** Sold by package, at the price of BuyPower's list. */
export const pricedProducts: readonly string[] = ['data', 'tv']

export const productOf = (product: string): Product | null =>
  Object.hasOwn(products, product) ? (products[product] ?? null) : null

type Optioned = { readonly product: string; readonly options: Readonly<Record<string, string>> }

export const discoOf = (order: Optioned): string => order.options['disco'] ?? ''
export const vendTypeOf = (order: Optioned): string => order.options['vendType'] ?? 'PREPAID'
/** The code of the package chosen from the price list; empty where there is none. */
export const packageOf = (order: Optioned): string => order.options['package'] ?? ''
export const verticalOf = (order: Optioned): string =>
  productOf(order.product)?.vertical ?? 'ELECTRICITY'

/** A prepaid electricity sale owes a token; a postpaid bill does not. */
export const owesToken = (order: Optioned): boolean =>
  (productOf(order.product)?.givesToken ?? true) && vendTypeOf(order) !== 'POSTPAID'
