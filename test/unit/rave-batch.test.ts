// What a history and a few questions say about all rows of a batch together, without a wire: never a
// guess between two, never "not sold" for what is not found.

import { expect, test } from 'vitest'
import type { BatchOrder } from '../../electron/till/providers/batch-adapter.ts'
import type { HttpAnswer, HttpFailure } from '../../electron/till/ports.ts'
import { bulk } from '../../electron/till/providers/rave/bulk-adapter.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import {
  accountAt,
  answerOf,
  batchSentAt,
  rowOf,
  samples,
  scripted,
  sheetOf,
} from '../world/rave.ts'

const account = accountAt('https://api.ravepay.co')

const historyOf = (rows: readonly object[], total = rows.length): HttpAnswer =>
  answerOf({
    status: 'success',
    message: 'SERVICE-RESPONSE',
    data: { Transactions: rows, Total: total, Status: 'success', Message: '', Reference: null },
  })

const paid = (customer: string, id: number, afterMs = 60_000, amount = '500.0000') => ({
  Currency: 'NGN',
  CustomerId: customer,
  Frequency: 'One Time',
  Amount: amount,
  Product: 'AIRTIME',
  TransactionDate: new Date(batchSentAt + afterMs).toISOString(),
  TransactionId: id,
})

const ask = async (order: BatchOrder, history: readonly object[]) => {
  const { http, asked } = scripted((_, service) =>
    service === 'fly_history' ? historyOf(history) : answerOf(samples.requery),
  )
  const exchange = await bulk.ask(account, order, http)
  return {
    asked,
    exchange,
    states: Object.fromEntries(exchange.rows.map(({ n, state }) => [n, state])),
    details: exchange.rows.map(({ detail }) => detail),
  }
}

test('payments in the history are given to their rows, and to no other', async () => {
  const rows = [rowOf(1), rowOf(2), rowOf(3)]
  const { states, asked } = await ask(sheetOf(rows), [paid('+2348030000002', 7), paid('+2349', 8)])
  expect(states).toEqual({ 1: 'unconfirmed', 2: 'confirmed', 3: 'unconfirmed' })
  expect(asked).toEqual(['fly_history', 'fly_requery_ROW1', 'fly_requery_ROW3'])
})

test('a queue may take hours, but not a day', async () => {
  const hour = 3_600_000
  const rows = [rowOf(1), rowOf(2), rowOf(3)]
  const { states } = await ask(sheetOf(rows), [
    paid('+2348030000001', 7, 1.5 * hour),
    paid('+2348030000002', 8, 5 * hour),
    paid('+2348030000003', 9, 20 * hour),
  ])
  expect(states).toEqual({ 1: 'confirmed', 2: 'unconfirmed', 3: 'unconfirmed' })
})

test('two rows alike are never given one payment, nor two by guess', async () => {
  const twins = [rowOf(1), rowOf(2, { account: '0803 000 0001' }), rowOf(3)]
  for (const history of [
    [paid('+2348030000001', 7)],
    [paid('+2348030000001', 7), paid('+2348030000001', 8)],
  ]) {
    const { states, details } = await ask(sheetOf(twins), history)
    expect(states).toMatchObject({ 1: 'unconfirmed', 2: 'unconfirmed' })
    expect(details[0]).toMatch(/could be this one, for 2 orders/)
  }
})

test('a row that was bought already keeps its payment from its twin', async () => {
  const rows = [rowOf(1, { state: 'confirmed' }), rowOf(2, { account: '08030000001' })]
  const { states } = await ask(sheetOf(rows), [paid('+2348030000001', 7)])
  expect(states).toEqual({ 2: 'unconfirmed' })
})

test.each([
  ['a single sale an hour ago', { sentAt: batchSentAt - 3_600_000, amountMinor: 50_000 }],
  [
    'a row of another batch',
    { sentAt: batchSentAt - 5 * 3_600_000, amountMinor: 50_000, queued: true },
  ],
  ['a sale whose amount is not told', { sentAt: batchSentAt }],
])('%s to the same customer may have been that payment: a person decides', async (_, other) => {
  const others = [{ account: '08030000001', ...other }]
  const { states } = await ask(sheetOf([rowOf(1)], { others }), [paid('+2348030000001', 7)])
  expect(states).toEqual({ 1: 'unconfirmed' })
})

