// A day at the drawer through the whole till: floats, sales of every tender, refunds.

import { describe, expect, it } from 'vitest'
import {
  count,
  draft,
  figures,
  meter,
  musa,
  open,
  paper,
  refused,
  slow,
  sold,
  unconfirmed,
} from '../world/drawer.ts'
import { startTillWorld } from '../world/till.ts'

describe('a shift', () => {
  it('knows what must lie in the drawer, whatever was paid how', async () => {
    await using w = await startTillWorld()
    await open(w)
    await sold(w, { tender: { kind: 'cash', tendered: '5000' } })
    await sold(w, { amount: '700', tender: { kind: 'card', reference: 'POS 1' } })
    await sold(w, {
      amount: '900.50',
      tender: {
        parts: [
          { kind: 'cash', amount: '400.50' },
          { kind: 'mobile', amount: '500', reference: 'MM 7' },
        ],
        tendered: '500',
      },
    })
    await w.must('shift.move', { draftId: draft(), kind: 'drop', amount: '2000', reason: 'Safe' })
    await w.must('shift.move', { draftId: draft(), kind: 'pay-out', amount: '50', reason: 'Water' })
    await w.must('shift.move', { draftId: draft(), kind: 'pay-in', amount: '20', reason: 'Coins' })
    expect(await figures(w)).toMatchObject({
      taken: { count: 3, amount: '2600.50' },
      drawer: {
        float: '5000.00',
        sales: '1400.50',
        drops: '2000.00',
        payOuts: '50.00',
        payIns: '20.00',
        expected: '4370.50',
      },
      tenders: [
        { kind: 'cash', amount: '1400.50' },
        { kind: 'card', amount: '700.00' },
        { kind: 'mobile', amount: '500.00' },
      ],
      standings: [
        { standing: 'sold', count: 3, amount: '2600.50' },
        {},
        {},
        {},
        {},
        {},
        {},
        {},
        {},
      ],
    })
  })

  it('is one at a time, and the same draft is the same shift, the same move one move', async () => {
    await using w = await startTillWorld()
    const draftId = draft()
    const float = {
      notes: [
        { value: '500', count: 3 },
        { value: '20', count: 0 },
      ],
    }
    expect(await w.must('shift.open', { draftId, float })).toEqual({ shift: 1 })
    expect(await w.must('shift.open', { draftId, float })).toEqual({ shift: 1 })
    for (const other of [
      { draftId: draft(), float },
      { draftId, float: { total: '1501' } },
    ]) {
      expect(await w.call('shift.open', other)).toMatchObject({
        error: { code: 'not-possible', detail: { shift: 1 } },
      })
    }
    const drop = { draftId: draft(), kind: 'drop', amount: '100', reason: 'Safe' } as const
    expect(await w.must('shift.move', drop)).toEqual({ shift: 1, moved: true })
    expect(await w.must('shift.move', drop)).toEqual({ shift: 1, moved: false })
    for (const other of [{ amount: '200' }, { kind: 'pay-out' }, { reason: 'Water' }] as const) {
      expect(await w.call('shift.move', { ...drop, ...other })).toMatchObject({
        error: { code: 'not-possible', detail: { reason: 'moved-other' } },
      })
    }
    expect((await figures(w)).drawer).toMatchObject({ float: '1500.00', expected: '1400.00' })
    expect(
      await w.call('shift.move', { ...drop, draftId: draft(), amount: '1400.01' }),
    ).toMatchObject({
      error: { code: 'not-possible', detail: { field: 'amount' } },
    })
  })

  it('says of a move that is asked for once more what became of it, also when its shift is over', async () => {
    await using w = await startTillWorld()
    await open(w)
    const drop = {
      draftId: draft(),
      shift: 1,
      kind: 'drop',
      amount: '100',
      reason: 'Safe',
    } as const
    const late = { ...drop, draftId: draft() }
    await w.must('shift.move', drop)
    const { countId } = await count(w, '4900')
    await w.must('shift.close', { shift: 1, countId })
    const over = { error: { moneyMoved: 'no', detail: { reason: 'shift-over', shift: 1 } } }
    expect(await w.must('shift.move', drop)).toEqual({ shift: 1, moved: false })
    expect(await w.call('shift.move', late)).toMatchObject(over)

    // What was meant for a drawer that is counted by now is in no other.
    await open(w)
    expect(await w.must('shift.move', drop)).toEqual({ shift: 1, moved: false })
    expect(await w.call('shift.move', late)).toMatchObject(over)
    expect((await figures(w)).moves).toEqual([])
  })

  it('is not needed to sell, and what was sold without one is said plainly', async () => {
    await using w = await startTillWorld()
    await sold(w)
    expect(await w.must('shift.get', {})).toMatchObject({
      required: false,
      shift: null,
      outside: { taken: { count: 1, amount: '1000.00' }, cash: '1000.00' },
    })
    await open(w)
    expect(await figures(w)).toMatchObject({ taken: { count: 0 }, outside: { cash: '1000.00' } })
  })

  it('is asked for before cash is taken where the shop wants it so, and cards go on without', async () => {
    await using w = await startTillWorld({ shop: (plain) => ({ ...plain, shifts: 'required' }) })
    const order = {
      draftId: draft(),
      product: 'electricity',
      account: meter,
      amount: '1000',
      tender: { kind: 'cash' },
      options: { disco: 'ABUJA', vendType: 'PREPAID' },
    } as const
    expect(await w.call('vend.place', order)).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'no', detail: { needs: 'shift' } },
    })
    await sold(w, { tender: { kind: 'card', reference: 'POS 2' } })
    await open(w)
    await w.must('vend.place', order)
  })
})

