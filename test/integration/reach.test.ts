// What needs a person is counted and in reach, however long ago it was and however much came after it.

import { expect, it } from 'vitest'
import type { Provisioning } from '../../shared/config/provisioning.ts'
import { meter, musa, open } from '../world/drawer.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

// No answer is lost here, however busy the machine.
const timing = { ...quick, answerMs: 60_000, askMs: 60_000 }

async function refused(w: TillWorld, account = meter, sells = false): Promise<string> {
  w.provider.faults.next('code', { code: 422, message: 'No float', sells })
  const vendId = await w.sell(account)
  await w.until(vendId, 'refused')
  return vendId
}

it('what was called refused and sold after all is counted until somebody has found out, also after its alarm was seen', async () => {
  await using w = await startTillWorld({ timing })
  await open(w, '5000')
  const vendId = await refused(w, meter, true)
  await w.must('vend.requery', { vendId })
  const queue = async () => (await w.must('status.get', {})).queue
  expect((await queue()).late).toMatchObject({ count: 1, rows: 0, cash: '1000.00' })
  const { alarms } = await w.must('status.get', {})
  for (const { id } of alarms) await w.must('alarm.acknowledge', { alarmId: id })
  expect((await queue()).late.count).toBe(1)
  const { alarms: kept } = await w.must('alarm.list', {})
  expect(kept).toMatchObject([{ vendId, kind: 'late-contradiction', acknowledgedBy: 'Ada' }])
  expect((await w.must('alarm.list', { before: kept[0]?.id ?? 0 })).alarms).toEqual([])
  await w.must('review.decide', { vendId, decision: 'not-delivered', supervisor: musa })
  expect((await queue()).late).toEqual({ count: 0, rows: 0, cash: '0.00', oldestAt: null })
})

it('a sale says by itself whether its money is owed back, whatever stands in the list', async () => {
  await using w = await startTillWorld({ timing })
  const vendId = await refused(w)
  await refused(w, '04123456700')
  const listed = await w.must('refund.due', { limit: 1 })
  expect(listed.due).toHaveLength(1)
  expect(listed.total.count).toBe(2)
  const due = async () => (await w.must('refund.due', { vendId })).due
  expect(await due()).toMatchObject([{ vendId, amount: '1000.00', state: 'refused' }])
  await w.must('refund.pay', { vendId, amount: '1000', reason: 'Refused', supervisor: musa })
  expect(await due()).toEqual([])
})

it('every paper of the drawer is reached page by page, or by its kind, with the jobs it had', async () => {
  await using w = await startTillWorld()
  await open(w, '5000')
  for (let n = 0; n < 5; n += 1) await w.must('shift.x', {})
  await w.must('shift.move', {
    draftId: 'drop-1',
    kind: 'drop',
    amount: '1000',
    reason: 'Safe',
  })
  const first = await w.must('shift.reports', { limit: 4 })
  const before = first.reports.at(-1)?.reportId ?? 0
  const rest = await w.must('shift.reports', { limit: 4, before })
  expect([...first.reports, ...rest.reports].map(({ kind }) => kind)).toEqual([
    'move',
    'x',
    'x',
    'x',
    'x',
    'x',
  ])
  expect(rest.reports.every(({ papers }) => papers.length === 1)).toBe(true)
  const moves = await w.must('shift.reports', { kind: 'move' })
  expect(moves.reports).toHaveLength(1)
})

it('a question of a printer that was taken out is counted with the one for slips', async () => {
  let printers: Provisioning['printers'][number][] = []
  const shop = (plain: Provisioning): Provisioning => {
    printers = [...plain.printers]
    return { ...plain, printers }
  }
  await using w = await startTillWorld({ shop })
  w.printer.script({ resetAfterBytes: 200 })
  await w.sell(meter)
  await eventually('the question', async () => (await w.must('print.open', {})).asking[0])
  const counted = async () =>
    (await w.must('status.get', {})).printers.map(({ id, asking }) => [id, asking])
  expect(await counted()).toEqual([['counter', 1]])
  await w.restart(() => {
    const [printer] = printers
    if (printer) printers[0] = { ...printer, id: 'another' }
  })
  expect(await counted()).toEqual([['another', 1]])
})
