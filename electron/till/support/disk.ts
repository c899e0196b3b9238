// The disk a till keeps its sales on: how full, how fast, and whether what lies there is sound. Looks and
// writes one small file of its own, which goes again.

import { closeSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Finding } from '../../../shared/contract/support.ts'
import { lossOf } from '../backup/open.ts'
import { databaseFile, type Readable } from '../store/database.ts'
import { freeBytesOf } from '../store/free-space.ts'
import { latestVersion } from '../store/migrations/index.ts'
import { find } from './findings.ts'

const megabyte = 1_000_000
const lowMb = 2_000
const fullMb = 200
const slowMs = 60
const tries = 5
/** Looked through while somebody sells, a larger one would keep them waiting. */
const largestChecked = 64 * megabyte
const largeJournal = 64 * megabyte

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

export function spaceOn(dataDir: string): Finding {
  try {
    const free = Math.floor(freeBytesOf(dataDir) / megabyte)
    return find('disk', free < fullMb ? 'full' : free < lowMb ? 'low' : 'ok', { free })
  } catch {
    return find('disk', 'unknown')
  }
}

/** What a commit costs here: the middle of a few writes that reached the disk. */
export function speedOf(dataDir: string): Finding {
  const path = join(dataDir, '.doctor')
  try {
    const file = openSync(path, 'w')
    try {
      const took = Array.from({ length: tries }, () => {
        const startedAt = performance.now()
        writeSync(file, 'x'.repeat(4096))
        fsyncSync(file)
        return performance.now() - startedAt
      })
      const middle = took.toSorted((a, b) => a - b)[Math.floor(tries / 2)] ?? 0
      const ms = Math.max(1, Math.round(middle))
      return find('speed', ms > slowMs ? 'slow' : 'ok', { ms })
    } finally {
      closeSync(file)
    }
  } catch (error) {
    return notKept(error, dataDir)
  } finally {
    leave(path)
  }
}

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException).code)
const mayNot = new Set(['EACCES', 'EPERM', 'EROFS'])

/** A disk that is full, not there or not ours to write is not broken: what helps is something else. */
function notKept(error: unknown, where: string): Finding {
  const code = codeOf(error)
  if (mayNot.has(code)) return find('speed', 'closed', { where })
  if (code === 'ENOENT' || code === 'ENOTDIR') return find('speed', 'gone', { where })
  if (code === 'ENOSPC' || code === 'EDQUOT') return find('speed', 'full')
  return find('speed', 'failing', { why: error instanceof Error ? error.message : String(error) })
}

function leave(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // It was never there: the folder is not ours.
  }
}

/** Of the till's own open database. */
export function soundness({ db }: Readable, dataDir: string): Finding {
  const path = join(dataDir, databaseFile)
  const bytes = sizeOf(path)
  const size = Math.ceil(bytes / megabyte)
  const journal = sizeOf(`${path}-wal`)
  if (journal > largeJournal) {
    return find('database', 'journal', { size: Math.round(journal / megabyte) })
  }
  if (bytes > largestChecked) return find('database', 'unchecked', { size })
  return looked(db, size)
}

function looked(db: Database.Database, size: number): Finding {
  try {
    const found = db.pragma('quick_check(1)', { simple: true })
    if (found !== 'ok') return find('database', 'damaged', { why: String(found) })
    const version = Number(db.pragma('user_version', { simple: true }))
    if (version > latestVersion) return find('database', 'newer', { version })
    return find('database', 'ok', { size, version })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return notLooked(codeOf(error), why)
  }
}

function notLooked(code: string, why: string): Finding {
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return find('database', 'busy')
  const isClosed = mayNot.has(code) || /^SQLITE_(CANTOPEN|PERM|READONLY)/.test(code)
  return find('database', isClosed ? 'closed' : 'damaged', { why })
}

/** Of a database no till has open; an open one is left alone. Nothing of it is changed. */
export function soundnessOfFile(dataDir: string): Finding {
  const path = join(dataDir, databaseFile)
  try {
    const bytes = sizeOf(path)
    if (bytes === 0) return find('database', lossOf(dataDir) === null ? 'missing' : 'gone')
    const db = new Database(path, { readonly: true, timeout: 0 })
    try {
      return looked(db, Math.ceil(bytes / megabyte))
    } finally {
      db.close()
    }
  } catch (error) {
    return notLooked(codeOf(error), error instanceof Error ? error.message : '')
  }
}
