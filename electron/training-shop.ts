// What a till is before anybody has set it up: a training shop that sells nothing real, with a
// cashier, a supervisor and a printer made of pixels. Its PINs are shown on the sign-in screen.
// One for each country a provider system sells in, so that every product can be practised.

import { countries, countryIds, isCountry } from '../shared/config/countries.ts'
import { type Provisioning, trainingCashiers } from '../shared/config/provisioning.ts'
import type { Currency } from '../shared/money/money.ts'

/** Where there is something to practise. */
export const trainingCountries: readonly string[] = countryIds

/** Whether any provider system sells in this currency: without one there is nothing to practise. */
export const isPractised = (currency: Currency): boolean =>
  Object.values(countries).some((country) => country.currency === currency)

/** The training shop of a country, by its two letters in either case; null where nobody sells. */
export function trainingShopOf(code: string): Provisioning | null {
  const letters = code.toUpperCase()
  if (!isCountry(letters)) return null
  return {
    shop: { name: 'Your Shop', till: '1', ...countries[letters] },
    training: true,
    cashiers: trainingCashiers.map((cashier) => ({ ...cashier })),
    providers: [],
    printers: [{ id: 'counter', transport: 'virtual', columns: 48 }],
    limits: {},
  }
}
