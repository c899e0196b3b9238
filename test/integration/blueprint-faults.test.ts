// What is Blueprint's own about faults: two steps, and sales that go one after another. What holds for
// every provider stands in its conformance test.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
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
