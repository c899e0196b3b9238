// What BuyPower's training meters deliver over real sockets: tokens of every class, debts, taxes, steps,
// waits; and its questions. What each meter ends in stands in its conformance test.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
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
