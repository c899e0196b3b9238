// The built desktop app in a real Electron, on a data folder of its own. Needs a screen: under
// `npm test` that is the machine's or a virtual one.

import { join } from 'node:path'
import { writeFileSync } from 'node:fs'
import { type ElectronApplication, type Page, _electron as electron } from 'playwright-core'
import { listenForComplaints } from './browser.ts'
import { electronPath, rootFlags } from './browsers.ts'
import { ensureBuilt, root, temporaryFolder } from './headless.ts'

export type ElectronWorld = {
  readonly app: ElectronApplication
  readonly page: Page
  readonly dataDir: string
  readonly complaints: readonly string[]
} & AsyncDisposable

export type ElectronWorldOptions = {
  /** The provisioning; left out, the training shop. */
  readonly config?: unknown
  /** Further flags of the till. */
  readonly args?: readonly string[]
}

export const desktopFlags = (dataDir: string): readonly string[] => [
  root,
  ...rootFlags,
  '--disable-gpu',
  '--data',
  dataDir,
]

export async function openInElectron(o: ElectronWorldOptions = {}): Promise<ElectronWorld> {
  ensureBuilt('main', 'preload', 'renderer')
  const folder = temporaryFolder()
  if (o.config !== undefined) {
    writeFileSync(join(folder.path, 'till.json'), JSON.stringify(o.config))
  }
  // Playwright takes the runtime from the same place. Told a path, it would leave its loader out,
  // and miss windows that open fast.
  electronPath()
  const app = await electron.launch({
    args: [...desktopFlags(folder.path), ...(o.args ?? [])],
    cwd: root,
  })
  const page = await app.firstWindow()
  return {
    app,
    page,
    dataDir: folder.path,
    complaints: listenForComplaints(page),
    [Symbol.asyncDispose]: async () => {
      await app.close()
      folder[Symbol.dispose]()
    },
  }
}
