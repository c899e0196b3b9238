// That the clock was set, and what stood in the journal by then: its moments are of the clock as it was before,
// and say nothing of what time it is now.

import type { Readable, Writable } from './database.ts'
import { clockSetFact, journalAtClockSetFact, readFact, writeFact } from './facts.ts'
import { sql } from './statement.ts'

type Moment = { readonly seq: number; readonly at: number }

const newestOf = (store: Readable) => ({
  vend: sql<Moment>(
    store,
    'SELECT seq, placed_at AS at FROM vends ORDER BY seq DESC LIMIT 1',
  ).get(),
  event: sql<Moment>(store, 'SELECT seq, at FROM events ORDER BY seq DESC LIMIT 1').get(),
})

/** Must run inside a transaction. `now` is by the clock as it was set. */
export function noteClockSet(store: Writable, now: number): void {
  const { vend, event } = newestOf(store)
  writeFact(store, clockSetFact, String(now))
  writeFact(store, journalAtClockSetFact, `${vend?.seq ?? 0} ${event?.seq ?? 0}`)
}

/** The last moment the journal knows since the clock was set last, epoch ms; 0 where it knows none. */
export function lastEventAt(store: Readable): number {
  const [vendSeq = 0, eventSeq = 0] =
    readFact(store, journalAtClockSetFact)?.split(' ').map(Number) ?? []
  const { vend, event } = newestOf(store)
  return Math.max(since(vend, vendSeq), since(event, eventSeq))
}

const since = (moment: Moment | undefined, seq: number): number =>
  moment && moment.seq > seq ? moment.at : 0
