// The till of a path, with its hand on the disk: waits of a second pass in a moment, and every request
// that buys is held against the journal as it is committed when its first byte is about to leave.

import { createClock } from '../../../electron/ports/clock.ts'
import type { Clock, Http } from '../../../electron/till/ports.ts'
import type { FaultyDisk } from '../../world/faulty-disk.ts'
import type { TillWorldOptions } from '../../world/till.ts'

const longMs = 500
const shortMs = 15

/** Nobody waits out the till's own patience with a sick disk. */
function impatient(): Clock {
  const clock = createClock()
  return { ...clock, after: (ms, run) => clock.after(ms >= longMs ? shortMs : ms, run) }
}

export type Watched = {
  readonly options: Pick<TillWorldOptions, 'clock' | 'database' | 'http'>
  /** Requests that left before their intent was on disk, since the last look. */
  readonly breaches: () => readonly string[]
}

/** `intent`: says whether any order is committed as being sent. */
export function watched(
  disk: FaultyDisk,
  buys: (url: string, body: string) => boolean,
  intent: 'attempts' | 'batch_attempts',
): Watched {
  let breaches: string[] = []
  const kind = intent === 'attempts' ? 'vend' : 'send'
  const question = `SELECT seq FROM ${intent} WHERE ended_at IS NULL AND kind = '${kind}'`
  const http = (real: Http): Http => ({
    exchange: (request) => {
      if (buys(request.url, request.body ?? '')) {
        const isCommitted = !disk.inTransaction() && disk.ask(question).length > 0
        if (!isCommitted) breaches.push(`${request.url} before its intent`)
      }
      return real.exchange(request)
    },
  })
  return {
    options: { clock: impatient(), database: disk.open, http },
    breaches: () => {
      const found = breaches
      breaches = []
      return found
    },
  }
}
