// The shop's disk: a real SQLite database in memory that outlives the till's crashes. A commit is on
// disk when it returns (the till runs at synchronous=FULL; the durability test counts the fsyncs), so
// what a crash leaves is the database as of the last commit.
// The disk can be full, and it can fail at the moment of a commit; both roll the transaction back.

import Database from 'better-sqlite3'

export type Disk = {
  /** The database of the present run. Opens what the last run left. */
  readonly open: () => Database.Database
  /** The handle of the present run. */
  readonly current: () => Database.Database
  /** What is on disk now is what the next `open` finds, whatever the present run still writes. */
  readonly freeze: () => void
  /** Lets go of the present run's handle. */
  readonly release: () => void
  readonly setFull: (full: boolean) => void
  readonly commits: () => number
}

export type DiskHooks = {
  /** Inside the transaction, all of it written, nothing committed: true makes the commit fail. */
  readonly failsNow: () => boolean
  /** After every commit. */
  readonly committed: () => void
}

const unlimitedPages = 1_073_741_823

const ioError = (): Error =>
  Object.assign(new Error('disk I/O error (simulated)'), { code: 'SQLITE_IOERR_FSYNC' })

export function createDisk(hooks: DiskHooks): Disk {
  let image: Buffer | null = null
  let frozen = false
  let full = false
  let commits = 0
  let db: Database.Database | null = null

  const applyFull = (): void => {
    if (!db?.open) return
    const pages = full ? Number(db.pragma('page_count', { simple: true })) : unlimitedPages
    db.pragma(`max_page_count = ${pages}`)
  }

  /** Puts the hooks around every transaction of a handle. */
  function instrument(handle: Database.Database): void {
    const begin = handle.transaction.bind(handle)
    const transaction = (work: (...given: unknown[]) => unknown): unknown => {
      const run = begin((...given: unknown[]) => {
        const value = work(...given)
        if (hooks.failsNow()) throw ioError()
        return value
      })
      const immediate = (...given: unknown[]): unknown => {
        const value = run.immediate(...given)
        commits += 1
        hooks.committed()
        return value
      }
      // The schema's own transactions pass by: a first start on a bad disk is another test's.
      return { immediate, exclusive: begin(work).exclusive }
    }
    const close = handle.close.bind(handle)
    Object.assign(handle, {
      transaction,
      close: () => {
        if (handle === db && handle.open && !frozen) image = handle.serialize()
        return close()
      },
    })
  }

  return {
    open: () => {
      db = image ? new Database(image) : new Database(':memory:')
      frozen = false
      instrument(db)
      applyFull()
      return db
    },
    current: () => {
      if (!db) throw new Error('the disk was never opened')
      return db
    },
    freeze: () => {
      if (frozen || !db?.open) return
      image = db.serialize()
      frozen = true
    },
    release: () => {
      if (!db) return
      if (!frozen && db.open) image = db.serialize()
      frozen = true
      db.close()
    },
    setFull: (isFull) => {
      full = isFull
      applyFull()
    },
    commits: () => commits,
  }
}
