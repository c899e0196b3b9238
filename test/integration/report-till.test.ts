// Reports through a whole till: sales at a provider's sandbox, commission by a supervisor, the file a
// spreadsheet and an office printer get, and the short form on the counter's own paper.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makePdf } from '../../electron/ports/pdf/index.ts'
import { createTextRaster } from '../../electron/ports/text-raster.ts'
import { dayOf } from '../../shared/time/days.ts'
import { pageText, readPdf } from '../world/pdf.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const good = '04123456781'
let w: TillWorld
let today: string
const asSupervisor = () => w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
const asCashier = () => w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
const days = () => ({ from: today, until: today })
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))

beforeAll(async () => {
  w = await startTillWorld({
    ports: () => ({ makePdf, textRaster: createTextRaster() }),
    // What a spreadsheet would calculate.
    shop: (plain) => ({ ...plain, shop: { ...plain.shop, name: '=SUM(A1:A9)' } }),
  })
  today = dayOf(Date.now(), 'Africa/Lagos')
  await w.until(await w.sell(good, { amount: '1000' }), 'confirmed')
  await w.until(await w.sell('04123456782', { amount: '2000.50' }), 'confirmed')
  // Less than this provider sells.
  await w.until(await w.sell('04123456783', { amount: '300' }), 'refused')
  await w.provider.setLine(false)
  await w.until(await w.sell('04123456784', { amount: '70' }), 'queued')
}, 60_000)
afterAll(() => w.stop())

describe('what was sold today', () => {
  it('is told to whoever is signed in, without what the shop earns', async () => {
    const report = await w.must('report.sales', days())
    expect(report.taken).toEqual({ count: 4, amount: '3370.50' })
    expect(report.standings.filter(({ count }) => count > 0)).toEqual([
      { standing: 'sold', count: 2, amount: '3000.50' },
      { standing: 'queued', count: 1, amount: '70.00' },
      { standing: 'owed', count: 1, amount: '300.00' },
    ])
    expect(report.commission).toBeNull()
    expect(report.cuts.products[0]).toMatchObject({ key: 'electricity', commission: null })
    expect(report.cuts.cashiers.map(({ label }) => label)).toEqual(['Ada'])
    const refused = await w.call('commission.list', {})
    expect(refused.ok ? null : refused.error.detail).toEqual({ needs: 'supervisor' })
  })

  it('earns by the rule of its day, on a supervisor’s word that the audit trail keeps', async () => {
    const rule = {
      product: 'electricity',
      providerId: 'buypower',
      from: today,
      until: null,
      basisPoints: 155,
    } as const
    const alone = await w.call('commission.add', { ...rule, reason: 'New contract' })
    expect(alone.ok ? null : alone.error.detail).toEqual({ needs: 'supervisor' })
    await w.must('commission.add', {
      ...rule,
      supervisor: { cashierId: 'musa', pin: '9999', reason: 'New contract' },
    })
    await asSupervisor()
    const report = await w.must('report.sales', days())
    // 15.50 and 31.00775, each rounded by itself.
    expect(report.commission).toEqual({ amount: '46.51', without: { count: 0, amount: '0.00' } })
    expect((await w.must('commission.list', {})).rules).toMatchObject([{ ...rule, by: 'Musa' }])
    const { rows } = await w.must('audit.list', { limit: 20 })
    expect(rows.find(({ act }) => act === 'override')).toMatchObject({
      who: 'musa',
      detail: expect.stringContaining('New contract'),
    })
    expect(rows.find(({ act }) => act === 'commission.add')?.detail).toBe(
      `155 basis points from ${today}`,
    )
    await asCashier()
  })

  it('a rule for a provider nobody has, or that ends before it begins, is refused', async () => {
    await asSupervisor()
    const rule = { product: 'electricity', from: today, basisPoints: 1, reason: 'why not' } as const
    const strange = await w.call('commission.add', { ...rule, providerId: 'nobody', until: null })
    const backwards = await w.call('commission.add', {
      ...rule,
      providerId: null,
      until: '2020-01-01',
    })
    expect([strange, backwards].map((one) => (one.ok ? null : one.error.detail?.field))).toEqual([
      'providerId',
      'until',
    ])
    expect((await w.must('commission.list', {})).rules).toHaveLength(1)
    await asCashier()
  })
})

