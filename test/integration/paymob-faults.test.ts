// Every scripted fault over real sockets: what the till believes of a payment never contradicts the
// sandbox's ledger.

import { afterAll, afterEach, expect, test } from 'vitest'
import { type FaultKind, type FaultOptions, faultKinds } from '../../electron/sandbox/faults.ts'
import { createPaymob } from '../../electron/till/providers/paymob/adapter.ts'
import * as paymob from '../../electron/till/providers/paymob/client.ts'
import { accountAt, keys, orderOf, random } from '../world/paymob.ts'
import { openPaymobShop } from '../world/paymob-shop.ts'

const shop = await openPaymobShop()
const { http, sandbox, call, service, params, fresh, one, pay } = shop
afterEach(() => shop.reset())
afterAll(() => shop.close())

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

test('the adapter pays what the client prepared while it lives, and keeps no key', async () => {
  const bill = await one()
  const adapter = createPaymob({ clock: { now: () => Date.now() }, random })
  const old = orderOf(bill.inquiryId)
  const late = await adapter.vend(accountAt(sandbox.url), old, http)
  expect(late.outcome).toMatchObject({ kind: 'refused', code: 'inquiry-ended' })
  expect(sandbox.ledger.posts(bill.inquiryId)).toBe(0)
  const options = { ...old.options, inquired_at: String(Date.now()) }
  const { outcome, evidence } = await adapter.vend(
    accountAt(sandbox.url),
    { ...old, options },
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
