// Settings as a supervisor changes them: real file, real till, sales under way. Whatever is changed, no
// sale is lost or made twice, and no key comes to light.

import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assembleTill } from '../../electron/assembly.ts'
import { previousOf } from '../../electron/keeper/till-file.ts'
import { databaseFile } from '../../electron/till/store/database.ts'
import { err } from '../../shared/result.ts'
import { type KeptWorld, fileText, startKeptTill, turningVault } from '../world/kept-till.ts'
import { eventually } from '../world/till.ts'

const newShop = { shop: { name: 'Ngozi & Daughters', taxNumber: 'TIN 77' } }

/** A sale that has to be asked about, for as long as the provider says that it is under way. */
const stuck = '99000000066'

describe('a change', () => {
  it('is used with the next call, in the same process, and whoever is signed in stays so', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const before = fileText(w)
    const changed = await w.change(newShop, { reason: 'new name over the door' })
    expect(changed).toMatchObject({
      ok: true,
      value: {
        changes: [
          { path: 'shop.name', from: 'Mama Ngozi Stores', to: 'Ngozi & Daughters' },
          { path: 'shop.taxNumber', from: null, to: 'TIN 77' },
        ],
        waitsFor: 0,
      },
    })
    const about = await w.must('till.describe', {})
    expect(about.shop).toMatchObject({ name: 'Ngozi & Daughters', till: '1' })
    expect(await w.must('session.get', {})).toMatchObject({ cashier: { id: 'musa' } })
    await eventually('the screen to be told', () =>
      w.events.some(({ name }) => name === 'till.changed'),
    )
    expect(JSON.parse(fileText(w))).toMatchObject(newShop)
    expect(readFileSync(previousOf(w.file), 'utf8')).toBe(before)
    await w.until(await w.sell('12345678910'), 'confirmed')
    await eventually('the slip', () => w.printer.jobs().some(({ text }) => /Daughters/.test(text)))
  })

  it('stands in the history and the audit trail: what, from what, by whom, why', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    await w.change(newShop, { reason: 'new name over the door' })
    await w.change({ limits: { maxAmount: '50000' }, shop: { taxNumber: null } })
    const { rows } = await w.must('settings.history', {})
    expect(rows.map(({ who, source, reason }) => [who, source, reason])).toEqual([
      ['musa', 'screen', null],
      ['musa', 'screen', 'new name over the door'],
      [null, 'file', null],
    ])
    expect(rows[0]?.changes).toEqual([
      { path: 'limits.maxAmount', from: null, to: '50000' },
      { path: 'shop.taxNumber', from: 'TIN 77', to: null },
    ])
    const trail = await w.must('audit.list', {})
    expect(trail.rows.find(({ act }) => act === 'settings.change')).toMatchObject({
      who: 'musa',
      subject: 'shop, limits',
    })
  })

  it('is refused whole where a part of it is wrong, and says which', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const before = fileText(w)
    for (const [change, words] of [
      [{ shop: { name: 'Good', timeZone: 'Africa/Lgos' } }, /timeZone/],
      [{ ...newShop, limits: { maxAmount: '10.555' } }, /limits.maxAmount/],
      [{ ...newShop, products: { electricity: ['nobody'] } }, /products.electricity/],
      [{ ...newShop, providers: [] }, /providers/],
    ] as const) {
      const refused = await w.change(change as never)
      expect(refused.ok ? '' : refused.error.message).toMatch(words)
    }
    expect(fileText(w)).toBe(before)
    expect((await w.must('settings.history', {})).rows).toHaveLength(1)
  })

  it('is a supervisor’s: a cashier sees and changes nothing, and may call one', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const { version } = await w.must('settings.get', {})
    await w.signIn('ada')
    for (const name of ['settings.get', 'settings.history'] as const) {
      expect(await w.call(name, {})).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
    const asked = { version, change: newShop }
    expect(await w.call('settings.change', asked)).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    const supervisor = { cashierId: 'musa', pin: '8642', reason: 'called over' }
    await w.must('settings.change', { ...asked, supervisor })
    expect(await w.must('session.get', {})).toMatchObject({ cashier: { id: 'ada' } })
  })

  it('does not write over what somebody else changed, here or by hand', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const { version } = await w.must('settings.get', {})
    await w.change(newShop)
    const late = await w.call('settings.change', { version, change: { shop: { till: '2' } } })
    expect(late).toMatchObject({ ok: false, error: { detail: { reason: 'outdated' } } })
    writeFileSync(w.file, fileText(w).replace('Daughters', 'Sons'))
    expect(await w.change({ shop: { till: '2' } })).toMatchObject({ ok: false })
    expect(fileText(w)).toContain('Ngozi & Sons')
    await w.restart()
    await w.signIn('musa')
    const { rows } = await w.must('settings.history', {})
    expect(rows[0]).toMatchObject({
      who: null,
      source: 'file',
      changes: [{ path: 'shop.name', from: 'Ngozi & Daughters', to: 'Ngozi & Sons' }],
    })
  })

  it('of nothing writes nothing', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const before = fileText(w)
    const same = await w.change({ shop: { name: 'Mama Ngozi Stores' }, limits: {} })
    expect(same).toMatchObject({ ok: true, value: { changes: [] } })
    expect(fileText(w)).toBe(before)
    expect((await w.must('settings.history', {})).rows).toHaveLength(1)
  })
})

