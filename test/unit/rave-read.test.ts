import { expect, test } from 'vitest'
import { readBulk } from '../../electron/till/providers/rave/bulk.ts'
import { readBuy } from '../../electron/till/providers/rave/read-buy.ts'
import { readRequery } from '../../electron/till/providers/rave/read-requery.ts'
import { readCancel, readRecurring } from '../../electron/till/providers/rave/recurring.ts'
import { answerOf, billWith, samples } from '../world/rave.ts'

const bill = billWith()
const buy = (body: unknown, status = 200) => readBuy(answerOf(body, status), bill)
const bought = (more: object) => ({ ...samples.bought, data: { ...samples.bought.data, ...more } })
const ours = (more: object = {}) =>
  bought({ MobileNumber: bill.account, Reference: 'OURS', ...more })

test('the sample of a success is a sale, though it names another number and no reference', () => {
  expect(buy(samples.bought)).toEqual({
    kind: 'confirmed',
    delivery: {
      tokens: [],
      lines: [{ kind: 'other', label: 'Airtime', amountMinor: 50_000 }],
      totalPaidMinor: 50_000,
      providerRef: 'CF-FLYAPI-20190822093219730987',
      receiptNo: 'BPUSSD15665095405052159977',
      utility: { name: '9MOBILE' },
    },
  })
})

test.each([
  [samples.invalidCustomer, '903', /customer number/],
  [samples.invalidPhone, '905', /phone number/],
])('the sample of failure %j is refused in plain words', (body, code, words) => {
  for (const outcome of [buy(body), buy(body, 400), buy({ status: 'error', data: body })]) {
    expect(outcome).toMatchObject({ kind: 'refused', code, message: expect.stringMatching(words) })
  }
})

test('the outer success only says that the envelope arrived', () => {
  expect(buy(bought({ Status: 'fail' })).kind).toBe('unknown')
  expect(buy(bought({ Status: undefined })).kind).toBe('unknown')
  expect(buy(bought({ Status: true })).kind).toBe('unknown')
  expect(buy({ ...samples.bought, data: null }).kind).toBe('unknown')
  expect(
    buy(bought({ Status: 'fail', Code: '903', Message: 'Invalid customer id' })),
  ).toMatchObject({
    kind: 'refused',
    code: '903',
  })
})

test('an inner success in an envelope that did not succeed is not a sale', () => {
  expect(buy({ ...samples.bought, status: 'error' }).kind).toBe('unknown')
  expect(buy(samples.bought.data).kind).toBe('unknown')
  expect(buy(samples.bought, 400).kind).toBe('unknown')
})

test('queued is taken, not sold', () => {
  expect(buy(samples.queued).kind).toBe('accepted')
  expect(buy(bought({ Status: 'pending' })).kind).toBe('accepted')
})

test('a success without a number of Rave, or for less than was ordered, is not certain', () => {
  expect(buy(bought({ TransactionReference: null, PaymentReference: null })).kind).toBe('unknown')
  expect(buy(bought({ Amount: 50 })).kind).toBe('unknown')
  expect(buy(bought({ Amount: 600 })).kind).toBe('confirmed')
  expect(buy(bought({ Amount: 'odd' })).kind).toBe('confirmed')
})

test('a code nobody documented leaves the sale open, and so does a duplicate', () => {
  const fail = (Code: string, Message: string) => buy({ Status: 'fail', Message, Code })
  expect(fail('904', 'Insufficient balance')).toMatchObject({
    kind: 'unknown',
    reason: 'unknown-code',
  })
  expect(fail('constructor', '')).toMatchObject({ kind: 'unknown', reason: 'unknown-code' })
  expect(fail('903', 'Duplicate reference')).toMatchObject({ kind: 'unknown', reason: 'duplicate' })
  expect(buy({ Status: 'fail', Message: 'no code' }).kind).toBe('unknown')
})

test('an answer that says failed and sold at once is neither', () => {
  expect(buy({ ...samples.invalidCustomer, ...samples.bought }).kind).not.toBe('refused')
  expect(buy({ ...samples.invalidCustomer, data: samples.bought.data }).kind).toBe('unknown')
})

test.each([500, 502, 503, 504, 429, 408])('HTTP %i is unknown whatever it says', (status) => {
  for (const body of [samples.bought, samples.invalidCustomer, '<html>', '']) {
    expect(buy(body, status)).toMatchObject({ kind: 'unknown', reason: 'server-error' })
  }
})

