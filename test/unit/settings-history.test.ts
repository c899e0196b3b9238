// The history of the settings in plain words: every setting a configuration may hold, in every language.

import { describe, expect, test } from 'vitest'
import { printerConfig } from '../../shared/config/printers.ts'
import {
  limitsConfig,
  machineConfig,
  providerConfig,
  timingConfig,
  updatesConfig,
} from '../../shared/config/provisioning.ts'
import { shopFields } from '../../shared/config/shop.ts'
import { systems } from '../../shared/config/systems.ts'
import { products } from '../../shared/vend/products.ts'
import { languageIds, readWords } from '../../renderer/i18n/dictionary.ts'
import { makeText } from '../../renderer/i18n/text.ts'
import { nameIn, toldOf } from '../../renderer/settings/history/changed.ts'

await Promise.all(languageIds.map(readWords))

const shop = { currency: 'NGN', timeZone: 'Africa/Lagos' } as const
const nameOf = nameIn([], (id) => (id === 'rave-2' ? 'Rave Wuse' : undefined))
const namesIn = (language: (typeof languageIds)[number]) => ({
  text: makeText(language, shop),
  currency: 'NGN',
  nameOf,
})
const told = (path: string, from: string | null, to: string | null) =>
  toldOf({ path, from, to }, namesIn('en'))
/** A value is isolated from the words around it in Arabic. */
const plain = (text: string): string => text.replaceAll(/[\u2068\u2069]/g, '')

const under = (path: string, shape: object): readonly string[] =>
  Object.keys(shape).map((name) => `${path}.${name}`)
const nested = new Set('timing credentials callback choices support drawer id logo'.split(' '))
const flat = (paths: readonly string[]): readonly string[] =>
  paths.filter((path) => !nested.has(path.split('.').at(-1) ?? ''))

const connections = [
  { transport: 'tcp', host: '192.168.1.50', port: 9100 },
  { transport: 'device', path: '/dev/usb/lp0' },
  { transport: 'serial', path: 'COM3' },
  { transport: 'queue', queue: 'XP-80' },
  { transport: 'pdf', folder: 'slips' },
].map((one) => printerConfig.parse({ id: 'counter', columns: 48, ...one }))

/** Every setting there is, by its path. */
const paths = [
  ...flat(under('shop', shopFields)),
  'shop.logo',
  'training',
  'plainKeys',
  'providers',
  'printers',
  ...flat(under('providers.rave-2', providerConfig.shape)),
  ...under('providers.rave-2.timing', timingConfig.shape),
  ...['host', 'port', 'url'].map((name) => `providers.rave-2.callback.${name}`),
  ...['phone', 'email', 'url'].map((name) => `providers.rave-2.support.${name}`),
  ...Object.values(systems)
    .flatMap(({ fields }) => fields)
    .map(({ name }) => `providers.rave-2.credentials.${name}`),
  'providers.rave-2.credentials.meterPath',
  'providers.rave-2.choices.disco',
  ...products.map((product) => `products.${product}`),
  ...connections.flatMap((one) => flat(under('printers.counter', one))),
  ...['profile', 'codePage', 'cutter', 'feedLines', 'codes', 'density', 'speed'].map(
    (name) => `printers.counter.${name}`,
  ),
  ...['pin', 'onMs', 'offMs'].map((name) => `printers.counter.drawer.${name}`),
  ...under('limits', limitsConfig.shape),
  'shifts',
  'lockAfterMinutes',
  'refunds',
  ...under('updates', updatesConfig.shape),
  ...under('machine', machineConfig.shape),
]

describe.each(languageIds)('in %s', (language) => {
  const names = namesIn(language)
  const other = names.text.t('changed.other')

  test.each(paths)('%s has words, and no path is in them', (path) => {
    const change = toldOf({ path, from: null, to: '1' }, names)
    expect(change?.what).not.toBe(other)
    expect(change?.what).not.toMatch(/[a-z]\.[a-z]|[a-z][A-Z][a-z]+\b(?<!BuyPower)|undefined|\{/)
  })

  test('of a setting nobody has words for, the path is not said', () => {
    const change = toldOf({ path: 'shop.somethingNew', from: null, to: '1' }, names)
    expect(change?.what).toBe(other)
  })
})

test.each([
  ['providers.rave-2.off', null, 'true', 'Sell through Rave Wuse', 'Yes', 'No'],
  ['providers.rave.lowFloat', '5000', null, 'Rave: warn below (NGN)', '5,000', 'nothing'],
  ['providers', 'buypower', 'buypower, rave-2', 'Providers', 'BuyPower', 'BuyPower, Rave Wuse'],
  [
    'products.airtime',
    '["buypower","rave-2"]',
    '["rave-2","buypower"]',
    'Who is asked first (Airtime)',
    'BuyPower, Rave Wuse',
    'Rave Wuse, BuyPower',
  ],
  ['limits.offlineTv', null, 'true', 'TV may wait', 'No', 'Yes'],
  ['limits.maxAmount', null, '50000', 'Most in one sale (NGN)', 'nothing', '50,000'],
  ['limits.queuedMaxAgeMs', null, '7200000', 'Longest wait, in minutes', '240', '120'],
  ['shifts', null, 'required', 'Cash only in an open shift', 'No', 'Yes'],
  ['lockAfterMinutes', null, '10', 'Minutes without a touch before it locks', '5', '10'],
  [
    'providers.buypower.timing.askMs',
    '5000',
    '8000',
    'Longest wait for any other answer (BuyPower)',
    '5 seconds',
    '8 seconds',
  ],
  ['printers.counter.cutter', 'full', 'none', 'Cutter (counter)', 'Cuts through', 'No cutter'],
  ['shop.slipLanguage', null, 'cashier', 'Language of slips', 'English', 'The cashier’s own'],
] as const)('%s from %s to %s is told as %s: %s, %s', (path, from, to, what, was, is) => {
  expect(told(path, from, to)).toEqual({ what, from: was, to: is })
})

test.each([
  ['•••• 4b06', '•••• 99c1', 'a key ending in 4b06', 'a key ending in 99c1'],
  [null, '••••', 'nothing', 'a key'],
  ['••••', '••••', 'the one before', 'another one'],
] as const)('a key that was %s and is %s is told as %s and %s', (from, to, was, is) => {
  const what = 'API key (BuyPower)'
  expect(told('providers.buypower.credentials.apiKey', from, to)).toEqual({
    what,
    from: was,
    to: is,
  })
})

test('an account that was taken out goes by the name it had', () => {
  const gone = [{ path: 'providers.kiosk.label', from: 'Kiosk', to: null }]
  const names = { ...namesIn('ar'), nameOf: nameIn(gone, () => undefined) }
  const change = toldOf({ path: 'providers', from: 'buypower, kiosk', to: 'buypower' }, names)
  expect(plain(change?.from ?? '')).toBe('BuyPower، Kiosk')
  const itself = { path: 'providers.kiosk.id', from: 'kiosk', to: null }
  expect(toldOf(itself, names)).toBeNull()
})
