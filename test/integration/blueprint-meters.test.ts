// What Blueprint's meters deliver over real sockets, and how the adapter comes by its tokens. What each
// meter ends in stands in its conformance test.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import {
  type BlueprintSandbox,
  startBlueprintSandbox,
} from '../../electron/sandbox/blueprint/sandbox.ts'
import type { Adapter, Order } from '../../electron/till/providers/adapter.ts'
import { createBlueprint } from '../../electron/till/providers/blueprint/adapter.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { accountAt, orderOf, signIn } from '../world/blueprint.ts'

const http = createHttp()
let sandbox: BlueprintSandbox
let blueprint: Adapter
beforeAll(async () => {
  sandbox = await startBlueprintSandbox(signIn)
})
beforeEach(() => {
  blueprint = createBlueprint()
})
afterEach(() => {
  sandbox.faults.clear()
  Object.assign(sandbox.settings, {
    receiptAt: 'data.response',
    verifyGivesApiToken: true,
    oneTokenAtATime: true,
    testMode: false,
  })
})
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

const account = (more: Readonly<Record<string, string>> = {}) =>
  accountAt(sandbox.url, { ...signIn, ...more })
const vend = async (order: Order): Promise<Outcome> =>
  (await blueprint.vend(account(), order, http)).outcome
const requery = async (order: Order): Promise<Outcome> =>
  (await blueprint.requery(account(), order, http)).outcome
const tokensOf = (outcome: Outcome) =>
  outcome.kind === 'confirmed'
    ? outcome.delivery.tokens.map(({ kind, digits }) => ({ kind, digits }))
    : outcome
const requestsOf = (order: Order) =>
  sandbox
    .requests()
    .filter(({ body, path }) => `${body}${path}`.includes(order.reference))
    .map(({ name }) => name)

test('one sale is one check and one purchase, with the check’s own tokens', async () => {
  const order = orderOf('12345678901')
  await vend(order)
  expect(requestsOf(order)).toEqual(['verify', 'vend'])
})

test('the order is not sent where the check fails', async () => {
  for (const meter of ['24000000110', '24000000121']) {
    const order = orderOf(meter)
    await vend(order)
    expect(requestsOf(order)).toEqual(['verify'])
  }
})

test('the other route sells the same', async () => {
  const order = orderOf('12345678901')
  const second = account({ route: '/api/electricity/purchase-production' })
  expect((await blueprint.vend(second, order, http)).outcome.kind).toBe('confirmed')
  expect(sandbox.requests().at(-1)?.path).toBe('/api/electricity/purchase-production')
})

test('glued key-change tokens come apart in the order to enter', async () => {
  const outcome = await vend(orderOf('24000000011'))
  expect(outcome).toMatchObject({
    delivery: { tokens: [{ kind: 'key-change' }, { kind: 'key-change' }, { kind: 'credit' }] },
  })
})

test('a code nothing can split is sold whole and flagged', async () => {
  const outcome = await vend(orderOf('24000000022'))
  expect(outcome).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [{ digits: expect.stringMatching(/^\d{64}$/), unsplittable: true }] },
  })
})

test('free units are a token of their own, with their units', async () => {
  expect(await vend(orderOf('24000000033'))).toMatchObject({
    delivery: { tokens: [{ kind: 'credit' }, { kind: 'free', label: 'FBE', units: '10.0' }] },
  })
})

test('electricity, fees, tax and debts add up to what was paid', async () => {
  const order = orderOf('24000000044')
  const outcome = await vend(order)
  expect(outcome).toMatchObject({
    delivery: {
      lines: [
        { kind: 'energy' },
        { kind: 'fee', label: 'Total Excise Duty' },
        { kind: 'tax', label: 'Total VAT' },
        { kind: 'debt', label: 'Arrears', amountMinor: 2_500 },
        { kind: 'debt', label: 'Connection fee', amountMinor: 1_250 },
      ],
      debtRemainingMinor: 12_500,
    },
  })
  const lines = outcome.kind === 'confirmed' ? outcome.delivery.lines : []
  expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(order.amountMinor)
})

test('a sale that all went to debt is confirmed without a token, by the vend and by the requery', async () => {
  const order = orderOf('24000000055')
  for (const outcome of [await vend(order), await requery(order)]) {
    expect(outcome).toMatchObject({
      kind: 'confirmed',
      delivery: { tokens: [], lines: [{ kind: 'debt', amountMinor: 10_000 }] },
    })
  }
})

test('tariff blocks and the meter’s data reach the slip', async () => {
  expect(await vend(orderOf('24000000066'))).toMatchObject({
    delivery: {
      tariffSteps: [{ units: '20.0', rate: '1.17', amountMinor: 2_340 }, { rate: '1.42' }],
      meter: { sgc: '600123', krn: '2', ti: '01', ea: '07', tt: '02' },
    },
  })
})

test.each(['top', 'data', 'data.response', 'data.response as text', 'transaction'] as const)(
  'a requery is read with its receipt at %s',
  async (receiptAt) => {
    const order = orderOf('12345678901')
    const vended = await vend(order)
    sandbox.settings.receiptAt = receiptAt
    expect(tokensOf(await requery(order))).toEqual(tokensOf(vended))
    const failed = orderOf('24000000088')
    await vend(failed)
    expect((await requery(failed)).kind).toBe('unknown')
  },
)

