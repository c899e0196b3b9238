import { expect, test } from 'vitest'
import { callbackBody } from '../../electron/sandbox/rave/bulk.ts'
import type { CallbackForm } from '../../electron/sandbox/rave/bulk.ts'
import { type Entry, createBooks } from '../../electron/sandbox/rave/ledger.ts'
import { readCallback } from '../../electron/till/providers/rave/callback.ts'
import { billWith, samples } from '../world/rave.ts'

const bills = [
  billWith({ reference: 'A', account: '+2348030000001' }),
  billWith({ reference: 'B', account: '08030000002', amountMinor: 50_050 }),
  billWith({ reference: 'C1', account: '+2348030000003' }),
  billWith({ reference: 'C2', account: '08030000003' }),
]
const batch = { reference: 'OUR-BATCH', bills }
const read = (body: unknown, raveBatch: string | null = null) =>
  readCallback(
    Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    batch,
    raveBatch,
  )

function entryOf(reference: string, customerId: string, amountMinor: number): Entry {
  const books = createBooks()
  const entry = books.open({
    reference,
    batch: 'OUR-BATCH',
    country: 'NG',
    customerId,
    biller: 'AIRTIME',
    amountMinor,
    currency: 'NGN',
    recurringType: 0,
    placedAt: 0,
    hidden: false,
  })
  books.sell(entry, 1_566_509_540_505)
  return entry
}
const sold = (form: CallbackForm, entry = entryOf('B', '+2348030000002', 50_050)) =>
  callbackBody({ kind: 'sold', entry }, form)
const failed = (form: CallbackForm, entry = entryOf('A', '+2348030000001', 50_000)) =>
  callbackBody({ kind: 'failed', entry, code: '905', message: 'Invalid Phone' }, form)

test.each<[CallbackForm, string]>([
  ['envelope', 'reference'],
  ['bare', 'reference'],
  ['event', 'reference'],
  ['nameless', 'customer'],
])('a sold row told as %s is found by its %s', (form, by) => {
  expect(read(sold(form))).toMatchObject({
    ok: true,
    value: {
      reference: 'B',
      by,
      outcome: { kind: 'confirmed', delivery: { lines: [{ amountMinor: 50_050 }] } },
    },
  })
})

test.each<CallbackForm>(['envelope', 'nameless'])('a refused row told as %s is refused', (form) => {
  expect(read(failed(form))).toMatchObject({
    ok: true,
    value: { reference: 'A', outcome: { kind: 'refused', code: '905' } },
  })
})

test('a callback without a reference that fits two rows is about neither', () => {
  expect(read(sold('nameless', entryOf('C1', '+2348030000003', 50_000)))).toEqual({
    ok: false,
    error: 'several-rows',
  })
  expect(read(sold('envelope', entryOf('C2', '+2348030000003', 50_000)))).toMatchObject({
    value: { reference: 'C2', outcome: { kind: 'confirmed' } },
  })
})

test('a callback of somebody else’s is none of ours', () => {
  expect(read(sold('envelope', entryOf('X', '+2348030000001', 50_000)))).toMatchObject({
    ok: false,
  })
  expect(read(samples.bought)).toEqual({ ok: false, error: 'not-ours' })
  expect(read({ ...samples.bought.data, Reference: 'A', BatchReference: 'ELSE' })).toEqual({
    ok: false,
    error: 'not-ours',
  })
})

test('the batch may be named by our reference or by Rave’s', () => {
  const body = { ...(sold('bare') as object), BatchReference: 'CF-BATCH-1' }
  expect(read(body)).toEqual({ ok: false, error: 'not-ours' })
  expect(read(body, 'CF-BATCH-1')).toMatchObject({ value: { outcome: { kind: 'confirmed' } } })
})

test('a callback that contradicts its row decides nothing', () => {
  const body = sold('bare') as object
  for (const more of [
    { Amount: 500 },
    { Amount: 0 },
    { Amount: 'x' },
    { MobileNumber: '+2348030000009' },
    { Status: 'strange' },
    { Status: 'fail', Code: '904' },
    { TransactionReference: null, PaymentReference: null },
  ]) {
    expect(read({ ...body, ...more })).toMatchObject({ value: { outcome: { kind: 'unknown' } } })
  }
  expect(read({ ...body, Status: 'pending' })).toMatchObject({
    value: { outcome: { kind: 'accepted' } },
  })
  expect(read({ ...body, Message: 'queued for processing' })).toMatchObject({
    value: { outcome: { kind: 'accepted' } },
  })
})

test('what is no result is refused with a reason', () => {
  expect(read('')).toEqual({ ok: false, error: 'not-json' })
  expect(read('<html>')).toEqual({ ok: false, error: 'not-json' })
  expect(read('[]')).toEqual({ ok: false, error: 'not-a-result' })
  expect(read({ data: { hello: 1 } })).toEqual({ ok: false, error: 'not-a-result' })
})

test('the same callback says the same every time it comes', () => {
  expect(read(sold('event'))).toEqual(read(sold('event')))
})

test('a callback that says two things of one row decides nothing', () => {
  const body = { Reference: 'A', TransactionReference: 'CF-1', Status: 'success', status: 'fail' }
  expect(read({ ...body, Code: '903' })).toMatchObject({
    ok: true,
    value: { reference: 'A', outcome: { kind: 'unknown' } },
  })
})
