// Sheets at the counter: what is wrong is said row by row before anything is saved, what is placed is
// saved once with every row, and what was never sent can be taken back.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/contract.ts'
import { fillableDisk } from '../world/disk.ts'
import { type CollectWorld, dayFromNow, payers, startCollectWorld } from '../world/collect.ts'
import { eventually } from '../world/till.ts'
import { musa } from '../world/drawer.ts'

let w: CollectWorld

const check = (more: Partial<Input<'batch.check'>>) =>
  w.must('batch.check', {
    kind: 'collect',
    name: 'Dues',
    expiresOn: dayFromNow(3),
    ...more,
  })
const place = (more: Partial<Input<'batch.place'>> = {}) =>
  w.call('batch.place', {
    draftId: 'draft-1',
    kind: 'collect',
    name: 'Dues',
    expiresOn: dayFromNow(3),
    rows: [
      { account: '9447741462', amount: '200' },
      { account: '9633789452', amount: '0.30' },
    ],
    total: '200.30',
    ...more,
  })
const online = () =>
  eventually('the line', async () => {
    const { network } = await w.must('status.get', {})
    return network.state === 'online'
  })
const down = () =>
  eventually('the provider to be down', async () => {
    const { providers } = await w.must('status.get', {})
    return providers.every(({ state }) => state === 'down')
  })
const saved = async () => (await w.must('batch.list', {})).batches

