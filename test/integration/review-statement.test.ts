// A provider's statement held against the journal: our reference alone settles, and only with a
// supervisor's word; what merely looks alike never does; a token that is missing leaves it to a person.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { handToken, lostSale, musa, testToken } from '../world/review.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

const meter = '12345678910'
let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld()
})
afterEach(() => w.stop())

const heading = 'Order ID,Meter,Amount,Date,Status,Token,Receipt'
const sheet = (...rows: readonly string[]): string => [heading, ...rows].join('\r\n')
const read = (csv: string) => w.must('review.statement', { providerId: 'buypower', csv })
const settle = (csv: string) =>
  w.must('review.settle', { providerId: 'buypower', csv, supervisor: musa('Statement of today') })
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' }).format(Date.now())

describe('a statement', () => {
  it('that says failed refuses the sale, and its cash is owed', async () => {
    const vendId = await lostSale(w, meter, false)
    const csv = sheet(`${vendId},${meter},"NGN 1,000.00",${today} 10:04:01,FAILED,,`)
    const view = await read(csv)
    expect(view.columns).toEqual({
      reference: 0,
      account: 1,
      amount: 2,
      at: 3,
      status: 4,
      token: 5,
      receiptNo: 6,
    })
    expect(view.certain).toMatchObject([
      { decision: 'not-delivered', ours: { vendId }, theirs: { line: 2, says: 'not-sold' } },
    ])
    expect((await w.vend(vendId)).state).toBe('review')
    expect(await settle(csv)).toEqual({ settled: 1, noted: 0, failed: [] })
    const vend = await w.vend(vendId)
    expect(vend.state).toBe('refused')
    expect(vend.events.at(-1)).toMatchObject({
      by: 'Musa',
      evidence: 'Statement of today (statement, line 2: FAILED)',
    })
    expect((await w.must('status.get', {})).cash.refundsDue).toBe('1000.00')
  })

  it('with the token confirms the sale, and a second reading settles nothing more', async () => {
    const vendId = await lostSale(w, meter)
    const csv = sheet(`${vendId},${meter},1000,,Successful,${handToken},R-77`)
    expect(await settle(csv)).toMatchObject({ settled: 1 })
    const vend = await w.vend(vendId)
    expect(vend).toMatchObject({
      state: 'confirmed',
      tokens: [{ digits: handToken }],
      delivery: { receiptNo: 'R-77' },
    })
    expect(await read(csv)).toMatchObject({ certain: [], same: 1 })
    expect(await settle(csv)).toEqual({ settled: 0, noted: 0, failed: [] })
  })

  it.each([
    ['without the token', ''],
    ['with a key change alone', '36495265416911568628'],
    ['with a test token', testToken],
  ])('that says sold %s leaves it to a person, and is kept as evidence', async (_how, token) => {
    const vendId = await lostSale(w, meter)
    const csv = sheet(`${vendId},${meter},1000,,SUCCESS,${token},`)
    const view = await read(csv)
    expect(view).toMatchObject({ certain: [], tokenMissing: [{ ours: { vendId } }] })
    expect(await settle(csv)).toEqual({ settled: 0, noted: 1, failed: [] })
    expect((await w.vend(vendId)).state).toBe('review')
    const { sentences } = await w.must('review.evidence', { vendId })
    expect(sentences.at(-1)).toMatchObject({
      code: 'statement',
      words: 'sold; token missing (line 2: SUCCESS)',
    })
  })

  it.each([
    ['another account', (id: string) => [`${id},99999999999,1000,,FAILED,,`], 'Another account.'],
    ['another amount', (id: string) => [`${id},${meter},1500,,FAILED,,`], 'Another amount.'],
    ['an unknown word', (id: string) => [`${id},${meter},1000,,PENDING,,`], 'nothing clear'],
    [
      'two rows that do not agree',
      (id: string) => [`${id},${meter},1000,,FAILED,,`, `${id},${meter},1000,,SUCCESS,,`],
      'several things',
    ],
  ])('with %s settles nothing', async (_, rows, why) => {
    const vendId = await lostSale(w, meter)
    const csv = sheet(...rows(vendId))
    expect(await read(csv)).toMatchObject({
      certain: [],
      differs: [{ ours: { vendId }, why: expect.stringContaining(why) }],
    })
    expect(await settle(csv)).toMatchObject({ settled: 0 })
    expect((await w.vend(vendId)).state).toBe('review')
  })

  it('without our reference is at most possible, and never settles', async () => {
    const vendId = await lostSale(w, meter)
    const csv = sheet(
      `THEIRS-1,${meter},1000,${today},SUCCESS,${handToken},`,
      `THEIRS-2,04123456781,1000,${today},SUCCESS,,`,
    )
    expect(await read(csv)).toMatchObject({
      certain: [],
      possible: [{ ours: { vendId }, theirs: { line: 2 } }],
      oursAlone: [],
      theirsAlone: [{ line: 3 }],
    })
    expect(await settle(csv)).toEqual({ settled: 0, noted: 0, failed: [] })
    expect((await w.vend(vendId)).state).toBe('review')
  })

  it('names what we have and they do not, and where they and we say otherwise', async () => {
    const sold = await w.sell(meter)
    await w.until(sold, 'confirmed')
    const lost = await lostSale(w, '04123456781')
    const csv = sheet(`${sold},${meter},1000,,FAILED,,`)
    expect(await read(csv)).toMatchObject({
      differs: [{ ours: { vendId: sold }, why: 'Sold here; not sold there.' }],
      oursAlone: [{ vendId: lost }],
    })
    await settle(csv)
    expect((await w.vend(sold)).state).toBe('confirmed')
  })

  it('of a sale that was called refused and found out to be sold is held against what was found out', async () => {
    w.provider.faults.next('code', { code: 422, message: 'No float', sells: true })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'refused')
    await w.must('vend.requery', { vendId })
    const says = (status: string) => read(sheet(`${vendId},${meter},1000,,${status},,`))
    const notSoldHere = { differs: [{ ours: { vendId }, reason: 'sold-there' }] }
    expect(await says('SUCCESS')).toMatchObject(notSoldHere)
    await w.must('review.decide', { vendId, decision: 'delivered', supervisor: musa() })
    expect(await says('SUCCESS')).toMatchObject({ differs: [], same: 1 })
    expect(await says('FAILED')).toMatchObject({
      differs: [{ ours: { vendId }, reason: 'sold-here' }],
      same: 0,
    })
  })

  it('settles nothing on a cashier’s word alone', async () => {
    const vendId = await lostSale(w, meter, false)
    const csv = sheet(`${vendId},${meter},1000,,FAILED,,`)
    expect(await w.call('review.settle', { providerId: 'buypower', csv })).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    expect((await w.vend(vendId)).state).toBe('review')
  })

  it('is read with semicolons, quotes and columns a person names', async () => {
    const vendId = await lostSale(w, meter, false)
    const csv = `A;B;C\n"${vendId}";"${meter}";"failed"\n`
    const columns = { status: 2, account: 1 }
    const view = await w.must('review.statement', { providerId: 'buypower', csv, columns })
    expect(view.columns).toMatchObject({ reference: 0, account: 1, status: 2 })
    expect(view.certain).toHaveLength(1)
  })

  it.each([
    ['a workbook', 'PK\u0003\u0004'],
    ['a heading alone', heading],
    ['an open quote', 'a,b\n"x,1\n'],
    ['no column of ours', 'a,b\nx,1\n'],
  ])('that is %s is refused in words', async (_, csv) => {
    expect(await w.call('review.statement', { providerId: 'buypower', csv })).toMatchObject({
      error: { code: 'bad-input' },
    })
  })
})
