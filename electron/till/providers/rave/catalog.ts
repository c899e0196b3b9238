// What Rave sells, where, and how it wants the customer written. A further biller or country is a row here.

import type { Currency } from '../../../../shared/money/money.ts'
import type { Order } from '../adapter.ts'

export type Country = 'NG' | 'GH' | 'US'
export type Biller = 'AIRTIME' | 'DSTV' | 'DSTV BOX OFFICE'
export type Choice<T extends string = string> = { readonly value: T; readonly label: string }

type CountryFacts = {
  readonly currency: Currency
  readonly label: string
  readonly people: string
  /** Country calling code. */
  readonly dial: string
  /** What stands before a number inside the country. */
  readonly trunk: string
  /** Digits of a number without both. */
  readonly digits: number
}

export const countries: Readonly<Record<Country, CountryFacts>> = {
  NG: { currency: 'NGN', label: 'Nigeria', people: 'naira', dial: '234', trunk: '0', digits: 10 },
  GH: { currency: 'GHS', label: 'Ghana', people: 'cedi', dial: '233', trunk: '0', digits: 9 },
  US: {
    currency: 'USD',
    label: 'United States',
    people: 'dollars',
    dial: '1',
    trunk: '1',
    digits: 10,
  },
}

export const countryChoices: readonly Choice<Country>[] = (
  Object.keys(countries) as readonly Country[]
).map((value) => ({ value, label: countries[value].label }))

const products: Readonly<Record<string, readonly Choice<Biller>[]>> = {
  airtime: [{ value: 'AIRTIME', label: 'Airtime' }],
  tv: [
    { value: 'DSTV', label: 'DStv' },
    { value: 'DSTV BOX OFFICE', label: 'DStv Box Office' },
  ],
}

export const billersOf = (product: string): readonly Choice<Biller>[] =>
  Object.hasOwn(products, product) ? (products[product] ?? []) : []

/** Everything Rave sells, whatever product it is to the till. */
export const billerChoices: readonly Choice<Biller>[] = Object.values(products).flat()

export const labelOf = (biller: Biller): string =>
  billerChoices.find(({ value }) => value === biller)?.label ?? biller

type Optioned = Pick<Order, 'product' | 'options'>

/** The country an order names; null when it names none that Rave serves. */
export function countryOf({ options }: Optioned): Country | null {
  const country = options['country'] ?? ''
  return Object.hasOwn(countries, country) ? (country as Country) : null
}

/** A product with one biller needs no option; with several the order must name one. */
export function billerOf({ product, options }: Optioned): Biller | null {
  const billers = billersOf(product)
  const [only] = billers
  if (only && billers.length === 1) return only.value
  return billers.find(({ value }) => value === options['biller'])?.value ?? null
}

/**
 * The customer as Rave wants it: a phone number with "+" and its country, a smartcard as digits.
 * Numbers written as inside the country get its code; what already has a "+" is left as it is.
 */
export function customerIdOf(account: string, country: Country, biller: Biller): string {
  const plain = account.replace(/[\s().-]/g, '')
  if (biller !== 'AIRTIME' || plain.startsWith('+')) return plain
  const { dial, trunk, digits } = countries[country]
  const bare = plain.replace(/^00/, '')
  if (bare.startsWith(dial) && bare.length === dial.length + digits) return `+${bare}`
  if (plain.startsWith(trunk) && plain.length === trunk.length + digits) {
    return `+${dial}${plain.slice(trunk.length)}`
  }
  return plain.length === digits ? `+${dial}${plain}` : plain
}

/** True when two writings name the same customer. */
export const sameCustomer = (a: string, b: string, country: Country, biller: Biller): boolean =>
  customerIdOf(a, country, biller) === customerIdOf(b, country, biller)