describe('a sheet at the counter', () => {
  beforeEach(async () => {
    w = await startCollectWorld({ limits: { maxAmount: '5000', minAmount: '0.10' } })
  })
  afterEach(() => w.stop())

  it('is checked row by row, with exact sums, and nothing is saved', async () => {
    const csv = [
      'name;phone;amount',
      'A;9447741462;0.10',
      'B;+91 96337-89452;0.20',
      'C;12345;100',
      'D;9447741463;"1,000.50"',
      'E;9447741464;',
      'F;9447741465;5000.01',
      'G;9447741462;5',
      'H;9447741466;0.001',
      'I;9.44774E+09;7',
    ].join('\r\n')
    const found = await check({ csv })
    const codes = found.rows.map(({ problems }) =>
      problems.map(({ weight, code }) => `${weight} ${code}`).join(),
    )
    expect(codes).toEqual([
      'warn amount-whole',
      'warn amount-whole',
      'stop account',
      'stop amount',
      'stop amount',
      'stop amount-limits,warn amount-whole',
      'stop duplicate',
      'stop amount',
      'stop account',
    ])
    expect(found.rows[1]).toMatchObject({ n: 2, account: '9633789452', amount: '0.20' })
    expect(found.rows[3]?.problems[0]?.message).toContain('"1,000.50" has a comma')
    expect(found.rows[6]?.problems[0]?.detail).toEqual({ row: 1 })
    expect(found).toMatchObject({
      total: { count: 6, amount: '5112.31' },
      warned: 2,
      stopped: 7,
      mayPlace: false,
      problems: [],
    })
    expect(await saved()).toEqual([])
    expect(w.chillr.requests().filter(({ name }) => name === 'vend')).toEqual([])
  })

  it('that is right may go, warnings or not', async () => {
    expect(await check({ csv: '9447741462,100\n9447741463,50.5' })).toMatchObject({
      mayPlace: true,
      warned: 1,
      stopped: 0,
    })
  })

  it('says what is wrong with the whole of it', async () => {
    const codes = async (more: Partial<Input<'batch.check'>>) =>
      (await check({ csv: '9447741462,100', ...more })).problems.map(({ code }) => code)
    expect(await codes({})).toEqual([])
    expect(await codes({ name: '' })).toEqual(['name'])
    expect(await codes({ expiresOn: dayFromNow(-1) })).toEqual(['expiry'])
    expect(await codes({ expiresOn: '' })).toEqual(['expiry'])
    expect(await codes({ csv: '' })).toEqual(['empty'])
    expect(await codes({ csv: 'phone,amount\n"9447741462,100' })).toEqual(['sheet'])
    expect(await codes({ csv: 'phone,name\n1,2' })).toEqual(['columns'])
    const rows = Array.from({ length: 5_001 }, () => ({ account: '1', amount: '1' }))
    const { csv: _, ...none } = { csv: undefined }
    expect(
      (
        await w.must('batch.check', {
          kind: 'collect',
          name: 'n',
          expiresOn: dayFromNow(1),
          rows,
          ...none,
        })
      ).problems.map(({ code }) => code),
    ).toEqual(['too-many'])
  })

  it('is placed once, however often it is tapped', async () => {
    const first = await place()
    const batchId = first.ok ? first.value.batchId : ''
    // Confirmed again after midnight, its days are counted from another one.
    const again = await place({ expiresOn: dayFromNow(4) })
    expect(again).toMatchObject({ value: { batchId } })
    const other = await place({ rows: [{ account: '9447741469', amount: '1' }], total: '1' })
    expect(other).toMatchObject({
      error: { code: 'not-possible', detail: { reason: 'placed-other', batchId } },
    })
    const [batch, ...more] = await saved()
    expect(more).toEqual([])
    expect(batch).toMatchObject({ total: { count: 2, amount: '200.30' }, cashierName: 'Ada' })
    await w.untilBatch(batch?.batchId ?? '', 'settled')
    expect(w.chillr.ledger.batches()).toHaveLength(1)
    const customers = w.chillr.ledger.batches()[0]?.customers ?? []
    expect(customers.map(({ msisdn, amountMinor }) => [msisdn, amountMinor])).toEqual([
      ['9447741462', 20_000],
      ['9633789452', 30],
    ])
  })

  it.each<[string, Partial<Input<'batch.place'>>, string]>([
    ['a number is wrong', { rows: [{ account: '12', amount: '200.30' }] }, 'Row 1 (12)'],
    ['an amount is no number', { rows: [{ account: '9447741462', amount: '2,5' }] }, 'comma'],
    ['the total is another', { total: '200.31' }, 'add up to INR 200.30'],
    ['cash was taken', { tender: { kind: 'cash' } }, 'take no cash'],
    ['it has no name', { name: ' ' }, 'name'],
    ['the day has passed', { expiresOn: dayFromNow(-2) }, 'passed'],
    [
      'a number stands there twice',
      {
        rows: [
          { account: '9447741462', amount: '100' },
          { account: '919447741462', amount: '100.30' },
        ],
      },
      'Row 2',
    ],
  ])('is not saved when %s', async (_, more, words) => {
    const answer = await place(more)
    expect(answer.ok ? '' : answer.error.message).toContain(words)
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input', moneyMoved: 'no' } })
    expect(await saved()).toEqual([])
  })

  it('needs somebody signed in, and somebody who collects', async () => {
    expect(await place({ kind: 'bulk' })).toMatchObject({ ok: false, error: { code: 'bad-input' } })
    await w.must('session.signOut', {})
    expect(await place()).toMatchObject({ ok: false, error: { code: 'not-signed-in' } })
  })

  it('is not taken while its provider cannot be reached', async () => {
    await online()
    await w.chillr.setLine(false)
    await w.collect(payers(1))
    await down()
    const offline = await check({ csv: '9447741462,100' })
    expect(offline).toMatchObject({ mayPlace: false, problems: [{ code: 'provider' }] })
    expect(await place()).toMatchObject({ ok: false, error: { code: 'offline-limit' } })
  })

  it('that is not over is found, whatever came after it', async () => {
    w.chillr.faults.next('drop-after-sale')
    const lost = await w.collect(payers(1), { name: 'lost' })
    await w.untilBatch(lost, 'review')
    await w.untilBatch(await w.collect(payers(1), { name: 'after' }), 'settled')
    const { batches } = await w.must('batch.list', { open: true })
    expect(batches.map(({ batchId }) => batchId)).toEqual([lost])
    expect((await w.must('batch.list', { open: true, kind: 'bulk' })).batches).toEqual([])
  })

  it('is listed newest first, page by page, and its rows too', async () => {
    const ids: string[] = []
    for (const name of ['a', 'b', 'c']) ids.unshift(await w.collect(payers(3), { name }))
    const first = await w.must('batch.list', { limit: 2 })
    const second = await w.must('batch.list', { limit: 2, cursor: first.next ?? '' })
    expect([...first.batches, ...second.batches].map(({ batchId }) => batchId)).toEqual(ids)
    expect(second.next).toBeUndefined()
    expect((await w.must('batch.list', { kind: 'bulk' })).batches).toEqual([])
    const batchId = ids[0] ?? ''
    const page = await w.must('batch.rows', { batchId, limit: 2 })
    expect([page.rows.map(({ n }) => n), page.more]).toEqual([[1, 2], true])
    const rest = await w.must('batch.rows', { batchId, limit: 2, after: 2 })
    expect([rest.rows.map(({ n }) => n), rest.more]).toEqual([[3], false])
    const one = await w.must('batch.rows', { batchId, text: payers(3)[1] ?? '' })
    expect(one.rows.map(({ n }) => n)).toEqual([2])
    await w.untilBatch(batchId, 'settled')
    expect((await w.must('batch.rows', { batchId, states: ['pending'] })).rows).toEqual([])
    expect((await w.must('batch.rows', { batchId, states: ['paid', 'failed'] })).rows).toHaveLength(
      3,
    )
  })
})

