// Brings a shop's data to this program's schema without touching it: a copy is made, the copy is
// migrated and looked through, and only then it takes the place of the file that was there, in one
// rename. Whatever goes wrong before that leaves the shop's file as it was, and the program that was
// installed before sells on with it. The old file stays as a backup.

import { closeSync, linkSync, mkdirSync, openSync, readSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Result, err, ok } from '../../../shared/result.ts'
import { applicationId, databaseFile } from '../store/database.ts'
import { type OpenError, openErrorOf } from '../store/errors.ts'
import { latestVersion, migrate, migrations } from '../store/migrations/index.ts'
import { copiesFolder, copyName, partialName } from './copies.ts'
import { flush } from './flush.ts'
import { markAsCopy } from './mark.ts'

const userVersionAt = 60
const applicationIdAt = 68

/** Whether the file may be of an older schema, by its first bytes: most starts need to know no more. */
function looksOld(path: string, latest: number): boolean {
  const head = Buffer.alloc(100)
  try {
    const file = openSync(path, 'r')
    try {
      if (readSync(file, head, 0, head.length, 0) < head.length) return false
    } finally {
      closeSync(file)
    }
  } catch {
    return false
  }
  const version = head.readUInt32BE(userVersionAt)
  return head.readInt32BE(applicationIdAt) === applicationId && version > 0 && version < latest
}

const pragma = (db: Database.Database, text: string): unknown => db.pragma(text, { simple: true })

/** The copy in its new schema, whole and consistent; throws where it is not. */
function migrateCopy(path: string, from: number, steps: typeof migrations): void {
  const db = new Database(path)
  try {
    db.pragma('foreign_keys = ON')
    migrate(db, from, steps)
    const [broken] = db.pragma('foreign_key_check') as { table: string }[]
    if (broken) throw new Error(`a row of ${broken.table} lost what it belongs to`)
    const found = pragma(db, 'quick_check(1)')
    if (found !== 'ok') throw new Error(String(found))
    db.pragma('journal_mode = WAL')
  } finally {
    db.close()
  }
  flush(path)
}

function failed(error: unknown, dataDir: string, from: number, to: number): OpenError {
  const known = openErrorOf(error, dataDir)
  const kept =
    'Nothing was changed: the TokenTill that was installed before sells on with this data.'
  if (known.kind === 'disk-full') {
    const message = `The disk of ${dataDir} has no room for the copy that an update of its data needs. ${kept} Free as much space as till.db takes, twice, then start again.`
    return { kind: 'disk-full', message }
  }
  if (known.kind !== 'failed') return known
  const why = error instanceof Error ? error.message : String(error)
  return {
    kind: 'not-upgraded',
    message: `The data of this till could not be brought from version ${from} to ${to} (${why}). ${kept} Install that one again and call support.`,
  }
}

/** Keeps the file that was there under a backup's name, marked as one. Without room for it, it goes. */
function keepOld(link: string, folder: string, now: number): void {
  try {
    markAsCopy(link, now)
    flush(link)
    renameSync(link, join(folder, copyName(now)))
  } catch {
    rmSync(link, { force: true })
  }
}

/**
 * The database of a data folder in this program's schema. True: it was older and is not any more.
 * `steps` are the migrations there are; a test has others.
 */
export function upgradeData(
  dataDir: string,
  now: number,
  steps: typeof migrations = migrations,
): Result<boolean, OpenError> {
  const latest = steps.at(-1)?.version ?? latestVersion
  const path = join(dataDir, databaseFile)
  if (!looksOld(path, latest)) return ok(false)
  const next = `${path}.upgrading`
  const folder = copiesFolder(dataDir)
  const old = join(folder, partialName({ name: copyName(now), at: now }))
  let from = 0
  let db: Database.Database | undefined
  try {
    db = new Database(path, { timeout: 0 })
    // Nobody else reads or sells meanwhile, and everything lies in the one file that is renamed.
    pragma(db, 'locking_mode = EXCLUSIVE')
    from = Number(pragma(db, 'user_version'))
    db.exec('BEGIN IMMEDIATE; COMMIT')
    if (from >= latest) return ok(false)
    const [{ busy } = { busy: 1 }] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (busy !== 0) throw new Error('its log could not be written back')
    rmSync(next, { force: true })
    db.prepare('VACUUM INTO ?').run(next)
    migrateCopy(next, from, steps)
    mkdirSync(folder, { recursive: true })
    rmSync(old, { force: true })
    linkSync(path, old)
    // Windows renames over no open file. Elsewhere the lock is held until the new one is in place.
    if (process.platform === 'win32') db.close()
    renameSync(next, path)
    db.close()
    keepOld(old, folder, now)
    return ok(true)
  } catch (error) {
    rmSync(next, { force: true })
    return err(failed(error, dataDir, from, latest))
  } finally {
    if (db?.open) db.close()
  }
}
