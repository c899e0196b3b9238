// Standing orders through the whole till: set up by a supervisor on purpose, on paper and in the
// journal, listed and ended; by nobody else, and never by selling the same again.

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ProviderConfig } from '../../shared/config/provisioning.ts'
import type { Input } from '../../shared/contract/contract.ts'
import { type RaveSandbox, startRaveSandbox } from '../../electron/sandbox/rave/sandbox.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

let rave: RaveSandbox
let w: TillWorld

beforeEach(async () => {
  rave = await startRaveSandbox()
  const config: ProviderConfig = {
    id: 'rave',
    system: 'rave',
    label: 'Rave',
    baseUrl: rave.url,
    credentials: { secretKey: rave.secretKey },
    timing: quick,
  }
  w = await startTillWorld({
    shop: (plain) => ({ ...plain, providers: [...plain.providers, config] }),
  })
})
afterEach(async () => {
  await w.stop()
  await rave.close()
})

const customer = '+2348200000077'
const supervisor = () => w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
const cashier = () => w.must('session.signIn', { cashierId: 'ada', pin: '1234' })

const monthly = (more: Partial<Input<'vend.place'>> = {}): Partial<Input<'vend.place'>> => ({
  product: 'airtime',
  providerId: 'rave',
  amount: '500',
  options: { country: 'NG', recurring: 'monthly' },
  ...more,
})

const place = (more: Partial<Input<'vend.place'>>) =>
  w.call('vend.place', {
    draftId: 'a-draft',
    product: 'airtime',
    account: customer,
    amount: '500',
    tender: { kind: 'cash' },
    ...more,
  })

const saved = async () => (await w.must('vend.list', {})).vends.length

test.each([
  ['hourly', 1],
  ['daily', 2],
  ['weekly', 3],
  ['monthly', 4],
])('a supervisor sets up a %s standing order, once', async (recurring, recurringType) => {
  await supervisor()
  const vendId = await w.sell(customer, monthly({ options: { country: 'NG', recurring } }))
  const vend = await w.until(vendId, 'confirmed')
  expect(rave.ledger.order(vend.reference)).toMatchObject({ recurringType, soldTimes: 1 })
  expect(rave.ledger.standingOrders()).toMatchObject([{ customerId: customer, recurringType }])
  expect(vend.events).toContainEqual(
    expect.objectContaining({ cause: 'standing-order', evidence: recurring, by: 'Musa' }),
  )
  await eventually('the slip', () => w.printer.jobs().length > 0)
  expect(w.printer.jobs()[0]?.text).toMatch(new RegExp(`Standing order +${recurring}`))
})

test('a cashier cannot, in plain words, and nothing is saved', async () => {
  const answer = await place(monthly())
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'not-allowed', moneyMoved: 'no', message: expect.stringMatching(/supervisor/) },
  })
  expect([await saved(), rave.ledger.count('vend')]).toEqual([0, 0])
})

test.each<[string, Partial<Input<'vend.place'>>]>([
  ['a word nobody knows', monthly({ options: { country: 'NG', recurring: 'yearly' } })],
  ['a number of Rave’s own', monthly({ options: { country: 'NG', recurring: '4' } })],
  [
    'a provider without standing orders',
    { product: 'airtime', providerId: 'buypower', options: { disco: 'MTN', recurring: 'monthly' } },
  ],
])('%s sets nothing up, not even for a supervisor', async (_, more) => {
  await supervisor()
  expect(await place(more)).toMatchObject({
    ok: false,
    error: { code: 'bad-input', message: expect.stringMatching(/Nothing was saved/) },
  })
  expect([await saved(), rave.ledger.count('vend')]).toEqual([0, 0])
})

test.each([{}, { recurring: 'once' }, { recurring: '' }])(
  'a sale with %j is a single one, for anybody',
  async (more) => {
    const vendId = await w.sell(customer, monthly({ options: { country: 'NG', ...more } }))
    const vend = await w.until(vendId, 'confirmed')
    expect(rave.ledger.order(vend.reference)).toMatchObject({ recurringType: 0 })
    expect(rave.ledger.standingOrders()).toEqual([])
    await eventually('the slip', () => w.printer.jobs().length > 0)
    expect(w.printer.jobs()[0]?.text).not.toMatch(/standing/i)
  },
)

test('a lost answer never sets it up twice', async () => {
  await supervisor()
  rave.faults.next('drop-after-sale', { path: 'vend' })
  const vendId = await w.sell(customer, monthly())
  await w.until(vendId, 'confirmed')
  expect(rave.ledger.standingOrders()).toHaveLength(1)
  expect(rave.ledger.posts(vendId)).toBe(1)
})

