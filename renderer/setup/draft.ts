// A shop as it is being set up: what was typed so far, what is still missing at each step, what of it may
// be kept over a power cut (no key, no PIN), and what the till is asked to open in the end. Pure.

import type { Input, Output } from '../../shared/contract/contract.ts'
import type { PrinterConfig } from '../../shared/config/printers.ts'
import { type CountryId, countries, isCountry } from '../../shared/config/countries.ts'
import { systemsIn } from '../../shared/config/systems.ts'
import { isComplete } from '../printers/draft.ts'
import {
  type Account,
  type AccountFaults,
  faultsOf,
  newAccount,
  typedOf,
} from '../account/account.ts'

export const stepIds = ['shop', 'printer', 'providers', 'supervisor', 'open'] as const
export type StepId = (typeof stepIds)[number]
/** Where in the wizard somebody is. `start`: the language, and which way to go. */
export type Place = 'start' | 'file' | StepId

type SlipLanguage = NonNullable<Input<'setup.keep'>['draft']['shop']>['slipLanguage']

export type ShopDraft = {
  readonly name: string
  readonly address: string
  readonly phone: string
  readonly taxNumber: string
  readonly till: string
  readonly timeZone: string
  readonly slipLanguage: NonNullable<SlipLanguage>
}

export type Draft = {
  readonly country: CountryId | null
  readonly shop: ShopDraft
  /** Null: not decided yet. `none`: no printer for now. */
  readonly printer: PrinterConfig | 'none' | null
  /** Accounts that are to be used. */
  readonly accounts: readonly Account[]
  readonly supervisor: { readonly name: string; readonly pin: string }
}

export const emptyDraft = (slipLanguage: ShopDraft['slipLanguage']): Draft => ({
  country: null,
  shop: {
    name: '',
    address: '',
    phone: '',
    taxNumber: '',
    till: '1',
    timeZone: 'Africa/Lagos',
    slipLanguage,
  },
  printer: null,
  accounts: [],
  supervisor: { name: '', pin: '' },
})

/** Another country: its clock, and accounts with the systems that sell there. */
export function inCountry(draft: Draft, country: CountryId): Draft {
  const { currency, timeZone } = countries[country]
  const here = systemsIn(currency)
  const kept = draft.accounts.filter(({ system }) => here.includes(system))
  const [only] = here
  return {
    ...draft,
    country,
    shop: { ...draft.shop, timeZone },
    accounts: kept.length === 0 && only && here.length === 1 ? [newAccount(only, [])] : kept,
  }
}

export type Faults = {
  readonly shop: Readonly<Partial<Record<'country' | 'name' | 'till', 'needed'>>>
  readonly printer: 'choose' | null
  /** By the id of the account. */
  readonly accounts: Readonly<Record<string, AccountFaults>>
  readonly noAccount: boolean
  readonly supervisor: Readonly<Partial<Record<'name' | 'pin', 'needed'>>>
}

const needed = (text: string): boolean => text.trim() === ''

export function faultsIn({ country, shop, printer, accounts, supervisor }: Draft): Faults {
  const byAccount = accounts
    .map((account) => [account.id, faultsOf(account)] as const)
    .filter(([, faults]) => Object.keys(faults).length > 0)
  return {
    shop: {
      ...(country === null ? { country: 'needed' as const } : {}),
      ...(needed(shop.name) ? { name: 'needed' as const } : {}),
      ...(needed(shop.till) ? { till: 'needed' as const } : {}),
    },
    printer: printer === null || (printer !== 'none' && !isComplete(printer)) ? 'choose' : null,
    accounts: Object.fromEntries(byAccount),
    noAccount: accounts.length === 0,
    supervisor: {
      ...(needed(supervisor.name) ? { name: 'needed' as const } : {}),
      ...(supervisor.pin === '' ? { pin: 'needed' as const } : {}),
    },
  }
}

/** Whether a step lacks nothing. */
export function isWhole(draft: Draft, step: StepId): boolean {
  const faults = faultsIn(draft)
  switch (step) {
    case 'shop':
      return Object.keys(faults.shop).length === 0
    case 'printer':
      return faults.printer === null
    case 'providers':
      return !faults.noAccount && Object.keys(faults.accounts).length === 0
    case 'supervisor':
      return Object.keys(faults.supervisor).length === 0
    case 'open':
      return true
  }
}

