// Opens the database of a data folder; a damaged one is set aside whole, never repaired and never
// deleted, and the till comes up on the newest copy that passes its check. A database that is gone where
// copies of it lie is damaged too. A log is never played into a copy put back by hand. What the copy does not
// know is found afterwards from the order log (orders/reconcile.ts).

import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Result, err, ok } from '../../../shared/result.ts'
import { applicationId, databaseFile, openDatabase, type Writable } from '../store/database.ts'
import { type OpenError, openErrorOf } from '../store/errors.ts'
import { latestVersion } from '../store/migrations/index.ts'
import { copiesFolder, copiesIn, damagedIn } from './copies.ts'
import { flush } from './flush.ts'
import { setDatabaseAside, setStrangeLogAside } from './set-aside.ts'
import { upgradeData } from './upgrade.ts'

export type Restored = {
  /** When the copy was made the till goes on from; null: there was none, it starts empty. */
  readonly copyAt: number | null
  /** Where the damaged files lie. */
  readonly asideIn: string
  readonly why: string
}

export type Opened = { readonly store: Writable; readonly restored: Restored | null }

/** Above this a whole check would keep the first customer waiting; the hourly copy is checked instead. */
const quickCheckBytes = 64_000_000

export function openOrRestore(dataDir: string, now: number): Result<Opened, OpenError> {
  // Before SQLite makes an empty one in its place and throws away the log that lies beside it.
  const gone = lossOf(dataDir)
  if (gone !== null) return restore(dataDir, gone, now)
  try {
    setStrangeLogAside(dataDir, now)
  } catch (error) {
    return err(openErrorOf(error, dataDir))
  }
  const upgraded = upgradeData(dataDir, now)
  if (!upgraded.ok) {
    const { kind, message } = upgraded.error
    return kind === 'damaged' ? restore(dataDir, message, now) : upgraded
  }
  const first = openDatabase(dataDir)
  // A disk that stumbled once is no damaged database.
  const opened = !first.ok && first.error.kind === 'damaged' ? openDatabase(dataDir) : first
  const why = opened.ok ? damageIn(opened.value, dataDir) : opened.error
  if (why === null || why.kind !== 'damaged') {
    return opened.ok ? ok({ store: opened.value, restored: null }) : opened
  }
  if (opened.ok) opened.value.db.close()
  return restore(dataDir, why.message, now)
}

function restore(dataDir: string, why: string, now: number): Result<Opened, OpenError> {
  try {
    const asideIn = setDatabaseAside(dataDir, why, now)
    const copyAt = putBack(dataDir, now)
    const again = openDatabase(dataDir)
    return again.ok ? ok({ store: again.value, restored: { copyAt, asideIn, why } }) : again
  } catch (error) {
    return err(openErrorOf(error, dataDir))
  }
}

const sizeOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0)

/** Why a database that is not there should be: copies of it are kept, or its log lies alone. Null: it is new. */
export function lossOf(dataDir: string): string | null {
  const path = join(dataDir, databaseFile)
  if (sizeOf(path) > 0) return null
  const hasLog = sizeOf(`${path}-wal`) > 0
  const hasCopies = copiesIn(copiesFolder(dataDir)).length > 0
  return hasLog || hasCopies ? `The database in ${dataDir} is gone or empty.` : null
}

/** What is wrong inside a database that opened; null when nothing is, or it is too large to look now. */
function damageIn({ db }: Writable, dataDir: string): OpenError | null {
  try {
    if (db.memory) return null
    const isLarge = statSync(join(dataDir, databaseFile)).size > quickCheckBytes
    if (isLarge && !isSuspect(dataDir)) return null
    const found = db.pragma('quick_check(1)', { simple: true })
    if (found === 'ok') return null
    return { kind: 'damaged', message: `The database in ${dataDir} is damaged (${String(found)}).` }
  } catch (error) {
    return openErrorOf(error, dataDir)
  }
}

/** A copy of it did not pass its check since the last one that did. */
function isSuspect(dataDir: string): boolean {
  const folder = copiesFolder(dataDir)
  const good = copiesIn(folder)[0]?.at ?? 0
  return damagedIn(folder).some(({ at }) => at > good)
}

/** Puts the newest good copy in the database's place, whole or not at all. When it was made; null without one. */
function putBack(dataDir: string, now: number): number | null {
  const folder = copiesFolder(dataDir)
  const path = join(dataDir, databaseFile)
  const half = `${path}.restoring`
  rmSync(half, { force: true })
  for (const { name, at } of inOrderOfTrust(copiesIn(folder), now)) {
    if (!isSound(join(folder, name))) continue
    copyFileSync(join(folder, name), half)
    flush(half)
    renameSync(half, path)
    return at
  }
  return null
}

const clockSlackMs = 86_400_000

/** Newest first, but copies a wrong clock dated into the future only after all others. */
function inOrderOfTrust<C extends { readonly at: number }>(
  newestFirst: readonly C[],
  now: number,
): readonly C[] {
  const isFuture = ({ at }: C): boolean => at > now + clockSlackMs
  return [...newestFirst.filter((copy) => !isFuture(copy)), ...newestFirst.filter(isFuture)]
}

/** Every page of it is whole, and it is a database of ours that this program knows. */
function isSound(path: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true })
    const read = (name: string): unknown => db?.pragma(name, { simple: true })
    return (
      read('application_id') === applicationId &&
      Number(read('user_version')) <= latestVersion &&
      read('integrity_check(1)') === 'ok'
    )
  } catch {
    return false
  } finally {
    db?.close()
  }
}
