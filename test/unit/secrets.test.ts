// What a shop's file says about its keys, and how they are sealed, opened and taken out of a text.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createLog } from '../../electron/ports/log.ts'
import { createRandom } from '../../electron/ports/random.ts'
import type { Vault } from '../../electron/ports/secrets.ts'
import { provisionTill } from '../../electron/provisioning-keys.ts'
import { isPin } from '../../electron/till/session/pin.ts'
import { readProvisioning } from '../../shared/config/provisioning.ts'
import { hideIn, hiderOf, plainKeysSentence, sealedPrefix } from '../../shared/config/secrets.ts'

const apiKey = 'bp-live-3f9a77c1e2d84b06'
const shop = (more: object = {}, provider: object = {}) => ({
  shop: 'Corner Shop',
  cashiers: [{ id: 'ada', name: 'Ada', pin: '48215936', role: 'cashier' }],
  providers: [
    {
      id: 'bp',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: 'https://api.example.com/v2',
      credentials: { apiKey, phone: '08031234567' },
      ...provider,
    },
  ],
  ...more,
})

/** A vault as an operating system offers one, its letters turned round. */
const vault = (strength: 'sealed' | 'plain-only' = 'sealed', own = 'this computer'): Vault => ({
  strength: () => strength,
  seal: async (text) => Buffer.from(`${own}:${text}`).toString('base64'),
  open: async (sealed) => {
    const [by, ...text] = Buffer.from(sealed, 'base64').toString().split(':')
    if (by !== own) throw new Error('not ours')
    return text.join(':')
  },
})

let folder: string
let logged: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-secrets-'))
  logged = []
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = () => join(folder, 'till.json')
const write = (value: unknown): void => writeFileSync(file(), JSON.stringify(value))
const open = (o: { vault: Vault | null; seal?: boolean; named?: boolean }) =>
  provisionTill({
    dataDir: folder,
    vault: o.vault,
    seal: o.seal ?? false,
    config: o.named ? file() : undefined,
    random: createRandom(),
    log: createLog((line) => logged.push(line)),
  })

describe('the till’s own file', () => {
  it('is sealed when the desktop first reads it: keys, PINs, and nothing else', async () => {
    write(shop())
    const first = await open({ vault: vault() })
    expect(first.ok && first.value.provisioning.providers[0]?.credentials).toEqual({
      apiKey,
      phone: '08031234567',
    })
    const text = readFileSync(file(), 'utf8')
    expect(text).toContain(sealedPrefix)
    expect(text).toContain('08031234567')
    expect(text).not.toMatch(/bp-live|48215936/)
    expect(readdirSync(folder)).toEqual(['till.json'])
    const again = await open({ vault: vault() })
    expect(again.ok && again.value.provisioning.providers[0]?.credentials['apiKey']).toBe(apiKey)
    expect(again.ok && isPin('48215936', again.value.provisioning.cashiers[0]?.pinHash ?? '')).toBe(
      true,
    )
    expect(readFileSync(file(), 'utf8')).toBe(text)
    expect(logged.join('')).not.toContain(apiKey)
  })

  it.each([
    ['where there is no keychain', vault('plain-only')],
    ['without a window', null],
  ])('is refused %s, unless the shop says so in words', async (_where, host) => {
    write(shop())
    const refused = await open({ vault: host })
    expect(refused.ok ? '' : refused.error.join()).toContain(plainKeysSentence)
    expect(refused.ok ? '' : refused.error.join()).not.toContain(apiKey)
    write(shop({ plainKeys: plainKeysSentence.replaceAll("'", '’') }))
    expect((await open({ vault: host })).ok).toBe(true)
    write(shop({ plainKeys: 'yes' }))
    expect((await open({ vault: host })).ok).toBe(false)
  })

  it('of a sandbox on this machine is left as it is', async () => {
    write(shop({}, { baseUrl: 'http://127.0.0.1:9/v2' }))
    const before = readFileSync(file(), 'utf8')
    expect((await open({ vault: vault('plain-only') })).ok).toBe(true)
    expect(readFileSync(file(), 'utf8')).toBe(before)
  })
})

describe('a file somebody named', () => {
  it('is read as it is, never written, and warned about without the key', async () => {
    write(shop())
    const before = readFileSync(file(), 'utf8')
    expect((await open({ vault: null, named: true })).ok).toBe(true)
    expect((await open({ vault: vault(), named: true })).ok).toBe(true)
    expect(readFileSync(file(), 'utf8')).toBe(before)
    expect(logged).toHaveLength(2)
    expect(logged.join('')).toContain('keys stand readable')
    expect(logged.join('')).not.toContain(apiKey)
  })

  it('is sealed when that is asked for', async () => {
    write(shop())
    expect((await open({ vault: null, named: true, seal: true })).ok).toBe(false)
    expect((await open({ vault: vault('plain-only'), named: true, seal: true })).ok).toBe(false)
    expect(readFileSync(file(), 'utf8')).toContain(apiKey)
    expect((await open({ vault: vault(), named: true, seal: true })).ok).toBe(true)
    expect(readFileSync(file(), 'utf8')).not.toContain(apiKey)
  })
})

