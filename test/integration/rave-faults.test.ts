// Every scripted fault over real sockets: the outcome is right, and whatever happened, asking
// afterwards ends in what the sandbox's ledger says, or with a person.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import type { FaultKind, FaultOptions } from '../../electron/sandbox/faults.ts'
import { type RaveSandbox, startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import type { Order } from '../../electron/till/providers/adapter.ts'
import { rave } from '../../electron/till/providers/rave/adapter.ts'
import { accountAt, orderOf, secretKey } from '../world/rave.ts'

const http = createHttp()
let sandbox: RaveSandbox
beforeAll(async () => {
  sandbox = await startRaveSandbox({ secretKey })
})
afterEach(() => {
  sandbox.faults.clear()
  sandbox.settings.requeryForm = 'purchase'
})
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

let customers = 0
/** Everybody buys once, so that a history tells them apart. */
function newOrder(more: Partial<Order> = {}): Order {
  customers += 1
  return orderOf(`+234803${String(2_000_000 + customers)}`, more)
}
const vend = async (order: Order, answerMs = 2_000) => {
  const account = accountAt(sandbox.url)
  const waits = { ...account.waits, answerMs }
  return (await rave.vend({ ...account, waits }, order, http)).outcome
}
const requery = async (order: Order) => {
  const asked = { ...order, sentAt: Date.now(), others: [] }
  return (await rave.requery(accountAt(sandbox.url), asked, http)).outcome
}

const lostAnswers: readonly [FaultKind, FaultOptions, string][] = [
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
  ['status', { status: 302 }, 'not-the-format'],
  ['rate-limited', { sells: true }, 'server-error'],
  ['code', { code: 777, sells: true }, 'unknown-code'],
]

test.each(lostAnswers)(
  '%s %j after the sale is unknown (%s), and both ways of asking find it',
  async (kind, options, reason) => {
    const order = newOrder()
    sandbox.faults.next(kind, options)
    expect(await vend(order, 400)).toMatchObject({ kind: 'unknown', reason })
    const truth = sandbox.ledger.order(order.reference)
    expect(await requery(order)).toMatchObject({
      kind: 'confirmed',
      delivery: { providerRef: truth?.transactionReference },
    })
    sandbox.settings.requeryForm = 'documented'
    expect(await requery(order)).toMatchObject({
      kind: 'confirmed',
      delivery: { providerRef: String(truth?.transactionId) },
    })
    expect(sandbox.ledger.posts(order.reference)).toBe(1)
  },
)

test.each<[FaultKind, FaultOptions]>([
  ['drop-before-sale', {}],
  ['html', { sells: false }],
  ['reset', { sells: false }],
  ['rate-limited', {}],
  ['code', { code: 777 }],
])(
  '%s %j before the sale is unknown too, and no asking ever calls it not sold',
  async (kind, options) => {
    const order = newOrder()
    sandbox.faults.next(kind, options)
    expect((await vend(order)).kind).toBe('unknown')
    expect(sandbox.ledger.sold(order.reference)).toBe(false)
    expect((await requery(order)).kind).toBe('unknown')
    sandbox.settings.requeryForm = 'documented'
    expect((await requery(order)).kind).toBe('unknown')
  },
)

test.each<[FaultKind]>([['wrong-signature'], ['no-signature'], ['long-number']])(
  '%s changes nothing: Rave signs nothing, and an odd amount in the answer decides nothing',
  async (kind) => {
    const order = newOrder({ amountMinor: 50_050 })
    sandbox.faults.next(kind)
    expect((await vend(order)).kind).toBe('confirmed')
    expect(sandbox.ledger.sold(order.reference)).toBe(true)
  },
)

test('a slow answer inside the deadline is an answer', async () => {
  sandbox.faults.next('slow', { ms: 200 })
  expect((await vend(newOrder())).kind).toBe('confirmed')
  sandbox.faults.next('delay', { ms: 50 })
  expect((await vend(newOrder())).kind).toBe('confirmed')
})

test('a requery refused for being early, or answered "not found" at first, refuses nothing', async () => {
  sandbox.settings.historyLagMs = 60_000
  const order = newOrder()
  await vend(order)
  sandbox.faults.next('early-requery-refused')
  sandbox.faults.next('not-found-first', { times: 2 })
  const kinds = []
  for (let n = 0; n < 4; n += 1) kinds.push((await requery(order)).kind)
  expect(kinds).toEqual(['unknown', 'unknown', 'unknown', 'confirmed'])
  sandbox.settings.historyLagMs = 0
})

test.each<[FaultKind]>([['html'], ['garbage'], ['status'], ['empty'], ['code'], ['truncate']])(
  '%s on the requery leaves it to the history, and on the history to the next time',
  async (kind) => {
    const order = newOrder()
    await vend(order)
    sandbox.faults.next(kind, { path: 'requery', clean: true })
    expect((await requery(order)).kind).toBe('confirmed')
    sandbox.settings.requeryForm = 'documented'
    sandbox.faults.next(kind, { path: 'history', clean: true })
    expect((await requery(order)).kind).toBe('unknown')
    expect((await requery(order)).kind).toBe('confirmed')
  },
)

test('with the line pulled nothing is sent; with the line back the same order sells once', async () => {
  const order = newOrder()
  const card = { product: 'tv', account: '8093245829', options: { country: 'NG', biller: 'DSTV' } }
  await sandbox.setLine(false)
  expect(await vend(order)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
  expect((await requery(order)).kind).toBe('not-sent')
  expect(await rave.probe(accountAt(sandbox.url), http)).toBe(false)
  expect(await rave.lookUp(accountAt(sandbox.url), card, http)).toMatchObject({
    ok: false,
    error: { kind: 'unreachable' },
  })
  await sandbox.setLine(true)
  expect(await rave.probe(accountAt(sandbox.url), http)).toBe(true)
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
})

test('pulling the line in the middle of a sale loses the answer, not the sale', async () => {
  const order = newOrder()
  sandbox.faults.next('delay', { ms: 5_000 })
  const under = vend(order, 10_000)
  while (!sandbox.ledger.sold(order.reference)) {
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await sandbox.setLine(false)
  expect(await under).toMatchObject({ kind: 'unknown', reason: 'no-answer' })
  await sandbox.setLine(true)
  expect((await requery(order)).kind).toBe('confirmed')
})
