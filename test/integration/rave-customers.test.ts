// What is Rave's own over real sockets: queues, answers that name somebody else, a history to search,
// standing orders. What each customer ends in stands in its conformance test.

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createHttp } from '../../electron/ports/http.ts'
import { type RaveSandbox, startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import type { Order } from '../../electron/till/providers/adapter.ts'
import { buy, rave } from '../../electron/till/providers/rave/adapter.ts'
import {
  cancelRecurringRequest,
  readCancel,
  readRecurring,
  recurringRequest,
} from '../../electron/till/providers/rave/recurring.ts'
import type { Outcome } from '../../shared/vend/outcome.ts'
import { accountAt, orderOf, secretKey } from '../world/rave.ts'

const http = createHttp()
let sandbox: RaveSandbox
beforeAll(async () => {
  sandbox = await startRaveSandbox({ secretKey })
})
afterEach(() => {
  sandbox.faults.clear()
  sandbox.settings.requeryForm = 'purchase'
  sandbox.settings.echoesStranger = false
})
afterAll(async () => {
  await sandbox.close()
  await http.close()
})

const account = () => accountAt(sandbox.url)
const vend = async (order: Order): Promise<Outcome> =>
  (await rave.vend(account(), order, http)).outcome
/** As the dispatcher asks: with when it was sent and what else was. */
const requery = async (order: Order, others: Order['others'] = []): Promise<Outcome> =>
  (await rave.requery(account(), { ...order, sentAt: Date.now(), others }, http)).outcome

const dstv = { product: 'tv', options: { country: 'NG', biller: 'DSTV' } } as const

test('a queued purchase is taken, and turns out sold once', async () => {
  const order = orderOf('+2348000000202')
  const kinds = [
    await vend(order),
    await requery(order),
    await requery(order),
    await requery(order),
  ]
  expect(kinds.map(({ kind }) => kind)).toEqual(['accepted', 'accepted', 'accepted', 'confirmed'])
  expect(sandbox.ledger.order(order.reference)).toMatchObject({ soldTimes: 1, sends: 1 })
})

test('the answer to our own request is ours, whatever number it names', async () => {
  sandbox.settings.echoesStranger = true
  const order = orderOf('+2348030000077')
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.sold(order.reference)).toBe(true)
})

test.each(['purchase', 'nameless', 'documented'] as const)(
  'a paid bill whose answer was lost is found when requeries answer as %s',
  async (form) => {
    sandbox.settings.requeryForm = form
    const order = orderOf(`+2348${form.length}10000500`)
    expect((await vend(order)).kind).toBe('unknown')
    const asked = await requery(order)
    const truth = sandbox.ledger.order(order.reference)
    expect(asked).toMatchObject({
      kind: 'confirmed',
      delivery: {
        providerRef:
          form === 'documented' ? String(truth?.transactionId) : truth?.transactionReference,
      },
    })
  },
)

test('without a requery that can be read, two orders alike are left to a person', async () => {
  sandbox.settings.requeryForm = 'documented'
  const first = orderOf('+2348120000500')
  const second = orderOf('08120000500', { reference: `${first.reference}B` })
  await vend(first)
  const twin = { account: first.account, sentAt: Date.now() }
  await vend(second)
  expect((await requery(second, [twin])).kind).toBe('unknown')
  expect((await requery(first, [{ ...twin, account: second.account }])).kind).toBe('unknown')
})

test('one payment for two orders alike is not given to the one that was never sold', async () => {
  sandbox.settings.requeryForm = 'documented'
  const paid = orderOf('+2348130000077')
  expect((await vend(paid)).kind).toBe('confirmed')
  const lost = orderOf('08130000077')
  sandbox.faults.next('drop-before-sale')
  expect((await vend(lost)).kind).toBe('unknown')
  expect((await requery(lost, [{ account: paid.account, sentAt: Date.now() }])).kind).toBe(
    'unknown',
  )
  expect(sandbox.ledger.sold(lost.reference)).toBe(false)
})

test('without the till’s own record of sendings no history is searched', async () => {
  sandbox.settings.requeryForm = 'documented'
  const order = orderOf('+2348140000500')
  await vend(order)
  const before = sandbox.ledger.count('history')
  expect((await rave.requery(account(), order, http)).outcome.kind).toBe('unknown')
  expect(sandbox.ledger.count('history')).toBe(before)
})

