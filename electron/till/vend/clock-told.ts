// A clock that was set while the till was off is seen by nobody inside it: a battery that is empty has a
// computer begin its day in another year. The providers' answers say what time it is elsewhere; one that
// is far from the till's is told to a person. No rule goes by it: a provider's clock may be wrong as well.

import { type Note, note, noted } from '../../../shared/notes/notes.ts'
import type { Clock, HttpAnswer, Log } from '../ports.ts'
import { skewOf } from '../providers/date.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'

/** A slow line and a clock that drifts stay below this. */
const farMs = 10 * 60_000
/** Whoever is as near as this says that the till's clock is right. */
const nearMs = 60_000

function skewNote(ms: number, provider: string): Note {
  const way = ms > 0 ? 'clock-ahead' : 'clock-behind'
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 120) return note(`${way}.minutes`, { count: minutes, provider })
  const hours = Math.round(minutes / 60)
  if (hours < 48) return note(`${way}.hours`, { count: hours, provider })
  return note(`${way}.days`, { count: Math.round(hours / 24), provider })
}

/** Hears every answer of `provider`, to what was asked at `askedAt` by the till's clock. */
export function listenForTheTime(parts: {
  readonly store: Writable
  readonly clock: Clock
  readonly log: Log
}): (provider: { readonly label: string }, answer: HttpAnswer, askedAt: number) => void {
  const { store, clock, log } = parts
  /** Somebody agreed, or a person was told: the rest of this run is the watch's (clock-watch.ts). */
  let isSettled = false
  return ({ label }, answer, askedAt) => {
    if (isSettled) return
    const at = clock.now()
    const skewMs = skewOf(answer, askedAt, at)
    if (skewMs === null || (Math.abs(skewMs) > nearMs && Math.abs(skewMs) < farMs)) return
    isSettled = true
    if (Math.abs(skewMs) <= nearMs) return
    const { notes, detail } = noted(skewNote(skewMs, label), note('clock-set'))
    try {
      transact(store, () => raiseAlarm(store, { at, kind: 'clock', vendSeq: null, notes }))
    } catch (error) {
      log.warn('the clock is wrong, and the alarm could not be kept', { message: detail, error })
    }
  }
}