describe('a split tender', () => {
  it('must make the amount exactly, and stands on the slip part by part', async () => {
    await using w = await startTillWorld()
    const parts = [
      { kind: 'cash', amount: '300' },
      { kind: 'card', amount: '699.99', reference: 'POS 9' },
    ] as const
    const split = (tender: unknown) =>
      w.call('vend.place', {
        draftId: draft(),
        product: 'electricity',
        account: meter,
        amount: '1000',
        tender: tender as { kind: 'cash' },
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      })
    expect(await split({ parts })).toMatchObject({
      error: { code: 'bad-input', detail: { field: 'parts' } },
    })
    expect(await split({ parts: [parts[0], { kind: 'cash', amount: '700' }] })).toMatchObject({
      error: { code: 'bad-input' },
    })
    const vendId = await sold(w, {
      tender: { parts: [parts[0], { ...parts[1], amount: '700' }], tendered: '500' },
    })
    expect((await w.vend(vendId)).tender).toEqual({
      kind: 'split',
      tendered: '1200.00',
      change: '200.00',
      reference: null,
      parts: [
        { kind: 'cash', amount: '300.00', reference: null },
        { kind: 'card', amount: '700.00', reference: 'POS 9' },
      ],
    })
    const text = await paper(w, /POS 9/)
    expect(text).toMatch(/Cash +NGN 500\.00\s+Change +NGN 200\.00\s+Card +NGN 700\.00/)
  })
})

describe('a refund', () => {
  it('is paid once, by a supervisor’s word, out of the drawer, with a slip to sign', async () => {
    await using w = await startTillWorld()
    await open(w)
    const vendId = await refused(w)
    expect((await w.must('refund.due', {})).due).toMatchObject([
      { vendId, amount: '1000.00', state: 'refused', paid: 'cash' },
    ])
    const pay = { vendId, amount: '1000', reason: 'Refused, given back' }
    expect(await w.call('refund.pay', pay)).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    expect(await w.call('refund.pay', { ...pay, amount: '999', supervisor: musa })).toMatchObject({
      error: { code: 'bad-input', detail: { field: 'amount' } },
    })
    await w.must('refund.pay', { ...pay, supervisor: musa })
    expect(await w.call('refund.pay', { ...pay, supervisor: musa })).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'yes' },
    })
    expect(await figures(w)).toMatchObject({
      drawer: { sales: '1000.00', refunds: '1000.00', expected: '5000.00' },
      liabilities: { refundsDue: { count: 0, amount: '0.00' } },
    })
    expect((await w.must('status.get', {})).cash.refundsDue).toBe('0.00')
    const vend = await w.vend(vendId)
    expect(vend.refund).toMatchObject({ amount: '1000.00', kind: 'cash', by: 'Musa' })
    expect(vend.events.at(-1)).toMatchObject({ cause: 'refund-paid', by: 'Musa' })
    const text = await paper(w, /REFUND/)
    expect(text).toMatch(/Given back +NGN 1,000\.00/)
    expect(text).toMatch(/Customer: _+/)
  })

  it('is refused for what was sold, what nobody knows, and what was sold after all', async () => {
    await using w = await startTillWorld({ timing: slow })
    const pay = (vendId: string) =>
      w.call('refund.pay', { vendId, amount: '1000', reason: 'They ask', supervisor: musa })
    expect(await pay(await sold(w))).toMatchObject({ error: { code: 'not-possible' } })
    expect(await pay(await unconfirmed(w))).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'unknown', detail: { needs: 'answer' } },
    })
    expect((await w.must('shift.reports', {})).reports).toEqual([])
  })

  it('is paid by a cashier alone where the shop lets them, and by card leaves the drawer as it is', async () => {
    await using w = await startTillWorld({ shop: (plain) => ({ ...plain, refunds: 'cashier' }) })
    await open(w)
    const vendId = await refused(w)
    await w.must('refund.pay', { vendId, amount: '1000', kind: 'card', reason: 'To the card' })
    expect((await figures(w)).drawer).toMatchObject({ refunds: '0.00', expected: '6000.00' })
  })
})
