// First run over the contract, as the wizard and a script do it: a till that practises becomes a shop, or
// nothing has happened at all. Real sandboxes answer for the providers.

import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assembleTill } from '../../electron/assembly.ts'
import { startBlueprintSandbox } from '../../electron/sandbox/blueprint/sandbox.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startChillrSandbox } from '../../electron/sandbox/chillr/sandbox.ts'
import { startPaymobSandbox } from '../../electron/sandbox/paymob/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { isKeyName } from '../../shared/config/secrets.ts'
import { err } from '../../shared/result.ts'
import { type KeptWorld, fileText, startKeptTill, turningVault } from '../world/kept-till.ts'
import { eventually, quick } from '../world/till.ts'

const notSetUp = () => null

type Typed = Exclude<Input<'setup.open'>, { text: string }>

const typed = (w: KeptWorld, more: Partial<Typed> = {}): Typed => ({
  shop: { name: 'Ngozi Light', till: '3', currency: 'NGN', timeZone: 'Africa/Lagos' },
  supervisor: { name: 'Ngozi Okoro', pin: '4826' },
  providers: [
    {
      id: 'buypower',
      system: 'buypower',
      label: 'BuyPower',
      baseUrl: w.provider.url,
      credentials: { apiKey: w.provider.apiKey },
      timing: quick,
    },
  ],
  printers: [
    {
      id: 'counter',
      transport: 'tcp',
      host: w.printer.host,
      port: w.printer.port,
      columns: 48,
    },
  ],
  ...more,
})

