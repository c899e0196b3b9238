// The line comes back: a queue of sales goes out, comes back, is committed and printed. The floor is a
// loop of bare POSTs with one commit each, as many at a time as the till sends at once; half of it
// runs before the till's turn, half after. Also what a sale costs on disk, everything kept.

import { statSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { withUsual } from '../../shared/config/limits.ts'
import { databaseFile } from '../../electron/till/store/database.ts'
import { openBareRows, openBareSale } from './floors.ts'
import { breathe, nowMs, sleep, until } from './measure.ts'
import type { Outside } from './outside.ts'
import { benchFolder, openSubject } from './subject.ts'
import { atLeast, informs, ms, perSecond, type Row, within } from './table.ts'

const queued = 10_000
/** As many as the till ever sends to one provider at once. */
const atOnce = withUsual({}).inFlightPerProvider
const probeMs = 50
/** Printed after the drain, for the pace of the paper: a queue of slips is no concern of the provider's. */
const slips = 500
const patienceMs = 300_000

/** Sales per second of the bare loop. */
async function bareLoop(outside: Outside, name: string): Promise<number> {
  const folder = benchFolder()
  const rows = openBareRows(folder.path)
  const sale = openBareSale(outside, rows)
  let left = queued / 2
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      rows.insertText(await sale.post(`F${name}-${process.pid}-${left}`, false))
    }
  }
  const startedAt = nowMs()
  await Promise.all(Array.from({ length: atOnce }, worker))
  const rate = (queued / 2 / (nowMs() - startedAt)) * 1000
  await sale.close()
  rows.close()
  folder.remove()
  return rate
}

type Drained = {
  readonly confirmedPerS: number
  readonly printedPerS: number
  readonly loopDelayP99Ms: number
  readonly bytesPerVend: number
}

async function drainTill(outside: Outside): Promise<Drained> {
  const folder = benchFolder()
  const fileBytes = (): number => statSync(join(folder.path, databaseFile)).size
  await (await openSubject(folder.path, outside)).close()
  const emptyBytes = fileBytes()
  await outside.setLine(false)
  const subject = await openSubject(folder.path, outside, { probeMs })
  await sleep(3 * probeMs)
  for (let i = 0; i < queued; i += 1) {
    await subject.place()
    if (i % 20 === 0) await breathe()
  }
  let confirmed = 0
  let printed = 0
  const stop = subject.subscribe((event) => {
    if (event.name === 'vend.changed' && event.body.state === 'confirmed') confirmed += 1
    if (event.name === 'print.changed' && event.body.job.state === 'printed') printed += 1
  })
  await outside.take()
  await outside.setLine(true)
  const loopDelay = monitorEventLoopDelay({ resolution: 1 })
  await until('the first sale to go out', () => confirmed > 0)
  loopDelay.enable()
  const startedAt = nowMs()
  const before = { confirmed, printed }
  await until('the queue to drain', () => confirmed >= queued, patienceMs)
  loopDelay.disable()
  const confirmedMs = nowMs() - startedAt
  const enough = Math.min(queued, printed + slips)
  await until('slips to print', () => printed >= enough, patienceMs)
  const printedMs = nowMs() - startedAt
  stop()
  await subject.close()
  const bytesPerVend = (fileBytes() - emptyBytes) / queued
  folder.remove()
  return {
    confirmedPerS: ((queued - before.confirmed) * 1000) / confirmedMs,
    printedPerS: ((enough - before.printed) * 1000) / printedMs,
    loopDelayP99Ms: loopDelay.percentile(99) / 1e6,
    bytesPerVend,
  }
}

export async function measureDraining(outside: Outside): Promise<readonly Row[]> {
  await bareLoop(outside, 'warm')
  const before = await bareLoop(outside, 'a')
  const till = await drainTill(outside)
  const after = await bareLoop(outside, 'b')
  const floor = (before + after) / 2
  return [
    {
      what: `drain ${queued.toLocaleString('en')}: confirmed`,
      till: perSecond(till.confirmedPerS),
      floor: perSecond(floor),
      keep: 'drain',
      ...atLeast(till.confirmedPerS / floor, 0.7),
    },
    {
      what: `drain ${queued.toLocaleString('en')}: on paper`,
      till: perSecond(till.printedPerS),
      floor: '',
      ...informs,
    },
    {
      what: 'draining: event-loop delay p99',
      till: ms(till.loopDelayP99Ms),
      floor: '',
      keep: 'loop delay',
      ...within(till.loopDelayP99Ms, 20, 'ms'),
    },
    {
      what: 'disk per confirmed vend',
      till: `${Math.round(till.bytesPerVend).toLocaleString('en')} B`,
      floor: '',
      keep: 'disk a vend',
      ...within(Math.round(till.bytesPerVend), 1_500, 'B'),
    },
  ]
}
