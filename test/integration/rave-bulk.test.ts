// Batches over real sockets: queued, told row by row to a callback address, reconciled by the history
// where no callback came; at the end the rows and the sandbox's ledger say the same.

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import { isLoopback } from '../../electron/sandbox/rave/bulk.ts'
import { type RaveSandbox, startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { bulkRequest, readBulk } from '../../electron/till/providers/rave/bulk.ts'
import { readCallback } from '../../electron/till/providers/rave/callback.ts'
import { matchHistory } from '../../electron/till/providers/rave/match.ts'
import type { Bill } from '../../electron/till/providers/rave/requests.ts'
import { searchHistory } from '../../electron/till/providers/rave/search.ts'
import { type Receiver, startReceiver } from '../world/callbacks.ts'
import { accountAt, billWith, secretKey } from '../world/rave.ts'

const http = createHttp()
let sandbox: RaveSandbox
let receiver: Receiver
beforeAll(async () => {
  receiver = await startReceiver()
})
beforeEach(async () => {
  sandbox = await startRaveSandbox({ secretKey })
})
afterEach(() => sandbox.close())
afterAll(async () => {
  await receiver.close()
  await http.close()
})

const patient = () => {
  const account = accountAt(sandbox.url)
  return { ...account, waits: { ...account.waits, answerMs: 5_000, askMs: 5_000 } }
}

async function sendBatch(reference: string, bills: readonly Bill[], callBackUrl = receiver.url) {
  const batch = { reference, callBackUrl, bills }
  return readBulk(await http.exchange(bulkRequest(patient(), batch)))
}

/** What the callbacks that came say about each row. */
async function toldOf(reference: string, bills: readonly Bill[], raveBatch: string | null) {
  await sandbox.batchesSettled()
  const told = new Map<string, string>()
  for (const body of receiver.bodies) {
    const result = readCallback(body, { reference, bills }, raveBatch)
    if (result.ok) told.set(result.value.reference, result.value.outcome.kind)
  }
  return told
}

async function wholeOf(sentAt: number) {
  const search = { fromAt: sentAt, toAt: sentAt + 60_000, maxPages: 50 }
  return (await searchHistory(patient(), search, http)).history
}

const sheet = (prefix: string, count: number, customerOf: (n: number) => string) =>
  Array.from({ length: count }, (_, n) =>
    billWith({ reference: `${prefix}-${n}`, account: customerOf(n), amountMinor: 10_000 + n * 50 }),
  )

test('each row’s result comes to the callback address and agrees with the ledger', async () => {
  const bills = [
    billWith({ reference: 'mix-1', account: '08030000011' }),
    billWith({ reference: 'mix-2', country: 'GH', account: '+2339026420185', amountMinor: 1_000 }),
    billWith({ reference: 'mix-3', country: 'US', account: '+190830030', amountMinor: 2_000 }),
    billWith({ reference: 'mix-4', biller: 'DSTV', account: '8093245829', amountMinor: 440_000 }),
  ]
  const answer = await sendBatch('BATCH-MIX', bills)
  expect(answer).toMatchObject({
    kind: 'queued',
    batchReference: expect.stringMatching(/^CF-BATCH/),
  })
  const told = await toldOf('BATCH-MIX', bills, null)
  expect(Object.fromEntries(told)).toEqual({
    'mix-1': 'confirmed',
    'mix-2': 'refused',
    'mix-3': 'refused',
    'mix-4': 'confirmed',
  })
  for (const [reference, kind] of told) {
    expect(sandbox.ledger.sold(reference)).toBe(kind === 'confirmed')
  }
})

test('the same batch sent twice sells every row once', async () => {
  const bills = sheet('twice', 5, (n) => `0803100000${n}`)
  await sendBatch('BATCH-TWICE', bills)
  await sendBatch('BATCH-TWICE', bills)
  await sandbox.batchesSettled()
  expect(sandbox.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1, 1, 1, 1, 1])
})