describe('a file somebody looks after', () => {
  it('named with --config is shown and never written', async () => {
    await using w = await startKeptTill({ named: true })
    await w.signIn('musa')
    const before = fileText(w)
    expect(await w.must('settings.get', {})).toMatchObject({ locked: 'named', path: w.file })
    expect(await w.change(newShop)).toMatchObject({
      ok: false,
      error: { code: 'not-possible', detail: { reason: 'named' } },
    })
    expect(fileText(w)).toBe(before)
  })

  it('keeps what the till does not know, word for word', async () => {
    await using w = await startKeptTill({
      file: (usual) => ({ _note: 'Emeka set this up', ...usual }),
    })
    await w.signIn('musa')
    await w.change(newShop)
    expect(JSON.parse(fileText(w))).toMatchObject({ _note: 'Emeka set this up', ...newShop })
  })
})

describe('while sales are under way', () => {
  it('a change waits for the one being sent; it is sold once and its answer is kept', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    w.provider.faults.next('delay', { ms: 400 })
    const vendId = await w.sell('12345678910')
    await w.until(vendId, 'sending')
    const changed = await w.change(newShop)
    expect(changed).toMatchObject({ ok: true, value: { waitsFor: 1 } })
    expect(await w.must('settings.get', {})).toMatchObject({ pending: true })
    const vend = await w.until(vendId, 'confirmed')
    expect(vend.tokens).toHaveLength(1)
    await eventually('the settings to be used', async () => {
      const { pending } = await w.must('settings.get', {})
      return !pending
    })
    expect((await w.must('till.describe', {})).shop.name).toBe('Ngozi & Daughters')
    expect(w.provider.ledger.count('vend')).toBe(1)
    expect(w.provider.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1])
  })

  it('what waits and what is unconfirmed goes on over any number of changes, each sold once', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    w.provider.faults.next('drop-after-sale')
    const lost = await w.sell('12345678910')
    await w.until(lost, 'unconfirmed')
    const sold: string[] = [lost]
    for (let n = 1; n <= 5; n += 1) {
      sold.push(await w.sell(`1234567892${n}`))
      expect(await w.change({ shop: { till: String(n + 1) } })).toMatchObject({ ok: true })
    }
    for (const vendId of sold) await w.until(vendId, 'confirmed')
    expect(w.provider.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual(sold.map(() => 1))
    await eventually('every slip', () => w.printer.jobs().length === sold.length)
  })

  it('a provider with sales that have no end stays, and stays the same account', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    await w.until(await w.sell(stuck), 'unconfirmed')
    const { document } = await w.must('settings.get', {})
    const [buypower] = document.providers
    if (!buypower) throw new Error('no provider')
    const { credentials: _keys, ...same } = buypower
    const other = { ...same, id: 'other', baseUrl: 'http://127.0.0.1:9/' }
    for (const providers of [
      [{ ...other, credentials: { apiKey: 'some-other-key' } }],
      [{ ...same, baseUrl: 'http://127.0.0.1:9/', credentials: { apiKey: 'some-other-key' } }],
    ]) {
      expect(await w.change({ providers })).toMatchObject({
        ok: false,
        error: { code: 'not-possible', detail: { reason: 'open-sales', count: 1 } },
      })
    }
    const providers = [{ ...same, label: 'Light', credentials: { apiKey: 'a-newer-key-99c1' } }]
    expect(await w.change({ providers })).toMatchObject({
      ok: false,
      error: { detail: { reason: 'same-account', provider: 'BuyPower' } },
    })
    expect(await w.change({ providers }, { sameAccounts: true })).toMatchObject({ ok: true })
  })
})

