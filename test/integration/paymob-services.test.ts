// Every service of the Paymob sandbox end to end over real sockets, its flags and its signature.

import { afterAll, afterEach, expect, test } from 'vitest'
import { totalsOf } from '../../electron/till/providers/paymob/bills.ts'
import * as paymob from '../../electron/till/providers/paymob/client.ts'
import { accountAt, keys } from '../world/paymob.ts'
import { idsOf, openPaymobShop, value } from '../world/paymob-shop.ts'

const shop = await openPaymobShop()
const { sandbox, catalog, call, service, params, fresh, bills, one, pay } = shop
afterEach(() => shop.reset())
afterAll(() => shop.close())

test('the catalog comes whole, in the language asked for', async () => {
  expect(catalog.missing).toEqual([])
  expect(catalog.categories.map(({ name }) => name)).toContain('كهرباء ومياه')
  const english = value(await paymob.catalog(call({ language: 'en' })))
  expect(english.categories.map(({ name }) => name)).toContain('Electricity and water')
})

test('a category that cannot be read is named, the others are there', async () => {
  sandbox.faults.next('html', { path: 'providers' })
  const { categories, missing } = value(await paymob.catalog(call()))
  expect([categories.length, missing.length]).toEqual([2, 1])
})

test('the documentation’s mobile number owes the documentation’s bills, and their bundle is paid', async () => {
  const found = await bills(123, '01234567890')
  expect(found.map(({ amountMinor, feesMinor }) => [amountMinor, feesMinor])).toEqual([
    [11_622, 2_324],
    [9_634, 1_927],
    [14_115, 2_823],
  ])
  const two = found.slice(1)
  const made = value(await paymob.bundle(call(), service(123), found, idsOf(two)))
  expect(totalsOf([made])).toEqual({ amountMinor: 23_749, feesMinor: 4_750, totalMinor: 28_499 })
  const before = sandbox.ledger.takenMinor()
  expect(await pay(made)).toMatchObject({
    kind: 'confirmed',
    delivery: {
      totalPaidMinor: 28_499,
      customer: { name: expect.stringMatching(/^[\u0600-\u06ff ]+$/) },
    },
  })
  expect(sandbox.ledger.takenMinor() - before).toBe(28_499)
  expect(await bills(123, '01234567890')).toHaveLength(1)
})

test('a single inquiry, paid as it is', async () => {
  const asked = params(126, { account_number: fresh() })
  const bill = value(await paymob.inquire(call(), service(126), asked))
  expect((await pay(bill, 126)).kind).toBe('confirmed')
})

test('a top-up and a donation ask for their fees and give their code to the slip', async () => {
  const topUp = params(128, { mobile_number: '01011122233', amount: '50' })
  const bill = value(await paymob.feesInquiry(call(), service(128), topUp))
  expect(totalsOf([bill])).toMatchObject({ amountMinor: 5_000, feesMinor: 1_000 })
  expect(await pay(bill, 128)).toMatchObject({
    kind: 'confirmed',
    delivery: { messages: [`voucher: V${bill.inquiryId}`] },
  })
  const gift = params(127, { purpose: '2', amount: '19.99' })
  const donation = value(await paymob.feesInquiry(call(), service(127), gift))
  expect(donation.amountMinor).toBe(1_999)
})

test('every kind of input reaches the provider as its type', async () => {
  const asked = params(129, { student_name: 'ليلى ٢٢', year: '٢٠٢٦', term: 'second', note: '' })
  expect(value(await paymob.inquireMultiple(call(), service(129), asked))).toHaveLength(3)
})

test('the flags are held by both ends, in the same words', async () => {
  const found = await bills(124, fresh('08'))
  const [newest] = found
  const oldest = found.at(-1)
  if (!newest || !oldest) throw new Error('no bills')
  expect(await pay(newest, 124)).toMatchObject({ kind: 'refused' })
  const wrong = await paymob.bundle(call(), service(124), found, idsOf(found.slice(0, 2)))
  expect(wrong.result).toMatchObject({ error: { kind: 'not-allowed' } })
  const right = value(await paymob.bundle(call(), service(124), found, idsOf(found.slice(1))))
  expect((await pay(right, 124)).kind).toBe('confirmed')
  const water = await bills(125)
  const both = await paymob.bundle(call(), service(125), water, idsOf(water.slice(0, 2)))
  expect(both.result).toMatchObject({ error: { kind: 'not-allowed' } })
  const lie = { ...service(126), canInquireMultipleBills: true }
  const asked = params(126, { account_number: fresh() })
  expect((await paymob.inquireMultiple(call(), lie, asked)).result).toMatchObject({
    error: { kind: 'refused', message: 'This service shows one bill at a time.' },
  })
})

test('a bundle whose sum is not the bills’ is not paid', async () => {
  const found = await bills(123)
  sandbox.settings.bundleOffMinor = 1
  const made = await paymob.bundle(call(), service(123), found, idsOf(found))
  expect(made.result).toMatchObject({ error: { kind: 'not-allowed' } })
})

test('no bills is an answer in Paymob’s own words', async () => {
  const asked = params(123, { mobile_number: fresh('00') })
  expect((await paymob.inquireMultiple(call(), service(123), asked)).result).toMatchObject({
    error: { kind: 'refused', message: 'لا توجد فواتير مستحقة' },
  })
})

test('a wrong key, a wrong header and a wrong clock are not authorised anywhere, and sell nothing', async () => {
  const bill = await one()
  const payment = { serviceId: 123, inquiryId: bill.inquiryId }
  const wrongKey = accountAt(sandbox.url, { ...keys, secretKey: 'other' })
  const wrongHeader = accountAt(sandbox.url, { ...keys, header: 'Authentication' })
  const ahead = { now: () => Date.now() + 420_000 }
  for (const more of [{ account: wrongKey }, { account: wrongHeader }, { clock: ahead }]) {
    const asked = params(123, { mobile_number: fresh() })
    expect((await paymob.catalog(call(more))).result).toMatchObject({
      error: { kind: 'not-authorised' },
    })
    expect((await paymob.inquire(call(more), service(123), asked)).result).toMatchObject({
      error: { kind: 'not-authorised' },
    })
    expect((await paymob.pay(call(more), payment)).outcome.kind).toBe('not-authorised')
  }
  const { skewMs, outcome } = await paymob.pay(call({ clock: ahead }), payment)
  expect(Math.round((skewMs ?? 0) / 60_000)).toBe(7)
  expect(outcome).toMatchObject({ detail: expect.stringContaining('7 min ahead of Paymob’s') })
  expect(sandbox.ledger.paid(bill.inquiryId)).toBe(false)
  sandbox.settings.header = 'Authentication'
  expect((await paymob.pay(call({ account: wrongHeader }), payment)).outcome.kind).toBe('confirmed')
})

test('an inquiry that ended at the provider is refused', async () => {
  const bill = await one()
  sandbox.settings.inquiryLifeMs = -1
  expect(await pay(bill)).toMatchObject({ kind: 'refused', message: 'Inquiry expired' })
})
