// A disk that can be full: the till's own database file, whose growth SQLite is told to refuse. Works
// on every system and without being root; the error is the one a full disk gives.

import Database from 'better-sqlite3'

export type FillableDisk = {
  /** For `TillWorldOptions.database`. */
  readonly open: (path: string) => Database.Database
  /** Not a byte more fits, not even into pages that are half empty. */
  readonly fill: () => void
  readonly free: () => void
  /** There will be space when the till starts the next time. */
  readonly freeOnNextOpen: () => void
}

const unlimited = 1_073_741_823

export function fillableDisk(): FillableDisk {
  let db: Database.Database | null = null
  let isFull = false
  let staysFull = true

  /** A commit is where a disk says no: everything in the transaction is rolled back. */
  function guard(handle: Database.Database): void {
    const begin = handle.transaction.bind(handle)
    const transaction = (work: (...given: unknown[]) => unknown): unknown =>
      begin((...given: unknown[]) => {
        const value = work(...given)
        if (isFull) overflow(handle)
        return value
      })
    Object.assign(handle, { transaction })
  }

  return {
    open: (path) => {
      if (!staysFull) isFull = false
      staysFull = true
      db = new Database(path, { timeout: 0 })
      guard(db)
      return db
    },
    fill: () => {
      isFull = true
    },
    free: () => {
      isFull = false
      db?.pragma(`max_page_count = ${unlimited}`)
    },
    freeOnNextOpen: () => {
      staysFull = false
    },
  }
}

/** Writes more than fits, so that SQLite itself says SQLITE_FULL inside the caller's transaction. */
function overflow(db: Database.Database): void {
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`)
  db.exec(`CREATE TABLE ballast (bytes); INSERT INTO ballast VALUES (randomblob(100000))`)
}
