// A month's report out of a million sales, read beside the selling: how long it takes, and how long the
// longest step kept anything else waiting.

import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createClock } from '../../electron/ports/clock.ts'
import { serviceOver } from '../../electron/till/report/providers.ts'
import { type ReportFacts, salesOver } from '../../electron/till/report/sales.ts'
import { inSteps } from '../../electron/till/report/steps.ts'
import { addDays, dayOf } from '../../shared/time/days.ts'
import type { ManySales } from '../world/many-sales.ts'
import { amongManySales } from './many.ts'
import { nowMs } from './measure.ts'
import { type Row, within } from './table.ts'

const mostBlockedMs = 20

export const measureReports = (): Promise<readonly Row[]> => amongManySales(reportOn)

async function reportOn(many: ManySales): Promise<readonly Row[]> {
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
      ...within(blockedMs, mostBlockedMs, 'ms'),
    }
  }
  return [
    {
      ...(await rowOf('a month’s sales, others wait (p99)', (told) =>
        salesOver(
          facts,
          inSteps(clock, () => true),
          told,
        ),
      )),
      keep: 'report',
    },
    await rowOf('a month’s service, others wait (p99)', (told) =>
      serviceOver(
        facts,
        inSteps(clock, () => true),
        told,
      ),
    ),
  ]
}