describe('a till that nobody has set up', () => {
  it('practises, and becomes the shop that was typed in with the next call', async () => {
    await using w = await startKeptTill({ file: notSetUp })
    expect(await w.must('till.describe', {})).toMatchObject({ training: true, canSetUp: true })
    await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
    await w.until(await w.sell('12345678910'), 'confirmed')

    const opened = await w.must('setup.open', typed(w))
    expect(opened).toEqual({ supervisorId: 'ngozi-okoro' })
    await w.must('session.signIn', { cashierId: 'ngozi-okoro', pin: '4826' })
    // No file made her.
    const { people } = await w.must('people.list', {})
    expect(people).toMatchObject([{ id: 'ngozi-okoro', createdBy: 'ngozi-okoro' }])
    await w.must('session.signOut', {})
    const about = await w.must('till.describe', {})
    expect(about).toMatchObject({ training: false, mode: 'selling', shop: { name: 'Ngozi Light' } })
    expect(about.canSetUp).toBeUndefined()
    expect(about.cashiers).toMatchObject([
      { id: 'ngozi-okoro', name: 'Ngozi Okoro', role: 'supervisor' },
    ])
    expect(await w.must('session.get', {})).toMatchObject({ cashier: null })
    expect(w.events.map(({ name }) => name)).toContain('till.changed')

    await w.must('session.signIn', { cashierId: 'ngozi-okoro', pin: '4826' })
    // What was practised is none of the shop's.
    expect((await w.must('vend.list', { limit: 10 })).vends).toEqual([])
    await w.until(await w.sell('12345678910'), 'confirmed')
    expect(w.provider.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1])
    const slip = await eventually('the slip', () => w.printer.jobs()[0])
    expect(slip.text).toContain('Ngozi Light')
    expect(slip.text).not.toMatch(/training/i)
    expect(w.logs.join('')).not.toContain('4826"')
  })

  it('keeps what was typed over a power cut, without a key or a PIN', async () => {
    await using w = await startKeptTill({ file: notSetUp })
    const shop = { ...typed(w).shop, till: '3' }
    const draft = {
      step: 'providers',
      country: 'NG',
      shop,
      supervisor: { name: 'Ngozi', pin: '4826' },
      providers: [
        {
          id: 'buypower',
          system: 'buypower' as const,
          label: 'BuyPower',
          baseUrl: w.provider.url,
          credentials: { apiKey: 'a-key-that-is-not-kept' },
        },
      ],
    }
    await w.must('setup.keep', { draft })
    await w.restart()
    const got = await w.must('setup.get', {})
    expect(got).toMatchObject({
      closed: null,
      draft: { step: 'providers', country: 'NG', shop, supervisor: { name: 'Ngozi' } },
    })
    for (const name of readdirSync(w.dataDir)) {
      if (!name.endsWith('.json')) continue
      expect(readFileSync(join(w.dataDir, name), 'utf8'), name).not.toMatch(/4826|not-kept/)
    }
    expect(await w.must('till.describe', {})).toMatchObject({ training: true })
  })

  it('that lost its power right after the file was written is the shop, and its supervisor signs in', async () => {
    await using donor = await startKeptTill({ file: notSetUp })
    await donor.must('setup.open', typed(donor))
    const text = fileText(donor)
    await using w = await startKeptTill({ file: notSetUp })
    await w.restart(() => writeFileSync(w.file, text))
    await w.must('session.signIn', { cashierId: 'ngozi-okoro', pin: '4826' })
    expect(await w.must('till.describe', {})).toMatchObject({ training: false })
  })

  it('goes on practising as if nothing had been when the file cannot be written', async () => {
    await using w = await startKeptTill({ file: notSetUp })
    mkdirSync(`${w.file}.new`)
    expect(await w.call('setup.open', typed(w))).toMatchObject({
      ok: false,
      error: { code: 'storage-failed' },
    })
    expect(existsSync(w.file)).toBe(false)
    expect(await w.must('till.describe', {})).toMatchObject({ training: true, canSetUp: true })
    rmSync(`${w.file}.new`, { recursive: true })
    await w.must('setup.open', typed(w))
  })

  it('goes on practising as if nothing had been when the shop does not open', async () => {
    let broken = true
    await using w = await startKeptTill({
      file: notSetUp,
      assemble: async (o) =>
        broken && !o.provisioning.training
          ? err({ kind: 'failed', message: 'a bug of ours' })
          : assembleTill(o),
    })
    const failed = await w.call('setup.open', typed(w))
    expect(failed.ok ? '' : failed.error.message).toContain('a bug of ours')
    expect(existsSync(w.file)).toBe(false)
    expect(await w.must('till.describe', {})).toMatchObject({ training: true, canSetUp: true })
    await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
    broken = false
    const other = typed(w, { supervisor: { name: 'Ngozi Okoro', pin: '9753' } })
    await w.must('setup.open', other)
    await w.must('session.signIn', { cashierId: 'ngozi-okoro', pin: '9753' })
  })

  it('takes away what a shop that does not open has made, and nothing that lay there before', async () => {
    await using w = await startKeptTill({
      file: notSetUp,
      assemble: async (o) => {
        if (o.provisioning.training) return assembleTill(o)
        mkdirSync(join(o.dataDir, 'shop', 'slips'), { recursive: true })
        writeFileSync(join(o.dataDir, 'shop', 'till.db'), '')
        return err({ kind: 'disk-full', message: 'The disk is full.' })
      },
    })
    const folder = join(w.dataDir, 'shop')
    expect(await w.call('setup.open', typed(w))).toMatchObject({ ok: false })
    expect(existsSync(folder)).toBe(false)
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes.txt'), 'not ours')
    expect(await w.call('setup.open', typed(w))).toMatchObject({ ok: false })
    expect(readdirSync(folder)).toEqual(['notes.txt'])
  })

  it.each([
    ['a PIN of letters', { supervisor: { name: 'Ngozi', pin: 'abcd' } }, /PIN/],
    [
      'a PIN that is guessed first',
      { supervisor: { name: 'Ngozi', pin: '1234' } },
      /guessed first/,
    ],
    ['no provider', { providers: [] }, /providers/],
    ['a time zone nobody knows', { shop: { timeZone: 'Africa/Lgos' } }, /time zone/],
  ])('does not become a shop with %s', async (_what, more, words) => {
    await using w = await startKeptTill({ file: notSetUp })
    const base = typed(w)
    const shop = { ...base.shop, ...('shop' in more ? more.shop : {}) }
    const refused = await w.call('setup.open', { ...base, ...more, shop } as never)
    expect(refused.ok ? '' : refused.error.message).toMatch(words)
    expect(existsSync(w.file)).toBe(false)
  })

  it('seals the keys of providers elsewhere, or asks before they lie readable', async () => {
    const [far] = [{ id: 'rave', system: 'rave', label: 'Rave' } as const]
    const credentials = { secretKey: 'FLWSECK-live-0123456789' }
    const providers = [{ ...far, baseUrl: 'https://api.example.com', credentials }]
    await using sealed = await startKeptTill({ file: notSetUp, vault: turningVault })
    expect(await sealed.must('setup.get', {})).toMatchObject({ canSeal: true })
    await sealed.must('setup.open', typed(sealed, { providers }))
    expect(fileText(sealed)).not.toContain(credentials.secretKey)
    await using plain = await startKeptTill({ file: notSetUp })
    expect(await plain.call('setup.open', typed(plain, { providers }))).toMatchObject({
      ok: false,
      error: { detail: { reason: 'readable-keys' } },
    })
    expect(existsSync(plain.file)).toBe(false)
    await plain.must('setup.open', typed(plain, { providers, plainKeys: true }))
  })
})

