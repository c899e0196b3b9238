// Paymob's documented answers, read; the rules of bills; and what a payment's answer may mean.

import { expect, test } from 'vitest'
import { createPaymob } from '../../electron/till/providers/paymob/adapter.ts'
import {
  type Bill,
  isExpired,
  objectionToAsking,
  objectionToBundle,
  objectionToPaying,
  oldestFirst,
  questionFor,
  totalsOf,
} from '../../electron/till/providers/paymob/bills.ts'
import {
  bundle,
  inquire,
  inquireMultiple,
  pay,
} from '../../electron/till/providers/paymob/client.ts'
import { readMany, readOne } from '../../electron/till/providers/paymob/read-inquiry.ts'
import { readPayment } from '../../electron/till/providers/paymob/read-payment.ts'
import { readMicros } from '../../electron/till/providers/paymob/times.ts'
import {
  answerOf,
  answering,
  callAt,
  orderOf,
  random,
  sampleBills,
  sampleBundle,
  serviceOf,
  standing,
} from '../world/paymob.ts'

const value = <T>(result: { ok: boolean; value?: T }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value as T
}
const bills = value(readMany(answerOf(sampleBills), [], standing))

test('the documented bills are read to the piastre, with their Arabic names', () => {
  expect(bills.map(({ amountMinor, feesMinor }) => [amountMinor, feesMinor])).toEqual([
    [11_622, 2_324],
    [9_634, 1_927],
    [14_115, 2_823],
  ])
  expect(bills[0]?.facts).toEqual([
    { name: 'client_name', label: 'Customer', text: 'اسم العميل رباعي هنا', isHidden: false },
    { name: 'location', label: 'Location', text: 'المعادي - القاهرة', isHidden: false },
  ])
})

test('the documented bundle is exactly the bills it was made of', () => {
  const made = value(readOne(answerOf(sampleBundle), [], standing))
  expect(made).toMatchObject({ inquiryId: 22_504, amountMinor: 23_749, feesMinor: 4_750 })
  expect(totalsOf(bills.slice(1))).toEqual({
    amountMinor: 23_749,
    feesMinor: 4_750,
    totalMinor: 28_499,
  })
  expect(objectionToBundle(made, bills.slice(1))).toBeNull()
})

test('a bundle one piastre off is not paid', () => {
  const made = value(readOne(answerOf(sampleBundle), [], standing))
  for (const off of [{ amountMinor: 23_750 }, { feesMinor: 4_749 }]) {
    expect(objectionToBundle({ ...made, ...off }, bills.slice(1))).toContain('Nothing was paid')
  }
})

test('+03:00 and Z are one time line, down to the microsecond', () => {
  expect(readMicros('2023-08-29T15:39:30.411869+03:00')).toBe(1_693_312_770_411_869)
  expect(readMicros('2023-08-29T12:39:30.411869Z')).toBe(1_693_312_770_411_869)
  expect(readMicros('2023-08-29T12:43:46.599Z')).toBe(1_693_313_026_599_000)
  for (const odd of ['', '2023-08-29', '2023-08-29T12:43:46', '2023-13-29T12:43:46Z', '1']) {
    expect(readMicros(odd)).toBeNull()
  }
})

test.each([
  ['an amount finer than a piastre', '116.22', '116.221'],
  ['an amount in words', '116.22', '"lots"'],
  ['a negative amount', '116.22', '-116.22'],
  ['no id', '22498', 'null'],
  ['an id beyond exact numbers', '22498', '99999999999999999999'],
  ['one bill that is no bill', '"data": [', '"data": [7,'],
])('%s makes the whole list unusable', (_, from, to) => {
  const read = readMany(answerOf(sampleBills.replace(from, to)), [], standing)
  expect(read).toMatchObject({ ok: false, error: { kind: 'unreachable' } })
})

test('exponents and long fractions are read as the numbers they are, or not at all', () => {
  const amount = (text: string) =>
    readOne(answerOf(sampleBundle.replace('237.49', text)), [], standing)
  expect(value(amount('237.4900000')).amountMinor).toBe(23_749)
  expect(value(amount('237')).amountMinor).toBe(23_700)
  expect(amount('2.3749e2').ok).toBe(false)
  expect(amount('237.49000000000001').ok).toBe(false)
})

test('an error code is a refusal in words, and a page is not', () => {
  const read = (body: unknown, status = 200) => readOne(answerOf(body, status), [], standing)
  expect(
    read({ code: '4005', request_id: 'r', message: 'MultipleBillInquiryNotAllowed' }),
  ).toMatchObject({
    error: { kind: 'refused', code: '4005', message: 'This service shows one bill at a time.' },
  })
  expect(read({ code: 'MultipleBillInquiryNotAllowed', request_id: 'r' })).toMatchObject({
    error: { kind: 'refused', message: 'This service shows one bill at a time.' },
  })
  expect(read('<html>', 200)).toMatchObject({ error: { kind: 'unreachable' } })
  expect(read({ code: '4004', request_id: 'r' }, 503)).toMatchObject({
    error: { kind: 'unreachable' },
  })
  expect(read({ detail: 'Invalid signature.' }, 401)).toMatchObject({
    error: { kind: 'not-authorised' },
  })
})

