// The end of a day and the way to the bank: the day is its shifts and nothing else, and the cash that is
// not in a drawer is accounted for to the last note.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { count, draft, musa, open, paper, sold } from '../world/drawer.ts'
import { quick, startTillWorld, type TillWorld } from '../world/till.ts'

let w: TillWorld
beforeEach(async () => {
  w = await startTillWorld({ timing: { ...quick, answerMs: 60_000, askMs: 60_000 } })
})
afterEach(() => w.stop())

const move = (kind: 'drop' | 'pay-out' | 'pay-in', amount: string) =>
  w.must('shift.move', { draftId: draft(), kind, amount, reason: 'Because' })

async function close(total: string, note?: string): Promise<void> {
  const { shift } = await w.must('shift.get', {})
  const { countId } = await count(w, total)
  await w.must('shift.close', {
    shift: shift?.shift ?? 0,
    countId,
    ...(note === undefined ? {} : { note }),
  })
}

const today = async () => {
  const { day } = await w.must('day.get', {})
  if (!day) throw new Error('nothing was closed')
  return day
}
const end = (draftId = draft()) => w.must('day.end', { draftId })
const bring = (total: string, more: object = {}) =>
  w.call('bank.bring', {
    draftId: draft(),
    counted: { total },
    slip: 'BAG 7',
    supervisor: musa,
    ...more,
  })

/** Two shifts: 5,000 float and three sales with a drop, then 3,000 float with 100 missing. */
async function twoShifts(): Promise<void> {
  await open(w, '5000')
  await sold(w)
  await sold(w, { tender: { kind: 'card', reference: 'POS 1' } })
  await sold(w, { amount: '2000' })
  await move('drop', '2500')
  await move('pay-out', '100')
  await close('5400')
  await sold(w, { amount: '700' })
  await open(w, '3000')
  await sold(w)
  await close('3900', 'Wrong change')
}

describe('a day', () => {
  it('is the sum of its shifts, with what was taken beside them, each by product, provider, tender and cashier', async () => {
    await twoShifts()
    const day = await today()
    expect(day.zs).toMatchObject([
      { number: 1, by: 'Ada', taken: '4000.00', difference: '0.00' },
      { number: 2, by: 'Ada', taken: '1000.00', difference: '-100.00' },
    ])
    expect(day).toMatchObject({
      taken: { count: 5, amount: '5700.00' },
      tenders: [
        { kind: 'cash', amount: '4700.00' },
        { kind: 'card', amount: '1000.00' },
        { kind: 'mobile', amount: '0.00' },
      ],
      products: [{ key: 'electricity', taken: { amount: '5700.00' } }],
      providers: [{ label: 'BuyPower', taken: { amount: '5700.00' } }],
      cashiers: [{ label: 'Ada', taken: { amount: '5700.00' } }],
      outside: { taken: { count: 1, amount: '700.00' }, cash: '700.00' },
      // 5,400 were counted, 700 came in beside the shifts, 3,000 were the next float.
      safe: { before: '0.00', drops: '2500.00', leftOver: '3100.00', now: '5600.00' },
      drawer: '3900.00',
    })
  })

  it('ends once, numbered and printed, and the next one begins after it', async () => {
    await twoShifts()
    const draftId = draft()
    const first = await end(draftId)
    expect(first.number).toBe(1)
    expect(await end(draftId)).toEqual(first)
    const text = await paper(w, /END OF DAY 1/)
    expect(text).toMatch(/Z 1, Ada +NGN 4,000\.00/)
    expect(text).toMatch(/Z 2, Ada +NGN 1,000\.00\s+Missing +NGN 100\.00/)
    expect(text).toMatch(/Taken, 5 sales +NGN 5,700\.00/)
    expect(text).toMatch(/WITH NO SHIFT OPEN\s+Taken \(1\) +NGN 700\.00/)
    expect(text).toMatch(/Drop \(1\) +NGN 2,500\.00\s+Pay-out \(1\) +NGN 100\.00/)
    expect(text).toMatch(/Must be in the safe +NGN 5,600\.00/)
    expect(text).toMatch(/Cash at hand +NGN 9,500\.00/)
    expect(await w.call('day.end', { draftId: draft() })).toMatchObject({
      error: { code: 'not-possible', detail: { reason: 'no-shift' } },
    })
    await open(w, '3900')
    await sold(w)
    await close('4900')
    expect(await today()).toMatchObject({
      zs: [{ number: 3, taken: '1000.00' }],
      taken: { count: 1, amount: '1000.00' },
      outside: { taken: { count: 0 } },
      safe: { before: '5600.00', leftOver: '0.00', now: '5600.00' },
    })
    expect((await end()).number).toBe(2)
    expect((await w.must('shift.reports', {})).reports[0]).toMatchObject({ kind: 'day', number: 2 })
  })

  it('tells the open shift apart from what no shift has', async () => {
    await twoShifts()
    await open(w, '3900')
    await sold(w, { amount: '1500' })
    await sold(w, { amount: '500', tender: { kind: 'card', reference: 'POS 2' } })
    expect(await today()).toMatchObject({
      taken: { count: 7, amount: '7700.00' },
      zs: [{ number: 1 }, { number: 2 }],
      inOpenShift: '2000.00',
      outside: { taken: { count: 1, amount: '700.00' }, cash: '700.00' },
    })
    await close('5400')
    expect(await today()).toMatchObject({
      zs: [{ number: 1 }, { number: 2 }, { number: 3, taken: '2000.00' }],
      inOpenShift: '0.00',
      outside: { taken: { count: 1, amount: '700.00' }, cash: '700.00' },
    })
  })

  it('does not end over an open shift', async () => {
    await open(w, '5000')
    expect(await w.call('day.end', { draftId: draft() })).toMatchObject({
      error: { code: 'not-possible', detail: { needs: 'shift', shift: 1 } },
    })
  })

  it('keeps over a restart what it knows of the safe', async () => {
    await twoShifts()
    await end()
    await w.restart()
    expect(await w.must('bank.get', {})).toMatchObject({ safe: '5600.00', drawer: '3900.00' })
  })
})

