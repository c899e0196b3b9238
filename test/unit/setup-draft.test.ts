// A shop as it is being set up: what each step lacks, what survives a power cut, what is opened.

import { expect, test } from 'vitest'
import { faultsOf, newAccount } from '../../renderer/account/account.ts'
import {
  type Draft,
  emptyDraft,
  faultsIn,
  fromKept,
  furthest,
  inCountry,
  toKeep,
  toOpen,
} from '../../renderer/setup/draft.ts'
import { setupCommands, setupDraft } from '../../shared/contract/setup.ts'

const empty = emptyDraft('en')

const whole: Draft = {
  ...inCountry(empty, 'NG'),
  shop: { ...empty.shop, name: ' Mama Ngozi ', phone: '0803', slipLanguage: 'ha' },
  printer: 'none',
  accounts: [
    { ...newAccount('buypower', []), credentials: { apiKey: ' the-secret-key ', phone: '' } },
  ],
  supervisor: { name: 'Ngozi', pin: '4826' },
}

test('each step says what it lacks, and one goes no further than that', () => {
  expect(faultsIn(empty)).toEqual({
    shop: { country: 'needed', name: 'needed' },
    printer: 'choose',
    accounts: {},
    noAccount: true,
    supervisor: { name: 'needed', pin: 'needed' },
  })
  expect(furthest(empty)).toBe('shop')
  expect(furthest({ ...whole, printer: null })).toBe('printer')
  expect(furthest({ ...whole, accounts: [newAccount('rave', [])] })).toBe('providers')
  expect(furthest({ ...whole, supervisor: { name: 'Ngozi', pin: '' } })).toBe('supervisor')
  expect(furthest(whole)).toBe('open')
})

test('what is kept holds no key and no PIN, fits the contract, and comes back as far as it goes', () => {
  const kept = setupDraft.parse(toKeep(whole, 'open'))
  expect(JSON.stringify(kept)).not.toMatch(/secret|4826/)
  const { draft, place, tries } = fromKept(kept, empty)
  expect({ place, tries }).toEqual({ place: 'providers', tries: false })
  expect(draft).toEqual({
    ...whole,
    shop: { ...whole.shop, name: 'Mama Ngozi' },
    accounts: [newAccount('buypower', [])],
    supervisor: { name: 'Ngozi', pin: '' },
  })
  expect(fromKept(setupDraft.parse(toKeep(empty, 'try')), empty)).toMatchObject({
    place: 'start',
    tries: true,
    draft: { printer: null },
  })
})

test('what is opened fits the contract, without the spaces of copying', () => {
  const opened = toOpen(whole, false)
  expect(setupCommands['setup.open'].input.safeParse(opened).error).toBeUndefined()
  expect(opened).toMatchObject({
    shop: { name: 'Mama Ngozi', currency: 'NGN', slipLanguage: 'ha', phone: '0803' },
    providers: [{ id: 'buypower', credentials: { apiKey: 'the-secret-key' } }],
    printers: [],
  })
})

test('another country brings its clock and currency, and drops accounts that do not sell there', () => {
  const ghana = inCountry(whole, 'GH')
  expect(ghana.shop.timeZone).toBe('Africa/Accra')
  // Where one system alone sells, it is the one.
  expect(ghana.accounts.map(({ system }) => system)).toEqual(['rave'])
})

test('an account wants its keys, unless the till has them, and an address nobody reads along', () => {
  const account = newAccount('blueprint', [])
  expect(faultsOf(account)).toEqual({ email: 'needed', password: 'needed', baseUrl: 'needed' })
  const there = { ...account, baseUrl: 'http://prepaid.example' }
  expect(faultsOf(there, () => true)).toEqual({ baseUrl: 'address' })
  expect(faultsOf({ ...there, baseUrl: ' https://prepaid.example ' }, () => true)).toEqual({})
})
