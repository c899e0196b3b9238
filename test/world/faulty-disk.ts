// A disk that says no at a chosen moment: the nth statement that writes, the nth commit or the nth read
// of the till's own database, once or from then on. The errors are SQLite's own; what was written before
// in the same transaction is rolled back, as SQLite does it.

import Database from 'better-sqlite3'

export type FaultAt = 'write' | 'commit' | 'read'

export type FaultyDisk = {
  /** For `TillWorldOptions.database`. */
  readonly open: (path: string) => Database.Database
  /** From now on the nth of its kind fails, and with `stays` every later one too. */
  readonly arm: (at: FaultAt, n: number, stays: boolean) => void
  readonly heal: () => void
  /** Whether it came to the nth since it was armed. */
  readonly struck: () => boolean
  /** Reads the journal as it stands now, past every fault. */
  readonly ask: <Row>(text: string, ...given: unknown[]) => readonly Row[]
  /** True inside a transaction of the till. */
  readonly inTransaction: () => boolean
}

const errors = {
  write: ['SQLITE_FULL', 'database or disk is full'],
  commit: ['SQLITE_IOERR_FSYNC', 'disk I/O error'],
  read: ['SQLITE_IOERR_READ', 'disk I/O error'],
} as const

export function faultyDisk(): FaultyDisk {
  let db: Database.Database | null = null
  let armed: { readonly at: FaultAt; left: number; readonly stays: boolean } | null = null
  let struck = false
  let question: (text: string) => Database.Statement = () => {
    throw new Error('no till is open')
  }

  function pass(at: FaultAt): void {
    if (armed?.at !== at) return
    armed.left -= 1
    if (armed.left > 0) return
    const [code, message] = errors[at]
    struck = true
    if (!armed.stays) armed = null
    throw new Database.SqliteError(`${message} (of a test)`, code)
  }

  /** What the till prepares goes through the fault; its own results and errors come back as they are. */
  function guard(handle: Database.Database): void {
    const prepare = handle.prepare.bind(handle)
    question = prepare
    const begin = handle.transaction.bind(handle)
    const guarded = (text: string): Database.Statement => {
      const statement = prepare(text)
      const { run, get, all } = statement
      const through =
        (at: FaultAt, work: (...given: never[]) => unknown) =>
        (...given: never[]): unknown => {
          pass(at)
          return work.apply(statement, given)
        }
      return Object.assign(statement, {
        run: through('write', run as never),
        get: through('read', get as never),
        all: through('read', all as never),
      }) as Database.Statement
    }
    const transaction = (work: (...given: never[]) => unknown): unknown =>
      begin((...given: never[]) => {
        const isOutermost = depth === 0
        depth += 1
        try {
          const value = work(...given)
          if (isOutermost) pass('commit')
          return value
        } finally {
          depth -= 1
        }
      })
    let depth = 0
    Object.assign(handle, { prepare: guarded, transaction })
  }

  return {
    open: (path) => {
      db = new Database(path, { timeout: 0 })
      guard(db)
      return db
    },
    arm: (at, n, stays) => {
      armed = { at, left: n, stays }
      struck = false
    },
    heal: () => {
      armed = null
    },
    struck: () => struck,
    ask: (text, ...given) => question(text).all(...given) as never,
    inTransaction: () => db?.inTransaction ?? false,
  }
}
