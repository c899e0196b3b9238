// Batches a person decides: rows of a bulk one by one or together, and a collect nobody knows was made.

import { afterEach, expect, test } from 'vitest'
import { musa } from '../world/review.ts'
import { startCollectWorld } from '../world/collect.ts'
import { asking, phones, startRaveShop, type RaveShop } from '../world/rave-shop.ts'
import { eventually } from '../world/till.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function lostBulk(rows: number): Promise<{ shop: RaveShop; batchId: string }> {
  const shop = await startRaveShop({
    timing: { ...asking, firstRequeryMs: 60, requeryMs: 40, maxRequeries: 2 },
  })
  closing.push(shop.stop)
  const { rave } = shop
  rave.settings.callbackOf = () => 'never'
  rave.settings.requeryForm = 'documented'
  rave.settings.historyLagMs = 3_600_000
  const batchId = await shop.buy(phones(rows), rows * 100)
  await shop.until(batchId, 'review')
  return { shop, batchId }
}

const states = async (shop: RaveShop, batchId: string) =>
  (await shop.rows(batchId)).map(({ state }) => state)

test('rows of a bulk are decided one by one; the batch is settled with its slip when the last is', async () => {
  const { shop, batchId } = await lostBulk(3)
  const { till } = shop
  const decide = (n: number, decision: 'delivered' | 'not-delivered') =>
    till.must('review.decide', { batchId, n, decision, receiptNo: 'R-1', supervisor: musa() })
  expect((await till.must('review.list', {})).items).toMatchObject([
    { kind: 'bulk', batchId, rows: 3, amount: '300.00' },
  ])
  const evidence = await till.must('review.evidence', { batchId, n: 1 })
  expect(evidence.sentences.map(({ code }) => code)).toContain('schedule-ended')
  await decide(1, 'delivered')
  expect(await states(shop, batchId)).toEqual(['confirmed', 'review', 'review'])
  expect(
    await till.call('review.decide', {
      batchId,
      n: 1,
      decision: 'not-delivered',
      supervisor: musa(),
    }),
  ).toMatchObject({ error: { code: 'not-possible' } })
  await decide(2, 'not-delivered')
  expect((await shop.batch(batchId)).state).toBe('review')
  await decide(3, 'not-delivered')
  expect((await shop.batch(batchId)).state).toBe('settled')
  expect((await till.must('status.get', {})).cash.refundsDue).toBe('200.00')
  await eventually('the slip', () => till.printer.jobs().length > 0)
})

test('all rows that wait are decided together', async () => {
  const { shop, batchId } = await lostBulk(5)
  const answer = await shop.till.must('review.decide', {
    batchId,
    decision: 'not-delivered',
    supervisor: musa(),
  })
  expect(answer).toEqual({ state: 'settled', rows: 5, warnings: [] })
  expect(new Set(await states(shop, batchId))).toEqual(new Set(['refused']))
})

test('a row called not bought that the provider says later was raises an alarm and stays', async () => {
  const { shop, batchId } = await lostBulk(2)
  const { till, rave } = shop
  await till.must('review.decide', {
    batchId,
    n: 1,
    decision: 'not-delivered',
    supervisor: musa(),
  })
  rave.settings.historyLagMs = 0
  await till.must('batch.ask', { batchId })
  expect(await states(shop, batchId)).toEqual(['refused', 'confirmed'])
  expect((await till.must('status.get', {})).alarms.map(({ kind }) => kind)).toContain(
    'late-contradiction',
  )
})

async function lostCollect() {
  const w = await startCollectWorld()
  closing.push(w.stop)
  w.chillr.faults.next('drop-after-sale')
  const batchId = await w.collect(['9447741462', '9633789451'])
  await w.untilBatch(batchId, 'review')
  expect((await w.must('status.get', {})).collectsToDecide).toBe(1)
  return { w, batchId }
}

test('a collect is asked about once its number is known', async () => {
  const { w, batchId } = await lostCollect()
  const decide = (more: object) =>
    w.call('review.decide', { batchId, decision: 'delivered', supervisor: musa(), ...more })
  expect(await decide({})).toMatchObject({ error: { detail: { field: 'providerBatch' } } })
  const [made] = w.chillr.ledger.batches()
  expect(await decide({ providerBatch: made?.batchId })).toMatchObject({ ok: true })
  await w.untilBatch(batchId, 'settled')
  expect((await w.batch(batchId)).providerBatch).toBe(made?.batchId)
})

test('a collect that was never made is refused with every row, and asks nobody to pay', async () => {
  const { w, batchId } = await lostCollect()
  expect(
    await w.must('review.decide', { batchId, decision: 'not-delivered', supervisor: musa() }),
  ).toMatchObject({ state: 'refused', rows: 2 })
  expect(await w.states(batchId)).toEqual(['refused', 'refused'])
})

test('customers of a sheet that a statement does not have are ours alone, like any sale', async () => {
  const shop = await startRaveShop({ timing: asking })
  closing.push(shop.stop)
  const { till } = shop
  const batchId = await shop.buy(phones(3), 300)
  await shop.until(batchId, 'settled')
  const rows = await shop.rows(batchId)
  const { placedAt } = await shop.batch(batchId)
  const line = (n: number, at: number) =>
    `${rows[n]?.reference},${rows[n]?.account},100,${new Date(at).toISOString()},SUCCESS`
  const read = (...lines: readonly string[]) =>
    till.must('review.statement', {
      providerId: 'rave',
      csv: ['Reference,Phone,Amount,Date,Status', ...lines].join('\n'),
    })
  const before = `THEIRS-0001,08030000000,100,${new Date(placedAt - 60_000).toISOString()},SUCCESS`
  expect(await read(before, line(0, placedAt + 1_000), line(2, placedAt + 2_000))).toMatchObject({
    same: 2,
    oursAlone: [{ batchId, n: 2, account: rows[1]?.account, amount: '100.00' }],
    theirsAlone: [{ line: 2 }],
  })
})

test('a row that waits for a person is possible where a statement has its account and amount', async () => {
  const { shop, batchId } = await lostBulk(2)
  const [first] = await shop.rows(batchId)
  expect(
    await shop.till.must('review.statement', {
      providerId: 'rave',
      csv: `Reference,Phone,Amount,Status\nTHEIRS-0001,${first?.account},100,SUCCESS`,
    }),
  ).toMatchObject({
    possible: [{ ours: { batchId, n: 1 }, theirs: { line: 2 } }],
    oursAlone: [{ batchId, n: 2 }],
    theirsAlone: [],
  })
})
