// Paymob Bills over real sockets against its sandbox: every service end to end, and every scripted
// fault: what the till believes never contradicts the ledger.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import { type FaultKind, type FaultOptions, faultKinds } from '../../electron/sandbox/faults.ts'
import { type PaymobSandbox, startPaymobSandbox } from '../../electron/sandbox/paymob/sandbox.ts'
import { createPaymob } from '../../electron/till/providers/paymob/adapter.ts'
import { type Bill, totalsOf } from '../../electron/till/providers/paymob/bills.ts'
import { type Catalog, serviceOf } from '../../electron/till/providers/paymob/catalog.ts'
import * as paymob from '../../electron/till/providers/paymob/client.ts'
import { checkForm } from '../../electron/till/providers/paymob/form.ts'
import { accountAt, callAt, keys, orderOf, random } from '../world/paymob.ts'

const http = createHttp()
let sandbox: PaymobSandbox
let all: Catalog
const call = (more: Partial<paymob.Call> = {}) => callAt(sandbox.url, http, more)
beforeAll(async () => {
  sandbox = await startPaymobSandbox(keys)
  all = value(await paymob.catalog(call()))
})
afterEach(() => {
  sandbox.faults.clear()
  Object.assign(sandbox.settings, {
    paymentAnswer: 'full',
    bundleOffMinor: 0,
    header: 'Authorization',
  })
})
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

function value<T>(answered: paymob.Answered<T>): T {
  if (!answered.result.ok) throw new Error(JSON.stringify(answered.result.error))
  return answered.result.value
}
const service = (id: number) => {
  const found = serviceOf(all, id)
  if (!found) throw new Error(`no service ${id}`)
  return found
}
const params = (id: number, values: Readonly<Record<string, string>>) => {
  const checked = checkForm(service(id), values)
  if (!checked.ok) throw new Error(JSON.stringify(checked.error))
  return checked.value
}
let accounts = 1_000
/** An account nobody has asked about, ending in `ending`. */
const fresh = (ending = '33') => {
  accounts += 1
  return `0${accounts}0000${ending}`
}
const bills = async (id: number, account = fresh()): Promise<readonly Bill[]> => {
  const name = service(id).inputs[0]?.name ?? ''
  return value(await paymob.inquireMultiple(call(), service(id), params(id, { [name]: account })))
}
const one = async (): Promise<Bill> => {
  const [bill] = await bills(123)
  if (!bill) throw new Error('no bill')
  return bill
}
const pay = async (bill: Bill, serviceId = 123, answerMs = 2_000) => {
  const account = accountAt(sandbox.url)
  const waits = { ...account.waits, answerMs }
  const payment = { serviceId, inquiryId: bill.inquiryId }
  return (await paymob.pay(call({ account: { ...account, waits } }), payment)).outcome
}
const idsOf = (some: readonly Bill[]) => some.map(({ inquiryId }) => inquiryId)

test('the catalog comes whole, in the language asked for', async () => {
  expect(all.missing).toEqual([])
  expect(all.categories.map(({ name }) => name)).toContain('كهرباء ومياه')
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
  const { inquiryLifeMs } = sandbox.settings
  sandbox.settings.inquiryLifeMs = -1
  expect(await pay(bill)).toMatchObject({ kind: 'refused', message: 'Inquiry expired' })
  sandbox.settings.inquiryLifeMs = inquiryLifeMs
})

test.each<[FaultKind, FaultOptions, string]>([
  ['drop-after-sale', {}, 'no-answer'],
  ['reset', {}, 'no-answer'],
  ['delay', { ms: 5_000 }, 'no-answer'],
  ['slow', { ms: 5_000 }, 'no-answer'],
  ['truncate', {}, 'no-answer'],
  ['truncate', { clean: true }, 'not-the-format'],
  ['huge', {}, 'no-answer'],
  ['garbage', {}, 'not-the-format'],
  ['html', {}, 'not-the-format'],
  ['empty', {}, 'not-the-format'],
  ['bad-utf8', {}, 'not-the-format'],
  ['status', { status: 500 }, 'server-error'],
  ['status', { status: 401 }, 'not-the-format'],
  ['rate-limited', { sells: true }, 'server-error'],
  ['code', { code: 4999, sells: true, message: 'Transaction pending' }, 'unknown-code'],
])('%s %j after the payment is unknown (%s), and was paid once', async (kind, options, reason) => {
  const bill = await one()
  sandbox.faults.next(kind, options)
  expect(await pay(bill, 123, 400)).toMatchObject({ kind: 'unknown', reason })
  expect(sandbox.ledger.inquiry(bill.inquiryId)).toMatchObject({ paid: true, sends: 1 })
  expect(sandbox.ledger.posts(bill.inquiryId)).toBe(1)
})

