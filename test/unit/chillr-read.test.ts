// Chillr's documented requests and answers, and every way they may be wrong.

import { expect, test } from 'vitest'
import { checkCollect, createCollect } from '../../electron/till/providers/chillr/client.ts'
import { readCreate } from '../../electron/till/providers/chillr/read-create.ts'
import {
  type PaymentState,
  readStatus,
  wordsOf,
} from '../../electron/till/providers/chillr/read-status.ts'
import { collectRequest, statusRequest } from '../../electron/till/providers/chillr/requests.ts'
import {
  sampleCreateRequest,
  sampleCreated,
  sampleNoMembers,
  sampleNoNumber,
  sampleNotFound,
  sampleStatus,
  sampleStatusRequest,
} from '../fixtures/chillr-documentation.ts'
import {
  accountAt,
  answerOf,
  answering,
  keys,
  sampleBatch,
  sampleBatchId,
  saneStatus,
} from '../world/chillr.ts'

const account = accountAt('https://onlineapi.chillr.in/api/v5/')
const words = wordsOf(account)
const { rows } = sampleBatch
const compact = (sample: string): string => JSON.stringify(JSON.parse(sample))
const create = (body: unknown, status = 200) => readCreate(answerOf(body, status), rows)
const check = (body: unknown, status = 200) =>
  readStatus(answerOf(body, status), sampleBatchId, words)
const failure = (status_code: number, more = {}) => ({
  status: 'failure',
  status_code,
  message: 'as it is',
  ...more,
})

test('the documented samples are produced byte for byte', () => {
  const made = collectRequest(account, sampleBatch)
  expect([made.method, made.url]).toEqual(['POST', 'https://onlineapi.chillr.in/api/v5/collect'])
  expect(made.body).toBe(compact(sampleCreateRequest))
  const asked = statusRequest(account, sampleBatchId)
  expect(asked.url).toBe('https://onlineapi.chillr.in/api/v5/check_collect_status')
  expect(asked.body).toBe(compact(sampleStatusRequest))
})

test('a batch that was taken names the customers who are no members', () => {
  expect(create(sampleCreated)).toEqual({
    kind: 'accepted',
    detail: 'Collect batch creation accepted',
    batchId: '57453c1b636869174b000000',
    nonMembers: [{ msisdn: '9633789451', rows: [1] }],
  })
})

test('the reasons of a refusal stand on the customers they are about', () => {
  expect(create(sampleNoNumber)).toEqual({
    kind: 'refused',
    code: '58',
    message: 'Chillr found something wrong with the batch.',
    reasons: [{ row: 1, words: 'mobile number is not present' }],
  })
  expect(create(sampleNoMembers)).toMatchObject({
    reasons: [{ row: null, words: 'None of the customers are Chillr users.' }],
  })
  const reason = ['Customer 1: too much', 'customer 3 : nobody', 'customer 0 : nobody', 7]
  expect(create(failure(58, { data: { reason } }))).toMatchObject({
    reasons: [
      { row: 0, words: 'too much' },
      { row: null, words: 'customer 3 : nobody' },
      { row: null, words: 'customer 0 : nobody' },
      { row: null, words: '7' },
    ],
  })
})

test.each([50, 51, 52, 53, 54, 55, 56, 57, 58, 60])('code %i refuses a batch', (code) => {
  expect(create(failure(code))).toMatchObject({ kind: 'refused', code: String(code) })
  expect(create(failure(code), 400).kind).toBe('refused')
})

test.each([59, 61, 62, 1, 99, 5000])('code %i leaves a batch unknown', (code) => {
  expect(create(failure(code)).kind).toBe('unknown')
})

test.each<[string, unknown, number]>([
  ['success without a batch', { status: 'success', status_code: 0, data: {} }, 200],
  ['success and a code', { ...JSON.parse(sampleCreated), status_code: 58 }, 200],
  ['success with an error status', sampleCreated, 400],
  ['failure with 0', failure(0), 200],
  ['failure that names a batch', failure(58, { data: { batch_id: '1' } }), 200],
  ['a refusal behind a server error', failure(58), 500],
  ['a refusal behind "too many"', failure(58), 429],
  ['no code', { status: 'failure' }, 200],
  ['a status nobody knows', { status: 'ok', status_code: 0 }, 200],
  ['unauthorised', { message: 'who are you' }, 401],
  ['a page', '<html></html>', 200],
  ['nothing', '', 200],
  ['half of it', sampleCreated.slice(0, 90), 200],
])('%s is unknown', (_, body, status) => {
  expect(create(body, status).kind).toBe('unknown')
})

test('both forms of a status say the same', () => {
  expect(() => JSON.parse(sampleStatus)).toThrow()
  expect(() => JSON.parse(saneStatus)).not.toThrow()
  const expected = {
    ok: true,
    value: {
      batchId: sampleBatchId,
      expired: true,
      said: 'expired',
      customers: [
        {
          msisdn: '9447741462',
          state: 'expired',
          said: 'expired',
          transactionId: '614410700416',
          message: null,
        },
        {
          msisdn: '9633789451',
          state: 'not-generated',
          said: '',
          transactionId: null,
          message: 'Transaction not generated',
        },
      ],
      nonMembers: ['9633789451'],
    },
  }
  expect(check(sampleStatus)).toEqual(expected)
  expect(check(saneStatus)).toEqual(expected)
  const first = sampleStatus
    .replace(/,\s*"non_chillr_customers" : \["9633789451"\]/, '')
    .replace('"customers": [', '"customers": ["non_chillr_customers" : ["9633789451"],')
  expect(check(first)).toEqual(expected)
})