describe('the bank', () => {
  it('gets what was counted, by a supervisor, with a slip that says the notes and the days', async () => {
    await twoShifts()
    await end()
    expect(await w.must('bank.get', {})).toMatchObject({
      number: 1,
      safe: '5600.00',
      drawer: '3900.00',
      atHand: '9500.00',
      float: '3000.00',
    })
    expect(await bring('6500', { supervisor: undefined })).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    const notes = [
      { value: '1000', count: 6 },
      { value: '500', count: 1 },
    ]
    expect(await bring('0', { counted: { notes } })).toMatchObject({
      ok: true,
      value: { number: 1 },
    })
    const slip = await paper(w, /BANKING 1/)
    expect(slip).toMatch(/Days +1\s/)
    expect(slip).toMatch(/6 x NGN 1,000\.00 +NGN 6,000\.00\s+1 x NGN 500\.00 +NGN 500\.00/)
    expect(slip).toMatch(/To the bank +NGN 6,500\.00/)
    expect(slip).toMatch(/Stays here +NGN 3,000\.00/)
    expect(slip).toMatch(/Deposit slip or bag +BAG 7/)
    // 5,600 came out of the safe and 900 out of the closed drawer.
    expect(await w.must('bank.get', {})).toMatchObject({
      safe: '0.00',
      drawer: '3000.00',
      number: 2,
    })
    await open(w, '3000')
    expect(await w.must('bank.get', {})).toMatchObject({
      safe: '0.00',
      drawer: null,
      atHand: '0.00',
    })
    await close('3000')
    expect(await today()).toMatchObject({
      safe: { before: '5600.00', banked: '5600.00', now: '0.00' },
    })
  })

  it('takes nothing out of an open drawer, and more than the till knows of only with a note', async () => {
    await open(w, '5000')
    await move('drop', '1000')
    expect(await w.must('bank.get', {})).toMatchObject({ atHand: '1000.00' })
    expect(await bring('1500')).toMatchObject({ error: { detail: { field: 'note' } } })
    expect(await bring('1500', { note: 'From home' })).toMatchObject({ ok: true })
    expect(await w.must('bank.get', {})).toMatchObject({ safe: '0.00', drawer: null })
    expect((await w.must('shift.get', {})).shift?.drawer.expected).toBe('4000.00')
  })

  it('is brought the same money once', async () => {
    await open(w, '5000')
    await close('5000')
    const draftId = draft()
    const one = await bring('5000', { draftId })
    expect(await bring('5000', { draftId })).toEqual(one)
    expect(await w.must('bank.get', {})).toMatchObject({ atHand: '0.00', number: 2 })
  })
})

it('what moves in a drawer is printed with its reason, for the bag and for the book', async () => {
  await open(w, '5000')
  await move('drop', '1200')
  const text = await paper(w, /DROP TO THE SAFE/)
  expect(text).toMatch(/Drop +NGN 1,200\.00\s+Reason +Because/)
  expect(text).toMatch(/Received by: _+/)
})
