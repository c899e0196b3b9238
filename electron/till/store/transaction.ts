// One transaction at a time, committed before it returns. `events` and everything else the outside
// may hear is published by the caller after this returns, never inside.

import type { Writable } from './database.ts'

/** Runs `work` in one immediate transaction. A throw rolls everything back. */
export function transact<T>(store: Writable, work: () => T): T {
  return store.db.transaction(work).immediate()
}
