// The catalog of bills: kept on disk, shown at once, renewed in the background, readable without a
// line. And the till's clock, which Paymob refuses when it is wrong.

import { afterEach, expect, test } from 'vitest'
import { settableClock } from '../world/clock.ts'
import { eventually } from '../world/till.ts'
import { type PaymobTill, startPaymobTill } from '../world/paymob-till.ts'

let w: PaymobTill
const opened = async (options?: Parameters<typeof startPaymobTill>[0]): Promise<PaymobTill> => {
  w = await startPaymobTill(options)
  return w
}
afterEach(() => w.stop())

const hours = 3_600_000
const reads = () => w.paymob.ledger.count('providers')
const names = ({ categories }: { readonly categories: readonly { readonly name: string }[] }) =>
  categories.map(({ name }) => name)
const arabic = ['إتصالات وانترنت', 'كهرباء ومياه', 'تبرعات وتعليم']
const english = ['Telecom and internet', 'Electricity and water', 'Donations and education']

test('the catalog comes whole, with the form of every service and what it asks', async () => {
  await opened()
  const catalog = await w.must('bill.catalog', {})
  expect(catalog).toMatchObject({
    providerId: 'paymob',
    currency: 'EGP',
    stale: null,
    missing: [],
    clockSkew: null,
  })
  expect(names(catalog)).toEqual(arabic)
  const services = catalog.categories.flatMap(({ billers }) =>
    billers.flatMap(({ services }) => services),
  )
  expect(
    services.map(({ id, asks, paysMany, oldestFirst }) => [id, asks, paysMany, oldestFirst]),
  ).toEqual([
    [123, 'bills', true, false],
    [128, 'fees', false, false],
    [126, 'bill', false, false],
    [124, 'bills', true, true],
    [125, 'bills', false, false],
    [127, 'fees', false, false],
    [129, 'bills', true, true],
  ])
  expect(services.find(({ id }) => id === 127)?.fields).toEqual([
    {
      name: 'purpose',
      label: 'الغرض',
      kind: 'choice',
      required: true,
      maxLength: null,
      min: null,
      max: null,
      choices: [
        { value: '1', label: 'زكاة' },
        { value: '2', label: 'صدقة' },
      ],
    },
    {
      name: 'amount',
      label: 'المبلغ',
      kind: 'decimal',
      required: true,
      maxLength: null,
      min: '5.00',
      max: '10000.00',
      choices: [],
    },
  ])
  expect(JSON.stringify(catalog)).not.toContain('internal_ref')
})

test('the account’s language is spoken until somebody asks for the other', async () => {
  await opened({ credentials: { language: 'en' } })
  expect(names(await w.must('bill.catalog', {}))).toEqual(english)
  expect(names(await w.must('bill.catalog', { language: 'ar' }))).toEqual(arabic)
})

test('it is read once, kept on disk, and there after a restart without a line', async () => {
  await opened()
  const before = await w.must('bill.catalog', {})
  expect(await w.must('bill.catalog', {})).toEqual(before)
  expect(reads()).toBe(3)
  await w.paymob.setLine(false)
  await w.restart()
  expect(await w.must('bill.catalog', {})).toEqual(before)
  const asked = await w.must('bill.catalog', { refresh: true })
  expect(asked.categories).toEqual(before.categories)
  expect(asked.stale).toMatch(/^Paymob cannot be reached\. This list was read \d+ min ago\.$/)
  // The other language was never read: better these names than none.
  expect(names(await w.must('bill.catalog', { language: 'en' }))).toEqual(arabic)
  await w.paymob.setLine(true)
  await eventually('the line', async () => (await w.call('bill.catalog', { refresh: true })).ok)
  expect((await w.must('bill.catalog', { refresh: true })).stale).toBeNull()
})

test('without a list and without a line it says so, and that nothing was paid', async () => {
  await opened()
  await w.paymob.setLine(false)
  expect(await w.call('bill.catalog', {})).toMatchObject({
    ok: false,
    error: { code: 'provider-unreachable', retry: true, moneyMoved: 'no' },
  })
})

test('a till that starts without a list reads one by itself', async () => {
  await opened()
  await eventually('the catalog', () => reads() === 3)
})