test.each<[FaultKind, FaultOptions]>([
  ['drop-before-sale', {}],
  ['html', { sells: false }],
  ['reset', { sells: false }],
  ['rate-limited', {}],
])('%s %j before the payment is unknown too', async (kind, options) => {
  const bill = await one()
  sandbox.faults.next(kind, options)
  expect((await pay(bill)).kind).toBe('unknown')
  expect(sandbox.ledger.paid(bill.inquiryId)).toBe(false)
})

test('a payment answered with another code was not made', async () => {
  const bill = await one()
  sandbox.faults.next('code', { code: 4321, message: 'Balance is not enough' })
  expect(await pay(bill)).toMatchObject({ kind: 'refused', code: '4321' })
  expect(sandbox.ledger.paid(bill.inquiryId)).toBe(false)
})

test('nothing Paymob answers is signed, so signature faults change nothing', async () => {
  for (const kind of ['wrong-signature', 'no-signature'] as const) {
    sandbox.faults.next(kind)
    expect((await pay(await one())).kind).toBe('confirmed')
  }
})

test('amounts with thousands of digits cost their lines, never the payment', async () => {
  const bill = await one()
  sandbox.faults.next('long-number')
  expect(await pay(bill)).toMatchObject({ kind: 'confirmed', delivery: { lines: [] } })
  sandbox.faults.next('long-number', { path: 'multiple' })
  const asked = params(123, { mobile_number: fresh() })
  expect((await paymob.inquireMultiple(call(), service(123), asked)).result.ok).toBe(false)
})

test('however a payment is answered, known is only what the ledger knows', async () => {
  for (const answer of ['full', 'bare', 'pending'] as const) {
    for (const kind of faultKinds) {
      sandbox.settings.paymentAnswer = answer
      const bill = await one()
      sandbox.faults.next(kind, { ms: 600 })
      const outcome = await pay(bill, 123, 300)
      const paid = sandbox.ledger.paid(bill.inquiryId)
      if (outcome.kind === 'confirmed') expect([kind, paid]).toEqual([kind, true])
      if (outcome.kind === 'refused') expect([kind, paid]).toEqual([kind, false])
      sandbox.faults.clear()
    }
  }
})

test('any fault may strike a question; it costs the question and nothing else', async () => {
  const before = sandbox.ledger.takenMinor()
  const asked = params(123, { mobile_number: fresh() })
  for (const path of ['categories', 'multiple', 'inquiry', 'fees'] as const) {
    for (const kind of [
      'html',
      'garbage',
      'empty',
      'bad-utf8',
      'reset',
      'status',
      'code',
    ] as const) {
      sandbox.faults.next(kind, { path })
      const { result } = await {
        categories: () => paymob.catalog(call()),
        multiple: () => paymob.inquireMultiple(call(), service(123), asked),
        inquiry: () => paymob.inquire(call(), service(123), asked),
        fees: () => paymob.feesInquiry(call(), service(123), asked),
      }[path]()
      expect([path, kind, result.ok]).toEqual([path, kind, false])
    }
  }
  expect(sandbox.ledger.takenMinor()).toBe(before)
})

test('with the line pulled nothing is sent; with the line back the same payment pays once', async () => {
  const bill = await one()
  await sandbox.setLine(false)
  expect(await pay(bill)).toMatchObject({ kind: 'not-sent', reason: 'refused' })
  expect(await paymob.probe(call())).toBe(false)
  await sandbox.setLine(true)
  expect(await paymob.probe(call())).toBe(true)
  expect((await pay(bill)).kind).toBe('confirmed')
  expect(sandbox.ledger.inquiry(bill.inquiryId)).toMatchObject({ paid: true, sends: 1 })
})

test('the same payment sent twice pays once, and the second answer is not a refusal', async () => {
  const bill = await one()
  expect((await pay(bill)).kind).toBe('confirmed')
  expect(await pay(bill)).toMatchObject({ kind: 'unknown', reason: 'duplicate' })
  const shown = sandbox.ledger.bills().filter(({ paidTimes }) => paidTimes > 1)
  expect(shown).toEqual([])
})

test('the adapter sells what the client prepared, and keeps no key', async () => {
  const bill = await one()
  const adapter = createPaymob({ clock: { now: () => Date.now() }, random })
  const { outcome, evidence } = await adapter.vend(
    accountAt(sandbox.url),
    orderOf(bill.inquiryId),
    http,
  )
  expect(outcome.kind).toBe('confirmed')
  expect(JSON.stringify(evidence)).not.toContain(keys.secretKey)
  expect(await adapter.probe(accountAt(sandbox.url), http)).toBe(true)
})

test('another process can read the ledger and script a fault', async () => {
  const control = `${sandbox.url}/__control`
  const faults = await fetch(`${control}/faults`, {
    method: 'POST',
    body: JSON.stringify({ kind: 'html' }),
  })
  expect(faults.status).toBe(200)
  expect((await pay(await one())).kind).toBe('unknown')
  const ledger = (await (await fetch(`${control}/ledger`)).json()) as { takenMinor: number }
  expect(ledger.takenMinor).toBe(sandbox.ledger.takenMinor())
})
