// Packs what a till says of itself, and the end of its log, into a zip. Everything passes the same wall as
// the log: keys, PINs, tokens and customers become unreadable, whoever put them in.

import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { cpus, freemem, release, totalmem } from 'node:os'
import { basename } from 'node:path'
import { hiderOf } from '../../shared/config/secrets.ts'
import type { SupportPort } from '../till/ports.ts'
import { redact, redactText } from './redact.ts'

/** A helper reads the end of a log; the whole of it need not pass through somebody's mail. */
const mostLogBytes = 1_000_000

/** One that cannot be read says so: the rest of a bundle goes out all the same. */
function endOf(path: string): string | null {
  try {
    return readEnd(path)
  } catch (error) {
    return `This log could not be read: ${error instanceof Error ? error.message : String(error)}\n`
  }
}

function readEnd(path: string): string | null {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size === 0) return null
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(Math.min(size, mostLogBytes))
    readSync(file, bytes, 0, bytes.length, size - bytes.length)
    const text = bytes.toString('utf8')
    // The first line may be half of one.
    return size > bytes.length ? text.slice(text.indexOf('\n') + 1) : text
  } finally {
    closeSync(file)
  }
}

export function createSupport(logFile: string | undefined): SupportPort {
  const logs = logFile === undefined ? [] : [logFile, `${logFile}.old`]
  return {
    versions: (version) => ({
      program: version,
      node: process.versions.node,
      electron: process.versions['electron'] ?? null,
      system: `${process.platform} ${release()} ${process.arch}`,
      processors: cpus().length,
      memoryMb: Math.round(totalmem() / 1e6),
      freeMemoryMb: Math.round(freemem() / 1e6),
      upSeconds: Math.round(process.uptime()),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    pack: async (files, keys) => {
      // Its tables are made when it is read, and a till packs nothing when it starts.
      const { strToU8, zipSync } = await import('fflate')
      const hide = hiderOf(keys)
      const texts = Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string'
          ? redactText(content, hide)
          : `${JSON.stringify(redact(content, hide), null, 2)}\n`,
      ])
      const logged = logs.flatMap((path) => {
        const text = endOf(path)
        return text === null ? [] : [[`log/${basename(path)}.txt`, redactText(text, hide)]]
      })
      const all = Object.fromEntries(
        [...texts, ...logged].map(([name, text]) => [name, strToU8(text ?? '')]),
      )
      return {
        zip: zipSync(all, { level: 6 }),
        files: Object.keys(all).map((name) => ({ name, bytes: all[name]?.length ?? 0 })),
      }
    },
  }
}
