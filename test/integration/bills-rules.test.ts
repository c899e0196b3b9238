// What may be asked, chosen and paid: the form, the three flags at every level, the life of an inquiry.
// Whatever is refused here moved no money and left no sale.

import { afterEach, expect, test } from 'vitest'
import { settableClock } from '../world/clock.ts'
import { type PaymobTill, startPaymobTill } from '../world/paymob-till.ts'

let w: PaymobTill
const opened = async (options?: Parameters<typeof startPaymobTill>[0]): Promise<PaymobTill> => {
  w = await startPaymobTill(options)
  return w
}
afterEach(async () => {
  const { sold, paid } = await w.journal()
  await w.stop()
  expect(sold).toEqual(paid)
})

const minutes = 60_000
const account = (ending: string) => ({ account_number: `01001000000${ending}` })
const mobile = { mobile_number: '01012345633' }

const nothingSaved = async (): Promise<void> => {
  expect((await w.must('vend.list', {})).vends).toEqual([])
  expect(w.paymob.ledger.takenMinor()).toBe(0)
}

test('a form with problems is not asked; every problem is told at once', async () => {
  await opened({ credentials: { language: 'en' } })
  const answer = await w.must('bill.inquire', {
    serviceId: 128,
    values: { mobile_number: 'abc', amount: '4' },
  })
  expect(answer).toMatchObject({
    lookUpId: null,
    bills: [],
    expiresAt: null,
    problems: [
      { name: 'mobile_number', problem: 'not-digits', message: 'Mobile number: digits only.' },
      { name: 'amount', problem: 'too-small' },
    ],
  })
  expect(w.paymob.ledger.count('fees')).toBe(0)
})

test('a service that tells one bill at a time is asked for one', async () => {
  await opened()
  const found = await w.inquire(126, account('33'))
  expect(found).toMatchObject({ paysMany: false, bills: [{}] })
  expect(w.paymob.ledger.count('inquiry')).toBe(1)
  expect(w.paymob.ledger.count('multiple')).toBe(0)
})

test('one bill only may be asked for where all could be told', async () => {
  await opened()
  expect((await w.inquire(123, mobile, { oneOnly: true })).bills).toHaveLength(1)
  expect(w.paymob.ledger.count('multiple')).toBe(0)
})

test('where one bill is taken, two are not bundled', async () => {
  await opened()
  const found = await w.inquire(125, account('33'))
  expect(found).toMatchObject({ paysMany: false, bills: [{}, {}, {}] })
  expect(await w.choose(found, 0, 1)).toMatchObject({
    ok: false,
    error: { code: 'not-possible', moneyMoved: 'no' },
  })
  expect(w.paymob.ledger.count('bundle')).toBe(0)
  expect((await w.choose(found, 2)).ok).toBe(true)
})

test('oldest first is a prefix, whatever order the provider told them in', async () => {
  await opened()
  const found = await w.inquire(124, account('08'))
  expect(found.oldestFirst).toBe(true)
  const dates = found.bills.map(({ issuedAt }) => issuedAt ?? 0)
  expect(dates).toEqual(dates.toSorted())
  for (const places of [[1], [2], [0, 2], [1, 2]]) {
    expect(await w.choose(found, ...places)).toMatchObject({
      ok: false,
      error: { code: 'not-possible', message: expect.stringContaining('Oldest bills go first') },
    })
  }
  expect(w.paymob.ledger.count('bundle')).toBe(0)
  const prefix = await w.choose(found, 0, 1)
  if (!prefix.ok) throw new Error(prefix.error.message)
  await w.until(await w.pay(prefix.value), 'confirmed')
})

test('choosing the same again bundles nothing twice', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const first = await w.choose(found, 0, 1)
  expect(await w.choose(found, 1, 0)).toEqual(first)
  expect(w.paymob.ledger.count('bundle')).toBe(1)
})

test('a bundle that is not its bills to the piastre cannot be chosen', async () => {
  await opened({ paymob: { bundleOffMinor: 1 } })
  const found = await w.inquire(123, mobile)
  expect(await w.choose(found, 0, 1)).toMatchObject({
    ok: false,
    error: { code: 'not-possible', message: expect.stringContaining('Nothing was paid') },
  })
})

