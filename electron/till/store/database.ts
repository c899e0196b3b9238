// Opens the till's one database and keeps the promises the law rests on: one owner, WAL with
// synchronous=FULL asserted on every open (a reopened WAL file silently falls back to NORMAL),
// and no schema this program does not know. Never deletes or repairs a file.

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Result, err, ok } from '../../../shared/result.ts'
import { type OpenError, openErrorOf } from './errors.ts'
import { latestVersion, migrate } from './migrations/index.ts'

/** A handle that reads. */
export type Readable = { readonly db: Database.Database }
/** A handle that may write. Only the till's own services hold one. */
export type Writable = Readable & { readonly writable: true }

export const databaseFile = 'till.db'
/** The write-ahead log beside it. */
export const writeAheadFile = `${databaseFile}-wal`
const pageBytes = 2_048
/** The last resort. Before that a quiet moment is used (checkpoint.ts), not a customer's. */
const logPages = 8_000
/** As long as the log ever gets, 16 MB: each page of it has a heading of 24 bytes. */
export const longestLogBytes = logPages * (pageBytes + 24)
/** "TTil": tells our files from anybody else's. */
export const applicationId = 0x5454696c

function pragma(db: Database.Database, text: string): unknown {
  return db.pragma(text, { simple: true })
}

function insist(db: Database.Database, name: string, wanted: string | number): void {
  const found = pragma(db, name)
  if (found !== wanted) throw new Error(`the database says ${name}=${String(found)}, not ${wanted}`)
}

function prepare(db: Database.Database): Result<Writable, OpenError> {
  // Exclusive before anything is read: a second till gets "already open", never a shared journal.
  pragma(db, 'locking_mode = EXCLUSIVE')
  // A sale touches a dozen pages, one per index, and each is written whole: small pages make a
  // commit a quarter cheaper. Counts for a new file only.
  pragma(db, `page_size = ${pageBytes}`)
  pragma(db, 'journal_mode = WAL')
  pragma(db, 'synchronous = FULL')
  pragma(db, `wal_autocheckpoint = ${logPages}`)
  pragma(db, 'foreign_keys = ON')
  pragma(db, 'trusted_schema = OFF')
  pragma(db, 'busy_timeout = 0')
  insist(db, 'journal_mode', 'wal')
  insist(db, 'synchronous', 2)
  insist(db, 'foreign_keys', 1)
  const version = Number(pragma(db, 'user_version'))
  const owner = Number(pragma(db, 'application_id'))
  const isEmpty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0
  if (owner !== applicationId && !(version === 0 && isEmpty)) {
    return err({
      kind: 'not-ours',
      message: 'The file till.db is not a TokenTill database. It was left as it is.',
    })
  }
  if (version > latestVersion) {
    return err({
      kind: 'newer-version',
      message:
        `The data folder was written by a newer TokenTill (data version ${version}, this one knows ` +
        `${latestVersion}). Nothing was changed. Install the newer TokenTill again.`,
    })
  }
  pragma(db, `application_id = ${applicationId}`)
  migrate(db, version)
  // Takes the exclusive lock now, not at the first sale.
  db.exec('BEGIN IMMEDIATE; COMMIT')
  return ok({ db, writable: true })
}

/**
 * Opens `till.db` in `dataDir`, or an in-memory database for `:memory:`. Every failure leaves the files
 * as they were. `given` is a handle that is open already, of a test that wants to keep a hand on it.
 */
export function openDatabase(
  dataDir: string,
  given?: Database.Database,
): Result<Writable, OpenError> {
  let db: Database.Database | undefined = given
  try {
    if (dataDir !== ':memory:') mkdirSync(dataDir, { recursive: true })
    db ??= new Database(dataDir === ':memory:' ? dataDir : join(dataDir, databaseFile), {
      timeout: 0,
    })
    const opened = db.memory ? prepareInMemory(db) : prepare(db)
    if (!opened.ok) db.close()
    return opened
  } catch (error) {
    db?.close()
    return err(openErrorOf(error, dataDir))
  }
}

function prepareInMemory(db: Database.Database): Result<Writable, OpenError> {
  // Said again, it would have every statement of a handle that is open already prepared anew.
  if (pragma(db, 'foreign_keys') !== 1) pragma(db, 'foreign_keys = ON')
  migrate(db, Number(pragma(db, 'user_version')))
  return ok({ db, writable: true })
}
