// Paymob's documented answers, read: bills to the piastre, times, errors in words.

import { expect, test } from 'vitest'
import { objectionToBundle, totalsOf } from '../../electron/till/providers/paymob/bills.ts'
import { readMany, readOne } from '../../electron/till/providers/paymob/read-inquiry.ts'
import { readMicros } from '../../electron/till/providers/paymob/times.ts'
import { sampleBills, sampleBundle } from '../fixtures/paymob-documentation.ts'
import { answerOf, standing } from '../world/paymob.ts'

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
