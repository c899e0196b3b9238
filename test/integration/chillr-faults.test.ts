// What is Chillr's own: refusals as its sandbox comes to them, customers who pay in their own time. What
// holds for every sheet stands in its conformance test.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import { type ChillrSandbox, startChillrSandbox } from '../../electron/sandbox/chillr/sandbox.ts'
import { type CollectBatch, expiryDateOf } from '../../electron/till/providers/chillr/batch.ts'
import { checkCollect, createCollect } from '../../electron/till/providers/chillr/client.ts'
import type { CreateOutcome } from '../../electron/till/providers/chillr/read-create.ts'
import { accountAt, keys } from '../world/chillr.ts'

const http = createHttp()
const clock = { at: Date.UTC(2016, 4, 25), now: () => clock.at }
let sandbox: ChillrSandbox
beforeAll(async () => {
  sandbox = await startChillrSandbox({ ...keys, clock })
})
afterEach(() => {
  clock.at = Date.UTC(2016, 4, 25)
  sandbox.faults.clear()
  Object.assign(sandbox.settings, {
    statusForm: 'documented',
    notFoundCode: 62,
    paysOverTime: true,
  })
})
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

let batches = 0
const batchOf = (...msisdns: string[]): CollectBatch => {
  batches += 1
  return {
    name: `Batch ${batches}`,
    expiryDate: expiryDateOf(clock.now() + 86_400_000),
    rows: (msisdns.length > 0 ? msisdns : ['9447741461']).map((msisdn, at) => ({
      msisdn,
      amountMinor: (at + 1) * 10_000,
    })),
  }
}
const create = async (batch: CollectBatch, credentials = {}) => {
  const account = accountAt(sandbox.url, { ...keys, ...credentials })
  return (await createCollect(account, batch, http)).outcome
}
const check = async (batchId: string) =>
  (await checkCollect(accountAt(sandbox.url), batchId, http)).result
const made = (outcome: CreateOutcome) => {
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome))
  return outcome
}

test('a customer who pays between two questions is paid at the second', async () => {
  sandbox.settings.paysOverTime = false
  const batch = batchOf('9447741461')
  const { batchId } = made(await create(batch))
  const stateNow = async () => {
    const heard = await check(batchId)
    return heard.ok ? heard.value.customers[0]?.state : heard.error.kind
  }
  expect(await stateNow()).toBe('pending')
  sandbox.ledger.pay(batchId, '9447741461')
  expect(await stateNow()).toBe('paid')
})

test('reasons come back on the customers they are about', async () => {
  const wrong = batchOf('9447741461', '', '12345')
  expect(await create(wrong)).toMatchObject({
    kind: 'refused',
    code: '58',
    reasons: [
      { row: 1, words: 'mobile number is not present' },
      { row: 2, words: 'mobile number is not valid' },
    ],
  })
  expect(await create(batchOf('9633789451'))).toMatchObject({
    reasons: [{ row: null, words: 'None of the customers are Chillr users.' }],
  })
})

test.each<[string, Partial<CollectBatch>, Readonly<Record<string, string>>]>([
  ['50', {}, { apiKey: '' }],
  ['51', {}, { apiSecretKey: '' }],
  ['52', { name: '' }, {}],
  ['53', { expiryDate: '' }, {}],
  ['54', { rows: [] }, {}],
  ['55', { expiryDate: '2016-05-27' }, {}],
  ['56', {}, { apiSecretKey: 'wrong' }],
  ['57', {}, { apiKey: 'wrong' }],
  ['58', { expiryDate: '01-01-2016' }, {}],
])('code %s is a refusal and makes no batch', async (code, more, credentials) => {
  const batch = { ...batchOf(), ...more }
  expect(await create(batch, credentials)).toMatchObject({ kind: 'refused', code })
  expect(sandbox.ledger.named(batch.name)).toEqual([])
})

test('a batch nobody made is not found, by either code', async () => {
  for (const notFoundCode of [61, 62] as const) {
    sandbox.settings.notFoundCode = notFoundCode
    expect(await check('5743fcb263686923fc0d0000')).toMatchObject({ error: { kind: 'not-found' } })
  }
  expect(await check('')).toMatchObject({ error: { kind: 'refused', code: '60' } })
})

test('another process can read the ledger and script a fault', async () => {
  const control = new URL('/__control/', sandbox.url)
  const faults = await fetch(new URL('faults', control), {
    method: 'POST',
    body: JSON.stringify({ kind: 'html' }),
  })
  expect(faults.status).toBe(200)
  expect((await create(batchOf())).kind).toBe('unknown')
  const ledger = (await (await fetch(new URL('ledger', control))).json()) as { batches: unknown[] }
  expect(ledger.batches).toHaveLength(sandbox.ledger.batches().length)
})
