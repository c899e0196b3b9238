// A month's report out of a million sales, read beside the selling: how long it takes, and how long the
// longest step kept anything else waiting.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createClock } from '../../electron/ports/clock.ts'
import { serviceOver } from '../../electron/till/report/providers.ts'
import { type ReportFacts, salesOver } from '../../electron/till/report/sales.ts'
import { inSteps } from '../../electron/till/report/steps.ts'
import { addDays, dayOf } from '../../shared/time/days.ts'
import { makeManySales } from '../world/many-sales.ts'
import { nowMs } from './measure.ts'
import { benchFolder } from './subject.ts'
import type { Row } from './table.ts'

const sales = 1_000_000
const mostBlockedMs = 20

export async function measureReports(): Promise<readonly Row[]> {
  const folder = benchFolder()
  process.stderr.write(`writing ${sales.toLocaleString('en')} sales …\n`)
  const many = makeManySales(folder.path, sales)
  const timeZone = 'Africa/Lagos'
  const from = addDays(dayOf(many.firstAt, timeZone), 300)
  const facts: ReportFacts = {
    store: many.store,
    period: { from, until: addDays(from, 30) },
    timeZone,
    currency: 'NGN',
    training: false,
    labels: new Map(),
    rules: [],
    at: 0,
  }
  const clock = createClock()
  const rowOf = async (
    what: string,
    read: (told: (count: number) => void) => Promise<unknown>,
  ): Promise<Row> => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    let count = 0
    delay.enable()
    const startedAt = nowMs()
    await read((now) => {
      count = now
    })
    const tookMs = nowMs() - startedAt
    delay.disable()
    const blockedMs = delay.percentile(99) / 1e6
    return {
      what,
      till: `${tookMs.toFixed(0)} ms`,
      floor: `${count.toLocaleString('en')} sales`,
      compared: `others wait ${blockedMs.toFixed(1)} ms (p99)`,
      target: `≤ ${mostBlockedMs} ms`,
      verdict: blockedMs <= mostBlockedMs ? 'met' : 'MISSED',
    }
  }
  try {
    return [
      await rowOf('a month’s sales among a million', (told) =>
        salesOver(
          facts,
          inSteps(clock, () => true),
          told,
        ),
      ),
      await rowOf('a month’s service among a million', (told) =>
        serviceOver(
          facts,
          inSteps(clock, () => true),
          told,
        ),
      ),
    ]
  } finally {
    many.store.db.close()
    folder.remove()
  }
}
