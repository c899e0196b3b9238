// The journal's part of the status strip. The strip is made anew whenever anything changed, and in one
// case of four that was a provider or a printer and no row: then the sums of the last time still hold.

import { type AlarmRow, openAlarms } from '../store/alarms.ts'
import type { Readable } from '../store/database.ts'
import { lateHeaps } from '../store/late.ts'
import { jobCounts } from '../store/print-jobs.ts'
import { newestShift, type ShiftRow } from '../store/shifts.ts'
import { sql } from '../store/statement.ts'
import { confirmedSince, openHeaps, refundsDue, undecidedCollects } from '../store/totals.ts'

export type StatusSums = {
  readonly heaps: ReturnType<typeof openHeaps>
  readonly newest: ShiftRow | null
  readonly counts: ReturnType<typeof jobCounts>
  readonly alarms: readonly AlarmRow[]
  readonly confirmedMinor: number
  readonly refundsDueMinor: number
  /** Called refused, sold after all, and nobody found out yet. */
  readonly late: ReturnType<typeof lateHeaps>
  readonly undecidedCollects: number
}

/** Of one open till. `since`: the midnight the confirmed sales are counted from. Not inside a transaction. */
export function createSums(store: Readable): (since: number) => StatusSums {
  let last: { readonly written: number; readonly since: number; readonly sums: StatusSums } | null =
    null
  return (since) => {
    // Nobody else writes: the database is locked for this connection, which counts what it wrote.
    const written = sql<{ n: number }>(store, 'SELECT total_changes() AS n').get()?.n ?? Number.NaN
    if (last?.written === written && last.since === since) return last.sums
    const sums: StatusSums = {
      heaps: openHeaps(store),
      newest: newestShift(store),
      counts: jobCounts(store),
      alarms: openAlarms(store),
      confirmedMinor: confirmedSince(store, since),
      refundsDueMinor: refundsDue(store),
      late: lateHeaps(store),
      undecidedCollects: undecidedCollects(store),
    }
    last = { written, since, sums }
    return sums
  }
}
