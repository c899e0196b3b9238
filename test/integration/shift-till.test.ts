// A day at the drawer through the whole till: floats, sales of every tender, refunds, blind counts,
// handovers, and the Z on real paper.

import { afterEach, describe, expect, it } from 'vitest'
import type { Input } from '../../shared/contract/contract.ts'
import { eventually, startTillWorld, type TillWorld, type TillWorldOptions } from '../world/till.ts'

const meter = '04123456781'
const refusing = '00000000030'
const musa = { cashierId: 'musa', pin: '9999', reason: 'Seen by me' }
let world: TillWorld | null = null

async function start(options?: TillWorldOptions): Promise<TillWorld> {
  world = await startTillWorld(options)
  return world
}
afterEach(async () => {
  await world?.stop()
  world = null
})

let drafts = 0
const draft = (): string => `shift-draft-${(drafts += 1)}`
const open = (w: TillWorld, total = '5000') =>
  w.must('shift.open', { draftId: draft(), float: { total } })

async function sold(w: TillWorld, more: Partial<Input<'vend.place'>> = {}): Promise<string> {
  const vendId = await w.sell(meter, more)
  await w.until(vendId, 'confirmed')
  return vendId
}

async function refused(w: TillWorld): Promise<string> {
  const vendId = await w.sell(refusing)
  await w.until(vendId, 'refused')
  return vendId
}

/** A sale whose answer is lost, and which stays so. */
async function unconfirmed(w: TillWorld): Promise<string> {
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell(meter)
  await w.until(vendId, 'unconfirmed')
  await w.provider.setLine(false)
  return vendId
}

const slow = { firstRequeryMs: 600_000, requeryMs: 600_000, answerMs: 600, connectMs: 1_000 }

async function figures(w: TillWorld) {
  const { shift } = await w.must('shift.get', {})
  if (!shift) throw new Error('no shift is open')
  return shift
}

async function count(w: TillWorld, total: string) {
  return w.must('shift.count', { counted: { total } })
}

const paper = async (w: TillWorld, of: RegExp): Promise<string> =>
  eventually(`paper with ${of}`, () => w.printer.jobs().find(({ text }) => of.test(text))?.text)

describe('a shift', () => {
  it('knows what must lie in the drawer, whatever was paid how', async () => {
    const w = await start()
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
      standings: [{ standing: 'sold', count: 3, amount: '2600.50' }, {}, {}, {}, {}, {}, {}],
    })
  })

  it('is one at a time, and the same draft is the same shift, the same move one move', async () => {
    const w = await start()
    const draftId = draft()
    const float = {
      notes: [
        { value: '500', count: 3 },
        { value: '20', count: 0 },
      ],
    }
    expect(await w.must('shift.open', { draftId, float })).toEqual({ shift: 1 })
    expect(await w.must('shift.open', { draftId, float })).toEqual({ shift: 1 })
    expect(await w.call('shift.open', { draftId: draft(), float })).toMatchObject({
      error: { code: 'not-possible', detail: { shift: 1 } },
    })
    const drop = { draftId: draft(), kind: 'drop', amount: '100', reason: 'Safe' } as const
    expect(await w.must('shift.move', drop)).toEqual({ shift: 1, moved: true })
    expect(await w.must('shift.move', drop)).toEqual({ shift: 1, moved: false })
    expect((await figures(w)).drawer).toMatchObject({ float: '1500.00', expected: '1400.00' })
    expect(
      await w.call('shift.move', { ...drop, draftId: draft(), amount: '1400.01' }),
    ).toMatchObject({
      error: { code: 'not-possible', detail: { field: 'amount' } },
    })
  })

  it('is not needed to sell, and what was sold without one is said plainly', async () => {
    const w = await start()
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
    const w = await start({ shop: (plain) => ({ ...plain, shifts: 'required' }) })
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
    const w = await start()
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
    const w = await start()
    await open(w)
    const vendId = await refused(w)
    expect((await w.must('refund.due', {})).due).toMatchObject([
      { vendId, amount: '1000.00', state: 'refused', paid: 'cash', contradicted: false },
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
    const w = await start({ timing: slow })
    const pay = (vendId: string) =>
      w.call('refund.pay', { vendId, amount: '1000', reason: 'They ask', supervisor: musa })
    expect(await pay(await sold(w))).toMatchObject({ error: { code: 'not-possible' } })
    expect(await pay(await unconfirmed(w))).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'unknown', detail: { needs: 'answer' } },
    })
    expect((await w.must('shift.reports', {})).reports).toEqual([])
  })

  it('is paid by a cashier alone where the shop lets them, and by card leaves the drawer as it is', async () => {
    const w = await start({ shop: (plain) => ({ ...plain, refunds: 'cashier' }) })
    await open(w)
    const vendId = await refused(w)
    await w.must('refund.pay', { vendId, amount: '1000', kind: 'card', reason: 'To the card' })
    expect((await figures(w)).drawer).toMatchObject({ refunds: '0.00', expected: '6000.00' })
  })
})