test('hidden outputs stay marked, in the order of the catalog', () => {
  const outputs = [
    { name: 'location', description: 'العنوان', dataType: 'str', isHidden: false },
    { name: 'client_name', description: 'اسم العميل', dataType: 'str', isHidden: true },
  ]
  const [first] = value(readMany(answerOf(sampleBills), outputs, standing))
  expect(first?.facts.map(({ label, isHidden }) => [label, isHidden])).toEqual([
    ['العنوان', false],
    ['اسم العميل', true],
  ])
})

const ids = (...numbers: number[]) => numbers.map((n) => 22_497 + n)

test('without can_inquire_multiple_bills only the single inquiry is asked', async () => {
  const single = serviceOf({ canInquireMultipleBills: false })
  expect(questionFor(single)).toBe('inquiry')
  const http = answering(answerOf(sampleBills))
  const { result } = await inquireMultiple(callAt('https://x', http), single, {})
  expect(result).toMatchObject({ error: { kind: 'not-allowed' } })
  expect(http.asked).toEqual([])
})

test('a service with only fees has no bills to ask for', async () => {
  const fees = serviceOf({ feesInquiryOnly: true })
  expect(questionFor(fees)).toBe('fees')
  expect(objectionToAsking(fees, 'fees')).toBeNull()
  const http = answering(answerOf(sampleBundle))
  expect((await inquire(callAt('https://x', http), fees, {})).result.ok).toBe(false)
  expect(http.asked).toEqual([])
})

test('without can_pay_multiple_bills one bill is all', () => {
  const one = serviceOf({ canPayMultipleBills: false })
  expect(objectionToPaying(one, bills, ids(1, 2))).toContain('one bill at a time')
  expect(objectionToPaying(one, bills, ids(3))).toBeNull()
})

test('in order means a prefix, oldest first, however the list came', () => {
  const ordered = serviceOf({ mustPayInOrder: true })
  for (const found of [bills, bills.toReversed()]) {
    const allowed = [[1], [2], [3], [1, 2], [1, 3], [2, 3], [1, 2, 3]].filter(
      (some) => objectionToPaying(ordered, found, ids(...some)) === null,
    )
    expect(allowed).toEqual([[1], [1, 2], [1, 2, 3]])
  }
  expect(oldestFirst(bills.toReversed()).map(({ inquiryId }) => inquiryId)).toEqual(ids(1, 2, 3))
})

test('bills of the same moment may go in any order among themselves', () => {
  const ordered = serviceOf({ mustPayInOrder: true })
  const same = bills.map((bill) => ({ ...bill, createdMicros: 5 }))
  expect(objectionToPaying(ordered, same, ids(2))).toBeNull()
})

test('without readable dates an order cannot be kept, so all go or none', () => {
  const ordered = serviceOf({ mustPayInOrder: true })
  const blank = bills.map((bill, at) => (at === 1 ? { ...bill, createdMicros: null } : bill))
  expect(objectionToPaying(ordered, blank, ids(1))).toContain('Pay all of them')
  expect(objectionToPaying(ordered, blank, ids(1, 2, 3))).toBeNull()
})

test.each([
  ['none', []],
  ['a stranger', ids(9)],
  ['the same one twice', ids(1, 1)],
])('%s of the bills is not a choice', (_, chosen) => {
  expect(objectionToPaying(serviceOf(), bills, chosen)).not.toBeNull()
})

test('a forbidden bundle, an old one and one of a single bill never leave the till', async () => {
  const http = answering(answerOf(sampleBundle))
  const clock = { now: () => standing }
  const call = callAt('https://x', http, { clock })
  const old = bills.map((bill) => ({ ...bill, heardAt: standing - 600_000 }))
  const ordered = serviceOf({ mustPayInOrder: true })
  for (const [service, found, chosen] of [
    [ordered, bills, ids(2, 3)],
    [serviceOf({ canPayMultipleBills: false }), bills, ids(1, 2)],
    [serviceOf(), old, ids(1, 2)],
    [serviceOf(), bills, ids(1)],
  ] as const) {
    expect((await bundle(call, service, found, chosen)).result).toMatchObject({
      error: { kind: 'not-allowed' },
    })
  }
  expect(http.asked).toEqual([])
  expect((await bundle(call, serviceOf(), bills, ids(2, 3))).result.ok).toBe(true)
})

test('an inquiry ends with its life, and when the clock is set back', () => {
  const bill: Pick<Bill, 'heardAt'> = { heardAt: standing }
  expect(isExpired(bill, 600_000, standing + 599_999)).toBe(false)
  expect(isExpired(bill, 600_000, standing + 600_000)).toBe(true)
  expect(isExpired(bill, 600_000, standing - 3_600_000)).toBe(true)
})

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