test('a rejected key is not authorised, unless the answer also says sold', () => {
  expect(buy({ status: 'error', message: 'Invalid secret key', data: null }, 400).kind).toBe(
    'not-authorised',
  )
  expect(buy('{}', 401).kind).toBe('not-authorised')
  expect(buy(samples.bought, 401).kind).toBe('unknown')
  expect(buy({ status: 'error', message: 'Invalid secret key', data: {} }).kind).toBe('unknown')
  expect(buy({ status: 'error', message: 'Invalid customer', data: null }).kind).toBe('unknown')
})

const requery = (body: unknown, status = 200) => readRequery(answerOf(body, status), bill)

test('a requery counts when it names our reference, or our customer and exactly our amount', () => {
  expect(requery(ours())?.kind).toBe('confirmed')
  expect(requery(bought({ MobileNumber: '0803 123 4567' }))?.kind).toBe('confirmed')
  expect(requery(ours({ Status: 'pending' }))?.kind).toBe('accepted')
  expect(requery(ours({ Message: 'Bill Payment was queued for processing' }))?.kind).toBe(
    'accepted',
  )
})

test('anything less than unmistakable is left to the history', () => {
  const unclear = [
    samples.requery,
    samples.bought,
    samples.invalidCustomer,
    { Status: 'fail', Message: 'Transaction not found', Code: '404' },
    ours({ Reference: 'ANOTHER' }),
    ours({ Amount: 400 }),
    ours({ MobileNumber: '+2348030000000' }),
    ours({ Status: 'fail' }),
    ours({ Status: 'strange' }),
    bought({ MobileNumber: bill.account, Amount: null }),
    bought({ MobileNumber: null }),
    bought({ MobileNumber: bill.account, Status: 'fail', Code: '903' }),
    '<html>',
  ]
  expect(unclear.map((body) => requery(body))).toEqual(unclear.map(() => null))
  expect(requery(ours(), 500)).toBeNull()
  expect(requery('{}', 401)?.kind).toBe('not-authorised')
})

test('a requery refuses only with our reference and a documented code', () => {
  expect(requery(ours({ Status: 'fail', Code: '905', Message: 'Invalid Phone' }))).toMatchObject({
    kind: 'refused',
    code: '905',
  })
})

test('the answer to a batch is queued with Rave’s reference, rejected with its customer, or unknown', () => {
  expect(readBulk(answerOf(samples.queued))).toEqual({
    kind: 'queued',
    batchReference: 'CF-BATCH-FLY-API-201808241206220204935114',
    message: 'Bill Payment was queued for processing',
  })
  expect(readBulk(answerOf(samples.invalidPhone))).toMatchObject({
    kind: 'rejected',
    code: '905',
    customer: '+190830030',
  })
  expect(readBulk(answerOf('<html>')).kind).toBe('unknown')
  expect(readBulk(answerOf(samples.queued, 500)).kind).toBe('unknown')
  expect(readBulk(answerOf({ Status: 'fail', Code: '904', Message: '' })).kind).toBe('unknown')
  expect(readBulk({ kind: 'no-answer', detail: 'reset' }).kind).toBe('unknown')
  expect(readBulk({ kind: 'not-sent', reason: 'dns', detail: '' }).kind).toBe('not-sent')
})

test('standing orders are listed whole or not at all', () => {
  expect(readRecurring(answerOf(samples.recurring))).toEqual({
    ok: true,
    value: [
      {
        id: '5',
        customer: '+2349082930030',
        amount: '500',
        frequency: 'Hourly',
        startedAt: '2018-08-24T05:35:18.587Z',
        stoppedAt: null,
        nextRunAt: '2018-08-24T06:35:18.587Z',
      },
    ],
  })
  const { data } = samples.recurring
  const broken = { ...samples.recurring, data: { ...data, RecurringPayments: [{ Id: 5 }] } }
  expect(readRecurring(answerOf(broken)).ok).toBe(false)
  expect(readRecurring(answerOf(samples.invalidCustomer)).ok).toBe(false)
})

test('a standing order is ended only when Rave says so plainly', () => {
  expect(readCancel(answerOf({ status: 'success', data: { Status: 'success' } }))).toBe('cancelled')
  expect(readCancel(answerOf(samples.invalidCustomer))).toMatchObject({ kind: 'unknown' })
  expect(readCancel(answerOf('ok'))).toMatchObject({ kind: 'unknown' })
})
