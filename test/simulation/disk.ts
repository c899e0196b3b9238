// The shop's disk: a real SQLite database in memory that outlives the till's crashes. A commit is on
// disk when it returns (the till runs at synchronous=FULL; the durability test counts the fsyncs), so
// what a crash leaves is the database as of the last commit, and of a transaction that was open, nothing.
// The disk can be full, and it can fail at the moment of a commit; both roll the transaction back.

import Database from 'better-sqlite3'
import { openDatabase } from '../../electron/till/store/database.ts'

export type Disk = {
  /** What the last run of the till left, for the next one. */
  readonly open: () => Database.Database
  readonly current: () => Database.Database
  /** From now on nothing the present run still writes is kept. */
  readonly freeze: () => void
  /** Gives the memory back. */
  readonly release: () => void
  readonly setFull: (full: boolean) => void
  readonly commits: () => number
}

export type DiskHooks = {
  /** Inside the transaction, all of it written, nothing committed: true makes the commit fail. */
  readonly failsNow: () => boolean
  /** The same moment; the power may go here. */
  readonly committing: () => void
  readonly committed: () => void
}

const unlimitedPages = 1_073_741_823

const ioError = (): Error =>
  Object.assign(new Error('disk I/O error (simulated)'), { code: 'SQLITE_IOERR_FSYNC' })

let migrated: Buffer | null = null

/** An empty ledger of the newest schema, made once per process: every day begins with a copy of it. */
function emptyLedger(): Buffer {
  if (migrated === null) {
    const store = openDatabase(':memory:', new Database(':memory:'))
    if (!store.ok) throw new Error('an empty ledger does not open')
    migrated = store.value.db.serialize()
    store.value.db.close()
  }
  return migrated
}

export function createDisk(hooks: DiskHooks): Disk {
  const db = new Database(emptyLedger())
  let isOpen = false
  let isFrozen = false
  let full = false
  let commits = 0

  const applyFull = (): void => {
    const pages = full ? Number(db.pragma('page_count', { simple: true })) : unlimitedPages
    db.pragma(`max_page_count = ${pages}`)
  }
  /** What a run writes after its end goes into a transaction that is rolled back by the next start. */
  const intoTheVoid = (): void => {
    if (isFrozen && !db.inTransaction) db.exec('BEGIN')
  }
  /** One handle serves every run of the till: a start then costs what the till does, not SQLite's parsing. */
  function instrument(): void {
    const begin = db.transaction.bind(db)
    const transaction = (work: (...given: unknown[]) => unknown): unknown => {
      const run = begin((...given: unknown[]) => {
        const value = work(...given)
        if (isFrozen) return value
        hooks.committing()
        if (isFrozen || hooks.failsNow()) throw ioError()
        return value
      })
      const immediate = (...given: unknown[]): unknown => {
        if (!isOpen) throw new TypeError('The database connection is not open')
        try {
          const value = run.immediate(...given)
          if (isFrozen) return value
          commits += 1
          hooks.committed()
          return value
        } finally {
          intoTheVoid()
        }
      }
      // The schema's own transactions pass by: a first start on a bad disk is another test's.
      return { immediate, exclusive: begin(work).exclusive }
    }
    const close = (): void => {
      isOpen = false
    }
    Object.assign(db, { transaction, close })
  }

  const reallyClose = db.close.bind(db)
  instrument()
  return {
    open: () => {
      if (db.inTransaction) db.exec('ROLLBACK')
      isFrozen = false
      isOpen = true
      applyFull()
      return db
    },
    current: () => db,
    freeze: () => {
      isFrozen = true
      intoTheVoid()
    },
    release: () => {
      if (db.inTransaction) db.exec('ROLLBACK')
      reallyClose()
    },
    setFull: (isFull) => {
      full = isFull
      applyFull()
    },
    commits: () => commits,
  }
}
