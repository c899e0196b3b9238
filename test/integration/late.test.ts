// A sale called refused that was sold after all: nobody is paid twice, the token reaches the customer,
// and drawer, Z and providers say the same in the end.

import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { err } from '../../shared/result.ts'
import { count, figures, meter, musa, open, paper } from '../world/drawer.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

let w: TillWorld
beforeEach(async () => {
  // No answer is lost here, however busy the machine.
  w = await startTillWorld({
    timing: { ...quick, answerMs: 60_000, askMs: 60_000 },
    ports: () => ({ makePdf: async () => err('no memory to draw in') }),
  })
  await open(w, '5000')
})
afterEach(() => w.stop())

/** Refused in so many words, while the provider's ledger has it sold. */
async function refusedYetSold(): Promise<string> {
  w.provider.faults.next('code', { code: 422, message: 'No float', sells: true })
  const vendId = await w.sell(meter)
  await w.until(vendId, 'refused')
  return vendId
}

const learn = (vendId: string) => w.must('vend.requery', { vendId })
const give = (vendId: string) =>
  w.call('refund.pay', { vendId, amount: '1000', reason: 'Refused', supervisor: musa })
const decide = (vendId: string, decision: 'delivered' | 'not-delivered') =>
  w.call('review.decide', { vendId, decision, supervisor: musa })
const tokenOf = (vendId: string): string => w.provider.ledger.order(vendId)?.token ?? 'none'

async function standing(name: string) {
  const { standings } = await figures(w)
  return standings.find((one) => one.standing === name)
}
const one = { count: 1, amount: '1000.00' }
const none = { count: 0, amount: '0.00' }

