// Every documented and every training meter over real sockets: what the vend says, what a requery
// then finds, and whether that agrees with the sandbox's ledger.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createClock } from '../../electron/ports/clock.ts'
import { createHttp } from '../../electron/ports/http.ts'
import { createRandom } from '../../electron/ports/random.ts'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { adaptersOf } from '../../electron/till/providers/registry.ts'
import { buypower } from '../../electron/till/providers/buypower/adapter.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { accountAt, apiKey, orderOf } from '../world/buypower.ts'

const http = createHttp()
let sandbox: BuyPowerSandbox
beforeAll(async () => {
  sandbox = await startBuyPowerSandbox({ apiKey })
})
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

const account = () => accountAt(sandbox.url)
const vend = async (order: ReturnType<typeof orderOf>): Promise<Outcome> =>
  (await buypower.vend(account(), order, http)).outcome
const requery = async (order: ReturnType<typeof orderOf>): Promise<Outcome> =>
  (await buypower.requery(account(), order, http)).outcome
const tokensOf = (outcome: Outcome) =>
  outcome.kind === 'confirmed'
    ? outcome.delivery.tokens.map(({ kind, digits }) => ({ kind, digits }))
    : []

test('the registry knows BuyPower', () => {
  const ports = { clock: createClock(), random: createRandom() }
  expect(adaptersOf(ports)['buypower']).toBe(buypower)
})

test.each([
  ['12345678910', 'confirmed', 'confirmed', true],
  ['00000000000', 'unknown', 'refused', false],
  ['00000000010', 'unknown', 'confirmed', true],
  ['00000000030', 'refused', 'not-found', false],
  ['00000000040', 'refused', 'not-found', false],
  ['00000000050', 'refused', 'not-found', false],
  ['00000000060', 'refused', 'not-found', false],
  ['00000000070', 'unknown', 'refused', false],
  ['00000000080', 'refused', 'not-found', false],
  ['00000000090', 'refused', 'not-found', false],
  ['00000000100', 'unknown', 'confirmed', true],
  ['45012345678', 'confirmed', 'confirmed', true],
  ['99000000066', 'accepted', 'accepted', false],
])('meter %s: the vend is %s, a requery finds %s', async (meter, first, then, sold) => {
  const order = orderOf(meter)
  const vended = await vend(order)
  const asked = await requery(order)
  expect([vended.kind, asked.kind]).toEqual([first, then])
  expect(sandbox.ledger.sold(order.reference)).toBe(sold)
  const truth = sandbox.ledger.order(order.reference)?.token ?? ''
  for (const outcome of [vended, asked]) {
    if (outcome.kind === 'confirmed') {
      expect(tokensOf(outcome)).toEqual([{ kind: 'credit', digits: truth }])
    }
  }
})

test('a pending order keeps being accepted with its waits, and turns out sold', async () => {
  const order = orderOf('00000000020')
  const kinds = [
    await vend(order),
    await requery(order),
    await requery(order),
    await requery(order),
  ]
  expect(kinds.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted', 'confirmed'])
  expect(kinds[0]).toMatchObject({ delaysMs: [20_000, 20_000, 20_000, 20_000, 20_000, 20_000] })
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, asks: 3 })
})

test('a key change hands over two tokens to enter before the credit', async () => {
  const outcome = await vend(orderOf('99000000011'))
  expect(tokensOf(outcome).map(({ kind }) => kind)).toEqual(['key-change', 'key-change', 'credit'])
})

test('glued tokens come apart in the order to enter', async () => {
  const outcome = await vend(orderOf('99000000077'))
  expect(tokensOf(outcome).map(({ kind }) => kind)).toEqual(['key-change', 'key-change', 'credit'])
})

test('free units are a token of their own', async () => {
  const outcome = await vend(orderOf('99000000022'))
  expect(outcome).toMatchObject({
    delivery: { tokens: [{ kind: 'credit' }, { kind: 'free', label: 'FREE UNITS', units: '5.0' }] },
  })
})

test('a sale that all went to debt is confirmed without a token, by the vend and by the requery', async () => {
  const order = orderOf('99000000033')
  for (const outcome of [await vend(order), await requery(order)]) {
    expect(outcome).toMatchObject({
      kind: 'confirmed',
      delivery: {
        tokens: [],
        lines: [{ kind: 'debt', amountMinor: 200_000 }],
        debtRemainingMinor: 350_000,
      },
    })
  }
})

test('what is taken for debt, tax and charges adds up to what was paid', async () => {
  const outcome = await vend(orderOf('99000000044'))
  const lines = outcome.kind === 'confirmed' ? outcome.delivery.lines : []
  expect(lines.map(({ kind }) => kind)).toEqual(['energy', 'tax', 'fee', 'debt'])
  expect(lines.reduce((sum, line) => sum + line.amountMinor, 0)).toBe(200_000)
})

test('tariff steps reach the slip', async () => {
  expect(await vend(orderOf('99000000055'))).toMatchObject({
    delivery: {
      tariffSteps: [
        { units: '10.0', rate: '57.96' },
        { units: '18.7', rate: '68.30' },
      ],
    },
  })
})

