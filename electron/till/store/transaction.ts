// One transaction at a time, committed before it returns. `events` and everything else the outside
// may hear is published by the caller after this returns, never inside.

import type Database from 'better-sqlite3'
import type { Writable } from './database.ts'

type Run = Database.Transaction<(work: () => unknown) => unknown>

/** Made once per database: better-sqlite3 builds four functions for each, which is a good part of a small one. */
const runs = new WeakMap<Database.Database, Run>()

/** Runs `work` in one immediate transaction. A throw rolls everything back. */
export function transact<T>({ db }: Writable, work: () => T): T {
  let run = runs.get(db)
  if (!run) {
    run = db.transaction((work: () => unknown) => work())
    runs.set(db, run)
  }
  return run.immediate(work) as T
}