describe('keys are checked live', () => {
  const systems = {
    buypower: async () => {
      const sandbox = await startBuyPowerSandbox()
      return { sandbox, url: sandbox.url, credentials: { apiKey: sandbox.apiKey } }
    },
    blueprint: async () => {
      const sandbox = await startBlueprintSandbox()
      return { sandbox, url: sandbox.url, credentials: { ...sandbox.signIn } }
    },
    rave: async () => {
      const sandbox = await startRaveSandbox()
      return { sandbox, url: sandbox.url, credentials: { secretKey: sandbox.secretKey } }
    },
    paymob: async () => {
      const sandbox = await startPaymobSandbox()
      return { sandbox, url: sandbox.url, credentials: { ...sandbox.credentials } }
    },
    chillr: async () => {
      const sandbox = await startChillrSandbox()
      return { sandbox, url: sandbox.url, credentials: { ...sandbox.credentials } }
    },
  } as const

  it.each(Object.keys(systems) as readonly (keyof typeof systems)[])(
    '%s: the right keys, wrong keys, nobody there',
    async (system) => {
      await using w = await startKeptTill({ file: notSetUp })
      const { sandbox, url, credentials } = await systems[system]()
      const check = (keys: Record<string, string>) =>
        w.must('setup.check', {
          provider: { id: system, system, label: system, baseUrl: url, credentials: keys },
        })
      expect(await check(credentials)).toMatchObject({ result: 'accepted', detail: null })
      const wrong = Object.fromEntries(
        Object.entries(credentials).map(([name, value]) => [
          name,
          isKeyName(name) ? `nobody-knows-${name}` : value,
        ]),
      )
      const refused = await check(wrong)
      expect(refused).toMatchObject({ result: 'refused', detail: expect.any(String) })
      expect(JSON.stringify([refused, w.logs])).not.toContain('nobody-knows')
      await sandbox.setLine(false)
      expect(await check(credentials)).toMatchObject({ result: 'unreachable' })
      await sandbox.close()
    },
  )
})

