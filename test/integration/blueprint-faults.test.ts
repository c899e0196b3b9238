// Every scripted fault over real sockets: a lost or strange answer to the purchase is unknown, the same
// before the purchase means that no order was sent, and asking afterwards ends in what the ledger says.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import type { FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'
import {
  type BlueprintSandbox,
  startBlueprintSandbox,
} from '../../electron/sandbox/blueprint/sandbox.ts'
import type { Adapter, Order } from '../../electron/till/providers/adapter.ts'
import { createBlueprint } from '../../electron/till/providers/blueprint/adapter.ts'
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
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

const account = () => {
  const whole = accountAt(sandbox.url)
  return { ...whole, waits: { connectMs: 1_000, answerMs: 400, askMs: 400 } }
}
const vend = async (order: Order) => (await blueprint.vend(account(), order, http)).outcome
const requery = async (order: Order) => (await blueprint.requery(account(), order, http)).outcome

test.each<[FaultKind, FaultOptions, string]>([
  ['drop-after-sale', {}, 'no-answer'],
  ['reset', {}, 'no-answer'],
  ['delay', { ms: 5_000 }, 'no-answer'],
  ['slow', { ms: 5_000 }, 'no-answer'],
  ['truncate', {}, 'no-answer'],
  ['truncate', { clean: true }, 'not-the-format'],
  ['huge', {}, 'no-answer'],
  ['garbage', {}, 'not-the-format'],
  ['html', {}, 'not-the-format'],
  ['empty', {}, 'not-the-format'],
  ['bad-utf8', {}, 'not-the-format'],
  ['status', { status: 500 }, 'server-error'],
  ['status', { status: 504 }, 'server-error'],
  ['rate-limited', { sells: true }, 'not-the-format'],
  ['code', { code: 500, sells: true }, 'server-error'],
  ['code', { code: 777, sells: true }, 'server-error'],
])(
  '%s %j after the sale is unknown (%s), and a requery brings the token',
  async (kind, options, reason) => {
    const order = orderOf('12345678901')
    sandbox.faults.next(kind, options)
    expect(await vend(order)).toMatchObject({ kind: 'unknown', reason })
    const { token } = sandbox.ledger.order(order.reference) ?? { token: 'not sold' }
    expect(await requery(order)).toMatchObject({
      kind: 'confirmed',
      delivery: { tokens: [{ digits: token }] },
    })
    expect(sandbox.ledger.posts(order.reference)).toBe(1)
  },
)

test.each<[FaultKind, FaultOptions]>([
  ['drop-before-sale', {}],
  ['html', { sells: false }],
  ['reset', { sells: false }],
  ['rate-limited', {}],
  ['code', { code: 503 }],
])(
  '%s %j before the sale is unknown too, and a requery finds no such order',
  async (kind, options) => {
    const order = orderOf('12345678901')
    sandbox.faults.next(kind, options)
    expect((await vend(order)).kind).toBe('unknown')
    expect(sandbox.ledger.sold(order.reference)).toBe(false)
    expect((await requery(order)).kind).toBe('not-found')
  },
)

test.each<[FaultKind, FaultOptions]>([
  ['drop-before-sale', {}],
  ['drop-after-sale', {}],
  ['reset', {}],
  ['delay', { ms: 5_000 }],
  ['truncate', {}],
  ['html', {}],
  ['empty', {}],
  ['garbage', {}],
  ['huge', {}],
  ['status', { status: 500 }],
  ['rate-limited', {}],
  ['code', { code: 500 }],
])(
  '%s %j on the check sends no order; the order goes later and sells once',
  async (kind, options) => {
    const order = orderOf('12345678901')
    sandbox.faults.next(kind, { ...options, path: 'verify' })
    expect(await vend(order)).toMatchObject({ kind: 'not-sent', reason: 'before-order' })
    expect(sandbox.ledger.posts(order.reference)).toBe(0)
    expect((await vend(order)).kind).toBe('confirmed')
    expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
  },
)

test('amounts with thousands of digits cost their lines, never the token', async () => {
  const order = orderOf('12345678901')
  sandbox.faults.next('long-number')
  expect(await vend(order)).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [{ digits: sandbox.ledger.order(order.reference)?.token }] },
  })
})

test('a slow answer inside the deadline is an answer', async () => {
  sandbox.faults.next('slow', { ms: 100 })
  expect((await vend(orderOf('12345678901'))).kind).toBe('confirmed')
  sandbox.faults.next('delay', { ms: 50, path: 'verify' })
  expect((await vend(orderOf('12345678901'))).kind).toBe('confirmed')
})

test('one sale that hangs does not hold up the next', async () => {
  const [stuck, next] = [orderOf('12345678901'), orderOf('24000000011')]
  sandbox.faults.next('delay', { ms: 5_000 })
  const order: string[] = []
  const first = vend(stuck).then(({ kind }) => order.push(kind))
  while (sandbox.ledger.posts(stuck.reference) === 0) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const second = vend(next).then(({ kind }) => order.push(kind))
  await Promise.all([first, second])
  expect(order).toEqual(['confirmed', 'unknown'])
})

test('any fault may strike a requery or its sign-in, and the next one still finds the truth', async () => {
  for (const path of ['requery', 'login']) {
    for (const kind of ['html', 'garbage', 'drop-after-sale', 'status'] as const) {
      const order = orderOf('12345678901')
      await vend(order)
      sandbox.endTokens()
      sandbox.faults.next(kind, { path })
      const { kind: said } = await requery(order)
      expect(['unknown', 'not-sent']).toContain(said)
      sandbox.faults.clear()
      expect((await requery(order)).kind).toBe('confirmed')
    }
  }
})

test('with the line pulled nothing is sent; with the line back the same order sells once', async () => {
  const order = orderOf('12345678901')
  await sandbox.setLine(false)
  expect(await vend(order)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
  expect((await requery(order)).kind).toBe('not-sent')
  await sandbox.setLine(true)
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
})

test('a line that falls between the check and the purchase sends nothing, and says so', async () => {
  const order = orderOf('12345678901')
  const fallsAfterCheck = {
    exchange: async (request: Parameters<typeof http.exchange>[0]) => {
      const answer = await http.exchange(request)
      if (request.url.endsWith('verify-customer')) await sandbox.setLine(false)
      return answer
    },
  }
  const { outcome } = await blueprint.vend(account(), order, fallsAfterCheck)
  expect(outcome.kind).toBe('not-sent')
  await sandbox.setLine(true)
  expect(sandbox.ledger.posts(order.reference)).toBe(0)
  expect((await vend(order)).kind).toBe('confirmed')
})

test('a look-up behind a captive portal is not a refusal of the meter', async () => {
  for (const kind of ['html', 'status', 'empty', 'drop-after-sale'] as const) {
    sandbox.faults.next(kind, { path: 'verify' })
    const found = await blueprint.lookUp(account(), orderOf('12345678901'), http)
    expect(found).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
  }
})
