import { expect, test } from 'vitest'
import type { Order } from '../../electron/till/providers/adapter.ts'
import { readHistory, wholeHistory } from '../../electron/till/providers/rave/history.ts'
import { type Sent, matchHistory } from '../../electron/till/providers/rave/match.ts'
import { outcomeIn } from '../../electron/till/providers/rave/requery.ts'
import type { Bill } from '../../electron/till/providers/rave/requests.ts'
import { answerOf, billWith, historyRow, samples } from '../world/rave.ts'

const minutes = 60_000
const sentAt = Date.parse('2018-08-24T01:05:00Z')
const customer = '+2349082930030'
const order: Sent = { bill: billWith({ account: customer }), sentAt }
type Row = Record<string, unknown>

function historyOf(rows: readonly unknown[], total: unknown = rows.length) {
  const { data } = samples.history
  return readHistory(
    answerOf({ ...samples.history, data: { ...data, Transactions: rows, Total: total } }),
  )
}
function readRows(rows: readonly unknown[]) {
  const read = historyOf(rows)
  return read.ok ? (wholeHistory([read.value]) ?? []) : []
}
const at = (offsetMs: number) => new Date(sentAt + offsetMs).toISOString()
const row = (more: Row = {}, id = 1): Row => ({ ...historyRow(at(minutes), id), ...more })
const outcome = (rows: readonly unknown[], others: NonNullable<Order['others']> = []) =>
  outcomeIn(readRows(rows), order, others)

test('the sample history is read, its amounts and times exact', () => {
  const read = readHistory(answerOf(samples.history))
  expect(read).toMatchObject({ ok: true, value: { total: 4 } })
  expect(read.ok && read.value.transactions[1]).toEqual({
    id: '7891',
    reference: null,
    customer,
    amountMinor: 50_000,
    currency: 'NGN',
    product: 'AIRTIME',
    oneTime: true,
    at: Date.parse('2018-08-24T01:06:31.55Z'),
  })
})

test('one payment of this customer and amount right after the sending is this order', () => {
  expect(outcome(samples.history.data.Transactions)).toMatchObject({
    kind: 'confirmed',
    delivery: {
      tokens: [],
      lines: [{ label: 'Airtime', amountMinor: 50_000 }],
      providerRef: '7891',
      providerTime: '2018-08-24T01:06:31.550Z',
    },
  })
})

test('nothing in the history is not "not sold": a person decides', () => {
  expect(outcome([])).toMatchObject({ kind: 'unknown' })
})

test('two payments that could be it are never chosen between', () => {
  expect(outcome([row({}, 1), row({}, 2)]).kind).toBe('unknown')
  expect(outcome([row(), row({ TransactionDate: at(40 * minutes) }, 2)]).kind).toBe('unknown')
})

test('one payment for two orders of this till belongs to neither for certain', () => {
  const minuteLater = { account: '09082930030', sentAt: sentAt + minutes }
  expect(outcome([row()], [minuteLater]).kind).toBe('unknown')
  expect(outcome([row()], [{ ...minuteLater, account: '08031234567' }]).kind).toBe('confirmed')
})

test.each<[string, Row]>([
  ['another customer', { CustomerId: '+2348031234567' }],
  ['another amount', { Amount: '500.0100' }],
  ['another currency', { Currency: 'GHS' }],
  ['another product', { Product: 'DSTV' }],
  ['a standing order’s run', { Frequency: 'Hourly' }],
  ['another time', { TransactionDate: at(60 * minutes) }],
  ['a time before the sending', { TransactionDate: at(-10 * minutes) }],
  ['a time without a zone', { TransactionDate: '2018-08-24T01:06:31' }],
  ['no time', { TransactionDate: null }],
  ['no customer', { CustomerId: null }],
  ['no amount', { Amount: '?' }],
  ['no currency', { Currency: undefined }],
  ['no number', { TransactionId: '' }],
])('a payment with %s is not taken for this order', (_what, more) => {
  expect(outcome([row(more)]).kind).toBe('unknown')
})

test.each<[string, Row]>([
  ['no time', { TransactionDate: null }],
  ['no customer', { CustomerId: null }],
  ['no amount', { Amount: {} }],
])('a payment with %s could be the other half, so nothing is certain beside it', (_what, more) => {
  expect(outcome([row({}, 1), row(more, 2)]).kind).toBe('unknown')
})

test('a payment that names our reference is ours, whoever else bought the same', () => {
  const rows = [row({}, 1), row({ CustomerReference: 'OURS' }, 2), row({}, 3)]
  expect(outcome(rows, [{ account: customer, sentAt }])).toMatchObject({
    kind: 'confirmed',
    delivery: { providerRef: '2' },
  })
  expect(outcome([row({ CustomerReference: 'OURS', Amount: '400.0000' })]).kind).toBe('unknown')
  expect(outcome([row({ Reference: 'OURS' }, 1), row({ Reference: 'OURS' }, 2)]).kind).toBe(
    'unknown',
  )
  expect(outcome([row({ Reference: 'SOMEBODY' })]).kind).toBe('unknown')
})

test('a history that does not add up is not whole', () => {
  const page = (rows: readonly unknown[], total: number) => {
    const read = historyOf(rows, total)
    if (!read.ok) throw new Error('not read')
    return read.value
  }
  expect(wholeHistory([page([row({}, 1)], 2), page([row({}, 2)], 2)])).toHaveLength(2)
  expect(wholeHistory([page([row({}, 1)], 2)])).toBeNull()
  expect(wholeHistory([page([row({}, 1)], 2), page([row({}, 1)], 2)])).toBeNull()
  expect(wholeHistory([page([row({}, 1)], 2), page([row({}, 2)], 3)])).toBeNull()
  expect(wholeHistory([page([row({ TransactionId: null })], 1)])).toBeNull()
  expect(wholeHistory([])).toBeNull()
})

test.each<[string, unknown]>([
  ['the documented error', samples.invalidCustomer],
  ['no list', { status: 'success', data: { Status: 'success', Total: 0 } }],
  [
    'a total that is no count',
    { status: 'success', data: { Status: 'success', Transactions: [], Total: 'x' } },
  ],
  ['a page', '<html>'],
])('%s is no history', (_what, body) => {
  expect(readHistory(answerOf(body)).ok).toBe(false)
})

test('a batch is reconciled row by row, twins only as a pair', () => {
  const bills: readonly Bill[] = [
    billWith({ reference: 'A', account: '+2348030000001' }),
    billWith({ reference: 'B', account: '+2348030000002' }),
    billWith({ reference: 'C1', account: '+2348030000003' }),
    billWith({ reference: 'C2', account: '08030000003' }),
    billWith({ reference: 'D', account: '+2348030000004', amountMinor: 50_050 }),
  ]
  const rows = [
    row({ CustomerId: '+2348030000001' }, 11),
    row({ CustomerId: '+2348030000003' }, 12),
    row({ CustomerId: '+2348030000003' }, 13),
    row({ CustomerId: '+2348030000004', Amount: '500.5000' }, 14),
  ]
  const matches = matchHistory(
    bills.map((bill) => ({ bill, sentAt })),
    readRows(rows),
  )
  const unclear = { kind: 'unclear', orders: 2, found: 2 }
  expect(Object.fromEntries(matches)).toEqual({
    A: expect.objectContaining({
      kind: 'found',
      transaction: expect.objectContaining({ id: '11' }),
    }),
    B: { kind: 'none' },
    C1: unclear,
    C2: unclear,
    D: expect.objectContaining({
      kind: 'found',
      transaction: expect.objectContaining({ id: '14' }),
    }),
  })
})