it('a key that would not open again stays readable, and the till says so', async () => {
  write(shop())
  const forgetful: Vault = { ...vault(), open: async () => 'another key' }
  const refused = await open({ vault: forgetful })
  expect(refused.ok ? '' : refused.error.join()).toContain('nothing was changed')
  expect(readFileSync(file(), 'utf8')).toContain(apiKey)
})

it('what was sealed opens nowhere else, and the field is named', async () => {
  write(shop())
  await open({ vault: vault() })
  for (const other of [null, vault('sealed', 'another computer')]) {
    const refused = await open({ vault: other, named: true })
    expect(refused.ok ? '' : refused.error.join()).toContain('providers.0.credentials.apiKey')
  }
})

it('behind a keychain that is locked nobody is told to type the keys again', async () => {
  write(shop())
  await open({ vault: vault() })
  const refused = await open({ vault: vault('plain-only', 'no keychain'), named: true })
  const said = refused.ok ? '' : refused.error.join()
  expect(said).toContain('providers.0.credentials.apiKey')
  expect(said).toContain('Unlock it')
  expect(said).not.toContain('another computer')
})

describe('a file that is wrong', () => {
  it('is described without a letter of what stands in it', () => {
    for (const text of [`{"apiKey": ${apiKey}}`, `${apiKey}${apiKey}`, `{"apiKey": "${apiKey}`]) {
      const read = readProvisioning(text)
      expect(read.ok ? '' : read.error.join()).toMatch(/not JSON/)
      expect(read.ok ? '' : read.error.join()).not.toMatch(/bp-|3f9a|live/)
    }
  })

  it.each([
    ['a provider without TLS', { baseUrl: 'http://api.example.com/v2' }],
    ['a provider on the shop’s network without TLS', { baseUrl: 'http://192.168.1.9/v2' }],
    ['a name that looks like this machine', { baseUrl: 'http://localhost.example.com/v2' }],
    [
      'a relay without TLS',
      { callback: { host: '0.0.0.0', port: 1, url: 'http://relay.example/' } },
    ],
    ['results told to come from afar without TLS', { callback: { host: '192.168.1.9', port: 1 } }],
  ])('because of %s is refused', (_what, provider) => {
    expect(readProvisioning(JSON.stringify(shop({}, provider))).ok).toBe(false)
  })

  it.each([
    ['this machine', { host: '127.0.0.1', port: 0 }],
    ['a relay with TLS', { host: '192.168.1.9', port: 1, url: 'https://relay.example/t1' }],
  ])('but results may come through %s', (_what, callback) => {
    expect(readProvisioning(JSON.stringify(shop({}, { callback }))).ok).toBe(true)
  })
})

describe('a key in a text', () => {
  const hide = hiderOf([apiKey, 'pa"ss/wörd+1'])

  it('is taken out in every shape, wherever it begins', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 9 }), fc.string({ maxLength: 9 }), (before, after) => {
        const said = `${before}${apiKey}${after}`
        for (const text of [said, JSON.stringify(said), encodeURIComponent(said.toWellFormed())]) {
          expect(hide(text)).not.toContain(apiKey)
        }
        const base64 = Buffer.from(said).toString('base64')
        expect(Buffer.from(hide(base64), 'base64').toString('latin1')).not.toContain(apiKey)
      }),
    )
    expect(hide(JSON.stringify({ a: 'pa"ss/wörd+1' }))).toBe('{"a":"(key)"}')
  })

  it('is taken out where it was cut off', () => {
    expect(hide(`${'.'.repeat(300)}${apiKey.slice(0, 12)}`)).toBe(`${'.'.repeat(300)}(key)`)
  })

  it('leaves a token and a sum alone, whatever the key', () => {
    const digits = hiderOf(['07246981304477519022', '123456'])
    const value = { token: '07246981304477519022', amount: '1234.56', words: 'key 123456' }
    expect(hideIn(value, digits)).toEqual({ ...value, words: 'key (key)' })
  })

  it('costs nothing where there is none: the same value comes back', () => {
    const value = { a: [{ b: 'nothing' }], c: new Date(0), d: null }
    expect(hideIn(value, hide)).toBe(value)
  })
})
