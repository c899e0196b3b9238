// The order log as files outside the data folder: one per till and month, lines appended as they come.
// Not flushed one by one: what a power cut takes from it the database has. Two months are kept.

import { createHash } from 'node:crypto'
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Clock, Log, OrderLogPort, OrderLogsPort } from '../till/ports.ts'

const keptMonths = 2

type Options = {
  readonly stateDir: string
  readonly dataDir: string
  readonly clock: Pick<Clock, 'now'>
  readonly log: Log
}

const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7)
const folderKey = (dataDir: string): string =>
  createHash('sha256').update(dataDir).digest('hex').slice(0, 12)

type File = { readonly name: string; readonly tillId: string; readonly month: string }

function filesIn(stateDir: string): readonly File[] {
  try {
    return readdirSync(stateDir).flatMap((name) => {
      const match = /^[0-9a-f]{12}-([0-9A-Za-z]{8,40})-(\d{4}-\d\d)\.jsonl$/.exec(name)
      return match ? [{ name, tillId: match[1] ?? '', month: match[2] ?? '' }] : []
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

function openLog({ stateDir, dataDir, clock, log }: Options, tillId: string): OrderLogPort {
  let out: { readonly file: number; readonly month: string } | null = null
  let told = false
  const files = (): readonly File[] =>
    filesIn(stateDir)
      .filter((file) => file.tillId === tillId)
      .toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const trouble = (error: unknown): void => {
    if (!told) log.warn('the order log cannot be written', { error: String(error) })
    told = true
  }
  const current = (): { readonly file: number; readonly month: string } => {
    const month = monthOf(clock.now())
    if (out?.month === month) return out
    if (out) closeSync(out.file)
    out = null
    mkdirSync(stateDir, { recursive: true, mode: 0o700 })
    const there = files().find((file) => file.month === month)?.name
    const name = there ?? `${folderKey(dataDir)}-${tillId}-${month}.jsonl`
    out = { file: openSync(join(stateDir, name), 'a', 0o600), month }
    for (const old of files().slice(0, -keptMonths)) rmSync(join(stateDir, old.name))
    return out
  }
  return {
    append: (line) => {
      try {
        writeSync(current().file, `${line}\n`)
      } catch (error) {
        trouble(error)
      }
    },
    position: () => {
      try {
        const { file, month } = current()
        return `${month}:${fstatSync(file).size}`
      } catch (error) {
        trouble(error)
        return null
      }
    },
    readFrom: (position) => {
      const [since = '', offset = '0'] = position?.split(':') ?? []
      const kept = files().filter(({ month }) => month >= since)
      if (position !== null && kept.length === 0) return null
      try {
        const lines: string[] = []
        let end = `${monthOf(clock.now())}:0`
        for (const { name, month } of kept) {
          const bytes = readFileSync(join(stateDir, name))
          const from = month === since ? Number(offset) : 0
          if (from > bytes.length) return null
          lines.push(...bytes.subarray(from).toString('utf8').split('\n').filter(Boolean))
          end = `${month}:${bytes.length}`
        }
        return { lines, position: end }
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
