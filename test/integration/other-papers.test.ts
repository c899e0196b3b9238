// Paper about a sale that is no slip of it: order slips and sheets. None of it may pass for the token slip.

import { describe, expect, it } from 'vitest'
import { meter, musa } from '../world/drawer.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

const jobsOf = async (w: TillWorld, vendId: string) =>
  (await w.must('print.jobs', { vendId })).jobs.toReversed()

const isAsked = (w: TillWorld, vendId: string) =>
  eventually('the question', async () =>
    (await jobsOf(w, vendId)).find(({ state }) => state === 'unknown'),
  )

/** A sale whose answer is lost, asked about only when somebody says so. */
async function unconfirmed(w: TillWorld): Promise<string> {
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell(meter)
  await w.until(vendId, 'unconfirmed')
  return vendId
}

const slow = { timing: { ...quick, firstRequeryMs: 60_000, requeryMs: 60_000 } }

describe('an order slip', () => {
  it('that waits for paper until its sale is confirmed is not needed: the token slip alone comes', async () => {
    await using w = await startTillWorld(slow)
    w.printer.script({ mood: 'paper-out' })
    const vendId = await unconfirmed(w)
    await w.must('print.orderSlip', { vendId })
    await w.must('vend.requery', { vendId })
    const token = (await w.until(vendId, 'confirmed')).tokens[0]?.digits ?? ''
    w.printer.script({ mood: 'ready' })
    await eventually('the slip', async () =>
      (await jobsOf(w, vendId)).some(({ state }) => state === 'printed'),
    )
    expect(await jobsOf(w, vendId)).toMatchObject([
      { kind: 'order-slip', state: 'answered-no', notes: [{ code: 'order-over' }] },
      { kind: 'slip', state: 'printed' },
    ])
    const papers = w.printer.jobs().map(({ text }) => text)
    expect(papers.map((text) => text.replace(/\D/g, '').includes(token))).toEqual([true])
  })

  it('of which nobody knows whether it printed is printed again as one, and is no copy of the slip', async () => {
    await using w = await startTillWorld(slow)
    const vendId = await unconfirmed(w)
    w.printer.script({ resetAfterBytes: 200 })
    await w.must('print.orderSlip', { vendId })
    const { jobId } = await isAsked(w, vendId)
    w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    const { copyJobId } = await w.must('print.answer', { jobId, printed: false })
    await eventually('the order slip', () => w.printer.jobs().length === 2)
    const jobs = await jobsOf(w, vendId)
    expect(jobs.map(({ kind, copy }) => [kind, copy])).toEqual([
      ['order-slip', 0],
      ['order-slip', 0],
    ])
    expect(jobs[1]?.jobId).toBe(copyJobId)
  })

  it('of a sale that is over by now is not printed again', async () => {
    await using w = await startTillWorld(slow)
    const vendId = await unconfirmed(w)
    w.printer.script({ resetAfterBytes: 200 })
    await w.must('print.orderSlip', { vendId })
    const { jobId } = await isAsked(w, vendId)
    w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    await w.must('vend.requery', { vendId })
    const answered = await w.must('print.answer', { jobId, printed: false })
    expect(answered).not.toHaveProperty('copyJobId')
    expect((await jobsOf(w, vendId)).map(({ kind }) => kind)).toEqual(['order-slip', 'slip'])
  })
})

describe('an order slip that waits for paper', () => {
  it('is not printed once its sale was refused, and says so', async () => {
    await using w = await startTillWorld()
    await w.provider.setLine(false)
    w.printer.script({ mood: 'paper-out' })
    const vendId = await w.sell(meter)
    await w.must('print.orderSlip', { vendId })
    w.provider.faults.next('code', { code: 422 })
    await w.provider.setLine(true)
    await w.until(vendId, 'refused')
    w.printer.script({ mood: 'ready' })
    await eventually('its end', async () =>
      (await jobsOf(w, vendId)).every(({ state }) => state === 'answered-no'),
    )
    expect(await jobsOf(w, vendId)).toMatchObject([
      { kind: 'order-slip', notes: [{ code: 'order-over' }] },
    ])
    const next = await w.sell('45067198202')
    await w.until(next, 'confirmed')
    await eventually('the next slip', () => w.printer.jobs().length === 1)
  })

  it('is not printed once its sale was cancelled', async () => {
    await using w = await startTillWorld()
    await w.provider.setLine(false)
    w.printer.script({ mood: 'paper-out' })
    const vendId = await w.sell(meter)
    await w.must('print.orderSlip', { vendId })
    await w.must('vend.cancel', { vendId, supervisor: musa })
    w.printer.script({ mood: 'ready' })
    await eventually('its end', async () =>
      (await jobsOf(w, vendId)).every(({ state }) => state === 'answered-no'),
    )
    expect(w.printer.jobs()).toHaveLength(0)
  })
})

describe('a sheet about a sale', () => {
  it('of which nobody knows whether it printed is printed again, and not the slip with its token', async () => {
    await using w = await startTillWorld()
    const vendId = await w.sell(meter)
    await eventually('the slip', async () =>
      (await jobsOf(w, vendId)).some(({ state }) => state === 'printed'),
    )
    w.printer.script({ resetAfterBytes: 200 })
    await w.must('review.paper', { vendId, paper: 'dispute' })
    const { jobId } = await isAsked(w, vendId)
    w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
    await w.must('print.answer', { jobId, printed: false })
    await eventually('the sheet', () => w.printer.jobs().length === 3)
    expect(w.printer.jobs()[2]?.text).not.toMatch(/COPY 1/)
    // It is called what it is, and not an order slip.
    expect((await jobsOf(w, vendId)).map(({ kind }) => kind)).toEqual([
      'slip',
      'dispute',
      'dispute',
    ])
    expect((await w.must('print.reprint', { vendId })).copy).toBe(1)
  })
})
