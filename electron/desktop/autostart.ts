// Starts the till when the person it runs as signs in: the system's own list of such programs on Windows
// and macOS, an entry of the desktop on Linux. Only an installed till: what runs from its sources stays
// out of the way.

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { app } from 'electron'

const entryPath = (): string =>
  join(
    process.env['XDG_CONFIG_HOME'] || join(homedir(), '.config'),
    'autostart',
    'tokentill.desktop',
  )

/** An AppImage runs from a folder that is gone tomorrow; its file stays. */
const program = (): string => process.env['APPIMAGE'] ?? process.execPath

const quoted = (path: string): string => `"${path.replaceAll(/(["`$\\])/g, '\\$1')}"`

export function readAutostart(): boolean | null {
  if (!app.isPackaged) return null
  if (process.platform === 'linux') return existsSync(entryPath())
  return app.getLoginItemSettings().openAtLogin
}

/** Throws what the file system throws. */
export function setAutostart(on: boolean): void {
  if (!app.isPackaged || readAutostart() === on) return
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on })
    return
  }
  const path = entryPath()
  if (!on) {
    rmSync(path, { force: true })
    return
  }
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(
    path,
    [
      '[Desktop Entry]',
      'Type=Application',
      'Name=TokenTill',
      `Exec=${quoted(program())}`,
      'Icon=tokentill',
      'Terminal=false',
      'X-GNOME-Autostart-enabled=true',
      '',
    ].join('\n'),
  )
}
