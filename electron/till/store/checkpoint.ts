// Moves what is committed from the write-ahead log into the database file while nobody waits. Every
// commit is safe on disk before this and without it; left to itself SQLite does this inside a commit,
// and the customer of that moment waits for all the writing of the last hundred sales.

import type { Clock, Log } from '../ports.ts'
import type { Writable } from './database.ts'

/** Nothing changed for this long: nobody is served. */
const quietMs = 1_000
/** Fewer changes than this are left for later: each move costs a flash disk the same two flushes. */
const worthwhile = 40

export type QuietCheckpoint = {
  /** Something was committed. Cheap: called after every change. */
  readonly touched: () => void
  readonly stop: () => void
}

export function quietCheckpoint(store: Writable, clock: Clock, log: Log): QuietCheckpoint {
  let changes = 0
  let lastAt = 0
  let stopTimer: (() => void) | null = null

  const look = (): void => {
    stopTimer = null
    const leftMs = lastAt + quietMs - clock.monotonic()
    if (leftMs > 0) {
      stopTimer = clock.after(leftMs, look)
      return
    }
    changes = 0
    try {
      store.db.pragma('wal_checkpoint(PASSIVE)')
    } catch (error) {
      // Nothing is lost: all of it still stands in the log. A disk that refuses shows at the next sale.
      log.warn('the database could not be tidied', { error: String(error) })
    }
  }

  return {
    touched: () => {
      changes += 1
      lastAt = clock.monotonic()
      if (changes >= worthwhile) stopTimer ??= clock.after(quietMs, look)
    },
    stop: () => stopTimer?.(),
  }
}
