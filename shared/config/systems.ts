// What a person has to know to set up an account with a provider system: its name, where it sells what,
// its live address where everybody has the same, and the fields of its account. A test holds this
// against the adapters. Finer things (paths, headers) are left to the file; docs/providers says them.

import type { Currency } from '../money/money.ts'
import type { ProductId } from '../vend/products.ts'
import type { ProviderConfig } from './provisioning.ts'

export type SystemId = ProviderConfig['system']

export type AccountField = {
  /** Its name among the credentials. */
  readonly name: string
  readonly required: boolean
  /** `secret` is hidden while it is typed. */
  readonly kind: 'secret' | 'text' | 'email' | 'phone' | 'choice'
  /** Of a choice: the values; left out of the account, the first counts. */
  readonly choices?: readonly string[]
}

export type SystemFacts = {
  readonly label: string
  readonly currencies: readonly Currency[]
  readonly products: readonly ProductId[]
  /** Null: every shop is told its own. */
  readonly baseUrl: string | null
  readonly fields: readonly AccountField[]
}

const secret = (name: string): AccountField => ({ name, required: true, kind: 'secret' })

export const systems: Readonly<Record<SystemId, SystemFacts>> = {
  buypower: {
    label: 'BuyPower',
    currencies: ['NGN'],
    products: ['electricity', 'airtime', 'data', 'tv'],
    baseUrl: 'https://api.buypower.ng/v2',
    fields: [secret('apiKey'), { name: 'phone', required: false, kind: 'phone' }],
  },
  rave: {
    label: 'Rave',
    currencies: ['NGN', 'GHS', 'USD'],
    products: ['airtime', 'tv', 'bulk'],
    baseUrl: 'https://api.ravepay.co',
    fields: [secret('secretKey')],
  },
  blueprint: {
    label: 'Blueprint',
    currencies: ['BWP'],
    products: ['electricity'],
    baseUrl: null,
    fields: [{ name: 'email', required: true, kind: 'email' }, secret('password')],
  },
  paymob: {
    label: 'Paymob',
    currencies: ['EGP'],
    products: ['bills'],
    baseUrl: null,
    fields: [
      secret('publicKey'),
      secret('secretKey'),
      { name: 'language', required: false, kind: 'choice', choices: ['ar', 'en'] },
    ],
  },
  chillr: {
    label: 'Chillr',
    currencies: ['INR'],
    products: ['collect'],
    baseUrl: 'https://onlineapi.chillr.in/api/v5',
    fields: [secret('apiKey'), secret('apiSecretKey')],
  },
}

const ids = Object.keys(systems) as readonly SystemId[]

/** The systems that sell in a currency, as a shop would use them. */
export const systemsIn = (currency: Currency): readonly SystemId[] =>
  ids.filter((id) => systems[id].currencies.includes(currency))

/** An id for one more account, beside those a shop has: "rave", then "rave-2". */
export function accountId(system: SystemId, taken: readonly string[]): string {
  let id: string = system
  for (let n = 2; taken.includes(id); n += 1) id = `${system}-${n}`
  return id
}
