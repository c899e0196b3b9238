// Whether a customer number can be right, before any money is taken. Pure.

import { type Biller, type Country, countries, customerIdOf } from './catalog.ts'

/** Words about a customer number that cannot be right, or null. */
export function objectionToCustomer(
  account: string,
  country: Country,
  biller: Biller,
): string | null {
  const customerId = customerIdOf(account, country, biller)
  if (biller !== 'AIRTIME') {
    return /^\d{6,20}$/.test(customerId) ? null : 'Enter the smartcard number, digits only.'
  }
  if (!/^\+\d{8,15}$/.test(customerId)) return 'Enter the phone number with its country code.'
  const { dial, label } = countries[country]
  return customerId.startsWith(`+${dial}`) ? null : `This number is not in ${label} (+${dial}).`
}
