// What the write-ahead log needs while nobody waits: room before it, and what it holds moved on behind it.

import type { Clock, Log } from '../ports.ts'
import { quietCheckpoint } from './checkpoint.ts'
import type { Writable } from './database.ts'
import { createLogRoom } from './log-room.ts'

export type Upkeep = {
  readonly start: () => void
  /** Something was committed. Cheap: called after every change. */
  readonly touched: () => void
  readonly stop: () => void
}

/** `dataDir`: null where the database is no file of this till's own. */
export function createUpkeep(
  store: Writable,
  parts: { readonly dataDir: string | null; readonly clock: Clock; readonly log: Log },
): Upkeep {
  const { dataDir, clock, log } = parts
  const checkpoint = quietCheckpoint(store, clock, log)
  const room = dataDir === null ? null : createLogRoom({ dataDir, clock, log })
  return {
    start: () => room?.start(),
    touched: checkpoint.touched,
    stop: () => {
      checkpoint.stop()
      room?.stop()
    },
  }
}
