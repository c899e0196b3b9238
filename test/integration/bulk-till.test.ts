// Bulk through the whole till, Rave's sandbox on the other side: whatever becomes of answers and
// callbacks, the journal ends equal to the sandbox's ledger, row by row, and nothing is bought twice.

import { afterEach, expect, test } from 'vitest'
import type { CallbackFate } from '../../electron/sandbox/rave/bulk.ts'
import type { BatchRowView } from '../../shared/contract/batch-views.ts'
import { addDays, dayOf } from '../../shared/time/days.ts'
import { musa } from '../world/drawer.ts'
import { eventually } from '../world/till.ts'
import { type RaveShop, asking, phones, startRaveShop } from '../world/rave-shop.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function opened(options?: Parameters<typeof startRaveShop>[0]): Promise<RaveShop> {
  const shop = await startRaveShop(options)
  closing.push(shop.stop)
  return shop
}

/** What the ledger says of a row, in the journal's words. */
const truthOf = ({ rave }: RaveShop, { reference }: BatchRowView): string =>
  reference !== null && rave.ledger.sold(reference) ? 'confirmed' : 'refused'

const differences = (shop: RaveShop, rows: readonly BatchRowView[]) =>
  rows
    .filter((row) => row.state !== truthOf(shop, row))
    .map((row) => [row.n, row.account, row.state, truthOf(shop, row), row.detail])

const spoilt: readonly CallbackFate[] = [
  'never',
  'twice',
  'late',
  'garbage',
  'wrong-amount',
  'stranger',
]

/** Every twentieth row meets a fault, each kind in turn; numbers Rave refuses are told as they are. */
const fateOf = (customerId: string): CallbackFate => {
  const n = Number(customerId.slice(-6))
  if (customerId.endsWith('0000905') || n % 20 !== 7) return 'delivered'
  return spoilt[Math.floor(n / 20) % spoilt.length] ?? 'delivered'
}

test('rows nobody knew about for a while are reported as such once they have their end', async () => {
  const shop = await opened()
  const batchId = await shop.buy(phones(3), 300)
  await shop.until(batchId, 'settled')
  expect((await shop.rows(batchId)).map(({ state }) => state)).toEqual(
    Array.from({ length: 3 }, () => 'confirmed'),
  )
  const today = dayOf(Date.now(), 'Africa/Lagos')
  const days = { from: addDays(today, -1), until: addDays(today, 1) }
  const { providers } = await shop.till.must('report.providers', days)
  expect(providers).toMatchObject([{ sales: 3, sold: 3, unconfirmed: 3, reviewed: 0 }])
})

/**
 * A thousand rows, of which twenty are numbers Rave refuses. Those stand first: what was refused is in no
 * history, so it must be told before the till is restarted.
 */
const thousand = phones(1_000).map((row, n) =>
  n < 180 && n % 9 === 3 ? { ...row, account: `+234${String(n).padStart(3, '0')}0000905` } : row,
)

test.each<[string, (shop: RaveShop) => void]>([
  ['taken', () => undefined],
  [
    'taken, and the answer lost',
    ({ rave }) => rave.faults.next('drop-after-sale', { path: 'bulk' }),
  ],
])(
  'a thousand rows, the batch %s, callbacks spoilt, Rave failing and the till restarted: journal and ledger end equal',
  async (_, spoil) => {
    const shop = await opened({ sandbox: { requeryForm: 'documented' } })
    const { rave, till } = shop
    rave.settings.callbackOf = (_reference, { customerId }) => fateOf(customerId)
    spoil(shop)
    const batchId = await shop.buy(thousand, 100_000)
    await eventually(
      'results to come in',
      async () => ((await shop.batch(batchId)).callback?.heard ?? 0) > 200,
    )
    rave.faults.next('status', { path: 'history', status: 500 })
    rave.faults.next('truncate', { path: 'history' })
    rave.faults.next('html', { path: 'requery', times: 3 })
    await till.restart()
    const batch = await shop.until(batchId, 'settled', 'review')
    const rows = await shop.rows(batchId)
    expect(differences(shop, rows)).toEqual([])
    expect([batch.state, rows.length]).toEqual(['settled', 1_000])
    await rave.batchesSettled()
    expect(rave.ledger.count('bulk')).toBe(1)
    const orders = rave.ledger.orders()
    expect(orders.filter(({ soldTimes, sends }) => soldTimes > 1 || sends !== 1)).toEqual([])
    expect(orders.filter(({ state }) => state === 'sold')).toHaveLength(980)
    expect(batch.byState.confirmed?.amount).toBe(`${rave.ledger.soldMinor('NGN') / 100}.00`)
    expect(batch.refundsDue).toBe('2000.00')
    expect((await till.must('status.get', {})).alarms).toEqual([])
    await eventually('the slip', () => till.printer.jobs().length > 0)
  },
  60_000,
)

