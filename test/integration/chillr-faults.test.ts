// Chillr's client over real sockets against its sandbox, with every scripted fault: what it believes
// never contradicts the ledger, and no batch is made twice.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import { type FaultKind, type FaultOptions, faultKinds } from '../../electron/sandbox/faults.ts'
import { type ChillrSandbox, startChillrSandbox } from '../../electron/sandbox/chillr/sandbox.ts'
import { type CollectBatch, expiryDateOf } from '../../electron/till/providers/chillr/batch.ts'
import { checkCollect, createCollect, probe } from '../../electron/till/providers/chillr/client.ts'
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
const create = async (batch: CollectBatch, answerMs = 2_000, credentials = {}) => {
  const account = accountAt(sandbox.url, { ...keys, ...credentials })
  const waits = { ...account.waits, answerMs }
  return (await createCollect({ ...account, waits }, batch, http)).outcome
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
  expect(await create(batch, 2_000, credentials)).toMatchObject({ kind: 'refused', code })
  expect(sandbox.ledger.named(batch.name)).toEqual([])
})

test('a batch nobody made is not found, by either code', async () => {
  for (const notFoundCode of [61, 62] as const) {
    sandbox.settings.notFoundCode = notFoundCode
    expect(await check('5743fcb263686923fc0d0000')).toMatchObject({ error: { kind: 'not-found' } })
  }
  expect(await check('')).toMatchObject({ error: { kind: 'refused', code: '60' } })
})

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
  ['status', { status: 401 }, 'not-the-format'],
  ['rate-limited', { sells: true }, 'server-error'],
  ['code', { code: 59, sells: true }, 'server-error'],
  ['code', { code: 77, sells: true }, 'unknown-code'],
])('%s %j after the batch was made is unknown (%s)', async (kind, options, reason) => {
  const batch = batchOf()
  sandbox.faults.next(kind, options)
  expect(await create(batch, 400)).toMatchObject({ kind: 'unknown', reason })
  expect(sandbox.ledger.named(batch.name)).toHaveLength(1)
})

test.each<[FaultKind, FaultOptions]>([
  ['drop-before-sale', {}],
  ['html', { sells: false }],
  ['reset', { sells: false }],
  ['rate-limited', {}],
])('%s %j before the batch is unknown too', async (kind, options) => {
  const batch = batchOf()
  sandbox.faults.next(kind, options)
  expect((await create(batch)).kind).toBe('unknown')
  expect(sandbox.ledger.named(batch.name)).toEqual([])
})

test('however a new batch is answered, known is only what the ledger knows', async () => {
  for (const kind of faultKinds) {
    const batch = batchOf()
    sandbox.faults.next(kind, { ms: 600, ...(kind === 'code' ? { code: 58 } : {}) })
    const outcome = await create(batch, 300)
    const inLedger = sandbox.ledger.named(batch.name).length
    if (outcome.kind === 'accepted') expect([kind, inLedger]).toEqual([kind, 1])
    if (outcome.kind === 'refused') expect([kind, inLedger]).toEqual([kind, 0])
    sandbox.faults.clear()
  }
})

test('any fault may strike a question, and the next one still finds the truth', async () => {
  const batch = batchOf('9447741461', '9633789451')
  const { batchId } = made(await create(batch))
  for (const kind of faultKinds) {
    sandbox.faults.next(kind, { path: 'requery', ms: 1_000 })
    const heard = await check(batchId)
    if (heard.ok) expect(heard.value.nonMembers).toEqual(['9633789451'])
    else if (kind !== 'not-found-first') expect([kind, heard.error.kind]).toEqual([kind, 'unknown'])
    sandbox.faults.clear()
  }
  expect(await check(batchId)).toMatchObject({ ok: true })
})

test('with the line pulled nothing is sent; with the line back the batch is made once', async () => {
  const batch = batchOf()
  await sandbox.setLine(false)
  expect(await create(batch)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
  expect(await check('5743fcb263686923fc0d0000')).toMatchObject({ error: { kind: 'not-sent' } })
  expect(await probe(accountAt(sandbox.url), http)).toBe(false)
  await sandbox.setLine(true)
  expect(await probe(accountAt(sandbox.url), http)).toBe(true)
  made(await create(batch))
  expect(sandbox.ledger.named(batch.name)).toHaveLength(1)
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