/** The first step that lacks something: as far as one may go ahead. */
export const furthest = (draft: Draft): StepId =>
  stepIds.find((step) => !isWhole(draft, step)) ?? 'open'

const printersOf = ({ printer }: Draft): PrinterConfig[] =>
  printer !== null && printer !== 'none' && isComplete(printer) ? [printer] : []

const orNothing = <K extends string>(name: K, text: string): Partial<Record<K, string>> =>
  needed(text) ? {} : ({ [name]: text.trim() } as Partial<Record<K, string>>)

type Kept = Input<'setup.keep'>['draft']

/** What may lie on the disk of it. */
export function toKeep(draft: Draft, step: Place | 'try'): Kept {
  const { country, shop, accounts, supervisor } = draft
  return {
    step,
    ...(country === null ? {} : { country }),
    shop: {
      ...orNothing('name', shop.name),
      ...orNothing('address', shop.address),
      ...orNothing('phone', shop.phone),
      ...orNothing('taxNumber', shop.taxNumber),
      ...orNothing('till', shop.till),
      timeZone: shop.timeZone,
      slipLanguage: shop.slipLanguage,
    },
    ...(needed(supervisor.name) ? {} : { supervisor: { name: supervisor.name.trim() } }),
    providers: accounts
      .filter(({ baseUrl }) => !needed(baseUrl))
      .map(({ id, system, label, baseUrl }) => ({ id, system, label, baseUrl: baseUrl.trim() })),
    printers: printersOf(draft),
  }
}

const isPlace = (step: string): step is Place =>
  step === 'start' || step === 'file' || (stepIds as readonly string[]).includes(step)

/** What was kept, as far as it goes; keys and the PIN are typed again. */
export function fromKept(
  kept: NonNullable<Output<'setup.get'>['draft']>,
  empty: Draft,
): { readonly draft: Draft; readonly place: Place; readonly tries: boolean } {
  const { step, country, shop, supervisor, providers, printers } = kept
  const place = isPlace(step) ? step : 'start'
  const [printer] = printers
  const isPast = stepIds.indexOf(place as StepId) > stepIds.indexOf('printer')
  const draft: Draft = {
    country: isCountry(country) ? country : null,
    shop: {
      name: shop.name ?? '',
      address: shop.address ?? '',
      phone: shop.phone ?? '',
      taxNumber: shop.taxNumber ?? '',
      till: shop.till ?? empty.shop.till,
      timeZone: shop.timeZone ?? empty.shop.timeZone,
      slipLanguage: shop.slipLanguage ?? empty.shop.slipLanguage,
    },
    printer: printer ?? (isPast ? 'none' : null),
    accounts: providers.map((one) => ({ ...one, credentials: {} })),
    supervisor: { name: supervisor?.name ?? '', pin: '' },
  }
  const last = furthest(draft)
  const stands = stepIds.includes(place as StepId)
  const isTooFar = stands && stepIds.indexOf(place as StepId) > stepIds.indexOf(last)
  return { draft, place: isTooFar ? last : place, tries: step === 'try' }
}

type Typed = Exclude<Input<'setup.open'>, { readonly text: string }>

/** The whole shop; call it where every step is whole. */
export function toOpen(draft: Draft, plainKeys: boolean): Typed {
  const { country, shop, accounts, supervisor } = draft
  return {
    shop: {
      name: shop.name.trim(),
      till: shop.till.trim(),
      currency: countries[country ?? 'NG'].currency,
      timeZone: shop.timeZone,
      slipLanguage: shop.slipLanguage,
      ...orNothing('address', shop.address),
      ...orNothing('phone', shop.phone),
      ...orNothing('taxNumber', shop.taxNumber),
    },
    supervisor: { name: supervisor.name.trim(), pin: supervisor.pin },
    providers: accounts.map(toProvider),
    printers: printersOf(draft),
    ...(plainKeys ? { plainKeys } : {}),
  }
}

/** An account as the till is told it. */
export const toProvider = ({ credentials, baseUrl, ...account }: Account) => ({
  ...account,
  baseUrl: baseUrl.trim(),
  credentials: typedOf(credentials),
})