test('what nobody ever tells goes to a person, and is still found when it comes', async () => {
  const shop = await opened({
    timing: { ...asking, firstRequeryMs: 100, requeryMs: 50, maxRequeries: 3 },
  })
  const { rave, till } = shop
  rave.settings.callbackOf = () => 'never'
  rave.settings.requeryForm = 'documented'
  rave.settings.historyLagMs = 3_600_000
  const batchId = await shop.buy(phones(30), 3_000)
  const batch = await shop.until(batchId, 'review')
  expect(batch.byState).toEqual({ review: { count: 30, amount: '3000.00' } })
  expect(batch.asked).toEqual({ count: 3, of: 3 })
  expect((await till.must('status.get', {})).alarms).toMatchObject([{ kind: 'batch-review' }])
  rave.settings.historyLagMs = 0
  await till.must('batch.ask', { batchId })
  expect((await shop.batch(batchId)).state).toBe('settled')
  expect(differences(shop, await shop.rows(batchId))).toEqual([])
})

test('two rows alike without a result are left to a person, whatever the history holds', async () => {
  const shop = await opened({
    timing: { ...asking, firstRequeryMs: 100, requeryMs: 50, maxRequeries: 3 },
  })
  const { rave } = shop
  rave.settings.callbackOf = () => 'never'
  rave.settings.requeryForm = 'documented'
  const [one, ...others] = phones(5)
  if (!one) throw new Error('no rows')
  const batchId = await shop.buy(
    [one, { ...one, account: `0${one.account.slice(4)}` }, ...others],
    600,
  )
  await shop.until(batchId, 'review')
  const states = (await shop.rows(batchId)).map(({ state }) => state)
  expect(states).toEqual(['review', 'review', 'confirmed', 'confirmed', 'confirmed', 'confirmed'])
})

const lostSingle = async ({ till, rave }: RaveShop, account: string): Promise<string> => {
  rave.faults.next('drop-before-sale', { path: 'vend' })
  const vendId = await till.sell(account, {
    product: 'airtime',
    providerId: 'rave',
    amount: '100',
    options: { country: 'NG' },
  })
  await till.until(vendId, 'unconfirmed', 'review')
  return vendId
}

test('one payment for a single sale and a row alike belongs to neither for certain', async () => {
  const shop = await opened({
    timing: { ...asking, firstRequeryMs: 100, requeryMs: 50, maxRequeries: 3 },
  })
  const { rave, till } = shop
  rave.settings.callbackOf = () => 'never'
  rave.settings.requeryForm = 'documented'
  const [row, other] = phones(2)
  if (!row || !other) throw new Error('no rows')
  const vendId = await lostSingle(shop, row.account)
  const batchId = await shop.buy([row, other], 200)
  await shop.until(batchId, 'review')
  expect((await shop.rows(batchId)).map(({ state }) => state)).toEqual(['review', 'confirmed'])
  await till.until(vendId, 'review')
  // The single one was never sold; asked again it is not given the row's payment either.
  await till.must('vend.requery', { vendId })
  expect((await till.vend(vendId)).state).toBe('review')
  expect(rave.ledger.sold(vendId)).toBe(false)
})

test('one payment for the rows of two batches belongs to neither for certain', async () => {
  const shop = await opened({
    timing: { ...asking, firstRequeryMs: 100, requeryMs: 50, maxRequeries: 3 },
  })
  const { rave } = shop
  rave.settings.callbackOf = () => 'never'
  rave.settings.requeryForm = 'documented'
  rave.faults.next('drop-before-sale', { path: 'bulk' })
  const lost = await shop.buy(phones(2), 200)
  await shop.until(lost, 'unconfirmed', 'review')
  const sold = await shop.buy(phones(3), 300)
  await shop.until(sold, 'review')
  await shop.until(lost, 'review')
  expect((await shop.rows(sold)).map(({ state }) => state)).toEqual([
    'review',
    'review',
    'confirmed',
  ])
  expect((await shop.rows(lost)).map(({ state }) => state)).toEqual(['review', 'review'])
})

test('a refused batch names its row; the others are asked about and never sent again', async () => {
  const shop = await opened({
    timing: { ...asking, firstRequeryMs: 100, requeryMs: 50, maxRequeries: 2 },
  })
  const { rave } = shop
  rave.settings.batchErrors = 'batch'
  const batchId = await shop.buy([...phones(2), { account: '+2348030000905', amount: '100' }], 300)
  const batch = await shop.until(batchId, 'review')
  expect((await shop.rows(batchId)).map(({ state }) => state)).toEqual([
    'review',
    'review',
    'refused',
  ])
  expect(batch.attempts[0]).toMatchObject({ kind: 'send', outcome: 'unknown' })
  expect(rave.ledger.count('bulk')).toBe(1)
})

test('what a bulk owes back is less what was given back', async () => {
  const shop = await opened({ timing: { ...asking, firstRequeryMs: 100, requeryMs: 100 } })
  const refused = { account: '+2340000000905', amount: '100' }
  const batchId = await shop.buy([refused, ...phones(2)], 300)
  expect((await shop.until(batchId, 'settled')).refundsDue).toBe('100.00')
  const back = { batchId, n: 1, amount: '100', reason: 'Refused', supervisor: musa }
  await shop.till.must('refund.pay', back)
  expect((await shop.batch(batchId)).refundsDue).toBe('0.00')
})
