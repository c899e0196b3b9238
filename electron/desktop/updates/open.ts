// The updater of this kind of installation, or none: a till that runs from its sources, or was unpacked
// by hand, is renewed by whoever put it there.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { UpdatesPort } from '../../till/updates/port.ts'
import { type AnyUpdater, type UpdaterOptions, updatesPort } from './updater.ts'

/** What the library wants to know of the program; Electron's `app`, or a test's. */
export type Program = {
  readonly version: string
  readonly name: string
  readonly isPackaged: boolean
  readonly appUpdateConfigPath: string
  readonly userDataPath: string
  readonly baseCachePath: string
  readonly whenReady: () => Promise<void>
  readonly relaunch: () => void
  readonly quit: () => void
  readonly onQuit: (handler: (exitCode: number) => void) => void
}

export type Installation = {
  readonly platform: NodeJS.Platform
  /** "deb", written by the package beside the app. */
  readonly packageType: string | null
  readonly appImage: string | undefined
  readonly isRoot: boolean
}

export function installationHere(resources: string): Installation {
  const file = join(resources, 'package-type')
  return {
    platform: process.platform,
    packageType: existsSync(file) ? readFileSync(file, 'utf8').trim() : null,
    appImage: process.env['APPIMAGE'],
    isRoot: process.getuid?.() === 0,
  }
}

type Chosen = { readonly asks: UpdatesPort['asks']; readonly load: () => Promise<AnyUpdater> }

const library = () => import('electron-updater')

function updaterFor(here: Installation, program: Program): Chosen | null {
  if (!program.isPackaged) return null
  switch (here.platform) {
    case 'win32':
      // Installed for the whole machine: Windows asks.
      return {
        asks: 'administrator',
        load: async () => new (await library()).NsisUpdater(null, program),
      }
    case 'darwin':
      return {
        asks: 'nobody',
        load: async () => new (await library()).MacUpdater(undefined, program),
      }
    case 'linux':
      if (here.packageType === 'deb') {
        return {
          asks: here.isRoot ? 'nobody' : 'administrator',
          load: async () => new (await library()).DebUpdater(null, program),
        }
      }
      return here.appImage === undefined
        ? null
        : {
            asks: 'nobody',
            load: async () => new (await library()).AppImageUpdater(null, program),
          }
    default:
      return null
  }
}

/** Nothing of the library is read before somebody looks for an update. */
export function openUpdates(
  o: Omit<UpdaterOptions, 'load' | 'asks' | 'folder'> & {
    readonly program: Program
    readonly here: Installation
  },
): UpdatesPort | undefined {
  const chosen = updaterFor(o.here, o.program)
  if (!chosen) return undefined
  return updatesPort({
    ...o,
    asks: chosen.asks,
    folder: o.program.baseCachePath,
    load: async () => {
      const [updater, { FeedExecutor }] = await Promise.all([
        chosen.load(),
        import('./executor.ts'),
      ])
      return Object.assign(updater, { httpExecutor: new FeedExecutor() })
    },
  })
}
