// Results posted to a running till, over real sockets: what they change, what they cannot, and what a
// post box that cannot be opened means.

import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { purchase } from '../../electron/sandbox/rave/answers.ts'
import type { LedgerOrder } from '../../electron/sandbox/rave/ledger.ts'
import { knock, secretOf } from '../world/knock.ts'
import { type RaveShop, asking, freePort, phones, startRaveShop } from '../world/rave-shop.ts'
import { dayMs, fastClock, settableClock } from '../world/clock.ts'
import { fillableDisk } from '../world/disk.ts'
import { eventually } from '../world/till.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

/** Rave tells nothing and is not asked for a minute: what the till learns, it was posted. */
const quiet = { ...asking, firstRequeryMs: 60_000, requeryMs: 60_000 }

async function opened(options: Parameters<typeof startRaveShop>[0] = {}): Promise<RaveShop> {
  const shop = await startRaveShop({ timing: quiet, ...options })
  closing.push(shop.stop)
  shop.rave.settings.callbackOf = () => 'never'
  return shop
}

async function bought(shop: RaveShop, count = 3) {
  const batchId = await shop.buy(phones(count), count * 100)
  await shop.until(batchId, 'unconfirmed')
  await shop.rave.batchesSettled()
  const [row] = await shop.rows(batchId)
  const order = shop.rave.ledger.order(row?.reference ?? '')
  if (!order) throw new Error('not bought')
  return { batchId, order, path: `/${await shop.secret(batchId)}` }
}

const result = (order: LedgerOrder): string =>
  JSON.stringify({
    status: 'success',
    data: purchase(order, { reference: order.reference }),
  })

const states = async (shop: RaveShop, batchId: string) =>
  (await shop.rows(batchId)).map(({ state }) => state)

test('a posted result settles its row before it is answered', async () => {
  const shop = await opened()
  const { batchId, order, path } = await bought(shop)
  const reply = await knock(shop.port, { path, body: result(order) })
  expect([reply.status, reply.body]).toEqual([200, ''])
  expect(await states(shop, batchId)).toEqual(['confirmed', 'unconfirmed', 'unconfirmed'])
  expect((await shop.batch(batchId)).callback?.heard).toBe(1)
})

test('the same result a hundred times, many at once and after a restart, changes nothing more', async () => {
  const shop = await opened()
  const { batchId, order, path } = await bought(shop)
  const post = () => knock(shop.port, { path, body: result(order) })
  await post()
  const before = await shop.batch(batchId)
  const replies = []
  for (let round = 0; round < 10; round += 1) {
    replies.push(...(await Promise.all(Array.from({ length: 10 }, post))))
  }
  await shop.till.restart()
  await eventually('the post box', async () => (await post()).status === 200)
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]))
  expect({ ...(await shop.batch(batchId)), next: null }).toEqual({ ...before, next: null })
})

test('results of all rows at once settle the batch, and those that come after change nothing', async () => {
  const shop = await opened()
  const { batchId, path } = await bought(shop, 20)
  const orders = shop.rave.ledger.orders()
  const post = (order: LedgerOrder) => knock(shop.port, { path, body: result(order) })
  await Promise.all([...orders, ...orders.toReversed()].map(post))
  expect((await shop.batch(batchId)).state).toBe('settled')
  const settled = await shop.batch(batchId)
  for (const order of orders.slice(0, 3)) expect((await post(order)).status).toBe(200)
  expect(await shop.batch(batchId)).toEqual(settled)
  expect((await shop.till.must('status.get', {})).alarms).toEqual([])
})

test('garbage, strangers’ results and contradictions are taken, and decide nothing', async () => {
  const shop = await opened()
  const { batchId, order, path } = await bought(shop)
  for (const body of [
    '',
    'hello',
    '[]',
    '{"Status":"success"}',
    result({ ...order, reference: 'ELSE' }),
    result({ ...order, amountMinor: 9_900 }),
    result({ ...order, customerId: '+2349999999999' }),
    result({ ...order, batch: 'ANOTHER-BATCH' }),
    `${'['.repeat(30_000)}`,
    Buffer.from([0xff, 0xfe, 0x00]),
  ]) {
    expect((await knock(shop.port, { path, body })).status).toBe(200)
  }
  expect(await states(shop, batchId)).toEqual(['unconfirmed', 'unconfirmed', 'unconfirmed'])
})

test('what contradicts a row that is over is kept beside it and raises an alarm', async () => {
  const shop = await opened()
  const { batchId, order, path } = await bought(shop)
  await knock(shop.port, { path, body: result(order) })
  const failed = {
    Status: 'fail',
    Code: '905',
    Message: 'Invalid Phone',
    Reference: order.reference,
  }
  expect((await knock(shop.port, { path, body: JSON.stringify(failed) })).status).toBe(200)
  expect((await states(shop, batchId))[0]).toBe('confirmed')
  expect((await shop.till.must('status.get', {})).alarms).toMatchObject([
    { kind: 'late-contradiction' },
  ])
})

test('an address of no batch is nobody’s, and so is that of a batch that was not sent yet', async () => {
  const shop = await opened()
  expect((await knock(shop.port, { path: `/${secretOf('x')}`, body: '{}' })).status).toBe(404)
  await shop.rave.setLine(false)
  const batchId = await shop.buy(phones(1), 100)
  await eventually('a try that provably failed', async () => {
    const { state, attempts } = await shop.batch(batchId)
    return state === 'queued' && attempts.some(({ outcome }) => outcome === 'not-sent')
  })
  const path = `/${await shop.secret(batchId)}`
  expect((await knock(shop.port, { path, body: '{}' })).status).toBe(404)
  await shop.rave.setLine(true)
  await shop.until(batchId, 'unconfirmed')
  expect((await knock(shop.port, { path, body: '{}' })).status).toBe(200)
})

