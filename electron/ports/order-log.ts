// The order log as files outside the data folder, numbered as they fill, lines appended as they come.
// Nothing of it goes by the clock, which may be wrong. Orders are not flushed one by one: what a power cut
// takes from it the database has. The last two files are kept, years of a small shop's orders.

import { createHash } from 'node:crypto'
import {
  closeSync,
  fdatasyncSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Log, OrderLogPort, OrderLogsPort } from '../till/ports.ts'

const keptFiles = 2
const fullBytes = 16_000_000

type Options = {
  readonly stateDir: string
  readonly dataDir: string
  readonly log: Log
  /** A file this long is followed by the next. */
  readonly fullBytes?: number
}

const folderKey = (dataDir: string): string =>
  createHash('sha256').update(dataDir).digest('hex').slice(0, 12)

type File = { readonly name: string; readonly tillId: string; readonly number: number }

function filesIn(stateDir: string): readonly File[] {
  try {
    return readdirSync(stateDir).flatMap((name) => {
      const match = /^[0-9a-f]{12}-([0-9A-Za-z]{8,40})-(\d{6})\.jsonl$/.exec(name)
      return match ? [{ name, tillId: match[1] ?? '', number: Number(match[2]) }] : []
    })
  } catch {
    return []
  }
}

export function createOrderLogs(options: Options): OrderLogsPort {
  const { stateDir, dataDir } = options
  return {
    open: (tillId) => openLog(options, tillId),
    lastTillId: () => {
      const key = folderKey(dataDir)
      const ours = filesIn(stateDir)
        .filter(({ name }) => name.startsWith(key))
        .map((file) => ({ ...file, at: statSync(join(stateDir, file.name)).mtimeMs }))
      return ours.toSorted((a, b) => b.at - a.at)[0]?.tillId ?? null
    },
  }
}

type Out = { readonly file: number; readonly number: number; size: number; isTorn: boolean }

function openLog(options: Options, tillId: string): OrderLogPort {
  const { stateDir, dataDir, log } = options
  const full = options.fullBytes ?? fullBytes
  let out: Out | null = null
  let told = false
  const files = (): readonly File[] =>
    filesIn(stateDir)
      .filter((file) => file.tillId === tillId)
      .toSorted((a, b) => a.number - b.number)
  const trouble = (error: unknown): void => {
    if (!told) log.warn('the order log cannot be written', { error: String(error) })
    told = true
  }
  const open = (number: number, there: string | null): Out => {
    const name = there ?? `${folderKey(dataDir)}-${tillId}-${String(number).padStart(6, '0')}.jsonl`
    const file = openSync(join(stateDir, name), 'a+', 0o600)
    const { size } = fstatSync(file)
    // The power may have gone in the middle of a line: the next one starts on a line of its own.
    return { file, number, size, isTorn: size > 0 && lastByte(file, size) !== newline }
  }
  const current = (): Out => {
    if (out && out.size < full) return out
    mkdirSync(stateDir, { recursive: true, mode: 0o700 })
    const last = files().at(-1)
    const isFull = last && statSync(join(stateDir, last.name)).size >= full
    if (out) closeSync(out.file)
    out = null
    out = last && !isFull ? open(last.number, last.name) : open((last?.number ?? 0) + 1, null)
    for (const old of files().slice(0, -keptFiles)) rmSync(join(stateDir, old.name))
    return out
  }
  const append = (to: Out, line: string): void => {
    const bytes = Buffer.from(`${to.isTorn ? '\n' : ''}${line}\n`)
    to.isTorn = true
    for (let done = 0; done < bytes.length;) {
      const wrote = writeSync(to.file, bytes, done)
      done += wrote
      to.size += wrote
    }
    to.isTorn = false
  }
  return {
    append: (line, flushed = false) => {
      try {
        const to = current()
        append(to, line)
        if (flushed) fdatasyncSync(to.file)
        return true
      } catch (error) {
        trouble(error)
        return false
      }
    },
    position: () => {
      try {
        const { number, size } = current()
        return `${number}:${size}`
      } catch (error) {
        trouble(error)
        return null
      }
    },
    readFrom: (position) => {
      const since = readPosition(position)
      const all = files()
      const kept = all.filter(({ number }) => since === null || number >= since.number)
      try {
        const lines: string[] = []
        let whole = true
        let end = '1:0'
        if (since !== null && kept[0]?.number !== since.number) whole = false
        // Nothing known: whole only where the log begins at its beginning.
        if (since === null && all.length > 0 && all[0]?.number !== 1) whole = false
        for (const { name, number } of kept) {
          const bytes = readFileSync(join(stateDir, name))
          let from = number === since?.number ? since.offset : 0
          if (from > bytes.length) {
            // Another file than the one it was: all of it may be news.
            whole = false
            from = 0
          }
          lines.push(...bytes.subarray(from).toString('utf8').split('\n').filter(Boolean))
          end = `${number}:${bytes.length}`
        }
        return { lines, position: end, whole }
      } catch (error) {
        trouble(error)
        return null
      }
    },
    close: () => {
      if (out) closeSync(out.file)
      out = null
    },
  }
}

const newline = 10

function lastByte(file: number, size: number): number {
  const one = Buffer.alloc(1)
  readSync(file, one, 0, 1, size - 1)
  return one[0] ?? newline
}

/** Null: everything. A place this program does not understand is one it knows nothing of. */
function readPosition(
  position: string | null,
): { readonly number: number; readonly offset: number } | null {
  const match = /^(\d{1,6}):(\d{1,15})$/.exec(position ?? '')
  return match ? { number: Number(match[1]), offset: Number(match[2]) } : null
}