test('nothing to pay, and a service that is gone, are said in words', async () => {
  await opened()
  const none = { serviceId: 123, values: { mobile_number: '01012345600' } }
  expect(await w.call('bill.inquire', none)).toMatchObject({
    ok: false,
    error: {
      code: 'provider-refused',
      message: 'Paymob: لا توجد فواتير مستحقة. Nothing was paid.',
      detail: { words: 'لا توجد فواتير مستحقة' },
    },
  })
  expect(await w.call('bill.inquire', { serviceId: 9, values: {} })).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

test('a look-up nobody made, and bills nobody found, cannot be chosen', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const [bill] = found.bills
  const ids = [bill?.inquiryId ?? '']
  for (const [lookUpId, inquiryIds] of [
    ['b-guessed', ids],
    [found.lookUpId, ['99999']],
    [found.lookUpId, [...ids, ...ids]],
    [found.lookUpId, [...ids, 'words']],
  ] as const) {
    const chosen = await w.call('bill.choose', { lookUpId, inquiryIds: [...inquiryIds] })
    expect(chosen).toMatchObject({ ok: false, error: { moneyMoved: 'no' } })
  }
})

test('only what was chosen here is paid, at exactly its price, for the one it was looked up for', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const chosen = await w.choose(found, 0)
  if (!chosen.ok) throw new Error(chosen.error.message)
  const { value } = chosen
  const [, unchosen] = found.bills
  for (const wrong of [
    { amount: value.amount },
    { amount: '0.01' },
    { account: '01099999999' },
    { options: {} },
    { options: { inquiry_id: '1' } },
    { options: { inquiry_id: unchosen?.inquiryId ?? '' }, amount: unchosen?.total ?? '' },
    { options: { inquiry_id: ` ${value.options['inquiry_id']}` } },
  ]) {
    expect(await w.call('vend.place', w.payment(value, wrong))).toMatchObject({
      ok: false,
      error: { code: 'bad-input', message: 'Look the bill up again. Nothing was saved.' },
    })
  }
  await nothingSaved()
})

test('what the till was not told is not taken from the ticket', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const chosen = await w.choose(found, 0)
  if (!chosen.ok) throw new Error(chosen.error.message)
  const options = { ...chosen.value.options, service_id: '128', inquired_at: '1', fees: '0.00' }
  const placed = await w.must('vend.place', w.payment(chosen.value, { options }))
  const vend = await w.until(placed.vendId, 'confirmed')
  expect(vend.options).toMatchObject({ service_id: '123', fees: chosen.value.fees })
})

test('a chosen bill is checked on the ticket without a network', async () => {
  await opened()
  const found = await w.inquire(123, mobile)
  const chosen = await w.choose(found, 0)
  if (!chosen.ok) throw new Error(chosen.error.message)
  const { account, options, total } = chosen.value
  const ticket = { product: 'bills', account, options, amount: total } as const
  expect(await w.must('vend.check', ticket)).toMatchObject({ objection: null })
  expect(await w.must('vend.check', { ...ticket, amount: '1' })).toMatchObject({
    objection: { code: 'bad-input' },
  })
})

test('an inquiry ends with the life the account is set up with, at every step', async () => {
  const clock = settableClock()
  await opened({ clock, paymob: { clock }, credentials: { inquiryMinutes: '5' } })
  const found = await w.inquire(123, mobile)
  const chosen = await w.choose(found, 0)
  if (!chosen.ok) throw new Error(chosen.error.message)
  expect(chosen.value.expiresAt).toBe(found.expiresAt)
  clock.setBy(5 * minutes)
  expect(await w.choose(found, 1)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(await w.call('vend.place', w.payment(chosen.value))).toMatchObject({
    ok: false,
    error: { code: 'bad-input', message: expect.stringContaining('too long ago') },
  })
  await nothingSaved()
})

test('a longer life than ten minutes is believed where the account says so', async () => {
  const clock = settableClock()
  const lifeMs = 30 * minutes
  await opened({
    clock,
    paymob: { clock, inquiryLifeMs: lifeMs },
    credentials: { inquiryMinutes: '30' },
  })
  const chosen = await w.choose(await w.inquire(123, mobile), 0)
  if (!chosen.ok) throw new Error(chosen.error.message)
  clock.setBy(20 * minutes)
  await w.until(await w.pay(chosen.value), 'confirmed')
})
