// Every scripted fault over real sockets: the outcome is right, and whatever happened, asking
// afterwards ends in what the sandbox's ledger says.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import type { FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { buypower } from '../../electron/till/providers/buypower/adapter.ts'
import { accountAt, apiKey, orderOf } from '../world/buypower.ts'

const http = createHttp()
let sandbox: BuyPowerSandbox
beforeAll(async () => {
  sandbox = await startBuyPowerSandbox({ apiKey })
})
afterEach(() => sandbox.faults.clear())
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

const vend = async (order: ReturnType<typeof orderOf>, answerMs = 2_000) => {
  const account = accountAt(sandbox.url)
  const waits = { ...account.waits, answerMs }
  return (await buypower.vend({ ...account, waits }, order, http)).outcome
}
const requery = async (order: ReturnType<typeof orderOf>) =>
  (await buypower.requery(accountAt(sandbox.url), order, http)).outcome

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
  ['wrong-signature', {}, 'bad-signature'],
  ['no-signature', {}, 'bad-signature'],
  ['status', { status: 500 }, 'server-error'],
  ['status', { status: 504 }, 'server-error'],
  ['rate-limited', { sells: true }, 'server-error'],
  ['code', { code: 500, sells: true }, 'server-error'],
  ['code', { code: 777, sells: true }, 'unknown-code'],
])(
  '%s %j after the sale is unknown (%s), and a requery brings the token',
  async (kind, options, reason) => {
    const order = orderOf('12345678910')
    sandbox.faults.next(kind, options)
    const outcome = await vend(order, 400)
    expect(outcome).toMatchObject({ kind: 'unknown', reason })
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
    const order = orderOf('12345678910')
    sandbox.faults.next(kind, options)
    expect((await vend(order)).kind).toBe('unknown')
    expect(sandbox.ledger.sold(order.reference)).toBe(false)
    expect((await requery(order)).kind).toBe('not-found')
  },
)

test('what cannot be trusted keeps the token it showed as evidence', async () => {
  for (const kind of ['wrong-signature', 'no-signature'] as const) {
    const order = orderOf('12345678910')
    sandbox.faults.next(kind)
    const outcome = await vend(order)
    expect(outcome).toMatchObject({
      seen: [{ digits: sandbox.ledger.order(order.reference)?.token }],
    })
  }
})

test('amounts with thousands of digits cost their lines, never the token', async () => {
  const order = orderOf('12345678910')
  sandbox.faults.next('long-number')
  const outcome = await vend(order)
  expect(outcome).toMatchObject({
    kind: 'confirmed',
    delivery: { tokens: [{ digits: sandbox.ledger.order(order.reference)?.token }], lines: [] },
  })
})

test('a slow answer inside the deadline is an answer', async () => {
  sandbox.faults.next('slow', { ms: 200 })
  expect((await vend(orderOf('12345678910'))).kind).toBe('confirmed')
  sandbox.faults.next('delay', { ms: 50 })
  expect((await vend(orderOf('12345678910'))).kind).toBe('confirmed')
})

test('a requery refused for being early, or answered "no such order" at first, refuses nothing', async () => {
  const order = orderOf('12345678910')
  await vend(order)
  sandbox.faults.next('early-requery-refused')
  sandbox.faults.next('not-found-first', { times: 2 })
  const kinds = []
  for (let n = 0; n < 4; n += 1) kinds.push((await requery(order)).kind)
  expect(kinds).toEqual(['unknown', 'not-found', 'not-found', 'confirmed'])
})

test('any fault may strike a requery, and the next one still finds the truth', async () => {
  for (const kind of ['html', 'no-signature', 'garbage', 'drop-after-sale', 'status'] as const) {
    const order = orderOf('12345678910')
    await vend(order)
    sandbox.faults.next(kind, { path: 'requery' })
    expect((await requery(order)).kind).toBe('unknown')
    expect((await requery(order)).kind).toBe('confirmed')
  }
})

test('with the line pulled nothing is sent; with the line back the same order sells once', async () => {
  const order = orderOf('12345678910')
  await sandbox.setLine(false)
  expect(await vend(order)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
  expect((await requery(order)).kind).toBe('not-sent')
  expect(await buypower.probe(accountAt(sandbox.url), http)).toBe(false)
  const found = await buypower.lookUp(accountAt(sandbox.url), order, http)
  expect(found).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
  await sandbox.setLine(true)
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
})

test('pulling the line in the middle of a sale loses the answer, not the sale', async () => {
  const order = orderOf('12345678910')
  sandbox.faults.next('delay', { ms: 5_000 })
  const under = vend(order)
  while (!sandbox.ledger.sold(order.reference))
    await new Promise((resolve) => setTimeout(resolve, 5))
  await sandbox.setLine(false)
  expect(await under).toMatchObject({ kind: 'unknown', reason: 'no-answer' })
  await sandbox.setLine(true)
  expect((await requery(order)).kind).toBe('confirmed')
})

test('a look-up that nobody signed is still a name to check with the customer', async () => {
  sandbox.faults.next('no-signature', { path: 'check' })
  const found = await buypower.lookUp(accountAt(sandbox.url), orderOf('12345678910'), http)
  expect(found).toMatchObject({ ok: true })
})

test('a look-up behind a captive portal is not a refusal of the meter', async () => {
  for (const kind of ['html', 'wrong-signature', 'status', 'empty'] as const) {
    sandbox.faults.next(kind, { path: 'check' })
    const found = await buypower.lookUp(accountAt(sandbox.url), orderOf('12345678910'), http)
    expect(found).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
  }
})
