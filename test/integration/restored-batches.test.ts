// A data folder put back from a backup, and batches: what was sent since is never sent again, what the
// backup does not know is there again with every row, and a person is told.

import { afterEach, describe, expect, it } from 'vitest'
import { dayFromNow, payers, startCollectWorld } from '../world/collect.ts'
import { alarmsOf, backUp, keeping, putBack } from '../world/keeping.ts'
import { phones, startRaveShop } from '../world/rave-shop.ts'
import { musa } from '../world/drawer.ts'
import { eventually, type TillWorld } from '../world/till.ts'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function raveShop() {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const shop = await startRaveShop({ till: { ...kept.options, limits: { offlineBulk: true } } })
  ends.push(() => shop.stop())
  return shop
}

async function chillrShop() {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const w = await startCollectWorld({
    ...(kept.options.ports ? { ports: kept.options.ports } : {}),
    shop: (shop) => ({ ...shop, training: false }),
  })
  ends.push(() => w.stop())
  return w
}

const isPrinted = (w: TillWorld, batchId: string) =>
  eventually('the slip', async () =>
    (await w.must('print.jobs', { batchId })).jobs.some(({ state }) => state === 'printed'),
  )

const aboutBatch = async (
  w: Parameters<typeof alarmsOf>[0],
  batchId: string,
): Promise<readonly string[]> =>
  (await alarmsOf(w))
    .filter(({ kind, batchId: of }) => kind === 'restored' && of === batchId)
    .map(({ message }) => message)

describe('a bulk', () => {
  it('that a backup would send though it was sent since is held and asked about', async () => {
    const s = await raveShop()
    await s.rave.setLine(false)
    const batchId = await s.buy(phones(3), 300)
    await s.until(batchId, 'queued')
    const copy = await backUp(s.till)
    await s.rave.setLine(true)
    await s.until(batchId, 'settled')
    await isPrinted(s.till, batchId)
    await s.till.restart(() => putBack(s.till, copy))
    await s.until(batchId, 'settled')
    await isPrinted(s.till, batchId)
    expect(s.till.printer.jobs()).toHaveLength(1)
    expect((await s.rows(batchId)).map(({ state }) => state)).toEqual(Array(3).fill('confirmed'))
    expect(s.rave.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1, 1, 1])
    expect(s.rave.ledger.count('bulk')).toBe(1)
    expect(await aboutBatch(s.till, batchId)).toMatchObject([
      expect.stringMatching(
        /would have sent the batch "Staff airtime" T\w+ \(3 customers, NGN 300/,
      ),
    ])
  })

  it('that a backup does not know is there again, row by row, with the same references', async () => {
    const s = await raveShop()
    const copy = await backUp(s.till)
    const batchId = await s.buy(phones(4), 400)
    await s.until(batchId, 'settled')
    const before = (await s.rows(batchId)).map(({ reference, account }) => [reference, account])
    await s.till.restart(() => putBack(s.till, copy))
    await s.until(batchId, 'settled')
    const after = await s.rows(batchId)
    expect(after.map(({ reference, account }) => [reference, account])).toEqual(before)
    expect(after.map(({ state }) => state)).toEqual(Array(4).fill('confirmed'))
    expect(s.rave.ledger.count('bulk')).toBe(1)
    expect(await aboutBatch(s.till, batchId)).toMatchObject([
      expect.stringMatching(/does not know the batch "Staff airtime" T\w+ \(4 customers, NGN 400/),
    ])
  })

  it('cancelled after the backup stays cancelled', async () => {
    const s = await raveShop()
    await s.rave.setLine(false)
    const batchId = await s.buy(phones(2), 200)
    const copy = await backUp(s.till)
    await s.until(batchId, 'queued')
    await s.till.must('batch.cancel', { batchId, supervisor: musa })
    await s.till.restart(() => putBack(s.till, copy))
    await s.rave.setLine(true)
    expect((await s.batch(batchId)).state).toBe('cancelled')
    expect(s.rave.ledger.count('bulk')).toBe(0)
  })
})

describe('a collect', () => {
  it('sent since the backup is asked about by the number the provider told', async () => {
    const w = await chillrShop()
    const copy = await backUp(w)
    const batchId = await w.collect(payers(3), { expiresOn: dayFromNow(7) })
    await w.untilBatch(batchId, 'settled')
    await w.restart(() => putBack(w, copy))
    await w.untilBatch(batchId, 'settled')
    expect(await w.states(batchId)).toEqual(['paid', 'paid', 'paid'])
    expect(w.chillr.ledger.batches()).toHaveLength(1)
  })

  it('of which no number was heard waits for a person, and is never sent again', async () => {
    const w = await chillrShop()
    const copy = await backUp(w)
    w.chillr.faults.next('drop-after-sale')
    const batchId = await w.collect(payers(3), { expiresOn: dayFromNow(7) })
    await w.untilBatch(batchId, 'review')
    await w.restart(() => putBack(w, copy))
    expect((await w.batch(batchId)).state).toBe('review')
    expect(w.chillr.ledger.batches()).toHaveLength(1)
    expect((await alarmsOf(w)).map(({ kind }) => kind)).toContain('batch-review')
  })
})