test('another amount, another customer or another day in the till’s own sales takes nothing away', async () => {
  const others = [
    { account: '08030000001', sentAt: batchSentAt, amountMinor: 60_000 },
    { account: '08030000002', sentAt: batchSentAt, amountMinor: 50_000 },
    { account: '08030000001', sentAt: batchSentAt - 86_400_000, amountMinor: 50_000 },
  ]
  const { states } = await ask(sheetOf([rowOf(1)], { others }), [paid('+2348030000001', 7)])
  expect(states).toEqual({ 1: 'confirmed' })
})

test('what was refused and is found bought is told; what was bought is told no second time', async () => {
  const rows = [
    rowOf(1, { state: 'refused' }),
    rowOf(2, { state: 'confirmed' }),
    rowOf(3, { state: 'refused' }),
  ]
  const { states } = await ask(sheetOf(rows), [
    paid('+2348030000001', 7),
    paid('+2348030000002', 8),
  ])
  expect(states).toEqual({ 1: 'confirmed' })
})

test('rows are asked about a few at a time, others each time, until all had their turn', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => rowOf(at + 1))
  const asked = new Set<string>()
  for (let turn = 0; turn < 3; turn += 1) {
    const { asked: now } = await ask(sheetOf(rows, { exchanges: turn }), [])
    const services = now.filter((service) => service !== 'fly_history')
    expect(services).toHaveLength(25)
    for (const service of services) asked.add(service)
  }
  expect(asked.size).toBe(60)
})

test('a history with a hole in it decides nothing; then each customer’s own is asked for', async () => {
  const { http, asked } = scripted(({ body = '' }, service) => {
    if (service !== 'fly_history') return answerOf(samples.requery)
    if (!body.includes('"Reference"')) return historyOf([paid('+2348030000001', 7)], 100_000)
    return historyOf(body.includes('0001') ? [paid('+2348030000001', 7)] : [])
  })
  const { rows } = await bulk.ask(account, sheetOf([rowOf(1), rowOf(2)]), http)
  expect(rows.map(({ n, state }) => [n, state])).toEqual([
    [1, 'confirmed'],
    [2, 'unconfirmed'],
  ])
  expect(asked.filter((service) => service === 'fly_history')).toHaveLength(3)
})

test.each<[string, HttpAnswer | HttpFailure, string]>([
  ['out of reach', { kind: 'not-sent', reason: 'refused', detail: 'down' }, 'not-sent'],
  ['silent', { kind: 'no-answer', detail: 'timeout' }, 'unknown'],
  ['locked', answerOf({ status: 'error', message: 'Invalid secret key' }, 401), 'not-authorised'],
])('when Rave is %s nothing more is asked and nothing is told', async (_, answer, kind) => {
  const { http, asked } = scripted(() => answer)
  const exchange = await bulk.ask(account, sheetOf([rowOf(1), rowOf(2)]), http)
  expect([exchange.outcome.kind, exchange.rows, asked]).toEqual([kind, [], ['fly_history']])
})

test('a line that drops in the middle keeps what was heard before it', async () => {
  const { http, asked } = scripted((_, service) =>
    service === 'fly_history'
      ? historyOf([paid('+2348030000001', 7)])
      : { kind: 'no-answer', detail: 'reset' },
  )
  const { outcome, rows } = await bulk.ask(account, sheetOf([rowOf(1), rowOf(2), rowOf(3)]), http)
  expect(outcome.kind).toBe('accepted')
  expect(rows[0]).toMatchObject({ n: 1, state: 'confirmed' })
  expect(asked).toEqual(['fly_history', 'fly_requery_ROW2'])
})

test('a thousand rows and ten thousand payments are compared in no time worth naming', async () => {
  const number = (n: number) => `+234803${String(n).padStart(7, '0')}`
  const rows = Array.from({ length: 1_000 }, (_, n) => rowOf(n + 1, { account: number(n) }))
  const history = Array.from({ length: 100 }, (_, n) => paid(number(n * 10), n))
  const others = Array.from({ length: 20_000 }, (_, n) => ({
    account: number(n + 5_000),
    sentAt: batchSentAt,
    amountMinor: 50_000,
  }))
  const { states } = await ask(sheetOf(rows, { others }), history)
  expect(Object.values(states).filter((state) => state === 'confirmed')).toHaveLength(100)
})

test('every state a row can be in is asked about or is over', async () => {
  const states: readonly RowState[] = ['sending', 'unconfirmed', 'review', 'confirmed', 'refused']
  const rows = states.map((state, at) => rowOf(at + 1, { state }))
  const { states: told } = await ask(
    sheetOf(rows),
    rows.map(({ account: who }, at) => paid(who, at)),
  )
  expect(told).toEqual({ 1: 'confirmed', 2: 'confirmed', 3: 'confirmed', 5: 'confirmed' })
})
