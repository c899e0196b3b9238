// What a cashier is told before taking the cash: whether the order could go, what looks odd, how far
// the float reaches, and how long one attempt may take.

import { afterEach, describe, expect, test } from 'vitest'
import { startBlueprintSandbox } from '../../electron/sandbox/blueprint/sandbox.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

const closing: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function start(options?: Parameters<typeof startTillWorld>[0]): Promise<TillWorld> {
  const world = await startTillWorld(options)
  closing.push(world.stop)
  return world
}

async function startInBotswana() {
  const sandbox = await startBlueprintSandbox()
  closing.push(sandbox.close)
  const world = await start({
    shop: (plain) => ({
      ...plain,
      shop: { ...plain.shop, currency: 'BWP' },
      providers: [
        {
          id: 'blueprint',
          system: 'blueprint',
          label: 'Blueprint',
          baseUrl: sandbox.url,
          credentials: { ...sandbox.signIn },
          timing: quick,
        },
      ],
    }),
  })
  return { world, sandbox }
}

const meter = '04123456781'
const order = (more: Partial<Input<'vend.check'>> = {}): Input<'vend.check'> => ({
  product: 'electricity',
  account: meter,
  amount: '1000',
  options: { disco: 'ABUJA', vendType: 'PREPAID' },
  ...more,
})
const floatAt = async (w: TillWorld) =>
  (await w.must('status.get', {})).providers[0]?.balance ?? null
const floatTold = (w: TillWorld) => eventually('the float', () => floatAt(w))
const isDown = (w: TillWorld) =>
  eventually('down', async () => (await w.must('status.get', {})).providers[0]?.state === 'down')

describe('an order is checked before the cash is taken', () => {
  test('with nothing to say against a plain one, and without asking anybody', async () => {
    const w = await start()
    await floatTold(w)
    const asked = w.provider.requests().length
    expect(await w.must('vend.check', order())).toEqual({ objection: null, warnings: [] })
    expect(w.provider.requests()).toHaveLength(asked)
    expect((await w.must('vend.list', {})).vends).toEqual([])
  })

  test('and the check says what placing would say, rule by rule', async () => {
    const w = await start({
      limits: {
        minAmount: '100',
        maxAmount: '9000',
        queuedMaxAmount: '5000',
        queuedMaxTotal: '7000',
      },
    })
    const both = async (more: Partial<Input<'vend.check'>>) => {
      const { objection } = await w.must('vend.check', order(more))
      const placed = await w.call('vend.place', {
        ...order(more),
        draftId: JSON.stringify(more).slice(0, 80),
        tender: { kind: 'cash' },
      })
      const error = placed.ok ? null : placed.error
      expect(objection?.code).toBe(error?.code)
      expect(objection?.message).toBe(error?.message)
      return objection?.detail?.['reason'] ?? objection?.code ?? 'taken'
    }
    expect(await both({ amount: '99.99' })).toBe('min')
    expect(await both({ amount: '9000.01' })).toBe('max')
    expect(await both({ amount: '100.001' })).toBe('amount-decimals')
    expect(await both({ options: { vendType: 'PREPAID' } })).toBe('words')
    expect(await both({ product: 'data', options: { disco: 'MTN' } })).toBe('words')
    await w.provider.setLine(false)
    await isDown(w)
    expect(await both({ amount: '5001' })).toBe('amount')
    expect(await both({ amount: '4000' })).toBe('taken')
    expect(await both({ amount: '500' })).toBe('meter')
    expect(await both({ account: '04123456782', amount: '3001' })).toBe('total')
    const tv = { product: 'tv', account: '8093245829' } as const
    expect(await both({ ...tv, options: { disco: 'DSTV', package: 'PADI' } })).toBe('product')
  })

  test('Blueprint sells from BWP 10.00, which is known even when it cannot be asked', async () => {
    const { world: w, sandbox } = await startInBotswana()
    await sandbox.setLine(false)
    const bw = { options: {}, account: '12345678901' }
    const { limits } = await w.must('vend.lookUp', { product: 'electricity', ...bw })
    expect(limits).toEqual({ min: '10.00', max: null, currency: 'BWP' })
    const { objection } = await w.must('vend.check', order({ ...bw, amount: '9.99' }))
    expect(objection).toMatchObject({
      code: 'amount-out-of-limits',
      detail: { reason: 'min', min: '10.00' },
    })
  })

  test('an order in thebe may go, and is said to look odd', async () => {
    const { world: w } = await startInBotswana()
    const bw = { options: {}, account: '12345678901' }
    const odd = await w.must('vend.check', order({ ...bw, amount: '50.50' }))
    expect(odd).toEqual({
      objection: null,
      warnings: [{ code: 'amount-whole', message: expect.stringContaining('whole pula') }],
    })
    const { warnings } = await w.must('vend.check', order({ ...bw, amount: '50' }))
    expect(warnings).toEqual([])
  })
})

