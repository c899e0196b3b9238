// Paper the till cannot read from its own rows: it ends with its reason and an alarm, and keeps its printer
// from nothing that comes behind it.

import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { meter } from '../world/drawer.ts'
import { alarmsOf } from '../world/keeping.ts'
import { eventually, startTillWorld } from '../world/till.ts'

it('a job that belongs to nothing holds up no slip behind it, and a person hears of it', async () => {
  let db: Database.Database | null = null
  await using w = await startTillWorld({ database: (path) => (db = new Database(path)) })
  const handle = db as Database.Database | null
  handle
    ?.prepare(
      "INSERT INTO print_jobs (printer_id, kind, state, created_at) VALUES ('counter', 'slip', 'waiting', 0)",
    )
    .run()
  const vendId = await w.sell(meter)
  await w.until(vendId, 'confirmed')
  await eventually('the slip', async () =>
    (await w.must('print.jobs', { vendId })).jobs.some(({ state }) => state === 'printed'),
  )
  const { jobs } = await w.must('print.jobs', {})
  const lost = jobs.find(({ vendId: of }) => of === null)
  const notes = [{ code: 'unreadable', values: { job: lost?.jobId } }]
  expect(lost).toMatchObject({ state: 'answered-no', notes })
  expect(await alarmsOf(w)).toMatchObject([{ kind: 'storage', notes }])
})
