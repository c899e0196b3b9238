// What is BuyPower's own about faults; what holds for every provider stands in its conformance test.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
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

const vend = async (order: ReturnType<typeof orderOf>) =>
  (await buypower.vend(accountAt(sandbox.url), order, http)).outcome
const requery = async (order: ReturnType<typeof orderOf>) =>
  (await buypower.requery(accountAt(sandbox.url), order, http)).outcome

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

test('a requery refused for being early, or answered "no such order" at first, refuses nothing', async () => {
  const order = orderOf('12345678910')
  await vend(order)
  sandbox.faults.next('early-requery-refused')
  sandbox.faults.next('not-found-first', { times: 2 })
  const kinds = []
  for (let n = 0; n < 4; n += 1) kinds.push((await requery(order)).kind)
  expect(kinds).toEqual(['unknown', 'not-found', 'not-found', 'confirmed'])
})

test('a look-up that nobody signed is still a name to check with the customer; a forged one is not', async () => {
  sandbox.faults.next('no-signature', { path: 'check' })
  const found = await buypower.lookUp(accountAt(sandbox.url), orderOf('12345678910'), http)
  expect(found).toMatchObject({ ok: true })
  sandbox.faults.next('wrong-signature', { path: 'check' })
  const forged = await buypower.lookUp(accountAt(sandbox.url), orderOf('12345678910'), http)
  expect(forged).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
})
