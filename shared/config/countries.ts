// The countries a provider system sells in, by their two letters: what money is counted in there, and
// where the clock of a first shop is set to.

import type { Currency } from '../money/money.ts'

type CountryFacts = { readonly currency: Currency; readonly timeZone: string }

export const countries = {
  NG: { currency: 'NGN', timeZone: 'Africa/Lagos' },
  GH: { currency: 'GHS', timeZone: 'Africa/Accra' },
  US: { currency: 'USD', timeZone: 'America/New_York' },
  BW: { currency: 'BWP', timeZone: 'Africa/Gaborone' },
  EG: { currency: 'EGP', timeZone: 'Africa/Cairo' },
  IN: { currency: 'INR', timeZone: 'Asia/Kolkata' },
} as const satisfies Readonly<Record<string, CountryFacts>>

export type CountryId = keyof typeof countries

export const countryIds = Object.keys(countries) as readonly CountryId[]

export const isCountry = (code: string | undefined): code is CountryId =>
  code !== undefined && Object.hasOwn(countries, code)
