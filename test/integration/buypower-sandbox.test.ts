// The sandbox itself: its books are right, and another process can script it.

import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type BuyPowerSandbox,
  startBuyPowerSandbox,
} from '../../electron/sandbox/buypower/sandbox.ts'
import { stsClassOf } from '../../shared/sts/token.ts'

let sandbox: BuyPowerSandbox
beforeAll(async () => {
  sandbox = await startBuyPowerSandbox({ apiKey: 'k' })
})
afterAll(() => sandbox.close())

const headers = { authorization: 'Bearer k', 'content-type': 'application/json' }
const vend = (orderId: string, more: Readonly<Record<string, unknown>> = {}) =>
  fetch(`${sandbox.url}/vend?strict=0`, {
    method: 'POST',
    headers,
    body: JSON.stringify({
      orderId,
      meter: '12345678910',
      disco: 'ABUJA',
      vendType: 'PREPAID',
      vertical: 'ELECTRICITY',
      paymentType: 'B2B',
      amount: '1000',
      phone: '08031234567',
      ...more,
    }),
  })
const control = (path: string, body?: unknown) =>
  fetch(
    new URL(`/__control/${path}`, sandbox.url),
    body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) },
  )

test('every answer is signed over its raw bytes, refusals too', async () => {
  for (const answer of [
    await vend('signed'),
    await vend('signed'),
    await fetch(`${sandbox.url}/wallet/balance`),
    await fetch(`${sandbox.url}/nowhere`, { headers }),
  ]) {
    const bytes = Buffer.from(await answer.arrayBuffer())
    const signature = createHash('sha512').update(bytes).update('k').digest('hex')
    expect(answer.headers.get('x-buypower-signature')).toBe(signature)
  }
})

test('a duplicate order id is a conflict, takes no money and sells nothing', async () => {
  await vend('twice')
  const before = sandbox.ledger.balanceMinor()
  expect((await vend('twice', { amount: '5000', meter: '45012345678' })).status).toBe(409)
  expect(sandbox.ledger.balanceMinor()).toBe(before)
  expect(sandbox.ledger.order('twice')).toMatchObject({
    soldTimes: 1,
    sends: 2,
    amountMinor: 100_000,
  })
})

test('the wallet falls by exactly what was sold', async () => {
  const before = sandbox.ledger.balanceMinor()
  await vend('w1', { amount: '1500.50' })
  await vend('w2', { meter: '00000000040' })
  expect(before - sandbox.ledger.balanceMinor()).toBe(150_050)
})

test('minted tokens have the shape of their class', async () => {
  const answer = await vend('shape', { meter: '99000000011' })
  const { data } = (await answer.json()) as {
    data: { token: string; parcels: { content: string }[] }
  }
  const plain = (text: string) => text.replaceAll('-', '')
  expect(stsClassOf(plain(data.token))).toBe(0)
  expect(data.parcels.map(({ content }) => stsClassOf(plain(content)))).toEqual([2, 2])
})

test.each([
  [{ amount: 'lots' }],
  [{ amount: '10' }],
  [{ phone: '' }],
  [{ disco: 'PARIS' }],
  [{ vertical: 'BETS' }],
  [{ paymentType: 'B2C' }],
  [{ meter: 12345678910 }],
])('a vend with %j is a validation error and never becomes an order', async (wrong) => {
  const answer = await vend('invalid', wrong)
  expect([answer.status, sandbox.ledger.order('invalid')]).toEqual([400, null])
})

test('another process can script faults and read the truth', async () => {
  expect((await control('faults', { kind: 'status', status: 502 })).status).toBe(200)
  expect((await vend('remote')).status).toBe(502)
  const ledger = (await (await control('ledger')).json()) as { orders: { orderId: string }[] }
  expect(ledger.orders.map(({ orderId }) => orderId)).toContain('remote')
  const requests = await (await control('requests')).text()
  expect(requests).toContain('"fault":"status"')
  expect(requests).not.toContain('Bearer')
})

test('a fault nobody knows is refused and sets nothing', async () => {
  for (const wrong of [
    { kind: 'meteor' },
    { kind: 'html', times: 'two' },
    { kind: 'html', colour: 1 },
    { next: [{ kind: 'html' }, 7] },
    [],
  ]) {
    expect((await control('faults', wrong)).status).toBe(400)
  }
  expect(sandbox.faults.list()).toEqual({ next: [], always: [] })
})

test('a standing fault strikes until it is cleared, and one-time faults go first', async () => {
  await control('faults', {
    next: [{ kind: 'status', status: 504, times: 2 }],
    always: [{ kind: 'status', status: 503, path: '*' }],
  })
  const seen = []
  for (let n = 0; n < 4; n += 1) seen.push((await vend(`standing ${n}`)).status)
  expect(seen).toEqual([504, 504, 503, 503])
  expect((await fetch(`${sandbox.url}/wallet/balance`, { headers })).status).toBe(503)
  await control('faults', { clear: true })
  expect((await vend('cleared')).status).toBe(200)
})

const reachable = () =>
  fetch(`${sandbox.url}/wallet/balance`, { headers }).then(
    ({ ok }) => ok,
    () => false,
  )

test('another process can pull the line, and it comes back on the same port', async () => {
  await control('line', { downMs: 400 })
  while (await reachable()) await new Promise((resolve) => setTimeout(resolve, 5))
  while (!(await reachable())) await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await vend('after the line')).status).toBe(200)
})

test('a web page may not control it', async () => {
  const answer = await fetch(new URL('/__control/ledger', sandbox.url), {
    headers: { origin: 'https://example.com' },
  })
  expect(answer.status).toBe(403)
})
