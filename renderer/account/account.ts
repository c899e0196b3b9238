// An account with a provider system as somebody types it in, and what is missing or wrong in it. Pure.

import { isPrivateAddress } from '../../shared/config/addresses.ts'
import { type SystemId, accountId, systems } from '../../shared/config/systems.ts'

export type Account = {
  readonly id: string
  readonly system: SystemId
  readonly label: string
  readonly baseUrl: string
  /** What was typed; nothing that is only saved. */
  readonly credentials: Readonly<Record<string, string>>
}

/** `address`: no https address, and not one of this machine. */
export type AccountFault = 'needed' | 'address'
export type AccountFaults = Readonly<Record<string, AccountFault>>

export function newAccount(system: SystemId, taken: readonly string[]): Account {
  const { label, baseUrl } = systems[system]
  const id = accountId(system, taken)
  const n = id.slice(system.length + 1)
  return {
    id,
    system,
    label: n === '' ? label : `${label} ${n}`,
    baseUrl: baseUrl ?? '',
    credentials: {},
  }
}

function addressFault(text: string): AccountFault | null {
  if (text.trim() === '') return 'needed'
  return URL.canParse(text.trim()) && isPrivateAddress(new URL(text.trim())) ? null : 'address'
}

/** By the name of the field. `saved` says which credentials the till has already. */
export function faultsOf(
  { system, baseUrl, credentials }: Pick<Account, 'system' | 'baseUrl' | 'credentials'>,
  saved: (name: string) => boolean = () => false,
): AccountFaults {
  const faults: Record<string, AccountFault> = {}
  for (const { name, required } of systems[system].fields) {
    if (required && (credentials[name] ?? '').trim() === '' && !saved(name)) faults[name] = 'needed'
  }
  const address = addressFault(baseUrl)
  return address === null ? faults : { ...faults, baseUrl: address }
}

/** The credentials that say something, without the spaces that copying brings. */
export const typedOf = (
  credentials: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(credentials)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  )