describe('before its money went back', () => {
  it('it is owed to nobody any more, counts as sold, and waits for a person', async () => {
    const vendId = await refusedYetSold()
    expect((await figures(w)).liabilities.refundsDue).toEqual(one)
    await learn(vendId)
    expect(await standing('late')).toMatchObject(one)
    expect(await standing('owed')).toMatchObject(none)
    const { liabilities, products } = await figures(w)
    expect(liabilities).toMatchObject({ refundsDue: none, claims: none })
    expect(products).toMatchObject([{ taken: one, sold: one }])
    expect((await w.must('refund.due', {})).due).toEqual([])
    expect((await w.must('status.get', {})).cash.refundsDue).toBe('0.00')
    expect((await w.must('review.list', {})).items).toMatchObject([{ vendId, late: 'sold' }])
    expect(await give(vendId)).toMatchObject({
      error: { code: 'not-possible', detail: { needs: 'provider' } },
    })
  })

  it('found out to be sold, its slip prints with the token, once', async () => {
    const vendId = await refusedYetSold()
    await learn(vendId)
    expect(await w.call('review.decide', { vendId, decision: 'delivered' })).toMatchObject({
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    expect(await decide(vendId, 'delivered')).toMatchObject({ ok: true })
    const slip = await eventually('the slip', () => w.printer.jobs()[0]?.text)
    expect(slip.replaceAll(/\D/g, '')).toContain(tokenOf(vendId))
    expect(await decide(vendId, 'not-delivered')).toMatchObject({ error: { code: 'not-possible' } })
    expect(await standing('late')).toMatchObject(one)
    expect((await w.must('review.list', {})).items).toEqual([])
    const vend = await w.vend(vendId)
    expect(vend).toMatchObject({
      state: 'refused',
      late: { kind: 'sold', decided: { sold: true } },
    })
    expect(vend.events.at(-1)).toMatchObject({ cause: 'sold-after-all', by: 'Musa' })
    expect(w.printer.jobs()).toHaveLength(1)
  })

  it('taken back by the provider, its money is owed again and its token is no longer printed', async () => {
    const vendId = await refusedYetSold()
    await learn(vendId)
    expect(await decide(vendId, 'not-delivered')).toMatchObject({ ok: true })
    expect((await figures(w)).liabilities.refundsDue).toEqual(one)
    expect(await w.call('print.reprint', { vendId })).toMatchObject({
      error: { code: 'not-possible' },
    })
    expect(await give(vendId)).toMatchObject({ ok: true })
    expect(await standing('returned')).toMatchObject(one)
    expect(w.printer.jobs()).toEqual([])
    expect((await figures(w)).drawer).toMatchObject({ sales: '1000.00', expected: '5000.00' })
  })
})

it('asked about again and again, what it delivered is kept once', async () => {
  await w.stop()
  let db: Database.Database | null = null
  w = await startTillWorld({
    timing: { ...quick, answerMs: 60_000, askMs: 60_000 },
    database: (path) => (db = new Database(path)),
  })
  const vendId = await refusedYetSold()
  for (let times = 0; times < 3; times += 1) await learn(vendId)
  const handle = db as Database.Database | null
  expect(handle?.prepare('SELECT count(*) FROM deliveries').pluck().get()).toBe(1)
  expect((await w.vend(vendId)).attempts).toHaveLength(4)
})

describe('a copy of its late token', () => {
  it('of which nobody knows whether it printed is not printed again once the provider took the sale back', async () => {
    const vendId = await refusedYetSold()
    await learn(vendId)
    w.printer.script({ resetAfterBytes: 200 })
    const { jobId } = await w.must('print.reprint', { vendId })
    await eventually('the question', async () =>
      (await w.must('print.open', {})).asking.some(({ job }) => job.jobId === jobId),
    )
    w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    expect(await decide(vendId, 'not-delivered')).toMatchObject({ ok: true })
    const answered = await w.must('print.answer', { jobId, printed: false })
    expect(answered).toMatchObject({ job: { state: 'answered-no' } })
    expect(answered).not.toHaveProperty('copyJobId')
    expect((await w.must('print.jobs', { vendId })).jobs).toHaveLength(1)
  })

  it('that could not be made as a file keeps no slip from the paper', async () => {
    const vendId = await refusedYetSold()
    await learn(vendId)
    expect(await w.call('print.page', { vendId })).toMatchObject({ error: { code: 'internal' } })
    expect(await decide(vendId, 'delivered')).toMatchObject({ ok: true })
    const slip = await eventually('the slip', () => w.printer.jobs()[0]?.text)
    expect(slip.replaceAll(/\D/g, '')).toContain(tokenOf(vendId))
    expect((await w.must('print.jobs', { vendId })).jobs).toMatchObject([
      { kind: 'slip' },
      { kind: 'reprint', state: 'answered-no' },
    ])
  })
})

describe('after its money went back', () => {
  it('it is a loss to be claimed, which the Z says beside a drawer that ties', async () => {
    const vendId = await refusedYetSold()
    await give(vendId)
    await learn(vendId)
    expect(await standing('lost')).toMatchObject(one)
    const { liabilities, drawer } = await figures(w)
    expect(liabilities).toMatchObject({ refundsDue: none, claims: one })
    expect(drawer.expected).toBe('5000.00')
    expect((await w.must('review.list', {})).items).toMatchObject([{ vendId, late: 'lost' }])
    expect(await w.call('print.reprint', { vendId })).toMatchObject({
      error: { code: 'not-possible', moneyMoved: 'yes' },
    })
    const { countId } = await count(w, '5000')
    await w.must('shift.close', { shift: 1, countId })
    const z = await paper(w, /Z REPORT 1/)
    expect(z).toMatch(/Given back, but sold \(1\) +NGN 1,000\.00/)
    expect(z).toMatch(/TO CLAIM FROM PROVIDERS[\s\S]+\(1\) +NGN 1,000\.00/)
  })

  it.each([
    ['delivered', 'lost'],
    ['not-delivered', 'returned'],
  ] as const)('found out to be %s it is %s, and claimed no more', async (decision, name) => {
    const vendId = await refusedYetSold()
    await give(vendId)
    await learn(vendId)
    expect(await decide(vendId, decision)).toMatchObject({ ok: true })
    expect(await standing(name)).toMatchObject(one)
    expect((await figures(w)).liabilities.claims).toEqual(none)
    expect((await w.must('review.list', {})).items).toEqual([])
  })
})

it('the Z of a day with all of them sums to what was taken', async () => {
  const [sold, back, lost, owed] = [
    await refusedYetSold(),
    await refusedYetSold(),
    await refusedYetSold(),
    await refusedYetSold(),
  ]
  await give(lost)
  for (const vendId of [sold, back, lost]) await learn(vendId)
  await decide(sold, 'delivered')
  await decide(back, 'not-delivered')
  const { countId } = await count(w, '8000')
  const { reportId } = await w.must('shift.close', { shift: 1, countId })
  const report = await w.must('shift.report', { reportId })
  const text = JSON.stringify(report.blocks)
  expect(text).toContain('Called refused, sold (1)')
  expect(text).toContain('Not sold, owed back (2)')
  expect(text).toContain('Given back, but sold (1)')
  expect(owed).not.toBe('')
  const sums = (await w.must('shift.reports', {})).reports
  expect(sums).toMatchObject([{ kind: 'z', number: 1 }, { kind: 'refund' }])
})