it('how the provider served: ends, reasons, and answers that came and that never did', async () => {
  const { providers } = await w.must('report.providers', days())
  const [buypower] = providers
  expect(buypower).toMatchObject({
    label: 'BuyPower',
    sales: 4,
    sold: 2,
    refused: 1,
    open: 1,
    neverSent: 0,
  })
  expect(buypower?.sends.answered).toBe(3)
  expect(buypower?.sends.p50Ms).toBeLessThanOrEqual(buypower?.sends.p95Ms ?? -1)
  expect(buypower?.refusals).toMatchObject([{ count: 1, amount: '300.00' }])
  expect(buypower?.refusals[0]?.message).not.toBe('')
})

it('days that are none, or too many, are refused in words', async () => {
  const asked = [
    { from: '2026-02-30', until: '2026-02-30' },
    { from: today, until: '2020-01-01' },
    { from: '2020-01-01', until: today },
  ]
  for (const input of asked) {
    const answer = await w.call('report.sales', input)
    expect(answer.ok ? null : answer.error.code).toBe('bad-input')
  }
})

it('a question asked anew by the same asker ends the first', async () => {
  const first = w.call('report.sales', { ...days(), asker: 'screen' })
  const second = w.call('report.sales', { ...days(), asker: 'screen' })
  const [old, fresh] = await Promise.all([first, second])
  expect(old.ok ? null : old.error.detail).toMatchObject({ superseded: 1 })
  expect(fresh.ok).toBe(true)
})

it('a spreadsheet gets plain sums and no formula', async () => {
  const { name, type, base64 } = await w.must('report.file', {
    ...days(),
    as: 'csv',
    language: 'en',
  })
  expect([name, type]).toEqual([`report-${today}.csv`, 'text/csv'])
  const text = Buffer.from(base64, 'base64').toString('utf8')
  expect(text.startsWith(`\ufeff"'=SUM(A1:A9)",Till 1`)).toBe(true)
  expect(text).toContain('By product,Electricity,4,3370.50,3000.50,70.00,300.00,0.00\r\n')
  expect(text).toContain('How it was paid,Cash,4,3370.50')
  expect(text).not.toMatch(/(^|,)[=+@]/m)
  // A cashier's file says nothing of what the shop earns.
  expect(text).not.toContain('Commission')
})

it.each([
  ['en', 'Report of', 'By product'],
  ['ha', 'Rahoton', 'Ta kaya'],
  ['ar', 'NGN 3,370.50', 'BuyPower'],
] as const)('an office printer gets a PDF in %s', async (language, one, other) => {
  const { name, base64 } = await w.must('report.file', { ...days(), as: 'pdf', language })
  expect(name).toBe(`report-${today}.pdf`)
  const text = (await readPdf(bytesOf(base64))).map(pageText).join(' ')
  expect(text).toContain(one)
  expect(text).toContain(other)
  expect(text).toMatch(/3[,. ]370[.,]50/)
})

it('the short form prints on the counter’s own paper, and once more when it did not come out', async () => {
  const before = w.printer.jobs().length
  const { jobId } = await w.must('report.print', { ...days(), language: 'en' })
  const job = await eventually('the report', () => w.printer.jobs()[before])
  const lines = job.lines.map(({ text }) => text.trim())
  expect(lines).toContain('SALES REPORT')
  expect(lines.some((line) => /^Taken \(4\) +NGN 3,370\.50$/.test(line))).toBe(true)
  expect(lines.some((line) => /^Electricity \(4\) +NGN 3,370\.50$/.test(line))).toBe(true)
  expect(lines.some((line) => line.startsWith('Commission'))).toBe(false)
  const jobs = await eventually('its outcome', async () => {
    const all = (await w.must('print.jobs', {})).jobs
    return all.find((one) => one.jobId === jobId)?.state === 'printed' ? all : null
  })
  expect(jobs[0]).toMatchObject({ kind: 'day-report', vendId: null, copy: 0 })
})

it('in Arabic its lines are drawn, and its figures are the same', async () => {
  const before = w.printer.jobs().length
  await w.must('report.print', { ...days(), language: 'ar' })
  const job = await eventually('the report', () => w.printer.jobs()[before])
  expect(job.lines.filter(({ image }) => image).length).toBeGreaterThan(8)
})
