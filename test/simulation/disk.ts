// The shop's disk: a real SQLite database in memory that outlives the till's crashes. A commit is on
// disk when it returns (the till runs at synchronous=FULL; the durability test counts the fsyncs), so
// what a crash leaves is the database as of the last commit, and of a transaction that was open, nothing.
// The disk can be full, and it can fail at the moment of a commit; both roll the transaction back.
//
// A database with its prepared statements costs as much as a quarter of a day, so days share one: each
// is a transaction around all of the till's own (savepoints in it), undone at the day's end. A full disk
// makes SQLite undo that one too; a day with one has a database to itself.

import Database from 'better-sqlite3'
import { openDatabase } from '../../electron/till/store/database.ts'
import { type Touched, watchRows } from './touched.ts'

export type Disk = {
  /** What the last run of the till left, for the next one. */
  readonly open: () => Database.Database
  readonly current: () => Database.Database
  /** From now on nothing the present run still writes is kept. */
  readonly freeze: () => void
  /** Gives the database back, empty again. */
  readonly release: () => void
  readonly setFull: (full: boolean) => void
  /** A transaction of the till is open. */
  readonly inTransaction: () => boolean
  readonly commits: () => number
  /** The rows written since the last look. */
  readonly touched: Touched
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

/** One day's use of a database. */
type Day = {
  readonly hooks: DiskHooks
  isOpen: boolean
  isFrozen: boolean
  /** A transaction of the till is open, or one that takes what a dead run still writes. */
  inTransaction: boolean
  commits: number
}

type Ledger = {
  readonly db: Database.Database
  readonly touched: Touched
  readonly close: () => void
  day: Day | null
}

let migrated: Buffer | null = null

/** An empty ledger of the newest schema, made once per process: every database begins as a copy of it. */
function emptyLedger(): Buffer {
  if (migrated === null) {
    const store = openDatabase(':memory:', new Database(':memory:'))
    if (!store.ok) throw new Error('an empty ledger does not open')
    migrated = store.value.db.serialize()
    store.value.db.close()
  }
  return migrated
}

/** What a run writes after its end goes into a transaction that is rolled back by the next start. */
function intoTheVoid({ db, day }: Ledger): void {
  if (!day?.isFrozen || day.inTransaction) return
  day.inTransaction = true
  db.exec('SAVEPOINT lost')
}

function outOfTheVoid({ db, day }: Ledger): void {
  if (!day?.inTransaction) return
  day.inTransaction = false
  // A full disk undoes this one too.
  if (db.inTransaction) db.exec('ROLLBACK TO lost; RELEASE lost')
}

function makeLedger(): Ledger {
  const db = new Database(emptyLedger())
  const close = db.close.bind(db)
  const ledger: Ledger = { db, touched: watchRows(db), close, day: null }
  const begin = db.transaction.bind(db)
  const today = (): Day => {
    if (!ledger.day?.isOpen) throw new TypeError('The database connection is not open')
    return ledger.day
  }
  // The till makes its transaction once per handle, so nothing in here may belong to one day.
  const transaction = (work: (...given: unknown[]) => unknown): unknown => {
    const run = begin((...given: unknown[]) => {
      const day = today()
      const value = work(...given)
      if (day.isFrozen) return value
      day.hooks.committing()
      if (day.isFrozen || day.hooks.failsNow()) throw ioError()
      return value
    })
    const immediate = (...given: unknown[]): unknown => {
      const day = today()
      const isLost = day.inTransaction
      if (isLost && !db.inTransaction) db.exec('SAVEPOINT lost')
      day.inTransaction = true
      let value: unknown
      try {
        value = run.immediate(...given)
      } finally {
        day.inTransaction = isLost
        intoTheVoid(ledger)
      }
      if (day.isFrozen) return value
      day.commits += 1
      day.hooks.committed()
      return value
    }
    // The schema's own transactions pass by: a first start on a bad disk is another test's.
    return { immediate, exclusive: begin(work).exclusive }
  }
  Object.assign(db, {
    transaction,
    close: () => {
      if (ledger.day) ledger.day.isOpen = false
    },
  })
  return ledger
}

const shared: Ledger[] = []

export function createDisk(hooks: DiskHooks, { mayFill }: { readonly mayFill: boolean }): Disk {
  const ledger = (mayFill ? null : shared.pop()) ?? makeLedger()
  const { db, touched } = ledger
  const day: Day = { hooks, isOpen: false, isFrozen: false, inTransaction: false, commits: 0 }
  ledger.day = day
  let full = false
  if (!mayFill) db.exec('BEGIN')

  const applyFull = (): void => {
    const pages = full ? Number(db.pragma('page_count', { simple: true })) : unlimitedPages
    db.pragma(`max_page_count = ${pages}`)
  }

  return {
    open: () => {
      outOfTheVoid(ledger)
      day.isFrozen = false
      day.isOpen = true
      if (full) applyFull()
      return db
    },
    current: () => db,
    freeze: () => {
      day.isFrozen = true
      intoTheVoid(ledger)
    },
    release: () => {
      outOfTheVoid(ledger)
      ledger.day = null
      if (mayFill) {
        ledger.close()
        return
      }
      db.exec('ROLLBACK')
      touched.clear()
      shared.push(ledger)
    },
    setFull: (isFull) => {
      if (isFull === full) return
      if (!mayFill) throw new Error('this disk was made for a day on which it is never full')
      full = isFull
      applyFull()
    },
    inTransaction: () => day.inTransaction || (mayFill && db.inTransaction),
    commits: () => day.commits,
    touched,
  }
}