test('what a customer bought lately is offered again as a single sale', async () => {
  await supervisor()
  await w.until(await w.sell(customer, monthly()), 'confirmed')
  const { customers } = await w.must('vend.recent', { product: 'airtime' })
  expect(customers[0]?.options).toEqual({ country: 'NG' })
})

test('the till tells which providers know standing orders, and never as a cashier’s option', async () => {
  const { products } = await w.must('till.describe', {})
  const of = (product: string, id: string) =>
    products.find((one) => one.id === product)?.providers.find((one) => one.id === id)
  expect(of('airtime', 'rave')?.standing).toEqual(['hourly', 'daily', 'weekly', 'monthly'])
  expect(of('tv', 'rave')?.standing).toHaveLength(4)
  expect(of('airtime', 'buypower')?.standing).toBeUndefined()
  for (const { options, providers } of products) {
    const names = [options, ...providers.map((one) => one.options)].flat().map(({ name }) => name)
    expect(names).not.toContain('recurring')
  }
})

test('a supervisor lists and ends them', async () => {
  await supervisor()
  await w.until(await w.sell(customer, monthly()), 'confirmed')
  const { orders } = await w.must('standing.list', { providerId: 'rave' })
  expect(orders).toMatchObject([
    { account: customer, amount: '500', frequency: 'Monthly', stoppedAt: null },
  ])
  const [order] = orders
  if (!order) throw new Error('none')
  const { id, account } = order
  expect(await w.must('standing.end', { providerId: 'rave', id, account })).toEqual({
    ended: true,
    message: null,
  })
  expect(
    (await w.must('standing.list', { providerId: 'rave' })).orders[0]?.stoppedAt,
  ).not.toBeNull()
  const line = w.logs.find((one) => one.includes('a standing order was ended'))
  expect(JSON.parse(line ?? '{}')).toMatchObject({ by: 'Musa', provider: 'rave' })
  expect(w.logs.join('\n')).not.toContain(rave.secretKey)
})

test('ended without a word that says so is looked up in the list', async () => {
  await supervisor()
  await w.until(await w.sell(customer, monthly()), 'confirmed')
  const [order] = (await w.must('standing.list', { providerId: 'rave' })).orders
  if (!order) throw new Error('none')
  const { id, account } = order
  const end = () => w.must('standing.end', { providerId: 'rave', id, account })
  rave.faults.next('drop-before-sale', { path: 'cancel' })
  expect(await end()).toMatchObject({ ended: false, message: expect.stringMatching(/List/) })
  rave.faults.next('html', { path: 'cancel', sells: true })
  expect(await end()).toEqual({ ended: true, message: null })
})

test('when nobody knows, nobody says "ended"', async () => {
  await supervisor()
  await w.until(await w.sell(customer, monthly()), 'confirmed')
  const [order] = (await w.must('standing.list', { providerId: 'rave' })).orders
  if (!order) throw new Error('none')
  const { id, account } = order
  rave.faults.next('drop-after-sale', { path: 'cancel' })
  rave.faults.next('garbage', { path: 'recurring' })
  expect(await w.must('standing.end', { providerId: 'rave', id, account })).toMatchObject({
    ended: false,
  })
})

test('out of reach is said in plain words', async () => {
  await supervisor()
  await rave.setLine(false)
  for (const answer of [
    await w.call('standing.list', { providerId: 'rave' }),
    await w.call('standing.end', { providerId: 'rave', id: '380', account: customer }),
  ]) {
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'provider-unreachable', retry: true, moneyMoved: 'no' },
    })
  }
  rave.faults.clear()
  await rave.setLine(true)
  rave.faults.next('html', { path: 'recurring' })
  expect(await w.call('standing.list', { providerId: 'rave' })).toMatchObject({
    error: { code: 'provider-unreachable' },
  })
})

test('standing orders are a supervisor’s business, of providers that have them', async () => {
  await cashier()
  expect(await w.call('standing.list', { providerId: 'rave' })).toMatchObject({
    error: { code: 'not-allowed' },
  })
  expect(
    await w.call('standing.end', { providerId: 'rave', id: '1', account: customer }),
  ).toMatchObject({ error: { code: 'not-allowed' } })
  await w.must('session.signOut', {})
  expect(await w.call('standing.list', { providerId: 'rave' })).toMatchObject({
    error: { code: 'not-signed-in' },
  })
  await supervisor()
  expect(await w.call('standing.list', { providerId: 'buypower' })).toMatchObject({
    error: { code: 'not-possible' },
  })
  expect(await w.call('standing.list', { providerId: 'nobody' })).toMatchObject({
    error: { code: 'not-found' },
  })
})
