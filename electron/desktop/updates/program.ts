// This program as the updater's library wants to know it, of Electron's `app`.

import { join } from 'node:path'
import { homedir } from 'node:os'
import { app } from 'electron'
import type { Program } from './open.ts'

/** Where what is fetched may lie: the person's own cache, never the shop's data. */
function cacheFolder(): string {
  switch (process.platform) {
    case 'win32':
      return process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local')
    case 'darwin':
      return join(homedir(), 'Library', 'Caches')
    default:
      return process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  }
}

export const program = (): Program => ({
  version: app.getVersion(),
  name: app.getName(),
  isPackaged: app.isPackaged,
  appUpdateConfigPath: join(process.resourcesPath, 'app-update.yml'),
  userDataPath: app.getPath('userData'),
  baseCachePath: cacheFolder(),
  whenReady: () => app.whenReady(),
  relaunch: () => app.relaunch(),
  quit: () => app.quit(),
  onQuit: (handler) => void app.once('quit', (_event, exitCode) => handler(exitCode)),
})
