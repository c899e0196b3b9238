// What else a counter sells, through the whole till: airtime, data and TV through BuyPower and Rave,
// electricity through Blueprint. Each ends with the journal equal to the provider's ledger.

import { afterEach, describe, expect, it } from 'vitest'
import type { ProviderConfig } from '../../shared/config/provisioning.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { startBlueprintSandbox } from '../../electron/sandbox/blueprint/sandbox.ts'
import { startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function opened(options?: Parameters<typeof startTillWorld>[0]): Promise<TillWorld> {
  const world = await startTillWorld(options)
  closing.push(world.stop)
  return world
}

/** A till with BuyPower and, where wanted, Rave in Nigeria as well. */
async function withRave(order: Record<string, [string, ...string[]]> = {}) {
  const rave = await startRaveSandbox()
  closing.push(rave.close)
  const config: ProviderConfig = {
    id: 'rave',
    system: 'rave',
    label: 'Rave',
    baseUrl: rave.url,
    credentials: { secretKey: rave.secretKey },
    timing: quick,
    choices: { country: ['NG'] },
  }
  const world = await opened({
    shop: (plain) => ({ ...plain, providers: [...plain.providers, config], products: order }),
  })
  return { world, rave }
}

const sale = (product: Input<'vend.place'>['product'], options: Record<string, string>) =>
  ({ product, options }) as const

describe('through BuyPower', () => {
  it('airtime is sold without a token and says so on paper', async () => {
    const w = await opened()
    const vendId = await w.sell('08031234567', {
      ...sale('airtime', { disco: 'MTN' }),
      amount: '200',
    })
    const vend = await w.until(vendId, 'confirmed')
    expect(vend.tokens).toEqual([])
    expect(vend.noTokenBecauseDebt).toBe(false)
    expect(w.provider.ledger.order(vend.reference)).toMatchObject({
      vertical: 'VTU',
      disco: 'MTN',
      amountMinor: 20_000,
      soldTimes: 1,
    })
    await eventually('the slip', () => w.printer.jobs().length > 0)
    const paper = w.printer.jobs()[0]?.text ?? ''
    expect(paper).toMatch(/Airtime/)
    expect(paper).toMatch(/nothing to enter/)
    expect(paper).not.toMatch(/Meter|kWh/)
  })

  it('a data bundle comes from the price list', async () => {
    const w = await opened()
    const { items } = await w.must('product.prices', {
      product: 'data',
      options: { disco: 'MTN' },
    })
    const bundle = items.find(({ code }) => code === 'MTN-1GB')
    const options = { disco: 'MTN', package: bundle?.code ?? '' }
    const vendId = await w.sell('08031234567', {
      ...sale('data', options),
      amount: bundle?.amount ?? '',
    })
    const vend = await w.until(vendId, 'confirmed')
    expect(w.provider.ledger.order(vend.reference)).toMatchObject({
      vertical: 'DATA',
      amountMinor: 50_000,
      soldTimes: 1,
    })
    expect(vend.attempts[0]?.request).toContain('"tariffClass":"MTN-1GB"')
  })

  it('a package that was not chosen is asked for before anything is saved', async () => {
    const w = await opened()
    const placed = await w.call('vend.place', {
      draftId: 'tv',
      account: '8093245829',
      amount: '4400',
      tender: { kind: 'cash' },
      ...sale('tv', { disco: 'DSTV' }),
    })
    expect(placed).toMatchObject({ ok: false, error: { code: 'bad-input', moneyMoved: 'no' } })
    expect((await w.must('vend.list', {})).vends).toEqual([])
  })

  it('the documented smartcards are sold', async () => {
    const w = await opened()
    for (const [account, disco, code] of [
      ['8093245829', 'DSTV', 'PADI'],
      ['7036378354', 'GOTV', 'MAX'],
      ['7036378354', 'STARTIMES', 'NOVA'],
    ] as const) {
      const vendId = await w.sell(account, sale('tv', { disco, package: code }))
      const vend = await w.until(vendId, 'confirmed')
      expect(w.provider.ledger.order(vend.reference)).toMatchObject({ vertical: 'TV', disco })
    }
  })

  it('a lost answer about airtime is asked about and sent once', async () => {
    const w = await opened()
    w.provider.faults.next('drop-after-sale')
    const vendId = await w.sell('08031234567', sale('airtime', { disco: 'GLO' }))
    const vend = await w.until(vendId, 'confirmed')
    expect(w.provider.ledger.posts(vend.reference)).toBe(1)
  })
})

describe('through Rave', () => {
  it('the shop’s order of preference says who sells airtime', async () => {
    const { world, rave } = await withRave({ airtime: ['rave', 'buypower'] })
    const described = await world.must('till.describe', {})
    const airtime = described.products.find(({ id }) => id === 'airtime')
    expect(airtime?.providers.map(({ id }) => id)).toEqual(['rave', 'buypower'])
    const options = { country: 'NG' }
    const vendId = await world.sell('08031234567', sale('airtime', options))
    const vend = await world.until(vendId, 'confirmed')
    expect(vend.providerId).toBe('rave')
    expect(rave.ledger.order(vend.reference)).toMatchObject({ soldTimes: 1 })
    expect(JSON.stringify(vend.attempts)).not.toContain(rave.secretKey)
  })

  it('a lost answer is found by asking, never by sending again', async () => {
    const { world, rave } = await withRave()
    rave.faults.next('drop-after-sale', { path: 'buy' })
    const vendId = await world.sell('08031234567', {
      ...sale('airtime', { country: 'NG' }),
      providerId: 'rave',
    })
    const vend = await world.until(vendId, 'confirmed', 'review')
    expect(rave.ledger.order(vend.reference)).toMatchObject({ soldTimes: 1 })
    expect(vend.attempts.filter(({ kind }) => kind === 'vend')).toHaveLength(1)
  })
})

describe('through Blueprint', () => {
  async function inBotswana() {
    const blueprint = await startBlueprintSandbox()
    closing.push(blueprint.close)
    const config: ProviderConfig = {
      id: 'blueprint',
      system: 'blueprint',
      label: 'Blueprint',
      baseUrl: blueprint.url,
      credentials: { ...blueprint.signIn },
      timing: quick,
    }
    const world = await opened({
      shop: (plain) => ({
        ...plain,
        shop: { ...plain.shop, currency: 'BWP', timeZone: 'Africa/Gaborone' },
        providers: [config],
      }),
    })
    return { world, blueprint }
  }

  it('a token is sold in pula, once, and reaches the paper', async () => {
    const { world, blueprint } = await inBotswana()
    const vendId = await world.sell('04123456781', { options: {}, amount: '50' })
    const vend = await world.until(vendId, 'confirmed')
    expect(vend.currency).toBe('BWP')
    expect(blueprint.ledger.order(vend.reference)).toMatchObject({ soldTimes: 1 })
    const digits = vend.tokens.map((token) => token.digits).join('')
    await eventually('the slip', () => world.printer.jobs().length > 0)
    expect(world.printer.jobs()[0]?.text.replace(/\D/g, '')).toContain(digits)
  })

  it('less than the minimum is refused before anything is saved', async () => {
    const { world } = await inBotswana()
    const placed = await world.call('vend.place', {
      draftId: 'low',
      product: 'electricity',
      account: '04123456781',
      amount: '9.99',
      tender: { kind: 'cash' },
    })
    expect(placed).toMatchObject({ ok: false, error: { moneyMoved: 'no' } })
  })
})

describe('a till', () => {
  it('offers only providers that sell in the shop’s currency', async () => {
    const { world } = await withRave()
    const { products } = await world.must('till.describe', {})
    expect(products.map(({ id }) => id)).toEqual(['electricity', 'airtime', 'data', 'tv', 'bulk'])
    expect(products[0]?.providers.map(({ id }) => id)).toEqual(['buypower'])
  })
})
