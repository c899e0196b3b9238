// The till in Electron over a hello-world window on the same runtime: from starting the program to a
// screen somebody can use, and memory once it is idle. The till is the built one, in training, on a
// folder it has used before; both start in turn, their windows of one size.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from '../world/headless.ts'
import { inTurns, median, sleep } from './measure.ts'
import { memoryOfTree } from './memory.ts'
import { findScreen, type Screen } from './screen.ts'
import { benchFolder, root } from './subject.ts'
import { atMost, type Row, skipped } from './table.ts'

const rounds = 5
const idleMs = 3_000
const startMs = 30_000

const contestants = {
  /** The first cashier to touch: the till behind it is open and has answered. */
  till: { app: root, selector: 'main.sign-in .tiles button' },
  hello: { app: join(import.meta.dirname, 'hello', 'main.cjs'), selector: 'h1' },
} as const
type Name = keyof typeof contestants

type Seen = {
  readonly usableMs: number
  readonly paintMs: number
  readonly memoryMb: number | null
}

function findElectron(): string | null {
  const program =
    { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[
      process.platform as string
    ] ?? 'electron'
  return (
    [process.env.ELECTRON_OVERRIDE_DIST_PATH, join(root, 'node_modules/electron/dist')]
      .filter((folder) => folder !== undefined)
      .filter((folder) => folder !== '')
      .map((folder) => join(folder, program))
      .find((path) => existsSync(path)) ?? null
  )
}

async function startOnce(
  electron: string,
  screen: Screen,
  name: Name,
  dataDir: string,
): Promise<Seen> {
  const { app, selector } = contestants[name]
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const startedAt = Date.now()
  const child = spawn(
    electron,
    [
      '-r',
      join(import.meta.dirname, 'marker.cjs'),
      ...flags,
      '--disable-gpu',
      ...(name === 'till' ? [app, '--data', dataDir] : [`--user-data-dir=${dataDir}`, app]),
    ],
    {
      cwd: root,
      env: { ...process.env, ...screen.env, BENCH_SELECTOR: selector },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  try {
    const seen = await new Promise<{ paintAt: number; usableAt: number }>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} did not start: ${said}`)), startMs)
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
      child.once('exit', () => reject(new Error(`${name} ended at once: ${said}`)))
    })
    await sleep(idleMs)
    return {
      usableMs: seen.usableAt - startedAt,
      paintMs: seen.paintAt - startedAt,
      memoryMb: child.pid === undefined ? null : memoryOfTree(child.pid),
    }
  } finally {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000)
    await exited
    clearTimeout(timer)
  }
}

function rowsOf(seen: Readonly<Record<Name, readonly Seen[]>>): readonly Row[] {
  const middle = (name: Name, pick: (one: Seen) => number): number => median(seen[name].map(pick))
  const milliseconds = (value: number): string => `${Math.round(value)} ms`
  const megabytes = (value: number): string => `${Math.round(value)} MB`
  // Hello is done at its first paint; the till only when it can be used.
  const [start, hello] = [
    middle('till', (one) => one.usableMs),
    middle('hello', (one) => one.paintMs),
  ]
  const memory = (name: Name): number => middle(name, (one) => one.memoryMb ?? Number.NaN)
  return [
    {
      what: 'start to usable / hello window',
      till: milliseconds(start),
      floor: milliseconds(hello),
      ...atMost(start / hello, 1.6),
    },
    {
      what: 'start to first paint / hello window',
      till: milliseconds(middle('till', (one) => one.paintMs)),
      floor: milliseconds(hello),
      compared: `× ${(middle('till', (one) => one.paintMs) / hello).toFixed(2)}`,
      target: '',
      verdict: '',
    },
    Number.isNaN(memory('till'))
      ? skipped('memory when idle / hello window', 'this system does not tell')
      : {
          what: 'memory when idle / hello window',
          till: megabytes(memory('till')),
          floor: megabytes(memory('hello')),
          ...atMost(memory('till') / memory('hello'), 1.4),
        },
  ]
}

export async function measureElectron(): Promise<readonly Row[]> {
  const electron = findElectron()
  const what = 'the till in Electron'
  if (electron === null) return [skipped(what, 'no Electron runtime found')]
  const screen = await findScreen()
  if (screen === null) return [skipped(what, 'no screen and no Xvfb')]
  const folders = { till: benchFolder(), hello: benchFolder() }
  try {
    ensureBuilt('main', 'preload', 'renderer')
    const seen: Record<Name, Seen[]> = { till: [], hello: [] }
    const start = (name: Name): Promise<Seen> =>
      startOnce(electron, screen, name, folders[name].path)
    // The first start of each makes its folders and fills the machine's file cache.
    await start('till')
    await start('hello')
    await inTurns(rounds, {
      till: async () => void seen.till.push(await start('till')),
      hello: async () => void seen.hello.push(await start('hello')),
    })
    return rowsOf(seen)
  } finally {
    screen.stop()
    folders.till.remove()
    folders.hello.remove()
  }
}
