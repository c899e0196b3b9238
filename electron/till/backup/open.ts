// Opens the database of a data folder; a damaged one is set aside whole, never repaired and never
// deleted, and the till comes up on the newest copy that passes its check. What the copy does not
// know is found afterwards from the order log (orders/reconcile.ts).

import { copyFileSync, existsSync, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { type Result, err, ok } from '../../../shared/result.ts'
import { databaseFile, openDatabase, type Writable } from '../store/database.ts'
import { type OpenError, openErrorOf } from '../store/errors.ts'
import { copiesIn } from './backups.ts'
import { copiesFolder } from './copies.ts'

export type Restored = {
  /** When the copy was made the till goes on from; null: there was none, it starts empty. */
  readonly copyAt: number | null
  /** Where the damaged files lie. */
  readonly asideIn: string
  readonly why: string
}

export type Opened = { readonly store: Writable; readonly restored: Restored | null }

/** Above this a whole check would keep the first customer waiting; the hourly copy is checked instead. */
const quickCheckBytes = 16_000_000

export function openOrRestore(dataDir: string, now: number): Result<Opened, OpenError> {
  const opened = openDatabase(dataDir)
  const why = opened.ok ? damageIn(opened.value, dataDir) : opened.error
  if (opened.ok && why === null) return ok({ store: opened.value, restored: null })
  if (opened.ok) opened.value.db.close()
  if (why === null || why.kind !== 'damaged') {
    return opened.ok ? ok({ store: opened.value, restored: null }) : opened
  }
  try {
    const asideIn = setAside(dataDir, now)
    const copyAt = putBack(dataDir)
    writeFileSync(join(asideIn, 'why.txt'), `${why.message}\n`)
    const again = openDatabase(dataDir)
    return again.ok
      ? ok({ store: again.value, restored: { copyAt, asideIn, why: why.message } })
      : again
  } catch (error) {
    return err(openErrorOf(error, dataDir))
  }
}

/** What is wrong inside a database that opened; null when nothing is, or it is too large to look now. */
function damageIn({ db }: Writable, dataDir: string): OpenError | null {
  try {
    const path = join(dataDir, databaseFile)
    if (db.memory || statSync(path).size > quickCheckBytes) return null
    const found = db.pragma('quick_check(1)', { simple: true })
    if (found === 'ok') return null
    return { kind: 'damaged', message: `The database in ${dataDir} is damaged (${String(found)}).` }
  } catch (error) {
    return openErrorOf(error, dataDir)
  }
}

function setAside(dataDir: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  let folder = join(dataDir, 'damaged', stamp)
  for (let n = 2; existsSync(folder); n += 1) folder = join(dataDir, 'damaged', `${stamp}-${n}`)
  mkdirSync(folder, { recursive: true })
  for (const name of [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`]) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(folder, name))
  }
  return folder
}

/** Puts the newest good copy in the database's place. When it was made; null without one. */
function putBack(dataDir: string): number | null {
  const folder = copiesFolder(dataDir)
  for (const { name, at } of copiesIn(folder)) {
    if (!isSound(join(folder, name))) continue
    copyFileSync(join(folder, name), join(dataDir, databaseFile))
    return at
  }
  return null
}

function isSound(path: string): boolean {
  let db: Database.Database | undefined
  try {
    db = new Database(path, { readonly: true })
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok'
  } catch {
    return false
  } finally {
    db?.close()
  }
}