test('a payment is found on a later page of the history, which is read to its end', async () => {
  const own = await startRaveSandbox({ secretKey, requeryForm: 'documented' })
  const here = accountAt(own.url)
  const order = orderOf('+2348150000077')
  await rave.vend(here, order, http)
  for (let n = 0; n < 130; n += 1) {
    await rave.vend(here, orderOf('+2348150000077', { amountMinor: 60_000 + n }), http)
  }
  const asked = { ...order, sentAt: Date.now(), others: [] }
  expect((await rave.requery(here, asked, http)).outcome.kind).toBe('confirmed')
  expect(own.ledger.count('history')).toBe(2)
  await own.close()
})

test('a history too long to be read whole is not certain, and is not read on', async () => {
  const own = await startRaveSandbox({ secretKey, requeryForm: 'documented' })
  const here = accountAt(own.url)
  const order = orderOf('+2348160000077')
  await rave.vend(here, order, http)
  for (let n = 0; n < 510; n += 1) {
    await rave.vend(here, orderOf('+2348160000077', { amountMinor: 60_000 + n }), http)
  }
  const asked = { ...order, sentAt: Date.now(), others: [] }
  expect((await rave.requery(here, asked, http)).outcome.kind).toBe('unknown')
  expect(own.ledger.count('history')).toBe(1)
  await own.close()
})

test('amounts with minor units arrive exactly', async () => {
  const order = orderOf('+2348180000077', { amountMinor: 50_050 })
  expect((await vend(order)).kind).toBe('confirmed')
  expect(sandbox.ledger.order(order.reference)?.amountMinor).toBe(50_050)
})

test('the key is in the body of every request and never in its address', async () => {
  const logged = sandbox.requests()
  expect(logged.length).toBeGreaterThan(0)
  for (const { method, path, query } of logged) {
    expect([method, path, [...query].length]).toEqual(['POST', '/v2/services/confluence', 0])
  }
})

test('a smartcard’s name is shown, an invalid card refused, and airtime asks nobody', async () => {
  const lookUp = (product: string, customer: string, options: Readonly<Record<string, string>>) =>
    rave.lookUp(account(), { product, account: customer, options }, http)
  expect(await lookUp('tv', '8093245829', dstv.options)).toMatchObject({
    ok: true,
    value: { customer: { account: '8093245829', name: expect.any(String) } },
  })
  expect(await lookUp('tv', '4000000903', dstv.options)).toMatchObject({
    ok: false,
    error: { kind: 'refused', code: '903' },
  })
  const asked = sandbox.ledger.count('check')
  expect(await lookUp('airtime', '08031234567', { country: 'NG' })).toMatchObject({
    ok: true,
    value: { customer: { name: null } },
  })
  expect(sandbox.ledger.count('check')).toBe(asked)
  sandbox.faults.next('html', { path: 'check' })
  expect(await lookUp('tv', '8093245829', dstv.options)).toMatchObject({
    ok: false,
    error: { kind: 'unreachable' },
  })
})

test('a standing order is set up only on purpose, listed, and ended', async () => {
  const plain = orderOf('+2348200000077')
  await vend(plain)
  expect(sandbox.ledger.standingOrders()).toEqual([])
  const order = orderOf('+2348200000077')
  expect((await buy(account(), order, http, 4)).outcome.kind).toBe('confirmed')
  const list = async () => readRecurring(await http.exchange(recurringRequest(account())))
  const before = await list()
  expect(before).toMatchObject({
    ok: true,
    value: [{ customer: order.account, amount: '500', frequency: 'Monthly', stoppedAt: null }],
  })
  const [standing] = before.ok ? before.value : []
  if (!standing) throw new Error('no standing order')
  const cancel = cancelRecurringRequest(account(), standing)
  expect(readCancel(await http.exchange(cancel))).toBe('cancelled')
  expect(await list()).toMatchObject({ ok: true, value: [{ stoppedAt: expect.any(String) }] })
  const nobody = cancelRecurringRequest(account(), { ...standing, id: '999' })
  expect(readCancel(await http.exchange(nobody))).not.toBe('cancelled')
})
