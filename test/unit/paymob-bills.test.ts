// The rules of bills: what may be asked, chosen, bundled, and for how long.

import { expect, test } from 'vitest'
import {
  type Bill,
  isExpired,
  objectionToAsking,
  objectionToPaying,
  oldestFirst,
  questionFor,
} from '../../electron/till/providers/paymob/bills.ts'
import { bundle, inquire, inquireMultiple } from '../../electron/till/providers/paymob/client.ts'
import { readMany } from '../../electron/till/providers/paymob/read-inquiry.ts'
import { sampleBills, sampleBundle } from '../fixtures/paymob-documentation.ts'
import { answerOf, answering, callAt, serviceOf, standing } from '../world/paymob.ts'

const value = <T>(result: { ok: boolean; value?: T }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value as T
}
const bills = value(readMany(answerOf(sampleBills), [], standing))

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