describe('closing a shift', () => {
  it('asks for a note where the count differs, then prints a Z that ties, and copies of it', async () => {
    const w = await start()
    await open(w)
    await sold(w)
    await refused(w)
    const { countId, difference } = await count(w, '6950')
    expect(difference).toBe('-50.00')
    expect(await w.call('shift.close', { shift: 1, countId })).toMatchObject({
      error: { code: 'bad-input', detail: { needs: 'note', difference: '-50.00' } },
    })
    const closed = await w.must('shift.close', { shift: 1, countId, note: 'A torn 50' })
    expect(closed.number).toBe(1)
    expect(await w.must('shift.close', { shift: 1, countId })).toEqual(closed)
    const text = await paper(w, /Z REPORT 1/)
    for (const line of [
      /Taken, 2 sales +NGN 2,000\.00/,
      /Sold \(1\) +NGN 1,000\.00/,
      /Not sold, owed back \(1\) +NGN 1,000\.00/,
      /Must be in the drawer +NGN 7,000\.00/,
      /Counted +NGN 6,950\.00/,
      /Missing +NGN 50\.00/,
      /Note +A torn 50/,
      /Refunds due \(1\) +NGN 1,000\.00/,
    ]) {
      expect(text).toMatch(line)
    }
    expect((await w.must('shift.get', {})).shift).toBeNull()
    await w.must('shift.reprint', { reportId: closed.reportId })
    const copy = await paper(w, /COPY 1/)
    const figuresOf = (paperText: string): readonly string[] =>
      paperText.match(/NGN [\d,.]+/g) ?? []
    expect(figuresOf(copy)).toEqual(figuresOf(text))
    const { jobs } = await w.must('print.jobs', {})
    expect(jobs.map(({ kind }) => kind)).toContain('z-report')
  })

  it('is done on a fresh count alone', async () => {
    const w = await start()
    await open(w)
    const first = await count(w, '5000')
    await sold(w)
    expect(await w.call('shift.close', { shift: 1, countId: first.countId })).toMatchObject({
      error: { code: 'not-possible', detail: { needs: 'count' } },
    })
    const second = await count(w, '6000')
    await w.must('shift.close', { shift: 1, countId: second.countId })
    expect(await paper(w, /Z REPORT 1/)).toMatch(/Counted 2 times:/)
  })

  it('over a sale without an end needs a supervisor; the Z names it and the next shift has it', async () => {
    const w = await start({ timing: slow })
    await open(w)
    const vendId = await unconfirmed(w)
    const { countId, unresolved } = await count(w, '6000')
    expect(unresolved).toEqual({ count: 1, amount: '1000.00' })
    expect(await w.call('shift.close', { shift: 1, countId })).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    const wrong = { ...musa, pin: '0000' }
    expect(await w.call('shift.close', { shift: 1, countId, supervisor: wrong })).toMatchObject({
      error: { code: 'wrong-pin' },
    })
    await w.must('shift.close', { shift: 1, countId, supervisor: musa })
    const text = await paper(w, /Z REPORT 1/)
    expect(text).toContain('HANDED OVER TO THE NEXT SHIFT')
    expect(text).toContain(vendId)
    expect(text).toMatch(/Handed over by +Musa/)
    await open(w, '0')
    expect((await figures(w)).unresolved).toMatchObject([{ reference: vendId, earlier: true }])
    expect((await figures(w)).taken.count).toBe(0)
  })

  it('survives a restart: the shift, its count and its paper are where they were', async () => {
    const w = await start()
    await open(w)
    await sold(w)
    const { countId } = await count(w, '6000')
    await w.restart()
    expect((await figures(w)).drawer.expected).toBe('6000.00')
    await w.must('shift.close', { shift: 1, countId })
    expect((await open(w)).shift).toBe(2)
  })

  it('prints an X at any time, which closes nothing and has no number', async () => {
    const w = await start()
    await open(w)
    await w.must('shift.x', {})
    expect(await paper(w, /X REPORT/)).toContain('The shift goes on.')
    expect((await w.must('shift.reports', {})).reports).toMatchObject([{ kind: 'x', number: null }])
    expect((await figures(w)).shift).toBe(1)
  })
})

it('signing out says what is left behind', async () => {
  const w = await start({ timing: slow })
  await open(w)
  await unconfirmed(w)
  expect(await w.must('session.signOut', {})).toEqual({
    left: {
      shift: 1,
      unresolved: { count: 1, amount: '1000.00' },
      refundsDue: { count: 0, amount: '0.00' },
    },
  })
})
