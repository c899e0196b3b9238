// Puts files of a database where nobody trips over them. Nothing is ever deleted: what lies there is all
// that may be left of a day.

import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { applicationId, databaseFile, writeAheadFile } from '../store/database.ts'
import { asideFolder } from './copies.ts'

const logFiles = [writeAheadFile, `${databaseFile}-shm`]

/** The folder they lie in now, with the reason beside them. */
function setAside(dataDir: string, names: readonly string[], why: string, now: number): string {
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(':', '-')
  let folder = join(asideFolder(dataDir), stamp)
  for (let n = 2; existsSync(folder); n += 1) folder = join(asideFolder(dataDir), `${stamp}-${n}`)
  mkdirSync(folder, { recursive: true })
  // Were the power to go in between, a log alone is known for what it is at the next start.
  for (const name of names) {
    if (existsSync(join(dataDir, name))) renameSync(join(dataDir, name), join(folder, name))
  }
  writeFileSync(join(folder, 'why.txt'), `${why}\n`)
  return folder
}

export const setDatabaseAside = (dataDir: string, why: string, now: number): string =>
  setAside(dataDir, [databaseFile, ...logFiles], why, now)

const headBytes = 100
const writeVersionAt = 18
const applicationIdAt = 68

/** A database of ours whose first page says that it keeps no log: copies say so, a till's own never does. */
function saysItIsACopy(path: string): boolean {
  const head = Buffer.alloc(headBytes)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, head, 0, headBytes, 0) < headBytes) return false
  } finally {
    closeSync(file)
  }
  return head[writeVersionAt] === 1 && head.readInt32BE(applicationIdAt) === applicationId
}

/**
 * Somebody put a copy in the place of a database whose till had crashed: the log it left is none of the
 * copy's, and SQLite would play it into the copy all the same.
 */
export function setStrangeLogAside(dataDir: string, now: number): void {
  const path = join(dataDir, databaseFile)
  const logBytes = statSync(join(dataDir, writeAheadFile), { throwIfNoEntry: false })?.size ?? 0
  if (logBytes === 0 || !existsSync(path) || !saysItIsACopy(path)) return
  const why = 'A copy was put in the place of the database this log belongs to.'
  setAside(dataDir, logFiles, why, now)
}
