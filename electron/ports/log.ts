// The log of a running till: one JSON line per entry, for the person who is called when a shop
// rings. It never carries a key, a PIN, a whole token, nor a customer's name or whole number, whatever a
// caller hands in, and a log that cannot be written stops nothing.

import { mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Hide, hiderOf } from '../../shared/config/secrets.ts'
import type { Log } from '../till/ports.ts'
import { redact, redactText } from './redact.ts'

/** A log that knows the shop's keys once they are read, and takes them out wherever they stand. */
export type HidingLog = Log & { readonly hide: (keys: readonly string[]) => void }

/** A log that hands finished lines, each ending in a newline, to `write`. */
export function createLog(write: (line: string) => void): HidingLog {
  let hide: Hide = hiderOf([])
  const entry =
    (level: string) =>
    (message: string, facts?: Readonly<Record<string, unknown>>): void => {
      const at = new Date().toISOString()
      try {
        const safe = redact(facts ?? {}, hide) as Record<string, unknown>
        write(`${JSON.stringify({ at, level, message: redactText(message, hide), ...safe })}\n`)
      } catch {
        // A full disk or a closed pipe must not stop a sale.
      }
    }
  return {
    info: entry('info'),
    warn: entry('warn'),
    error: entry('error'),
    hide: (keys) => {
      hide = hiderOf(keys)
    },
  }
}

/** Unread log beyond which further lines are dropped: a reader that hangs must not fill the memory. */
const maxUnreadBytes = 1_048_576

/** Logs to standard error, where a service manager or a terminal picks it up. */
export function logToStderr(): HidingLog {
  process.stderr.on('error', () => undefined)
  return createLog((line) => {
    if (process.stderr.writableLength < maxUnreadBytes) process.stderr.write(line)
  })
}

const maxLogBytes = 2_000_000

/**
 * Logs to a file that is set aside (one generation) at start once it has grown large. Each line is in
 * the file when the call returns: the last one before a crash is the one that matters.
 */
export function logToFile(path: string): HidingLog {
  let file: number | null = null
  try {
    mkdirSync(dirname(path), { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) {
      renameSync(path, `${path}.old`)
    }
    file = openSync(path, 'a', 0o600)
  } catch {
    // Nowhere to write: the till says why it cannot open, and says it on the screen.
  }
  return createLog((line) => {
    if (file !== null) writeSync(file, line)
  })
}
