// A clock that was set while the till was off is seen by nobody inside it: a battery that is empty has a
// computer begin its day in another year. The providers' answers say what time it is elsewhere; one that
// is far from the till's is told to a person. No rule goes by it: a provider's clock may be wrong as well.

import type { Clock, HttpAnswer, Log } from '../ports.ts'
import { skewOf } from '../providers/date.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'

/** A slow line and a clock that drifts stay below this. */
const farMs = 10 * 60_000
/** Whoever is as near as this says that the till's clock is right. */
const nearMs = 60_000

const lengthOf = (ms: number): string => {
  const minutes = Math.round(Math.abs(ms) / 60_000)
  if (minutes < 120) return `${minutes} minutes`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours` : `${Math.round(hours / 24)} days`
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
    const way = skewMs > 0 ? 'ahead of' : 'behind'
    const message =
      `The clock of this computer is ${lengthOf(skewMs)} ${way} ${label}’s. Set it right: times on slips ` +
      'and reports follow it. No sale is lost.'
    try {
      transact(store, () => raiseAlarm(store, { at, kind: 'clock', vendSeq: null, message }))
    } catch (error) {
      log.warn('the clock is wrong, and the alarm could not be kept', { message, error })
    }
  }
}
