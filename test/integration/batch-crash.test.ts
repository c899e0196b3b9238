// `kill -9` at every step of a collect. After each the till is started again and the same sheet tapped
// again: the customers are asked at most once, and what nobody can know waits for a person.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BatchKillPoint, batchKillPoints } from '../world/kill-points.ts'
import { type KilledCollect, startKilledCollect } from '../world/killed-collect.ts'
import { eventually } from '../world/till.ts'

const longMs = 60_000
let w: KilledCollect

beforeAll(async () => {
  w = await startKilledCollect()
}, longMs)
afterAll(() => w.stop())

/** What must become of it: nothing had left the till, nobody can know, or its number was kept. */
const ends: Readonly<
  Record<BatchKillPoint, { readonly state: 'settled' | 'review'; readonly made: 0 | 1 }>
> = {
  'before batch placed': { state: 'settled', made: 1 },
  'after batch placed': { state: 'settled', made: 1 },
  'before batch claimed': { state: 'settled', made: 1 },
  'after batch claimed': { state: 'review', made: 0 },
  'before batch accepted': { state: 'review', made: 1 },
  'after batch accepted': { state: 'settled', made: 1 },
  'after batch asking': { state: 'settled', made: 1 },
  'before batch all-ended': { state: 'settled', made: 1 },
  'after batch all-ended': { state: 'settled', made: 1 },
}

it.each(batchKillPoints)(
  'killed %s, the customers are asked at most once',
  async (point) => {
    w.arm(point)
    const promised = await w.tap(point)
    await w.dead()
    await w.startAgain()
    const batchId = (await w.tap(point)) ?? ''
    if (promised !== null) expect(batchId).toBe(promised)
    const { state, made } = ends[point]
    const batch = await w.until(batchId, state)
    expect(w.chillr.ledger.named(point)).toHaveLength(made)
    const { rows } = await w.till().call('batch.rows', { batchId })
    if (state === 'review') {
      expect(rows.map((row) => row.state)).toEqual(['review', 'review'])
      const { alarms } = await w.till().call('status.get', {})
      expect(alarms.some((alarm) => alarm.batchId === batchId)).toBe(true)
      expect(batch.attempts).toMatchObject([{ kind: 'send', outcome: 'unknown' }])
      return
    }
    const truth = w.chillr.ledger.named(point)[0]?.customers
    expect(rows.map((row) => row.state)).toEqual(truth?.map((one) => one.state))
    expect(rows.map((row) => row.state)).toEqual(['paid', 'failed'])
    await eventually('the slip', () => w.printer.jobs().some(({ text }) => text.includes(batchId)))
    const { jobs } = await w.till().call('print.jobs', {})
    expect(jobs.filter((job) => job.batchId === batchId && job.kind === 'slip')).toHaveLength(1)
  },
  longMs,
)
