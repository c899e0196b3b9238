// A batch row by row: checked before it goes, its states and sums after every answer, its end.

import { expect, test } from 'vitest'
import {
  type CollectBatch,
  expiresAtOf,
  expiryDateOf,
  problemsOf,
} from '../../electron/till/providers/chillr/batch.ts'
import {
  type RowState,
  decideBatch,
  firstStates,
  statesAfter,
  totalsOf,
} from '../../electron/till/providers/chillr/progress.ts'
import {
  type BatchStatus,
  type PaymentState,
  readStatus,
  wordsOf,
} from '../../electron/till/providers/chillr/read-status.ts'
import { accountAt, answerOf, sampleBatch, sampleBatchId, sampleStatus } from '../world/chillr.ts'

const account = accountAt('https://onlineapi.chillr.in/api/v5/')
const words = wordsOf(account)
const { rows } = sampleBatch
const check = (body: unknown) => readStatus(answerOf(body), sampleBatchId, words)

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
