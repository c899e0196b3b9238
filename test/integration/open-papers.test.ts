// Paper that is not out, of all kinds: what asks a person, and what waits for its printer.

import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { databaseFile } from '../../electron/till/store/database.ts'
import { meter } from '../world/drawer.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const open = (w: TillWorld) => w.must('print.open', {})

it('a question is in reach until it is answered, however many slips came after it', async () => {
  await using w = await startTillWorld()
  w.printer.script({ resetAfterBytes: 200 })
  const vendId = await w.sell(meter)
  const asked = await eventually('the question', async () => (await open(w)).asking[0])
  expect(asked).toMatchObject({
    job: { vendId, state: 'unknown' },
    about: { kind: 'vend', vend: { vendId, account: meter, state: 'confirmed' } },
  })
  w.printer.script({ resetAfterBytes: Number.POSITIVE_INFINITY })
  // A copy that came out whole answers nothing about the slip before it.
  await w.must('print.reprint', { vendId })
  await eventually('the copy', () => w.printer.jobs().some(({ text }) => /COPY 1/.test(text)))
  expect((await open(w)).asking.map(({ job }) => job.jobId)).toEqual([asked.job.jobId])
  await w.restart()
  expect((await open(w)).asking.map(({ job }) => job.jobId)).toEqual([asked.job.jobId])
  await w.must('print.answer', { jobId: asked.job.jobId, printed: true })
  expect(await open(w)).toEqual({ asking: [], waiting: [] })
})

it('what waits for paper stands there with its reason, the oldest first, at most as many as were asked for', async () => {
  await using w = await startTillWorld()
  w.printer.script({ mood: 'paper-out' })
  const first = await w.sell(meter)
  const second = await w.sell('04123456700')
  await eventually('both slips', async () => (await open(w)).waiting.length === 2)
  const { asking, waiting } = await open(w)
  expect(asking).toEqual([])
  expect(waiting.map(({ job }) => job.vendId)).toEqual([first, second])
  const few = await w.must('print.open', { limit: 1 })
  expect(few.waiting.map(({ job }) => job.vendId)).toEqual([first])
  w.printer.script({ mood: 'ready' })
  await eventually('the printer', async () => (await open(w)).waiting.length === 0)
})

it('a slip the power went off under asks a person, and says why by code', async () => {
  await using w = await startTillWorld()
  w.printer.script({ mood: 'paper-out' })
  const vendId = await w.sell(meter)
  await eventually('the slip', async () => (await open(w)).waiting.length === 1)
  await w.restart(() => {
    // As a till without power leaves it: no end was written.
    const db = new Database(join(w.dataDir, databaseFile))
    db.exec("UPDATE print_jobs SET state = 'printing' WHERE state IN ('waiting', 'not-printed')")
    db.close()
  })
  const { asking } = await open(w)
  expect(asking.map(({ job }) => job)).toMatchObject([
    {
      vendId,
      state: 'unknown',
      detail: 'The till stopped while this slip was printing.',
      notes: [{ code: 'till-stopped' }],
    },
  ])
})