describe('a provider', () => {
  const typed = (w: KeptWorld, more: object = {}) => ({
    provider: {
      id: 'buypower',
      system: 'buypower' as const,
      label: 'BuyPower',
      baseUrl: w.provider.url,
      ...more,
    },
  })

  it('is asked live whether it knows a key: the saved one, another, and with nobody there', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const saved = await w.must('settings.check', typed(w))
    expect(saved).toMatchObject({ result: 'accepted', balance: { currency: 'NGN' } })
    const credentials = { apiKey: 'nobody-knows-this-key' }
    expect(await w.must('settings.check', typed(w, { credentials }))).toMatchObject({
      result: 'refused',
      balance: null,
    })
    await w.provider.setLine(false)
    expect(await w.must('settings.check', typed(w))).toMatchObject({ result: 'unreachable' })
    await w.signIn('ada')
    expect(await w.call('settings.check', typed(w))).toMatchObject({ ok: false })
    expect(JSON.stringify([w.logs, w.events])).not.toContain(credentials.apiKey)
  })

  it('at another address is not sent the keys that were saved for this one', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    let knocks = 0
    const stranger = createServer(() => (knocks += 1)).listen(0, '127.0.0.1')
    await once(stranger, 'listening')
    const { port } = stranger.address() as AddressInfo
    const elsewhere = typed(w, { baseUrl: `http://127.0.0.1:${port}/` })
    for (const answer of [
      await w.call('settings.check', elsewhere),
      await w.change({ providers: [elsewhere.provider] }),
    ]) {
      expect(answer).toMatchObject({ ok: false, error: { detail: { reason: 'keys-elsewhere' } } })
    }
    stranger.close()
    expect(knocks).toBe(0)
  })
})

describe('when it cannot be written', () => {
  it('nothing is changed, the till sells on, and the history says so', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const before = fileText(w)
    // In the way of the new file, as a disk that takes no more would be.
    mkdirSync(`${w.file}.new`)
    expect(await w.change(newShop)).toMatchObject({ ok: false, error: { code: 'storage-failed' } })
    expect(fileText(w)).toBe(before)
    await w.until(await w.sell('12345678910'), 'confirmed')
    expect((await w.must('till.describe', {})).shop.name).toBe('Mama Ngozi Stores')
    const { rows } = await w.must('settings.history', {})
    expect(rows.map(({ source }) => source)).toEqual(['undone', 'screen', 'file'])
    rmSync(`${w.file}.new`, { recursive: true })
    expect(await w.change(newShop)).toMatchObject({ ok: true })
  })

  it('because the power went before the file was replaced, the history says so at the next start', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const before = fileText(w)
    await w.change(newShop)
    // What the disk holds when the row is on it and the file is not.
    await w.restart(() => writeFileSync(w.file, before))
    await w.signIn('musa')
    const { rows } = await w.must('settings.history', {})
    expect(rows[0]).toMatchObject({
      source: 'undone',
      who: null,
      changes: [
        { path: 'shop.name', from: 'Ngozi & Daughters', to: 'Mama Ngozi Stores' },
        { path: 'shop.taxNumber', from: 'TIN 77', to: null },
      ],
    })
  })

  it('half a file left behind by a power cut is no file of the till', async () => {
    await using w = await startKeptTill()
    await w.restart(() => writeFileSync(`${w.file}.new`, '{"shop": {"na'))
    await w.signIn('musa')
    expect(await w.change(newShop)).toMatchObject({ ok: true })
    expect(existsSync(`${w.file}.new`)).toBe(false)
  })

  it('settings no till opens on are taken back, and the till is there', async () => {
    await using w = await startKeptTill({
      assemble: async (o) =>
        o.provisioning.shop.name === 'Ngozi & Daughters'
          ? err({ kind: 'failed', message: 'a bug of ours' })
          : assembleTill(o),
    })
    await w.signIn('musa')
    await w.change(newShop)
    expect((await w.must('till.describe', {})).shop.name).toBe('Mama Ngozi Stores')
    expect(await w.must('session.get', {})).toMatchObject({ cashier: { id: 'musa' } })
    expect(fileText(w)).toContain('Mama Ngozi Stores')
    const { rows } = await w.must('settings.history', {})
    expect(rows[0]).toMatchObject({ source: 'undone' })
    await w.until(await w.sell('12345678910'), 'confirmed')
  })
})

