import { expect, test } from 'vitest'
import type { SlipBill } from '../../shared/receipt/facts.ts'
import { mayPayAlready } from '../../electron/till/bills/found.ts'

const price = (amountMinor: number, feesMinor = 500) => ({ amountMinor, feesMinor })
const paying = (...parts: readonly ReturnType<typeof price>[]): SlipBill => ({
  biller: 'North Cairo',
  service: 'Electricity bill',
  asked: [],
  facts: [],
  parts: parts.length > 1 ? parts.map((one) => ({ ...one, facts: [] })) : [],
  amountMinor: parts.reduce((sum, one) => sum + one.amountMinor, 0),
  feesMinor: parts.reduce((sum, one) => sum + one.feesMinor, 0),
  inquiryId: '1',
})
const sale = (bill: SlipBill | null, serviceId = '124') => ({
  reference: 'T1',
  state: 'review' as const,
  options: { service_id: serviceId },
  customer: bill === null ? null : { bill },
  inquiryIds: ['1'],
})
const wanted = (...prices: readonly ReturnType<typeof price>[]) => ({
  serviceId: '124',
  prices,
  listed: ['7', '8'],
})

test('a bill is known again by its amount and fees, alone or inside a bundle', () => {
  expect(mayPayAlready([sale(paying(price(9_634)))], wanted(price(9_634)))?.reference).toBe('T1')
  const bundle = [sale(paying(price(9_634), price(14_115)))]
  expect(mayPayAlready(bundle, wanted(price(14_115)))).toBeDefined()
  expect(mayPayAlready(bundle, wanted(price(1), price(9_634)))).toBeDefined()
  expect(mayPayAlready(bundle, wanted(price(9_634, 501)))).toBeUndefined()
  expect(mayPayAlready([sale(paying(price(9_634)), '123')], wanted(price(9_634)))).toBeUndefined()
})

test('a sale that was entered again from the order log may pay any bill of its service', () => {
  expect(mayPayAlready([sale(null)], wanted(price(9_634)))).toBeDefined()
  expect(mayPayAlready([sale(null, '123')], wanted(price(9_634)))).toBeUndefined()
})

test('where only fees are told there is no bill to be paid twice', () => {
  expect(mayPayAlready([sale(paying(price(1_000)))], wanted())).toBeUndefined()
  expect(mayPayAlready([sale(null)], wanted())).toBeUndefined()
})

test('bills that one answer listed beside each other are different ones', () => {
  const like = wanted(price(9_634))
  expect(
    mayPayAlready([sale(paying(price(9_634)))], { ...like, listed: ['1', '8'] }),
  ).toBeUndefined()
})
