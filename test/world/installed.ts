// The till as a shop has it: packed, installed by dpkg on this system and run by an ordinary person under
// a virtual screen, with Chromium's sandbox on. What it shows is looked at over Chromium's own debugging
// port, because the package lets nobody in through Node's.

import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createPackageWithOptions, extractAll } from '@electron/asar'
import { type Page, chromium } from 'playwright-core'
import { makeDeb } from '../../build/deb.ts'
import type { Packaged } from '../../build/package.ts'

/** Everybody has this one, and it is nobody's. */
const person = 'nobody'
const lockPatienceMs = 60_000
const startMs = 60_000

const idOf = (flag: '-u' | '-g'): number => Number(execFileSync('id', [flag, person]))

/** A folder the person at the till may write to. */
export function homeOf(folder: string): string {
  const home = join(folder, 'home')
  mkdirSync(home, { recursive: true })
  chownSync(home, idOf('-u'), idOf('-g'))
  chownSync(folder, idOf('-u'), idOf('-g'))
  return home
}

/** dpkg, which somebody else on this system may be using just now. */
export async function dpkg(...args: readonly string[]): Promise<string> {
  const giveUpAt = Date.now() + lockPatienceMs
  for (;;) {
    try {
      return execFileSync('dpkg', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    } catch (error) {
      const said = String((error as { stderr?: unknown }).stderr)
      if (!said.includes('lock') || Date.now() > giveUpAt) throw new Error(said, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** A screen nobody looks at. `display` is its name for DISPLAY. */
export async function virtualScreen(): Promise<{ readonly display: string } & AsyncDisposable> {
  const child = spawn('Xvfb', ['-displayfd', '3', '-ac', '-screen', '0', '1366x768x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const [number] = (await once(child.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer]
  return {
    display: `:${number.toString().trim()}`,
    [Symbol.asyncDispose]: async () => {
      child.kill()
      await once(child, 'exit')
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}

export type InstalledTill = {
  readonly page: Page
  readonly said: () => string
  /** Its process is gone; how it ended. */
  readonly gone: Promise<number | null>
  readonly quit: () => Promise<number | null>
  /** Lets go of the page without ending the till. */
  readonly letGo: () => Promise<void>
  readonly port: number
} & AsyncDisposable

/** Comes once a page of the app answers on `port`. */
export async function attach(port: number): Promise<{ page: Page; letGo: () => Promise<void> }> {
  const giveUpAt = Date.now() + startMs
  for (;;) {
    try {
      const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
      const page = browser.contexts()[0]?.pages()[0]
      if (page?.url().startsWith('app://till/')) return { page, letGo: () => browser.close() }
      await browser.close()
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

/** Comes once nothing answers on `port` any more: a till that no child of ours is has ended. */
export async function silence(port: number): Promise<void> {
  const answers = (): Promise<boolean> =>
    fetch(`http://127.0.0.1:${port}/json/version`).then(
      () => true,
      () => false,
    )
  const giveUpAt = Date.now() + startMs
  while (await answers()) {
    if (Date.now() > giveUpAt) throw new Error('the till still runs')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

export type RunOptions = {
  readonly home: string
  readonly display: string
  readonly args?: readonly string[]
  /** As root, who may install packages; Chromium's sandbox is off then. */
  readonly asRoot?: boolean
}

/** Starts /usr/bin/tokentill and waits for its page. */
export async function runInstalled(o: RunOptions): Promise<InstalledTill> {
  const port = await freePort()
  const flags = [`--remote-debugging-port=${port}`, '--disable-gpu', ...(o.args ?? [])]
  const as = o.asRoot
    ? ['tokentill', '--no-sandbox']
    : ['setpriv', `--reuid=${person}`, `--regid=${idOf('-g')}`, '--clear-groups', 'tokentill']
  const [command = '', ...rest] = [...as, ...flags]
  const child: ChildProcess = spawn(command, rest, {
    cwd: '/',
    env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', HOME: o.home, DISPLAY: o.display },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (part) => (said += String(part)))
  const gone = once(child, 'exit').then(([code]) => code as number | null)
  const { page, letGo } = await Promise.race([
    attach(port),
    gone.then((code) => Promise.reject(new Error(`the till ended with ${code}:\n${said}`))),
  ])
  const quit = async (): Promise<number | null> => {
    await letGo()
    child.kill('SIGTERM')
    return gone
  }
  return {
    page,
    said: () => said,
    gone,
    port,
    letGo,
    quit,
    [Symbol.asyncDispose]: async () => void (await quit()),
  }
}

/** The same app as its next version: what a release is, as far as an installer can see. */
export async function nextVersion(made: Packaged, version: string): Promise<Packaged> {
  const outFolder = join(made.app, '..')
  const app = join(outFolder, `unpacked-${version}`)
  execFileSync('cp', ['-al', made.app, app])
  const archive = join(app, 'resources', 'app.asar')
  const inside = join(outFolder, `inside-${version}`)
  extractAll(archive, inside)
  const file = join(inside, 'package.json')
  const told = JSON.parse(readFileSync(file, 'utf8')) as object
  writeFileSync(file, JSON.stringify({ ...told, version }))
  // Hard links until here: what changes must not change in the first version too.
  rmSync(archive)
  rmSync(`${archive}.unpacked`, { recursive: true })
  await createPackageWithOptions(inside, archive, { unpack: '**/*.{node,dat}' })
  rmSync(inside, { recursive: true })
  const deb = makeDeb({ app, outFolder, version, arch: process.arch, fast: true })
  return { version, app, deb }
}
