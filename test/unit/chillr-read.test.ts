// Chillr's documented requests and answers, and what a batch comes to.

import { expect, test } from 'vitest'
import {
  type CollectBatch,
  expiresAtOf,
  expiryDateOf,
  problemsOf,
} from '../../electron/till/providers/chillr/batch.ts'
import { checkCollect, createCollect } from '../../electron/till/providers/chillr/client.ts'
import {
  type RowState,
  decideBatch,
  firstStates,
  statesAfter,
  totalsOf,
} from '../../electron/till/providers/chillr/progress.ts'
import { readCreate } from '../../electron/till/providers/chillr/read-create.ts'
import {
  type BatchStatus,
  type PaymentState,
  readStatus,
  wordsOf,
} from '../../electron/till/providers/chillr/read-status.ts'
import { collectRequest, statusRequest } from '../../electron/till/providers/chillr/requests.ts'
import {
  accountAt,
  answerOf,
  answering,
  keys,
  sampleBatch,
  sampleBatchId,
  sampleCreateRequest,
  sampleCreated,
  sampleNoMembers,
  sampleNoNumber,
  sampleNotFound,
  sampleStatus,
  sampleStatusRequest,
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

const status = (more: Partial<BatchStatus> = {}): BatchStatus => {
  const read = check(sampleStatus)
  if (!read.ok) throw new Error('unreadable')
  return { ...read.value, ...more }
}
const customer = (msisdn: string, state: PaymentState) => ({
  msisdn,
  state,
  said: state,
  transactionId: 't',
  message: null,
})
const row = (state: PaymentState): RowState => ({ state, transactionId: null, words: null })

test('every row gets its state, and the sums add up', () => {
  const first = firstStates(rows, [{ rows: [1] }])
  expect(first.map(({ state }) => state)).toEqual(['pending', 'not-member'])
  const after = statesAfter(rows, first, status())
  expect(after).toEqual([
    { state: 'expired', transactionId: '614410700416', words: 'expired' },
    { state: 'not-member', transactionId: null, words: 'Transaction not generated' },
  ])
  const { asked, expired, 'not-member': outside, paid } = totalsOf(rows, after)
  expect(asked).toEqual({ count: 2, amountMinor: 80_000 })
  expect(expired).toEqual({ count: 1, amountMinor: 20_000 })
  expect(outside).toEqual({ count: 1, amountMinor: 60_000 })
  expect(paid).toEqual({ count: 0, amountMinor: 0 })
})

test('a prefix of India does not hide a customer', () => {
  const said = status({ customers: [customer('+91 94477 41462', 'paid')], nonMembers: [] })
  expect(
    statesAfter(
      rows,
      rows.map(() => row('pending')),
      said,
    )[0]?.state,
  ).toBe('paid')
})

test('a row that was paid stays paid, and the contradiction is told', () => {
  const said = status({ customers: [customer('9447741462', 'failed')], nonMembers: [] })
  const [after] = statesAfter(rows, [row('paid'), row('pending')], said)
  expect(after).toMatchObject({ state: 'paid', words: 'Paid before; Chillr now says failed.' })
})

test('a row the answer does not name stays as it was; one it names twice is unclear', () => {
  const twice = [customer('9633789451', 'paid'), customer('9633789451', 'failed')]
  const said = status({ customers: twice, nonMembers: [] })
  const after = statesAfter(rows, [row('pending'), row('pending')], said)
  expect(after.map(({ state }) => state)).toEqual(['pending', 'unclear'])
})

const endsAt = Date.UTC(2016, 4, 27, 18, 30)

test('the expiry date is over when its day ends in India', () => {
  expect(expiresAtOf('27-05-2016')).toBe(endsAt)
  expect(expiryDateOf(endsAt - 1)).toBe('27-05-2016')
  expect(expiryDateOf(endsAt)).toBe('28-05-2016')
  for (const odd of ['2016-05-27', '30-02-2016', '27-5-2016', '', '27-13-2016', '00-01-2016']) {
    expect(expiresAtOf(odd)).toBeNull()
  }
})

test.each<[string, readonly PaymentState[], boolean | null, number, string]>([
  ['everybody has an end', ['paid', 'not-member'], false, endsAt - 1, 'settled'],
  ['somebody is asked still', ['paid', 'pending'], false, endsAt - 1, 'ask-again'],
  ['a word nobody knows', ['paid', 'unclear'], false, endsAt - 1, 'ask-again'],
  ['Chillr closed it', ['paid', 'pending'], true, endsAt - 1, 'expired'],
  [
    'the date has passed, Chillr has not said so',
    ['pending', 'paid'],
    false,
    endsAt + 1,
    'ask-again',
  ],
  ['the date is long past', ['pending', 'paid'], false, endsAt + 86_400_001, 'overdue'],
  ['nothing heard yet', ['pending', 'pending'], null, endsAt - 1, 'ask-again'],
])('%s: %j, %s', (_, states, batchExpired, now, kind) => {
  const decision = decideBatch({
    batch: sampleBatch,
    states: states.map(row),
    batchExpired,
    asked: 0,
    now,
  })
  expect(decision.kind).toBe(kind)
})

test('it is asked often at first and every quarter of an hour later', () => {
  const delays = [0, 1, 5, 500].map((asked) =>
    decideBatch({
      batch: sampleBatch,
      states: [row('pending')],
      batchExpired: false,
      asked,
      now: 0,
    }),
  )
  expect(delays).toMatchObject([
    { delayMs: 30_000 },
    { delayMs: 60_000 },
    { delayMs: 900_000 },
    { delayMs: 900_000 },
  ])
})

const problems = (more: Partial<CollectBatch>) =>
  problemsOf({ ...sampleBatch, ...more }, endsAt - 1).map(({ row, weight }) => `${row} ${weight}`)

test('a batch is checked row by row before it goes', () => {
  expect(problems({})).toEqual([])
  expect(problems({ name: ' ' })).toEqual(['null stop'])
  expect(problems({ expiryDate: '26-05-2016' })).toEqual(['null stop'])
  expect(problems({ expiryDate: 'soon', rows: [] })).toEqual(['null stop', 'null stop'])
  const bad = [
    { msisdn: '9447741462', amountMinor: 20_050 },
    { msisdn: '12345', amountMinor: 0 },
    { msisdn: '9447741462', amountMinor: 100 },
  ]
  expect(problems({ rows: bad })).toEqual(['0 warn', '1 stop', '1 stop', '2 stop'])
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