test('a batch refused for one row names that row’s customer and sells none', async () => {
  sandbox.settings.batchErrors = 'batch'
  const bills = [
    billWith({ reference: 'one-bad-1', account: '+2348030000011' }),
    billWith({ reference: 'one-bad-2', account: '+2348000000905' }),
  ]
  expect(await sendBatch('BATCH-BAD', bills)).toMatchObject({
    kind: 'rejected',
    code: '905',
    customer: '+2348000000905',
  })
  expect(sandbox.ledger.orders()).toEqual([])
})

test.each(['envelope', 'bare', 'event', 'nameless'] as const)(
  'callbacks in the form "%s" are understood',
  async (form) => {
    sandbox.settings.callbackForm = form
    const bills = sheet(`form-${form}`, 4, (n) => (n === 2 ? '+2348000000903' : `0803200000${n}`))
    await sendBatch(`BATCH-${form}`, bills)
    const told = await toldOf(`BATCH-${form}`, bills, null)
    expect([...told.values()]).toEqual(['confirmed', 'confirmed', 'refused', 'confirmed'])
  },
)

test('a sandbox never calls an address that is not on this machine', async () => {
  expect(isLoopback('http://127.0.0.1:1/x')).toBe(true)
  expect(isLoopback('http://[::1]:1/x')).toBe(true)
  for (const url of [
    'https://rave-webhook.herokuapp.com/x',
    'http://127.0.0.1.evil.test/',
    'file:///etc',
    'x',
  ]) {
    expect(isLoopback(url)).toBe(false)
  }
  const bills = sheet('far', 1, () => '08030000001')
  await sendBatch('BATCH-FAR', bills, 'http://192.0.2.1/results')
  await sandbox.batchesSettled()
  expect(sandbox.ledger.sold('far-0')).toBe(true)
})

test('a batch whose answer is lost is still carried out and still told', async () => {
  sandbox.faults.next('drop-after-sale', { path: 'bulk' })
  const bills = sheet('lost', 3, (n) => `0803300000${n}`)
  expect((await sendBatch('BATCH-LOST', bills)).kind).toBe('unknown')
  const told = await toldOf('BATCH-LOST', bills, null)
  expect([...told.values()]).toEqual(['confirmed', 'confirmed', 'confirmed'])
})

test('a thousand rows, some refused, some callbacks never or twice: rows and ledger end equal', async () => {
  const bills = sheet('k', 1_000, (n) => (n % 40 === 7 ? '+2348000000905' : `0803${4_000_000 + n}`))
  sandbox.settings.callbackOf = (reference) => {
    const n = Number(reference.split('-')[1])
    return n % 20 === 3 ? 'never' : n % 20 === 11 ? 'twice' : 'delivered'
  }
  const sentAt = Date.now()
  expect((await sendBatch('BATCH-K', bills)).kind).toBe('queued')
  const told = await toldOf('BATCH-K', bills, null)
  const silent = bills.filter(({ reference }) => !told.has(reference))
  expect(silent).toHaveLength(50)
  const history = await wholeOf(sentAt)
  if (history === null) throw new Error('the history did not add up')
  const matches = matchHistory(
    bills.map((bill) => ({ bill, sentAt })),
    history,
  )
  for (const { reference } of silent) {
    if (matches.get(reference)?.kind === 'found') told.set(reference, 'confirmed')
  }
  for (const { reference } of bills) {
    const sold = sandbox.ledger.sold(reference)
    expect([reference, told.get(reference)]).toEqual([reference, sold ? 'confirmed' : 'refused'])
    expect(sandbox.ledger.order(reference)?.soldTimes ?? 0).toBe(sold ? 1 : 0)
  }
  const toldMinor = bills
    .filter(({ reference }) => told.get(reference) === 'confirmed')
    .reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  expect(toldMinor).toBe(sandbox.ledger.soldMinor('NGN'))
})