test('where the transaction’s own answer is of no use, the history is asked', async () => {
  const order = orderOf('12345678901')
  await vend(order)
  await vend(orderOf('24000000011'))
  for (const kind of ['not-found-first', 'early-requery-refused'] as const) {
    sandbox.faults.next(kind)
    const { outcome, evidence } = await blueprint.requery(account(), order, http)
    if (kind === 'early-requery-refused') {
      expect(outcome.kind).toBe('unknown')
      continue
    }
    expect(tokensOf(outcome)).toEqual([
      { kind: 'credit', digits: sandbox.ledger.order(order.reference)?.token },
    ])
    expect(evidence.request).toContain('GET /api/transactions')
    expect(evidence.answer?.match(/std_tokens/g)).toHaveLength(1)
  }
})

test('"no such order" is not believed where the history names it', async () => {
  const order = orderOf('24000000088')
  await vend(order)
  sandbox.faults.next('not-found-first')
  expect((await requery(order)).kind).toBe('unknown')
})

test('a purchase turned away at the door goes again with the same reference and sells once', async () => {
  const order = orderOf('12345678901')
  const verifyEndsToken = {
    exchange: async (request: Parameters<typeof http.exchange>[0]) => {
      const answer = await http.exchange(request)
      if (request.url.endsWith('verify-customer')) sandbox.endTokens()
      return answer
    },
  }
  const first = await blueprint.vend(account(), order, verifyEndsToken)
  expect(first.outcome.kind).toBe('not-authorised')
  expect(sandbox.ledger.order(order.reference)).toBeNull()
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
  expect(sandbox.ledger.posts(order.reference)).toBe(2)
})

test('a token that ended is renewed for a question, once', async () => {
  const order = orderOf('12345678901')
  await vend(order)
  sandbox.endTokens()
  expect((await requery(order)).kind).toBe('confirmed')
  expect(requestsOf(order)).toEqual(['verify', 'vend', 'requery', 'requery'])
})

test('a till that was restarted signs in to ask', async () => {
  const order = orderOf('12345678901')
  await vend(order)
  const logins = sandbox.ledger.count('login')
  blueprint = createBlueprint()
  expect((await requery(order)).kind).toBe('confirmed')
  expect((await requery(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.count('login')).toBe(logins + 1)
})

test('a kept token that ended costs one turn at the door, never two', async () => {
  sandbox.settings.verifyGivesApiToken = false
  expect((await vend(orderOf('12345678901'))).kind).toBe('confirmed')
  sandbox.endTokens()
  const order = orderOf('12345678901')
  expect((await vend(order)).kind).toBe('not-authorised')
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
})

test('a check that gives no api token is followed by a sign-in', async () => {
  sandbox.settings.verifyGivesApiToken = false
  const order = orderOf('12345678901')
  expect((await vend(order)).kind).toBe('confirmed')
})

test('sales at the same time do not take each other’s tokens away', async () => {
  const orders = Array.from({ length: 12 }, () => orderOf('12345678901'))
  const started: string[] = []
  const watched = {
    exchange: (request: Parameters<typeof http.exchange>[0]) => {
      started.push(new URL(request.url).pathname.split('/').at(-1) ?? '')
      return http.exchange(request)
    },
  }
  const lookUp = blueprint.lookUp(account(), orderOf('12345678901'), watched)
  const outcomes = await Promise.all(
    orders.map(async (order) => (await blueprint.vend(account(), order, watched)).outcome),
  )
  expect((await lookUp).ok).toBe(true)
  expect(started).toEqual([
    'verify-customer',
    ...orders.flatMap(() => ['verify-customer', 'buyelectricityprod']),
  ])
  // On the wire a purchase may still be overtaken by the next check: then nothing was processed.
  const waiting = orders.filter((_order, at) => outcomes[at]?.kind === 'not-authorised')
  for (const order of waiting) expect((await vend(order)).kind).toBe('confirmed')
  for (const order of orders) {
    expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
  }
})

test('what its test mode hands out is not printed as a sale', async () => {
  sandbox.settings.testMode = true
  expect((await vend(orderOf('12345678901'))).kind).toBe('unknown')
})

test('an amount with thebe arrives to the last digit', async () => {
  const order = orderOf('12345678901', { amountMinor: 1_029 })
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)?.amountMinor).toBe(1_029)
})

test('a look-up tells whose meter it is and the minimum, and never uses an order’s reference', async () => {
  const order = orderOf('12345678901')
  expect(await blueprint.lookUp(account(), order, http)).toEqual({
    ok: true,
    value: {
      customer: { name: 'Tshepo Kgosi', address: null, account: '12345678901', tariff: null },
      minMinor: 1_000,
      maxMinor: null,
      debts: [],
    },
  })
  expect(requestsOf(order)).toEqual([])
  expect(await blueprint.lookUp(account(), orderOf('24000000110'), http)).toMatchObject({
    error: { kind: 'refused' },
  })
  expect(await blueprint.lookUp(account(), orderOf('24000000121'), http)).toMatchObject({
    error: { kind: 'unreachable' },
  })
})

test('the question that sells nothing needs no token and takes none away', async () => {
  await vend(orderOf('12345678901'))
  expect(await blueprint.probe(account({ password: 'wrong' }), http)).toBe(true)
  expect(await requery(orderOf('12345678901'))).toMatchObject({ kind: 'not-found' })
})

test('evidence shows the request and the answer, and neither sign-in nor tokens', async () => {
  for (const meter of ['12345678901', '24000000121']) {
    const order = orderOf(meter)
    const { evidence } = await blueprint.vend(account(), order, http)
    expect(evidence.request).toContain(`"transID": "${order.reference}"`)
    expect(evidence.request).toContain(meter)
    expect(evidence.answer).toContain('results')
    const kept = JSON.stringify(evidence)
    for (const secret of [signIn.email, signIn.password, 'api-token-number', 'elec-token-number']) {
      expect(kept).not.toContain(secret)
    }
  }
})