describe('keys', () => {
  const newKey = 'bp-live-71aa22bb33cc44dd'

  it.each([
    ['sealed', turningVault],
    ['readable, in a file of a sandbox', null],
  ])('%s, are in no answer, history, log or database', async (_how, vault) => {
    await using w = await startKeptTill({ vault })
    await w.signIn('musa')
    const { document } = await w.must('settings.get', {})
    const [buypower] = document.providers
    if (!buypower) throw new Error('no provider')
    const { credentials: _keys, ...same } = buypower
    const answers: unknown[] = [document]
    const keep = async (answer: unknown): Promise<void> => void answers.push(await answer)
    await keep(w.change({ providers: [{ ...same, credentials: { apiKey: newKey } }] }))
    // Pasted into the wrong field.
    await keep(w.change({ providers: [{ ...same, label: newKey }] }))
    await keep(w.change({ providers: [{ ...same, credentials: { apiKey: newKey, '': newKey } }] }))
    await keep(w.must('settings.get', {}))
    await keep(w.must('settings.history', {}))
    await keep(w.must('audit.list', {}))
    expect(JSON.stringify([answers, w.logs, w.events])).not.toContain(newKey.slice(0, 12))
    expect(JSON.stringify(answers[5])).toContain(newKey.slice(-4))
    await w.restart()
    const database = readFileSync(join(w.dataDir, 'shop', databaseFile), 'latin1')
    expect(database).toContain('settings_changes')
    expect(database).not.toContain(newKey.slice(0, 12))
  })

  it('that were not typed anew stay, and one of many can be changed alone', async () => {
    await using w = await startKeptTill({ vault: turningVault })
    await w.signIn('musa')
    const { document } = await w.must('settings.get', {})
    const providers = document.providers.map(({ credentials: _keys, ...one }) => ({
      ...one,
      label: 'Light',
    }))
    expect(await w.change({ providers })).toMatchObject({
      ok: true,
      value: { changes: [{ path: 'providers.buypower.label', from: 'BuyPower', to: 'Light' }] },
    })
    await w.until(await w.sell('12345678910'), 'confirmed')
  })

  it('typed for a provider elsewhere are sealed before they lie on the disk', async () => {
    await using w = await startKeptTill({ vault: turningVault })
    await w.signIn('musa')
    const { document } = await w.must('settings.get', {})
    const known = document.providers.map(({ credentials: _keys, ...one }) => one)
    const rave = {
      id: 'rave',
      system: 'rave',
      label: 'Rave',
      baseUrl: 'https://api.example.com',
      credentials: { secretKey: newKey },
    } as const
    expect(await w.change({ providers: [...known, rave] })).toMatchObject({ ok: true })
    for (const name of readdirSync(w.dataDir).filter((one) => one.startsWith('till.json'))) {
      expect(readFileSync(join(w.dataDir, name), 'utf8'), name).not.toContain(newKey)
    }
    expect(fileText(w)).toContain('sealed:v1:')
    await w.restart()
    await w.signIn('musa')
    expect(JSON.stringify(await w.must('settings.get', {}))).toContain('"end":"44dd"')
  })

  it('are not left readable where nothing can seal them, unless the shop says that it knows', async () => {
    await using w = await startKeptTill()
    await w.signIn('musa')
    const { document } = await w.must('settings.get', {})
    const known = document.providers.map(({ credentials: _keys, ...one }) => one)
    const rave = {
      id: 'rave',
      system: 'rave',
      label: 'Rave',
      baseUrl: 'https://api.example.com',
      credentials: { secretKey: newKey },
    } as const
    const providers = [...known, rave]
    expect(await w.change({ providers })).toMatchObject({
      ok: false,
      error: { detail: { reason: 'readable-keys' } },
    })
    expect(fileText(w)).not.toContain(newKey)
    expect(await w.change({ providers, plainKeys: true })).toMatchObject({ ok: true })
    await w.restart()
    await w.signIn('musa')
    expect((await w.must('settings.get', {})).document).toMatchObject({ plainKeys: true })
  })
})