test('a postpaid bill is paid without a token', async () => {
  const options = { disco: 'EKO', vendType: 'POSTPAID' }
  expect(await vend(orderOf('12345678910', { options }))).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [] },
  })
})

test.each(['result.data', 'data', 'result'] as const)(
  'a requery is read with its payload at %s',
  async (payloadAt) => {
    const order = orderOf('12345678910')
    const vended = await vend(order)
    sandbox.settings.payloadAt = payloadAt
    expect(tokensOf(await requery(order))).toEqual(tokensOf(vended))
    sandbox.settings.payloadAt = 'result.data'
  },
)

test('the same order sent twice sells once, and the second answer is never a refusal', async () => {
  const order = orderOf('12345678910')
  await vend(order)
  expect(await vend(order)).toMatchObject({ kind: 'unknown', reason: 'duplicate' })
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 2 })
})

test('an amount outside the limits and an empty wallet are refused in words', async () => {
  expect(await vend(orderOf('12345678910', { amountMinor: 100 }))).toMatchObject({
    kind: 'refused',
    code: '400',
    message: 'Amount is below the minimum vend amount',
  })
  const poor = await startBuyPowerSandbox({ apiKey, walletMinor: 100_000 })
  const { outcome } = await buypower.vend(accountAt(poor.url), orderOf('12345678910'), http)
  expect(outcome).toMatchObject({ kind: 'refused', code: '422' })
  await poor.close()
})

test('a wrong key is not authorised, everywhere', async () => {
  const stranger = accountAt(sandbox.url, { apiKey: 'wrong' })
  const order = orderOf('12345678910')
  expect((await buypower.vend(stranger, order, http)).outcome.kind).toBe('not-authorised')
  expect((await buypower.requery(stranger, order, http)).outcome.kind).toBe('not-authorised')
  expect(await buypower.lookUp(stranger, order, http)).toMatchObject({
    ok: false,
    error: { kind: 'not-authorised' },
  })
  expect((await buypower.balance?.(stranger, http))?.ok).toBe(false)
  expect(sandbox.ledger.sold(order.reference)).toBe(false)
})

test('a look-up tells whose meter it is, its limits and its debts', async () => {
  const found = await buypower.lookUp(account(), orderOf('99000000033'), http)
  expect(found).toEqual({
    ok: true,
    value: {
      customer: {
        name: 'Yusuf Danjuma',
        address: '23 Aba Road',
        account: '99000000033',
        tariff: 'R2',
        tariffClass: 'R2',
      },
      minMinor: 50_000,
      maxMinor: 20_000_000,
      debts: [
        { label: 'Outstanding', amountMinor: 850_000 },
        { label: 'Debt repayment', amountMinor: 50_000 },
      ],
    },
  })
  const order = orderOf('12345678910', { options: { disco: 'NOWHERE' } })
  expect(await buypower.lookUp(account(), order, http)).toMatchObject({
    ok: false,
    error: { kind: 'refused', code: '400' },
  })
})

test('balance, price list and the question that sells nothing', async () => {
  expect(await buypower.balance?.(account(), http)).toEqual({
    ok: true,
    value: sandbox.ledger.balanceMinor(),
  })
  const prices = await buypower.prices?.(
    account(),
    { product: 'tv', options: { disco: 'DSTV' } },
    http,
  )
  expect(prices).toMatchObject({
    value: [{ code: 'PADI', priceMinor: 440_000, description: 'DStv Padi' }, {}, {}],
  })
  expect(await buypower.probe(account(), http)).toBe(true)
})

test('evidence shows the request and the answer, and never the key', async () => {
  const order = orderOf('12345678910')
  const { evidence } = await buypower.vend(account(), order, http)
  expect(evidence.httpStatus).toBe(200)
  expect(evidence.request).toContain(`POST /v2/vend?strict=0\n{"orderId":"${order.reference}"`)
  expect(evidence.answer).toContain('"responseCode":200')
  expect(JSON.stringify(evidence)).not.toContain(apiKey)
})

test('an order that cannot be right is stopped before any money is taken', () => {
  const { reference: _reference, ...order } = orderOf('12345678910')
  expect(buypower.objection(order)).toBeNull()
  expect(buypower.objection({ ...order, options: {} })).toContain('distribution company')
  expect(buypower.objection({ ...order, options: { disco: 'EKO', vendType: 'X' } })).toContain(
    'paid',
  )
  expect(buypower.objection({ ...order, account: '' })).toContain('meter')
  expect(buypower.objection({ ...order, amountMinor: 0 })).toContain('amount')
  expect(buypower.objection({ ...order, phone: 'abc' })).toContain('phone')
  expect(buypower.objection({ ...order, product: 'lottery' })).not.toBeNull()
})

test('every product names its options with labels', () => {
  const [disco, vendType] = buypower.choices('electricity')
  expect(disco?.choices.map(({ value }) => value)).toContain('IKEJA')
  expect(vendType?.choices.map(({ value }) => value)).toEqual(['PREPAID', 'POSTPAID'])
  expect(buypower.choices('toString')).toEqual([])
})
