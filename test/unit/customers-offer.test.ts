import { expect, test } from 'vitest'
import type { KnownCustomer } from '../../shared/contract/customer.ts'
import { offeredOf, questionFor } from '../../renderer/customers/offer.ts'
import { cleaned, freshDraft, isWholePhone, problemOf } from '../../renderer/sell/draft.ts'

const known = (change: Partial<KnownCustomer>): KnownCustomer => ({
  phone: '08031230001',
  product: 'electricity',
  account: '04123456781',
  name: 'Chidi Okafor',
  favourite: false,
  label: null,
  options: {},
  lastAmount: '1000.00',
  lastAt: 1,
  token: null,
  ...change,
})
const meter = known({})
const airtime = known({ product: 'airtime', account: '08031230001' })
const bill = known({ product: 'bills', account: '7' })
const all = [meter, airtime, bill]
const sold = ['electricity', 'airtime', 'bills'] as const
const typed = { product: 'electricity', account: '', phone: '' } as const

test('a phone of three digits asks for all that is bought with it, a number for what is being sold', () => {
  expect(questionFor(typed)).toEqual({ product: 'electricity', limit: 24 })
  expect(questionFor({ ...typed, phone: '08' })).not.toHaveProperty('text')
  expect(questionFor({ ...typed, account: '041', phone: '080' })).toEqual({
    text: '080',
    limit: 24,
  })
  expect(questionFor({ ...typed, account: '041' })).toMatchObject({
    text: '041',
    product: 'electricity',
  })
})

test('what is offered fits what is typed now, is sold here, and goes on a ticket', () => {
  expect(offeredOf(all, typed, sold)).toEqual([meter])
  expect(offeredOf(all, { ...typed, phone: '0803' }, sold)).toEqual([meter, airtime])
  expect(offeredOf(all, { ...typed, phone: '0803' }, ['electricity'])).toEqual([meter])
  expect(offeredOf(all, { ...typed, phone: '0809' }, sold)).toEqual([])
  expect(offeredOf(all, { ...typed, account: '05' }, sold)).toEqual([])
})

test('a phone is digits after at most one plus, and half of one holds the sale up', () => {
  expect(cleaned('+234 803-123+0001', 'phone')).toBe('+2348031230001')
  expect(isWholePhone('080312')).toBe(false)
  const draft = { ...freshDraft('d1', {}), amount: '2000', phone: '080312' }
  expect(problemOf(draft, 'NGN')).toEqual({ key: 'sell.need.phone' })
  expect(problemOf({ ...draft, phone: '08031230001' }, 'NGN')).toBeNull()
})
