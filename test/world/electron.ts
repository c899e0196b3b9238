// The built desktop app in a real Electron, on a data folder of its own. Needs a screen: under
// `npm test` that is the machine's or a virtual one.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, type Page, _electron as electron } from 'playwright-core'
import { listenForComplaints } from './browser.ts'
import { electronPath, rootFlags } from './browsers.ts'
import { tellScreenOfFailure } from './last-screen.ts'
import { ensureBuilt, root, temporaryFolder } from './headless.ts'

export type ElectronWorld = {
  readonly app: ElectronApplication
  /** Runs a function in the till's own process and tells what it answered. */
  readonly inMain: ElectronApplication['evaluate']
  readonly page: Page
  readonly dataDir: string
  readonly complaints: readonly string[]
} & AsyncDisposable

export type ElectronWorldOptions = {
  /** The provisioning; left out, the training shop. */
  readonly config?: unknown
  /** Further flags of the till. */
  readonly args?: readonly string[]
  /** A data folder that stays; left out, one that goes away with the test. */
  readonly dataDir?: string
}

const desktopFlags = (dataDir: string): readonly string[] => [
  root,
  ...rootFlags,
  '--disable-gpu',
  '--data',
  dataDir,
]

export type StartedDesktop = {
  readonly child: ChildProcess
  /** Everything on stderr so far. */
  readonly said: () => string
  /** The first line the till itself said there. */
  readonly saidTill: Promise<string>
  readonly gone: Promise<[number | null]>
}

/** Runs the desktop app as a user would, and gathers what it says on stderr. `runtime`: flags of Electron itself. */
export function startDesktop(
  dataDir: string,
  args: readonly string[] = [],
  runtime: readonly string[] = [],
): StartedDesktop {
  ensureBuilt('main', 'preload', 'renderer')
  const child = spawn(electronPath(), [...runtime, ...desktopFlags(dataDir), ...args], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  const saidTill = new Promise<string>((resolve) => {
    child.stderr.on('data', (part) => {
      said += String(part)
      const line = said.split('\n').find((text) => text.startsWith('tokentill: '))
      if (line) {
        resolve(line)
      }
    })
  })
  const gone = once(child, 'exit') as Promise<[number | null]>
  return { child, said: () => said, saidTill, gone }
}

/**
 * As `app.evaluate`, which loses an answer when memory is collected between its being there and its being
 * told: nothing in there holds a promise that is kept already. One that a timer has yet to keep is held.
 */
const askerOf = (app: ElectronApplication): ElectronApplication['evaluate'] =>
  ((ask: unknown, arg?: unknown) =>
    app.evaluate(
      async (electron, { source, given }) => {
        await new Promise((resolve) => setTimeout(resolve))
        // oxlint-disable-next-line no-eval -- a function crosses into that process as its text
        return (0, eval)(`(${source})`)(electron, given) as unknown
      },
      { source: String(ask), given: arg },
    )) as ElectronApplication['evaluate']

export async function openInElectron(o: ElectronWorldOptions = {}): Promise<ElectronWorld> {
  ensureBuilt('main', 'preload', 'renderer')
  const keepScreen = tellScreenOfFailure()
  const folder = o.dataDir === undefined ? temporaryFolder() : null
  const dataDir = folder?.path ?? o.dataDir ?? ''
  if (o.config !== undefined) {
    writeFileSync(join(dataDir, 'till.json'), JSON.stringify(o.config))
  }
  // Set up by nothing it would open on its first run.
  const practises = folder !== null && o.config === undefined && !o.args?.includes('--country')
  // Playwright takes the runtime from the same place. Told a path, it would leave its loader out,
  // and miss windows that open fast.
  electronPath()
  const app = await electron.launch({
    args: [...desktopFlags(dataDir), ...(o.args ?? []), ...(practises ? ['--country', 'NG'] : [])],
    cwd: root,
  })
  const page = await app.firstWindow()
  return {
    app,
    inMain: askerOf(app),
    page,
    dataDir,
    complaints: listenForComplaints(page),
    [Symbol.asyncDispose]: async () => {
      await keepScreen(page)
      await app.close()
      folder?.[Symbol.dispose]()
    },
  }
}