it('a sheet whose sending found no line waits and goes once', async () => {
  w = await startCollectWorld()
  await online()
  await w.chillr.setLine(false)
  const batchId = await w.collect(payers(2))
  const tried = await eventually('a try', async () => {
    const batch = await w.batch(batchId)
    return batch.state === 'queued' && batch.attempts.length > 0 ? batch : null
  })
  expect(tried.attempts).toMatchObject([{ kind: 'send', outcome: 'not-sent' }])
  expect(await w.states(batchId)).toEqual(['waiting', 'waiting'])
  await w.chillr.setLine(true)
  const settled = await w.untilBatch(batchId, 'settled')
  expect(settled.attempts.find(({ outcome }) => outcome === 'accepted')?.kind).toBe('send')
  expect(w.chillr.ledger.batches()).toHaveLength(1)
  await w.stop()
})

describe('a sheet that may wait for the line', () => {
  beforeEach(async () => {
    w = await startCollectWorld({ limits: { offlineCollect: true, queuedMaxAgeMs: 2_000 } })
    await w.chillr.setLine(false)
  })
  afterEach(() => w.stop())

  it('goes once when the line is back', async () => {
    const batchId = await w.collect(payers(2))
    await down()
    expect(await w.states(batchId)).toEqual(['waiting', 'waiting'])
    await w.restart()
    await w.chillr.setLine(true)
    await w.untilBatch(batchId, 'settled')
    expect(w.chillr.ledger.batches()).toHaveLength(1)
  })

  it('can be cancelled while nothing was sent, and then stays here', async () => {
    const batchId = await w.collect(payers(2))
    await down()
    expect(await w.must('batch.cancel', { batchId, supervisor: musa })).toMatchObject({
      state: 'cancelled',
    })
    expect(await w.must('batch.cancel', { batchId, supervisor: musa })).toMatchObject({
      state: 'cancelled',
    })
    expect(await w.states(batchId)).toEqual(['cancelled', 'cancelled'])
    await w.chillr.setLine(true)
    const after = await w.collect(payers(3))
    await w.untilBatch(after, 'settled')
    expect(w.chillr.ledger.batches()).toHaveLength(1)
    expect(await w.call('batch.cancel', { batchId: after })).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'unknown' },
    })
    expect(await w.call('batch.ask', { batchId })).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'no' },
    })
  })

  it('grows too old and is never sent', async () => {
    const batchId = await w.collect(payers(2))
    await w.untilBatch(batchId, 'expired')
    expect(await w.states(batchId)).toEqual(['expired', 'expired'])
    await w.chillr.setLine(true)
    await w.untilBatch(await w.collect(payers(3)), 'settled')
    expect(w.chillr.ledger.batches()).toHaveLength(1)
  })
})

it('a full disk saves nothing of a sheet, and keeps an answer until there is space', async () => {
  const disk = fillableDisk()
  w = await startCollectWorld({ database: disk.open })
  await online()
  disk.fill()
  expect(await place()).toMatchObject({
    ok: false,
    error: { code: 'storage-full', moneyMoved: 'no' },
  })
  disk.free()
  expect(await saved()).toEqual([])
  w.chillr.faults.next('delay', { ms: 200 })
  const placed = await place()
  const batchId = placed.ok ? placed.value.batchId : ''
  await w.untilBatch(batchId, 'sending')
  disk.fill()
  await eventually('the batch at Chillr', () => w.chillr.ledger.batches().length > 0)
  await eventually('the strip to say so', async () => {
    const { storage } = await w.must('status.get', {})
    return storage.state === 'full'
  })
  disk.free()
  await w.untilBatch(batchId, 'settled')
  expect(w.chillr.ledger.batches()).toHaveLength(1)
  await w.stop()
})