test.each<[string, (text: string) => string]>([
  [
    'the pair twice',
    (text) => text.replace('"customers": [', '"customers": ["non_chillr_customers":[],'),
  ],
  ['another pair', (text) => text.replace('"non_chillr_customers"', '"other_customers"')],
  ['the pair in another list', (text) => text.replace('"customers"', '"people"')],
  ['no list in the pair', (text) => text.replace('["9633789451"]', '"9633789451"')],
  ['an object in the pair', (text) => text.replace('["9633789451"]', '[{}]')],
  ['a missing comma', (text) => text.replace('},', '}')],
  ['a missing end', (text) => text.slice(0, -2)],
  ['an end inside the pair', (text) => text.slice(0, text.indexOf('9633789451"]'))],
])('%s is not the documented defect and stays unreadable', (_, change) => {
  expect(check(change(sampleStatus))).toMatchObject({ error: { kind: 'unknown' } })
})

// A second look at every character would outlast any test's patience.
test('no text takes long to be found unmendable', () => {
  for (const text of [
    '"\\"'.repeat(300_000),
    '"\\"\\"\\"'.repeat(100_000),
    `{"customers":["non_chillr_customers":[${'1'.repeat(500_000)}`,
    `{"customers":["non_chillr_customers":[${' 1'.repeat(250_000)} x`,
    '['.repeat(500_000),
  ]) {
    expect(check(text).ok).toBe(false)
  }
})

test('61 and 62 are both "no such batch"; 59 is not', () => {
  expect(check(sampleNotFound)).toMatchObject({ error: { kind: 'not-found' } })
  expect(check(failure(61))).toMatchObject({ error: { kind: 'not-found' } })
  expect(check(failure(59))).toMatchObject({ error: { kind: 'unknown' } })
  expect(check(failure(60))).toMatchObject({ error: { kind: 'refused', code: '60' } })
  expect(check(failure(77))).toMatchObject({ error: { kind: 'unknown', reason: 'unknown-code' } })
})

test('a status about another batch, or with a customer of no number, says nothing', () => {
  expect(readStatus(answerOf(saneStatus), 'other', words)).toMatchObject({
    error: { kind: 'unknown' },
  })
  expect(check(saneStatus.replace('"msisdn": "9447741462",', ''))).toMatchObject({
    error: { kind: 'unknown' },
  })
})

const stateOf = (payment_status: string, credentials = {}): PaymentState | undefined => {
  const body = saneStatus.replace(
    '"payment_status": "expired"',
    `"payment_status": "${payment_status}"`,
  )
  const mine = wordsOf(accountAt('', { ...keys, ...credentials }))
  const read = readStatus(answerOf(body), sampleBatchId, mine)
  return read.ok ? read.value.customers[0]?.state : undefined
}

test('only the words of a success make a customer paid, and a shop may name others', () => {
  const said = ['Success', 'paid', 'PENDING', 'declined', 'expired', 'unpaid', 'not paid', '???']
  expect(said.map((word) => stateOf(word))).toEqual([
    'paid',
    'paid',
    'pending',
    'failed',
    'expired',
    'unclear',
    'unclear',
    'unclear',
  ])
  expect(stateOf('done', { paidWords: 'done, settled' })).toBe('paid')
  expect(stateOf('paid', { paidWords: 'done' })).toBe('unclear')
})

test('paise are sent as they are, never rounded', () => {
  const batch = { ...sampleBatch, rows: [{ msisdn: '9447741462', amountMinor: 20_050 }] }
  expect(collectRequest(account, batch).body).toContain('"amount":"200.50"')
})

test('neither key is kept, whatever the answer echoes', async () => {
  const echo = answerOf(`{"message":"${keys.apiSecretKey}","you":"${keys.apiKey}"}`)
  const created = await createCollect(account, sampleBatch, answering(echo))
  const checked = await checkCollect(account, sampleBatchId, answering(echo))
  for (const { evidence } of [created, checked]) {
    const kept = JSON.stringify(evidence)
    expect(kept).not.toContain(keys.apiKey)
    expect(kept).not.toContain(keys.apiSecretKey)
  }
  expect(created.evidence.request).toContain('"name":"Electricity bill"')
})

test('a batch nobody answered is unknown, one that never left is not sent', async () => {
  const outcomeOf = async (failure: Parameters<typeof answering>[0]) =>
    (await createCollect(account, sampleBatch, answering(failure))).outcome
  expect(await outcomeOf({ kind: 'no-answer', detail: 'reset' })).toMatchObject({
    kind: 'unknown',
    reason: 'no-answer',
  })
  const notSent = { kind: 'not-sent', reason: 'refused', detail: '' } as const
  expect(await outcomeOf(notSent)).toEqual(notSent)
})