describe('a provisioning file', () => {
  const fileOf = (w: KeptWorld, more: object = {}): string => {
    const { supervisor: _one, ...rest } = typed(w)
    const people = [
      { id: 'emeka', name: 'Emeka', pin: '7531', role: 'supervisor' },
      { id: 'bola', name: 'Bola', pin: '2468', role: 'cashier' },
    ]
    return JSON.stringify({ ...rest, cashiers: people, ...more })
  }

  it('is read first, and says what it would set up', async () => {
    await using w = await startKeptTill({ file: notSetUp })
    expect(await w.must('setup.read', { text: fileOf(w) })).toEqual({
      problems: [],
      summary: {
        shop: 'Ngozi Light',
        till: '3',
        currency: 'NGN',
        timeZone: 'Africa/Lagos',
        people: [
          { name: 'Emeka', role: 'supervisor' },
          { name: 'Bola', role: 'cashier' },
        ],
        providers: [{ label: 'BuyPower', system: 'buypower' }],
        printers: ['counter'],
      },
    })
    expect(existsSync(w.file)).toBe(false)
  })

  it('opens the shop with its people, whose PINs do not lie in it any more', async () => {
    await using w = await startKeptTill({ file: notSetUp })
    expect(await w.must('setup.open', { text: fileOf(w) })).toEqual({ supervisorId: 'emeka' })
    await w.must('session.signIn', { cashierId: 'bola', pin: '2468' })
    expect(fileText(w)).not.toMatch(/7531|2468/)
  })

  it.each([
    ['is no JSON', 'cashiers: none', /not JSON/],
    ['lacks its people', { cashiers: undefined }, /^cashiers:/],
    ['only trains', { training: true }, /only trains/],
    [
      'has no supervisor',
      { cashiers: [{ id: 'bola', name: 'Bola', pin: '2468', role: 'cashier' }] },
      /must be a supervisor/,
    ],
  ])('that %s is refused, line by line', async (_what, more, words) => {
    await using w = await startKeptTill({ file: notSetUp })
    const text = typeof more === 'string' ? more : fileOf(w, more)
    const read = await w.must('setup.read', { text })
    expect(read.summary).toBeNull()
    expect(read.problems.join('\n')).toMatch(words)
    expect(await w.call('setup.open', { text })).toMatchObject({ ok: false })
    expect(existsSync(w.file)).toBe(false)
  })
})

describe('a till that is set up, or was told what to be', () => {
  const asked = (w: KeptWorld) =>
    [
      ['setup.open', typed(w)],
      ['setup.read', { text: '{}' }],
      ['setup.keep', { draft: { step: 'shop' } }],
      ['setup.check', { provider: typed(w).providers[0] }],
    ] as const

  it.each([
    ['set-up', {}],
    ['named', { named: true }],
    ['country', { country: 'NG', file: notSetUp }],
  ] as const)('is not set up again (%s)', async (closed, options) => {
    await using w = await startKeptTill(options)
    expect(await w.must('setup.get', {})).toMatchObject({ closed, draft: null })
    for (const [name, input] of asked(w)) {
      expect(await w.call(name, input as never)).toMatchObject({
        ok: false,
        error: { code: 'not-possible', detail: { reason: closed } },
      })
    }
  })

  it('does not write over the records of a shop whose settings are gone', async () => {
    await using w = await startKeptTill()
    await w.signIn('ada')
    await w.until(await w.sell('12345678910'), 'confirmed')
    const text = fileText(w)
    await w.restart(() => rmSync(w.file))
    expect(await w.must('setup.get', {})).toMatchObject({ closed: 'shop-data' })
    expect(await w.call('setup.open', typed(w))).toMatchObject({ ok: false })
    await w.restart(() => writeFileSync(w.file, text))
    await w.signIn('ada')
    expect((await w.must('vend.list', { limit: 10 })).vends).toHaveLength(1)
  })

  it.each([
    ['a copy of them', 'backups/till-20261121T100500Z.db'],
    ['a copy that did not pass its check', 'backups/till-20261121T100500Z.db.damaged'],
    ['the log beside a database that is gone', 'till.db-wal'],
    ['what was set aside', 'damaged/2026-11-21T10-05-00/till.db'],
  ])('is not set up over the records of a shop of which only %s is left', async (_what, name) => {
    await using w = await startKeptTill({
      file: notSetUp,
      assemble: async (o) =>
        o.provisioning.training
          ? assembleTill(o)
          : err({ kind: 'disk-full', message: 'The disk is full.' }),
    })
    const left = join(w.dataDir, 'shop', name)
    mkdirSync(dirname(left), { recursive: true })
    writeFileSync(left, 'all that is left of a shop')
    expect(await w.must('setup.get', {})).toMatchObject({ closed: 'shop-data' })
    expect(await w.call('setup.open', typed(w))).toMatchObject({
      ok: false,
      error: { code: 'not-possible', detail: { reason: 'shop-data' } },
    })
    expect(readFileSync(left, 'utf8')).toBe('all that is left of a shop')
    expect(existsSync(w.file)).toBe(false)
  })
})
