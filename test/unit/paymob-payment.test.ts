// What a payment's answer may mean, and what a vend sends.

import { expect, test } from 'vitest'
import { createPaymob } from '../../electron/till/providers/paymob/adapter.ts'
import { pay } from '../../electron/till/providers/paymob/client.ts'
import { readPayment } from '../../electron/till/providers/paymob/read-payment.ts'
import { answerOf, answering, callAt, orderOf, random, standing } from '../world/paymob.ts'

const paid = { inquiryId: 22_498, customer: null }
const read = (body: unknown, status = 200, skewMs: number | null = null) =>
  readPayment(answerOf(body, status), paid, skewMs)
const payment = { inquiry_id: 22_498, transaction_id: 77, amount: 116.22, fees: 23.24 }
const yes = { code: '0000', request_id: 'r-1', data: payment }

test('a plain success is confirmed, with its lines and everything else it told', () => {
  const told = { ...payment, voucher: '٤٤٤-555', client_name: 'اسم العميل', location: 'القاهرة' }
  expect(read({ ...yes, data: told })).toEqual({
    kind: 'confirmed',
    delivery: {
      tokens: [],
      lines: [
        { kind: 'other', label: 'Bill', amountMinor: 11_622 },
        { kind: 'fee', label: 'Fees', amountMinor: 2_324 },
      ],
      receiptNo: '77',
      providerRef: '77',
      totalPaidMinor: 13_946,
      customer: { name: 'اسم العميل', address: 'القاهرة' },
      messages: ['voucher: ٤٤٤-555'],
    },
  })
})

test('with little in it a success is still one, and carries the request id', () => {
  expect(read({ ...yes, data: { inquiry_id: 22_498 } })).toMatchObject({
    kind: 'confirmed',
    delivery: { receiptNo: 'r-1', lines: [] },
  })
})

test.each([
  ['no data', { ...yes, data: undefined }],
  ['empty data', { ...yes, data: {} }],
  ['a list', { ...yes, data: [payment] }],
  ['another bill', { ...yes, data: { ...payment, inquiry_id: 1 } }],
  ['a bill in words', { ...yes, data: { ...payment, inquiry_id: 'mine' } }],
  ['failed inside', { ...yes, data: { ...payment, status: 'FAILED' } }],
  ['no success inside', { ...yes, data: { ...payment, success: false } }],
  ['no request id', { ...yes, request_id: undefined }],
  ['a code that is a number', { ...yes, code: 0 }],
])('success with %s is unknown', (_, body) => {
  expect(read(body)).toMatchObject({ kind: 'unknown', reason: 'not-the-format' })
})

test('success with an error status is unknown', () => {
  expect(read(yes, 400).kind).toBe('unknown')
  expect(read(yes, 500)).toMatchObject({ kind: 'unknown', reason: 'server-error' })
})

test('a payment that is still under way is accepted, not confirmed', () => {
  expect(read({ ...yes, data: { ...payment, status: 'PENDING' } }).kind).toBe('accepted')
  expect(read({ ...yes, data: { ...payment, pending: true } }).kind).toBe('accepted')
})

test('any other code in a well-formed answer is refused, in Paymob’s words', () => {
  expect(read({ code: '4010', request_id: 'r', message: 'Inquiry expired' }, 400)).toEqual({
    kind: 'refused',
    code: '4010',
    message: 'Inquiry expired',
  })
  expect(read({ code: '1234', request_id: 'r', data: null })).toEqual({
    kind: 'refused',
    code: '1234',
    message: 'Paymob refused it (code 1234).',
  })
})

test.each([
  ['Bill is already paid', 'duplicate'],
  ['Transaction is pending', 'unknown-code'],
  ['Provider timed out', 'unknown-code'],
  ['العملية قيد التنفيذ', 'unknown-code'],
  ['Internal server error', 'unknown-code'],
])('a code that says "%s" leaves it open whether money moved', (message, reason) => {
  expect(read({ code: '4999', request_id: 'r', message })).toMatchObject({
    kind: 'unknown',
    reason,
  })
})

test('a refusal that carries a receipt contradicts itself', () => {
  expect(read({ code: '4999', request_id: 'r', data: payment }).kind).toBe('unknown')
})

test('a refusal without the envelope, or with a server error, is none', () => {
  expect(read({ code: '4010', message: 'no' }).kind).toBe('unknown')
  expect(read({ code: '4010', request_id: 'r', message: 'no' }, 502).kind).toBe('unknown')
  expect(read({ detail: 'Not found.' }, 404).kind).toBe('unknown')
})

test('a rejected signature is not authorised, and tells the clock when that is why', () => {
  const rejected = { detail: 'Signature timestamp has expired.' }
  expect(read(rejected, 401)).toMatchObject({ kind: 'not-authorised' })
  expect(read(rejected, 403, 420_000)).toMatchObject({
    kind: 'not-authorised',
    detail: expect.stringContaining('7 min ahead'),
  })
  expect(read(yes, 401).kind).toBe('unknown')
  expect(read('<html>login</html>', 401).kind).toBe('unknown')
})

const adapter = createPaymob({ clock: { now: () => standing }, random })

test('an order that is not its inquiry to the piastre is not taken', () => {
  const order = orderOf(22_498)
  expect(adapter.objection(order)).toBeNull()
  for (const wrong of [
    { amountMinor: 13_947 },
    { currency: 'NGN' as const },
    { options: {} },
    { options: { ...order.options, inquiry_id: '1e3' } },
    { options: { ...order.options, amount: '116.221' } },
    { options: { ...order.options, inquired_at: String(standing - 600_000) } },
  ]) {
    expect(adapter.objection({ ...order, ...wrong })).not.toBeNull()
  }
})

test('a vend pays the order’s inquiry, and nothing secret is kept of it', async () => {
  const http = answering(answerOf(yes))
  const { account } = callAt('https://x', http)
  const { outcome, evidence } = await adapter.vend(account, orderOf(22_498), http)
  expect(outcome.kind).toBe('confirmed')
  expect(http.asked.map(({ body }) => body)).toEqual(['{"inquiry_id":22498}'])
  expect(evidence.request).toBe('POST /api/v1/payment/\n{"inquiry_id":22498}')
  expect(JSON.stringify(evidence)).not.toContain('key')
})

test('an order without its inquiry sends nothing, and a requery asks nothing', async () => {
  const http = answering(answerOf(yes))
  const { account } = callAt('https://x', http)
  const bad = orderOf(1, { options: {} })
  expect((await adapter.vend(account, bad, http)).outcome.kind).toBe('refused')
  expect((await adapter.requery(account, orderOf(1), http)).outcome.kind).toBe('unknown')
  expect(http.asked).toEqual([])
})

test('a payment nobody answered is unknown, one that never left is not sent', async () => {
  const outcomeOf = async (failure: Parameters<typeof answering>[0]) =>
    (await pay(callAt('https://x', answering(failure)), { serviceId: 1, inquiryId: 2 })).outcome
  expect(await outcomeOf({ kind: 'no-answer', detail: 'reset' })).toMatchObject({
    kind: 'unknown',
    reason: 'no-answer',
  })
  const notSent = { kind: 'not-sent', reason: 'dns', detail: 'no name' } as const
  expect(await outcomeOf(notSent)).toEqual(notSent)
})
