// What is Rave's own about faults: two ways of asking, one behind the other, and neither ever refuses. What
// holds for every provider stands in its conformance test.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import type { FaultKind } from '../../electron/sandbox/faults.ts'
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
function newOrder(): Order {
  customers += 1
  return orderOf(`+234803${String(2_000_000 + customers)}`)
}
const vend = async (order: Order) => (await rave.vend(accountAt(sandbox.url), order, http)).outcome
const requery = async (order: Order) => {
  const asked = { ...order, sentAt: Date.now(), others: [] }
  return (await rave.requery(accountAt(sandbox.url), asked, http)).outcome
}

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
