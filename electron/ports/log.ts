// The log of a running till: one JSON line per entry, for the person who is called when a shop
// rings. It never carries a key, a PIN or a whole token, whatever a caller hands in, and a log
// that cannot be written stops nothing.

import { type WriteStream, createWriteStream, mkdirSync, renameSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Log } from '../till/ports.ts'

/** Names whose values are never written. */
const secretName = /pin$|pass|secret|token|digits|authori[sz]ation|api_?key|credential/i
/** Runs of digits as long as a token, with or without the usual separators; the last four stay. */
const tokenLike = /(?:\d[ -]?){12,}(\d{4})/g
const bearer = /(bearer|basic)\s+[\w.~+/=-]+/gi

/** Text with anything that looks like a token or a key made unreadable. */
export function redactText(text: string): string {
  return text.replace(bearer, '$1 …').replace(tokenLike, '…$1')
}

function redact(value: unknown, depth: number): unknown {
  if (typeof value === 'string') {
    return redactText(value)
  }
  if (typeof value === 'bigint') {
    return redactText(String(value))
  }
  if (value instanceof Error) {
    return redactText(value.stack ?? value.message)
  }
  if (value === null || typeof value !== 'object') {
    return value
  }
  if (depth > 6) {
    return '…'
  }
  if (Array.isArray(value)) {
    return value.map((item) => redact(item, depth + 1))
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      secretName.test(name) && item !== null && typeof item !== 'boolean'
        ? '…'
        : redact(item, depth + 1),
    ]),
  )
}

/** A log that hands finished lines, each ending in a newline, to `write`. */
export function createLog(write: (line: string) => void): Log {
  const entry =
    (level: string) =>
    (message: string, facts?: Readonly<Record<string, unknown>>): void => {
      const at = new Date().toISOString()
      const safe = redact(facts ?? {}, 0) as Record<string, unknown>
      try {
        write(`${JSON.stringify({ at, level, message: redactText(message), ...safe })}\n`)
      } catch {
        // A full disk or a closed pipe must not stop a sale.
      }
    }
  return { info: entry('info'), warn: entry('warn'), error: entry('error') }
}

/** Unread log beyond which further lines are dropped: a reader that hangs must not fill the memory. */
const maxUnreadBytes = 1_048_576

/** Logs to standard error, where a service manager or a terminal picks it up. */
export function logToStderr(): Log {
  process.stderr.on('error', () => undefined)
  return createLog((line) => {
    if (process.stderr.writableLength < maxUnreadBytes) process.stderr.write(line)
  })
}

const maxLogBytes = 2_000_000

/** Logs to a file that is set aside (one generation) at start once it has grown large. */
export function logToFile(path: string): Log {
  let stream: WriteStream | null = null
  try {
    mkdirSync(dirname(path), { recursive: true })
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > maxLogBytes) {
      renameSync(path, `${path}.old`)
    }
    stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
    stream.on('error', () => undefined)
  } catch {
    // Nowhere to write: the till says why it cannot open, and says it on the screen.
  }
  return createLog((line) => stream?.write(line))
}
