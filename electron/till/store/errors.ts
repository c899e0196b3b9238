// What SQLite and the file system say, in words a shop can act on.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'

export type OpenError = {
  readonly kind:
    | 'read-only'
    | 'disk-full'
    | 'newer-version'
    | 'already-open'
    | 'damaged'
    | 'not-ours'
    | 'not-upgraded'
    | 'failed'
  readonly message: string
}

function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** The file itself is wrong: asking once more says the same. */
export const isDamage = (error: unknown): boolean => /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error))

/** Why the database could not be opened. `dataDir` is named so a helper knows where to look. */
export function openErrorOf(error: unknown, dataDir: string): OpenError {
  const code = codeOf(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return {
      kind: 'already-open',
      message: `Another TokenTill is already running on the data folder ${dataDir}. Use that one, or close it first.`,
    }
  }
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return {
      kind: 'disk-full',
      message: `The disk of ${dataDir} is full. Free some space, then start again.`,
    }
  }
  if (
    // IOERR_LOCK: a file that may only be read cannot be locked for writing.
    /^SQLITE_(READONLY|CANTOPEN|IOERR_LOCK)/.test(code) ||
    ['EROFS', 'EACCES', 'EPERM', 'ENOTDIR', 'EEXIST'].includes(code) ||
    // better-sqlite3 reports a missing folder without a code.
    textOf(error).includes('directory does not exist')
  ) {
    return {
      kind: 'read-only',
      message: `TokenTill cannot write to the data folder ${dataDir} (${textOf(error)}). Nothing was sold. Check the folder's permissions.`,
    }
  }
  // A page that cannot be read is as lost as one that reads wrong.
  if (/^SQLITE_(CORRUPT|NOTADB|IOERR_(READ|SHORT_READ|DATA|CORRUPTFS))/.test(code)) {
    return {
      kind: 'damaged',
      message: `The database in ${dataDir} is damaged (${textOf(error)}). It was left as it is; call support before selling.`,
    }
  }
  return { kind: 'failed', message: `The database in ${dataDir} did not open: ${textOf(error)}` }
}

/** The same of what was only to be shown: a page that cannot be read says nothing about a sale or its cash. */
export function readErrorOf(error: unknown): TillError | null {
  const known = storageErrorOf(error)
  if (known?.code !== 'storage-failed') return known
  return tillError(
    'storage-failed',
    'The disk did not give back what is kept there, so this cannot be shown. Nothing was changed, and no money moved. If it stays like this, call support before you sell.',
    { reason: 'disk-read' },
  )
}

/** A write that failed, as the cashier hears of it; null when it was not the storage. */
export function storageErrorOf(error: unknown): TillError | null {
  const code = codeOf(error)
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    return tillError(
      'storage-full',
      'The disk is full, so this was not saved and nothing was sent. Do not take the cash. Free some space and try again.',
    )
  }
  if (/^SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB|PROTOCOL)/.test(code)) {
    return tillError(
      'storage-failed',
      'The disk did not save this, and nothing was sent. Do not take the cash. If it stays like this, call support.',
      { reason: 'disk' },
    )
  }
  return null
}