describe('the float', () => {
  test('is what was told, less what was sold since, less what waits; and low below the shop’s line', async () => {
    const w = await start({
      sandbox: { walletMinor: 1_000_000 },
      shop: (plain) => ({
        ...plain,
        providers: plain.providers.map((one) => ({ ...one, lowFloat: '7500' })),
      }),
    })
    expect(await floatTold(w)).toMatchObject({
      amount: '10000.00',
      reserved: '0.00',
      left: '10000.00',
      low: false,
    })
    await w.until(await w.sell('04123456782', { amount: '2000' }), 'confirmed')
    expect(await floatAt(w)).toMatchObject({ left: '8000.00', reserved: '0.00', low: false })
    await w.provider.setLine(false)
    await w.until(await w.sell(meter, { amount: '1500' }), 'queued')
    expect(await floatAt(w)).toMatchObject({
      amount: '10000.00',
      reserved: '1500.00',
      left: '6500.00',
      low: true,
    })
  })

  test('is not promised twice: what was sold since it was told no longer covers an order that waits', async () => {
    const w = await start({ sandbox: { walletMinor: 500_000 } })
    await floatTold(w)
    await w.until(await w.sell('04123456782', { amount: '3000' }), 'confirmed')
    await w.provider.setLine(false)
    await w.until(await w.sell(meter, { amount: '500' }), 'queued')
    await isDown(w)
    const another = { account: '04123456783' }
    const tooMuch = await w.must('vend.check', order({ ...another, amount: '1500.01' }))
    expect(tooMuch.objection).toMatchObject({ code: 'offline-limit', detail: { rule: 'float' } })
    const enough = await w.must('vend.check', order({ ...another, amount: '1500' }))
    expect(enough.objection).toBeNull()
  })

  test('that may not cover an order is a warning while the provider can decide for itself', async () => {
    const w = await start({ sandbox: { walletMinor: 100_000 } })
    await floatTold(w)
    const { objection, warnings } = await w.must('vend.check', order({ amount: '1000.01' }))
    expect(objection).toBeNull()
    expect(warnings.map(({ code }) => code)).toEqual(['float-short'])
  })
})

test('an attempt at Blueprint is given the time of both its exchanges', async () => {
  const { world: w, sandbox } = await startInBotswana()
  sandbox.faults.next('delay', { path: 'verify', ms: 400 })
  const vendId = await w.sell('12345678901', { options: {}, amount: '50' })
  const waiting = await eventually('it is out', async () => (await w.vend(vendId)).waiting)
  const { connectMs = 0, askMs = 0, answerMs = 0 } = quick
  expect(waiting.deadlineAt - waiting.sinceAt).toBeGreaterThan(connectMs + askMs + answerMs)
  await w.until(vendId, 'confirmed')
})

test('a check that failed before the order has words of its own in the story', async () => {
  const { world: w, sandbox } = await startInBotswana()
  sandbox.faults.next('garbage', { path: 'verify' })
  const vendId = await w.sell('12345678901', { options: {}, amount: '50' })
  const { events } = await w.until(vendId, 'confirmed')
  const event = events.find(({ cause }) => cause === 'not-sent')
  expect(event?.evidence).toMatch(/^before-order: /)
  expect(sandbox.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1])
})
