// A built headless till in a process of its own, for tests that kill it, restart it, and talk to it
// the way a script in a shop would. Builds first when the build on disk is of other sources.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import type { TillError } from '../../shared/contract/errors.ts'
import type { TillEvent } from '../../shared/contract/events.ts'

export const root = resolve(import.meta.dirname, '..', '..')
const program = join(root, 'out', 'headless', 'headless.js')
const readyMs = 20_000

const built = new Set<string>()
/** Makes sure these builds on disk are of the sources on disk, once per test file. */
export function ensureBuilt(
  ...names: readonly ('main' | 'preload' | 'renderer' | 'headless')[]
): void {
  const missing = names.filter((name) => !built.has(name))
  if (missing.length > 0) {
    const args = [join(root, 'build', 'build.mjs'), '--if-stale', ...missing]
    execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    missing.forEach((name) => built.add(name))
  }
}

/** A folder that goes away with the test. */
export function temporaryFolder(): { readonly path: string } & Disposable {
  const path = mkdtempSync(join(tmpdir(), 'tokentill-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** The till answered with a typed error. */
export class CallError extends Error {
  readonly error: TillError
  readonly status: number

  constructor(name: string, status: number, error: TillError) {
    super(`${name}: ${error.code}: ${error.message}`)
    this.error = error
    this.status = status
  }
}

export type EventLog = {
  /** Everything heard so far, oldest first. */
  readonly heard: readonly TillEvent[]
  /** The first event that fits, heard already or still to come. */
  readonly until: (fits: (event: TillEvent) => boolean) => Promise<TillEvent>
  readonly stop: () => void
}

export type HeadlessTill = {
  readonly url: string
  readonly token: string
  readonly pid: number
  /** Calls a command; throws a `CallError` for a typed error. */
  readonly call: <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>
  readonly events: () => Promise<EventLog>
  /** Everything on stdout and stderr so far. */
  readonly stdout: () => string
  readonly stderr: () => string
  /** As the power does it: SIGKILL, and waits until the process is gone. */
  readonly kill9: () => Promise<void>
  /** As a service manager does it: SIGTERM. Answers the exit code. */
  readonly stop: () => Promise<number | null>
} & AsyncDisposable

export type HeadlessOptions = {
  /** The provisioning, as an object; left out, the training shop. */
  readonly config?: unknown
  readonly dataDir: string
  readonly env?: Readonly<Record<string, string>>
  /** Further flags. */
  readonly args?: readonly string[]
  /** Put before the program, such as `strace …`. */
  readonly under?: readonly string[]
  /** Hears of the process before it is ready; the start fails when it is killed. */
  readonly spawned?: (child: ChildProcess) => void
}

function spawnTill(o: HeadlessOptions): ChildProcess {
  ensureBuilt('headless')
  const flags = ['--data', o.dataDir, ...(o.args ?? [])]
  if (o.config !== undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'tokentill-config-'))
    const path = join(folder, 'till.json')
    writeFileSync(path, typeof o.config === 'string' ? o.config : JSON.stringify(o.config))
    flags.push('--config', path)
  }
  const [command = '', ...args] = [...(o.under ?? []), process.execPath, program, ...flags]
  return spawn(command, args, {
    // Its order log stays with the test, not in the home of whoever runs it.
    env: { ...process.env, TOKENTILL_STATE: join(o.dataDir, 'state'), ...o.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function collect(child: ChildProcess): { readonly out: () => string; readonly err: () => string } {
  let out = ''
  let errors = ''
  child.stdout?.on('data', (part) => (out += String(part)))
  child.stderr?.on('data', (part) => (errors += String(part)))
  return { out: () => out, err: () => errors }
}

/** Starts a till that is expected not to open: its exit code and what it said. */
export async function runHeadless(
  o: HeadlessOptions,
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawnTill(o)
  const said = collect(child)
  const late = setTimeout(() => child.kill('SIGKILL'), readyMs)
  const [code] = (await once(child, 'close')) as [number | null]
  clearTimeout(late)
  return { code, stdout: said.out(), stderr: said.err() }
}

/** Starts a till and waits for its ready line. Throws what it said when there is none. */
export async function startHeadless(o: HeadlessOptions): Promise<HeadlessTill> {
  const child = spawnTill(o)
  o.spawned?.(child)
  const said = collect(child)
  const gone = once(child, 'close') as Promise<[number | null]>
  const { url, token } = await new Promise<{ url: string; token: string }>((ready, failed) => {
    const giveUp = (): void => failed(new Error(`the till did not start:\n${said.err()}`))
    const late = setTimeout(giveUp, readyMs)
    child.stdout?.on('data', () => {
      if (said.out().includes('\n')) {
        clearTimeout(late)
        ready(JSON.parse(said.out().slice(0, said.out().indexOf('\n'))))
      }
    })
    void gone.then(giveUp)
  })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return (await gone)[0]
  }
  return {
    url,
    token,
    pid: child.pid ?? 0,
    call: async (name, input) => {
      const answer = await fetch(`${url}/rpc/${name}`, {
        method: 'POST',
        headers,
        body: JSON.stringify(input),
      })
      const body: unknown = await answer.json()
      if (!answer.ok) {
        throw new CallError(name, answer.status, body as TillError)
      }
      return body as Output<typeof name>
    },
    events: () => listen(url, headers),
    stdout: said.out,
    stderr: said.err,
    kill9: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    [Symbol.asyncDispose]: async () => void (await end('SIGKILL')),
  }
}

function readBlock(block: string): TillEvent | null {
  const name = /^event: (.*)$/m.exec(block)?.[1]
  const data = /^data: (.*)$/m.exec(block)?.[1]
  return name && data ? ({ name, body: JSON.parse(data) } as TillEvent) : null
}

async function listen(url: string, headers: Record<string, string>): Promise<EventLog> {
  const stop = new AbortController()
  const answer = await fetch(`${url}/events`, { headers, signal: stop.signal })
  const heard: TillEvent[] = []
  const waiting = new Set<() => void>()
  const read = async (): Promise<void> => {
    let text = ''
    const decoder = new TextDecoder()
    for await (const part of answer.body ?? []) {
      text += decoder.decode(part, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      heard.push(...blocks.map(readBlock).filter((event) => event !== null))
      for (const look of waiting) {
        look()
      }
    }
  }
  // The stream ends with the till or with the test; either way there is nothing more to hear.
  void read().catch(() => undefined)
  return {
    heard,
    until: (fits) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = heard.find(fits)
          if (found) {
            waiting.delete(look)
            resolve(found)
          }
        }
        waiting.add(look)
        look()
      }),
    stop: () => stop.abort(),
  }
}