test('one that is old is shown at once and renewed behind it', async () => {
  const clock = settableClock()
  await opened({ clock, paymob: { clock } })
  const old = await w.must('bill.catalog', {})
  clock.setBy(7 * hours)
  const shown = await w.must('bill.catalog', {})
  expect(shown.readAt).toBe(old.readAt)
  expect(shown.stale).toBe('This list was read 7 hours ago. A newer one is being read.')
  const fresh = await eventually('a newer list', async () => {
    const now = await w.must('bill.catalog', {})
    return now.readAt > old.readAt ? now : null
  })
  expect(fresh).toMatchObject({ stale: null, categories: old.categories })
})

test('one that is old and cannot be renewed says why', async () => {
  const clock = settableClock()
  await opened({ clock, paymob: { clock } })
  await w.must('bill.catalog', {})
  clock.setBy(49 * hours)
  await w.paymob.setLine(false)
  await eventually('the reason', async () => {
    const { stale } = await w.must('bill.catalog', {})
    return stale === 'Paymob cannot be reached. This list was read 2 days ago.'
  })
})

test('a category that could not be read keeps what was known of it, and is named', async () => {
  await opened()
  const whole = await w.must('bill.catalog', {})
  w.paymob.faults.next('html', { path: 'providers' })
  const holed = await w.must('bill.catalog', { refresh: true })
  expect(holed.missing).toHaveLength(1)
  expect(names(holed)).toContain(holed.missing[0]?.name)
  expect(holed.categories).toEqual(whole.categories)
})

test('a category that was never read is missing, and the others are sold', async () => {
  await opened()
  // The till reads its own language by itself; the other one only when it is asked for.
  await w.must('bill.catalog', {})
  w.paymob.faults.next('html', { path: 'providers' })
  const holed = await w.must('bill.catalog', { language: 'en' })
  expect([holed.categories.length, holed.missing.length]).toEqual([2, 1])
})

test('a list that is no list changes nothing', async () => {
  await opened()
  const whole = await w.must('bill.catalog', {})
  for (const kind of ['html', 'garbage', 'empty', 'reset', 'code'] as const) {
    w.paymob.faults.next(kind, { path: 'categories' })
    const asked = await w.must('bill.catalog', { refresh: true })
    expect(asked.categories).toEqual(whole.categories)
    expect(asked.stale).toContain('This list was read')
    w.paymob.faults.clear()
  }
})

test('several who ask at once are one question', async () => {
  await opened()
  await Promise.all([1, 2, 3].map(() => w.must('bill.catalog', {})))
  expect(reads()).toBe(3)
})

test('a clock that is wrong is told on every answer, and is why nothing can be asked', async () => {
  const clock = settableClock()
  await opened({ clock })
  await w.must('bill.catalog', {})
  clock.setBy(7 * 60_000)
  const words =
    'This till’s clock is 7 min ahead of Paymob’s. Set the clock; until then Paymob refuses every request.'
  expect(
    await w.call('bill.inquire', { serviceId: 123, values: { mobile_number: '01012345633' } }),
  ).toMatchObject({
    ok: false,
    error: {
      code: 'provider-refused',
      message: `${words} Nothing was paid.`,
      detail: { code: 'clock' },
    },
  })
  const skew = { ms: expect.any(Number), message: words }
  expect((await w.must('bill.catalog', {})).clockSkew).toEqual(skew)
  expect((await w.must('bill.catalog', { refresh: true })).stale).toContain(words)
  const problems = await w.must('bill.inquire', { serviceId: 123, values: {} })
  expect(problems.clockSkew).toEqual(skew)
  clock.setBy(-7 * 60_000)
  const right = await w.must('bill.catalog', { refresh: true })
  expect(right).toMatchObject({ clockSkew: null, stale: null })
})

test('a till with the wrong clock from the start says so instead of a list', async () => {
  const clock = settableClock()
  clock.setBy(-26 * hours)
  await opened({ clock })
  expect(await w.call('bill.catalog', {})).toMatchObject({
    ok: false,
    error: {
      message: expect.stringContaining('26 hours behind Paymob’s'),
      detail: { code: 'clock' },
    },
  })
})

test('a wrong key is said as one, and stands in no answer', async () => {
  await opened({ credentials: { secretKey: 'not-the-key' } })
  const answer = await w.call('bill.catalog', {})
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'provider-refused', message: expect.stringContaining('key') },
  })
  expect(JSON.stringify(answer)).not.toContain('not-the-key')
})