test('what is over is listened to for some days more, and then by nobody', async () => {
  const clock = settableClock()
  const shop = await opened({ till: { clock } })
  const { batchId, order, path } = await bought(shop, 1)
  const post = async () => (await knock(shop.port, { path, body: result(order) })).status
  expect([await post(), await post()]).toEqual([200, 200])
  expect((await shop.batch(batchId)).state).toBe('settled')
  clock.setBy(4 * dayMs)
  await eventually('nobody to listen', async () => (await post()) === 404)
})

test('what a full disk refuses is to be posted again, and is kept when there is space', async () => {
  const disk = fillableDisk()
  const shop = await opened({ till: { database: disk.open } })
  const { batchId, order, path } = await bought(shop)
  const post = () => knock(shop.port, { path, body: result(order) })
  disk.fill()
  const full = await post()
  expect(full.status).toBe(503)
  expect(full.headers).toContain('retry-after: 30')
  expect((await states(shop, batchId))[0]).toBe('unconfirmed')
  disk.free()
  expect((await post()).status).toBe(200)
  expect((await states(shop, batchId))[0]).toBe('confirmed')
})

test('a flood of wrong addresses is turned away and changes nothing', async () => {
  const shop = await opened({ limits: { ofOne: { burst: 50, perSecond: 0.01 } } })
  const { batchId, order, path } = await bought(shop)
  const before = await shop.batch(batchId)
  const replies = await Promise.all(
    Array.from({ length: 120 }, (_, n) =>
      knock(shop.port, { path: `/${String(n).padStart(43, 'w')}`, body: result(order) }),
    ),
  )
  const counts = Map.groupBy(replies, ({ status }) => status)
  expect(counts.get(404)?.length).toBe(50)
  // Beyond so many connections of one caller it is not even answered.
  expect([...counts.keys()].every((status) => [404, 429, 0].includes(status))).toBe(true)
  expect(await shop.batch(batchId)).toEqual(before)
  const provider = await knock(shop.port, { path, body: result(order), from: '127.0.0.9' })
  expect(provider.status).toBe(200)
})

test('the secret address and the key stand in no log', async () => {
  const shop = await opened()
  const { order, path } = await bought(shop)
  await knock(shop.port, { path, body: result(order) })
  await knock(shop.port, { path, body: 'garbage' })
  const logs = [...shop.till.logs, ...shop.boxLogs].join('\n')
  expect(logs).not.toContain(path.slice(1))
  expect(logs).not.toContain(shop.rave.secretKey)
})

/** Another program that holds a port, until it is let go. */
async function squatter() {
  const port = await freePort()
  // Who once had this port may still be called here: nobody is let in, or it could not leave.
  const other = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve))
  const leave = () => new Promise((resolve) => other.close(resolve))
  closing.push(leave)
  return { port, leave }
}

test('a port that is taken stops nothing: it is said, and the batch is asked about', async () => {
  const { port } = await squatter()
  const shop = await opened({ callback: { host: '127.0.0.1', port }, timing: asking })
  await eventually('a warning', () =>
    shop.till.logs.some((line) => line.includes(`127.0.0.1:${port} is taken by another program`)),
  )
  const batchId = await shop.buy(phones(3), 300)
  await shop.until(batchId, 'settled')
  expect(await states(shop, batchId)).toEqual(['confirmed', 'confirmed', 'confirmed'])
})

test('a port that stays taken raises an alarm, once, and is tried until it is free', async () => {
  const { port, leave } = await squatter()
  const shop = await opened({
    callback: { host: '127.0.0.1', port },
    till: { clock: fastClock(40) },
  })
  const alarms = async () => (await shop.till.must('status.get', {})).alarms
  await eventually('an alarm', async () => (await alarms()).length > 0)
  expect(await alarms()).toMatchObject([
    {
      kind: 'callbacks',
      message: expect.stringMatching(/taken by another program.*the till asks/s),
    },
  ])
  await leave()
  await eventually(
    'the post box',
    async () => (await knock(port, { method: 'GET' })).status === 404,
  )
  expect(await alarms()).toHaveLength(1)
})

test('a till that listens on every address of its machine tells none of them', async () => {
  const shop = await opened({ callback: { host: '0.0.0.0', port: await freePort() } })
  const batchId = await shop.buy(phones(1), 100)
  const { callback } = await shop.until(batchId, 'unconfirmed')
  expect(callback).toBeNull()
})

test('behind a relay the relay’s address is told, and what it passes on is heard', async () => {
  const port = await freePort()
  const url = 'http://127.0.0.1:1/till-7'
  const shop = await opened({ callback: { host: '0.0.0.0', port, url } })
  const batchId = await shop.buy(phones(1), 100)
  await shop.until(batchId, 'unconfirmed')
  await shop.rave.batchesSettled()
  const told = (await shop.batch(batchId)).callback?.url ?? ''
  expect(told).toMatch(/^http:\/\/127\.0\.0\.1:1\/till-7\/[\w-]{43}$/)
  const [order] = shop.rave.ledger.orders()
  if (!order) throw new Error('not bought')
  const path = `/${told.split('/').at(-1)}`
  expect((await knock(port, { path, body: result(order) })).status).toBe(200)
  expect((await shop.batch(batchId)).state).toBe('settled')
})
