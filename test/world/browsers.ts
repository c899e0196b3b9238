// Which programs the screens are tried in. `npm test` finds them and says where they are; a test run
// by itself looks in the same places.

import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './headless.ts'

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path))
}

export function chromiumPath(): string {
  const found =
    process.env.TOKENTILL_CHROMIUM ??
    ['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge'].map(onPath).find(Boolean)
  if (!found) {
    throw new Error('no browser: set TOKENTILL_CHROMIUM to a Chromium, Chrome or Edge')
  }
  return found
}

const programs: Readonly<Record<string, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
}

export function electronPath(): string {
  const dist =
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(root, 'node_modules', 'electron', 'dist')
  const path = join(dist, programs[process.platform] ?? 'electron')
  if (!existsSync(path)) {
    throw new Error('no Electron: set ELECTRON_OVERRIDE_DIST_PATH to a folder with its runtime')
  }
  return path
}

/** Chromium's own sandbox refuses to run for root. */
export const rootFlags: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : []
