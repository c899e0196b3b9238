// A data folder put back from a backup, and paper: nothing that may be out since the backup was made comes
// out again by itself as an original, and no question about it holds up a printer or a sale.

import { copyFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyCopy } from '../../electron/ports/verify-copy.ts'
import { meter } from '../world/drawer.ts'
import { backUp, keeping, putBack } from '../world/keeping.ts'
import { eventually, quick, startTillWorld, type TillWorld } from '../world/till.ts'

const other = '45067198202'
const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

const slow = { timing: { ...quick, firstRequeryMs: 60_000, requeryMs: 60_000 } }

async function start(more: Parameters<typeof startTillWorld>[0] = {}) {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const w = await startTillWorld({ ...kept.options, ...more })
  ends.push(() => w.stop())
  /** Takes lines out of the order log, while the till is off. */
  const forget = (which: string): void => {
    for (const name of readdirSync(kept.stateDir)) {
      const path = join(kept.stateDir, name)
      const lines = readFileSync(path, 'utf8').split('\n')
      writeFileSync(path, lines.filter((line) => !line.includes(which)).join('\n'))
    }
  }
  return { w, forget }
}

const jobsOf = async (w: TillWorld, vendId: string) =>
  (await w.must('print.jobs', { vendId })).jobs.toReversed()

const isIn = (w: TillWorld, vendId: string, state: string) =>
  eventually(`a paper to be ${state}`, async () =>
    (await jobsOf(w, vendId)).find((job) => job.state === state),
  )

const asking = async (w: TillWorld) => (await w.must('print.open', {})).asking
/** How many papers bear the number of a sale's token. */
const papersOf = (w: TillWorld, token: string): readonly string[] =>
  w.printer.jobs().flatMap(({ text }) => (text.replace(/\D/g, '').includes(token) ? [text] : []))

async function sold(w: TillWorld, account: string) {
  const vendId = await w.sell(account)
  const token = (await w.until(vendId, 'confirmed')).tokens[0]?.digits ?? 'none'
  return { vendId, token }
}

describe('a slip printed since the backup', () => {
  it('is known to be out by the order log, asks nobody and is not printed again', async () => {
    const { w } = await start()
    const copy = await backUp(w)
    const { vendId, token } = await sold(w, meter)
    await isIn(w, vendId, 'printed')
    await w.restart(() => putBack(w, copy))
    await w.until(vendId, 'confirmed')
    expect(await jobsOf(w, vendId)).toMatchObject([
      { kind: 'slip', copy: 0, state: 'printed', notes: [{ code: 'printed-before' }] },
    ])
    expect(await asking(w)).toEqual([])
    await sold(w, other)
    await eventually('the next slip', () => w.printer.jobs().length === 2)
    expect(papersOf(w, token)).toHaveLength(1)
  })

  it('that the log says nothing of asks whether it printed, also over a restart, and holds up nothing', async () => {
    const { w, forget } = await start()
    const copy = await backUp(w)
    const { vendId, token } = await sold(w, meter)
    await isIn(w, vendId, 'printed')
    w.provider.faults.always('html', { path: 'requery' })
    await w.restart(() => {
      putBack(w, copy)
      forget('"slip"')
    })
    await w.until(vendId, 'unconfirmed')
    await w.restart()
    w.provider.faults.clear()
    await w.must('vend.requery', { vendId })
    await w.until(vendId, 'confirmed')
    const [job] = await jobsOf(w, vendId)
    expect(job).toMatchObject({
      kind: 'slip',
      state: 'unknown',
      notes: [{ code: 'before-restore' }],
    })
    await w.restart()
    const next = await sold(w, other)
    await isIn(w, next.vendId, 'printed')
    expect(papersOf(w, next.token)).toEqual([expect.not.stringMatching(/incomplete/i)])
    expect(papersOf(w, token)).toHaveLength(1)
    await w.must('print.answer', { jobId: job?.jobId ?? 0, printed: false })
    await eventually('the copy', () => papersOf(w, token).length === 2)
    expect(papersOf(w, token)[1]).toMatch(/COPY 1/)
    await isIn(w, vendId, 'printed')
    await w.restart(() => putBack(w, copy))
    await w.until(vendId, 'confirmed')
    expect(await jobsOf(w, vendId)).toMatchObject([{ kind: 'slip', state: 'printed' }])
  })

  it('is not printed again where its sale was open in the backup', async () => {
    const { w } = await start(slow)
    w.provider.faults.next('drop-after-sale')
    const vendId = await w.sell(meter)
    await w.until(vendId, 'unconfirmed')
    const copy = await backUp(w)
    await w.must('vend.requery', { vendId })
    const token = (await w.until(vendId, 'confirmed')).tokens[0]?.digits ?? 'none'
    await isIn(w, vendId, 'printed')
    await w.restart(() => putBack(w, copy))
    await w.must('vend.requery', { vendId })
    await w.until(vendId, 'confirmed')
    expect(await jobsOf(w, vendId)).toMatchObject([{ state: 'printed' }])
    expect(papersOf(w, token)).toHaveLength(1)
  })

  it('is not printed again where it waited for paper in the backup', async () => {
    const { w } = await start()
    w.printer.script({ mood: 'paper-out' })
    const { vendId, token } = await sold(w, meter)
    await isIn(w, vendId, 'not-printed')
    const copy = await backUp(w)
    w.printer.script({ mood: 'ready' })
    await isIn(w, vendId, 'printed')
    await w.restart(() => putBack(w, copy))
    expect(await jobsOf(w, vendId)).toMatchObject([{ state: 'printed' }])
    expect(papersOf(w, token)).toHaveLength(1)
  })

  it('that a kill kept from the log is told on the next start', async () => {
    const { w, forget } = await start()
    // Aside: of an hour one copy is kept.
    const before = join(w.dataDir, 'before.db')
    copyFileSync(await backUp(w), before)
    const { vendId, token } = await sold(w, meter)
    await isIn(w, vendId, 'printed')
    const after = await backUp(w)
    await w.restart(() => {
      putBack(w, after)
      forget('"slip"')
      forget('"confirmed"')
    })
    await w.restart(() => putBack(w, before))
    await w.until(vendId, 'confirmed')
    expect(await jobsOf(w, vendId)).toMatchObject([{ state: 'printed' }])
    expect(papersOf(w, token)).toHaveLength(1)
  })
})

describe('paper that waited when the backup was made', () => {
  it('asks whether it printed, where nothing says so', async () => {
    const { w } = await start(slow)
    w.printer.script({ mood: 'paper-out' })
    w.provider.faults.next('drop-after-sale')
    const vendId = await w.sell(meter)
    await w.until(vendId, 'unconfirmed')
    await w.must('print.orderSlip', { vendId })
    await isIn(w, vendId, 'not-printed')
    const copy = await backUp(w)
    w.printer.script({ mood: 'ready' })
    await isIn(w, vendId, 'printed')
    await w.restart(() => putBack(w, copy))
    expect(await asking(w)).toMatchObject([
      { job: { vendId, kind: 'order-slip', notes: [{ code: 'before-restore' }] } },
    ])
    expect(w.printer.jobs()).toHaveLength(1)
  })

  it('prints after a mere restart', async () => {
    const { w } = await start()
    w.printer.script({ mood: 'paper-out' })
    const { vendId, token } = await sold(w, meter)
    await isIn(w, vendId, 'not-printed')
    await w.restart()
    w.printer.script({ mood: 'ready' })
    await isIn(w, vendId, 'printed')
    expect(papersOf(w, token)).toHaveLength(1)
  })
})

it('a slip of a sale that had no end when the till stopped prints as ever', async () => {
  const { w } = await start(slow)
  const copy = await backUp(w)
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell(meter)
  await w.until(vendId, 'unconfirmed')
  await w.restart(() => putBack(w, copy))
  await w.must('vend.requery', { vendId })
  const token = (await w.until(vendId, 'confirmed')).tokens[0]?.digits ?? 'none'
  await isIn(w, vendId, 'printed')
  expect(papersOf(w, token)).toEqual([expect.not.stringMatching(/COPY/)])
})

it('a till without an order log asks about the paper of every order its backup had open', async () => {
  const { w } = await start({ ...slow, ports: () => ({ verifyCopy }) })
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell(meter)
  await w.until(vendId, 'unconfirmed')
  w.printer.script({ mood: 'paper-out' })
  const waiting = await sold(w, other)
  await isIn(w, waiting.vendId, 'not-printed')
  const copy = await backUp(w)
  w.printer.script({ mood: 'ready' })
  await w.must('vend.requery', { vendId })
  await isIn(w, vendId, 'printed')
  await isIn(w, waiting.vendId, 'printed')
  await w.restart(() => putBack(w, copy))
  await w.must('vend.requery', { vendId })
  await w.until(vendId, 'confirmed')
  expect((await asking(w)).map(({ job }) => job.vendId)).toEqual([waiting.vendId, vendId])
  await w.restart()
  const next = await sold(w, meter)
  await isIn(w, next.vendId, 'printed')
  expect(w.printer.jobs()).toHaveLength(3)
})
