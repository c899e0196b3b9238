// What happens to which customer. The first two are the numbers of Rave's own error samples; the rest are
// this sandbox's, told by the last seven digits so that every country and every smartcard has them.
// Any other customer simply gets what was bought.

export type Fate =
  | 'sold'
  /** {"Status": "fail", "Code": "903"}. */
  | 'invalid-customer'
  /** {"Status": "fail", "Code": "905"}. */
  | 'invalid-phone'
  /** A code nobody documented; nothing is sold. */
  | 'strange-code'
  /** HTTP 500 for a bill that is paid. */
  | 'paid-but-500'
  /** HTTP 503, nothing is sold. */
  | 'down'
  /** "Queued for processing"; sold while being asked about. */
  | 'queued'
  /** HTTP 502 for a bill that is paid, which neither requery nor history ever shows. */
  | 'paid-in-the-dark'

const samples: Readonly<Record<string, Fate>> = {
  '2339026420185': 'invalid-customer',
  '190830030': 'invalid-phone',
}

/** By the last seven digits. */
export const trainingCustomers: Readonly<Record<string, Fate>> = {
  '0000903': 'invalid-customer',
  '0000905': 'invalid-phone',
  '0000999': 'strange-code',
  '0000500': 'paid-but-500',
  '0000503': 'down',
  '0000202': 'queued',
  '0000502': 'paid-in-the-dark',
}

export function fateOf(customerId: string): Fate {
  const digits = customerId.replace(/\D/g, '')
  return samples[digits] ?? trainingCustomers[digits.slice(-7)] ?? 'sold'
}

/** Whose phone network or smartcard an invented customer has. */
export function networkOf(customerId: string): string {
  const networks = ['MTN', 'GLO', '9MOBILE', 'AIRTEL']
  return networks[Number(customerId.at(-1)) % networks.length] ?? 'MTN'
}

const names = ['Chidi Okafor', 'Amina Bello', 'Kwame Abe', 'Ama Mensah', 'Tunde Adeyemi']

export const nameOf = (customerId: string): string =>
  names[Number(customerId.replace(/\D/g, '').slice(-3)) % names.length] ?? 'Chidi Okafor'
