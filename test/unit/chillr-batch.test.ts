// A batch row by row: checked before it goes, and what every answer says of each row.

import { expect, test } from 'vitest'
import {
  type CollectBatch,
  expiresAtOf,
  expiryDateOf,
  expiryDateOfDay,
  nationalNumber,
  overdueAtOf,
  problemsOf,
} from '../../electron/till/providers/chillr/batch.ts'
import { newsOf } from '../../electron/till/providers/chillr/progress.ts'
import {
  type BatchStatus,
  type PaymentState,
  readStatus,
  wordsOf,
} from '../../electron/till/providers/chillr/read-status.ts'
import { sampleStatus } from '../fixtures/chillr-documentation.ts'
import { accountAt, answerOf, sampleBatch, sampleBatchId } from '../world/chillr.ts'

const account = accountAt('https://onlineapi.chillr.in/api/v5/')
const words = wordsOf(account)
const rows = sampleBatch.rows.map(({ msisdn }, at) => ({ n: at + 1, account: msisdn }))
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

test('an answer is news of every row it speaks of, in the words of the till', () => {
  expect(newsOf(rows, status())).toEqual([
    { n: 1, state: 'lapsed', detail: 'expired', providerRef: '614410700416' },
    {
      n: 2,
      state: 'not-member',
      detail: 'This number has no Chillr account.',
      providerRef: null,
    },
  ])
})

test('a prefix of India does not hide a customer', () => {
  const said = status({ customers: [customer('+91 94477 41462', 'paid')], nonMembers: [] })
  expect(newsOf(rows, said)).toMatchObject([{ n: 1, state: 'paid' }])
})

test('a row the answer does not name is left out; one it names twice is unclear', () => {
  const twice = [customer('9633789451', 'paid'), customer('9633789451', 'failed')]
  const said = status({ customers: twice, nonMembers: [] })
  expect(newsOf(rows, said)).toMatchObject([{ n: 2, state: 'unclear' }])
})

test.each<[PaymentState, string]>([
  ['paid', 'paid'],
  ['pending', 'pending'],
  ['failed', 'failed'],
  ['expired', 'lapsed'],
  ['not-generated', 'not-asked'],
  ['unclear', 'unclear'],
])('a customer Chillr calls %s is %s', (said, state) => {
  const one = status({ customers: [customer('9447741462', said)], nonMembers: [] })
  expect(newsOf(rows, one)).toMatchObject([{ n: 1, state }])
})

test('a number with India’s prefix is written with ten digits, anything else as it stands', () => {
  for (const typed of ['9447741462', '919447741462', '+919447741462', '09447741462']) {
    expect(nationalNumber(typed)).toBe('9447741462')
  }
  for (const typed of ['12345', '929447741462', '+9294477414', '']) {
    expect(nationalNumber(typed)).toBe(typed)
  }
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

test('a person looks when a day after the last day Chillr has not said how it ended', () => {
  expect(expiryDateOfDay('2016-05-27')).toBe('27-05-2016')
  expect(overdueAtOf('27-05-2016')).toBe(endsAt + 86_400_000)
  expect(overdueAtOf(expiryDateOfDay('soon'))).toBeNull()
})

const problems = (more: Partial<CollectBatch>) =>
  problemsOf({ ...sampleBatch, ...more }, endsAt - 1).map(
    ({ n, weight, code }) => `${n} ${weight} ${code}`,
  )

test('a batch is checked row by row before it goes', () => {
  expect(problems({})).toEqual([])
  expect(problems({ name: ' ' })).toEqual(['null stop name'])
  expect(problems({ expiryDate: '26-05-2016' })).toEqual(['null stop expiry'])
  expect(problems({ expiryDate: 'soon', rows: [] })).toEqual([
    'null stop expiry',
    'null stop empty',
  ])
  const bad = [
    { msisdn: '9447741462', amountMinor: 20_050 },
    { msisdn: '12345', amountMinor: 0 },
    { msisdn: '9447741462', amountMinor: 110 },
  ]
  expect(problems({ rows: bad })).toEqual([
    '1 warn amount-whole',
    '2 stop account',
    '2 stop amount',
    '3 warn amount-whole',
    '3 stop duplicate',
  ])
})
