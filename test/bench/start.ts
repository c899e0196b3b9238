// Starts a desktop program and hears from it when its page could be used (marker.cjs), then what memory
// it takes once it is idle. The program knows nothing of being watched.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { electronPath, rootFlags } from '../world/browsers.ts'
import { sleep } from './measure.ts'
import { memoryOfTree } from './memory.ts'
import type { Screen } from './screen.ts'
import { root } from './subject.ts'

const idleMs = 3_000
const startMs = 30_000

export type Program = {
  /** What Electron is started with, its data folder included. */
  readonly args: readonly string[]
  /** There, enabled and painted: somebody can use the page. */
  readonly selector: string
  /** The process holds still for this long where it would read its database's program. */
  readonly databaseDelayMs?: number
  /** Left idle for a while, for its memory. */
  readonly rests: boolean
}

/** Ms since the program was started. */
export type Seen = {
  readonly usableMs: number
  readonly paintMs: number
  /** Null where the system does not tell, or nobody waited. */
  readonly memoryMb: number | null
}

export function hasElectron(): boolean {
  try {
    return existsSync(electronPath())
  } catch {
    return false
  }
}

export async function startOnce(screen: Screen, o: Program): Promise<Seen> {
  const startedAt = Date.now()
  const child = spawn(
    electronPath(),
    ['-r', join(import.meta.dirname, 'marker.cjs'), ...rootFlags, '--disable-gpu', ...o.args],
    {
      cwd: root,
      env: {
        ...process.env,
        ...screen.env,
        BENCH_SELECTOR: o.selector,
        BENCH_DATABASE_DELAY_MS: String(o.databaseDelayMs ?? 0),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  try {
    const seen = await new Promise<{ paintAt: number; usableAt: number }>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`it did not start: ${said}`)), startMs)
      child.stdout.on('data', (bytes: Buffer) => {
        said += bytes.toString()
        const line = /^\{"bench":.*\}$/m.exec(said)?.[0]
        if (line === undefined) return
        clearTimeout(timer)
        resolve((JSON.parse(line) as { bench: { paintAt: number; usableAt: number } }).bench)
      })
      child.stderr.on('data', (bytes: Buffer) => {
        said += bytes.toString()
      })
      child.once('error', reject)
      child.once('exit', () => reject(new Error(`it ended at once: ${said}`)))
    })
    if (o.rests) await sleep(idleMs)
    return {
      usableMs: seen.usableAt - startedAt,
      paintMs: seen.paintAt - startedAt,
      memoryMb: o.rests && child.pid !== undefined ? memoryOfTree(child.pid) : null,
    }
  } finally {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await exited
    clearTimeout(timer)
  }
}
