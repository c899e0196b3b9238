// What is Paymob's own about faults: the forms a payment's answer may have, and an inquiry's life. What
// holds for every provider stands in its conformance test.

import { afterAll, afterEach, expect, test } from 'vitest'
import { faultKinds } from '../../electron/sandbox/faults.ts'
import { createPaymob } from '../../electron/till/providers/paymob/adapter.ts'
import * as paymob from '../../electron/till/providers/paymob/client.ts'
import { accountAt, keys, orderOf, random } from '../world/paymob.ts'
import { openPaymobShop } from '../world/paymob-shop.ts'

const shop = await openPaymobShop()
const { http, sandbox, call, service, params, fresh, one, pay } = shop
afterEach(() => shop.reset())
afterAll(() => shop.close())

test('amounts with thousands of digits cost their lines, never the payment', async () => {
  const bill = await one()
  sandbox.faults.next('long-number')
  expect(await pay(bill)).toMatchObject({ kind: 'confirmed', delivery: { lines: [] } })
  sandbox.faults.next('long-number', { path: 'multiple' })
  const asked = params(123, { mobile_number: fresh() })
  expect((await paymob.inquireMultiple(call(), service(123), asked)).result.ok).toBe(false)
})

test('however a payment is answered, known is only what the ledger knows', async () => {
  // What never answers is the same in every form.
  const kinds = faultKinds.filter((kind) => kind !== 'delay' && kind !== 'slow')
  for (const answer of ['full', 'bare', 'pending'] as const) {
    for (const kind of kinds) {
      sandbox.settings.paymentAnswer = answer
      const bill = await one()
      sandbox.faults.next(kind)
      const outcome = await pay(bill)
      const paid = sandbox.ledger.paid(bill.inquiryId)
      if (outcome.kind === 'confirmed') expect([kind, paid]).toEqual([kind, true])
      if (outcome.kind === 'refused') expect([kind, paid]).toEqual([kind, false])
      sandbox.faults.clear()
    }
  }
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
