// Starts the till when the person it runs as signs in: the system's own list of such programs on Windows
// and macOS, an entry of the desktop on Linux. Only an installed till: what runs from its sources stays
// out of the way.

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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

/** As the entry's `Exec` reads it: a text of an entry, in it a quoted argument, in that `%` for a field. */
const quoted = (argument: string): string =>
  `"${argument.replaceAll(/(["`$\\])/g, '\\$1')}"`.replaceAll('\\', '\\\\').replaceAll('%', '%%')

const entry = (flags: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Name=TokenTill',
    `Exec=${[program(), ...flags].map(quoted).join(' ')}`,
    'Icon=tokentill',
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')

/** Windows puts what it is given behind the program as it is. */
const loginItem = (flags: readonly string[]) => ({
  args: flags.map((flag) => `"${flag.replace(/\\+$/, '$&$&')}"`),
})

/** Whether a till starts at sign-in, on Windows with these flags. Null: this one cannot. */
export function readAutostart(flags: readonly string[]): boolean | null {
  if (!app.isPackaged) return null
  if (process.platform === 'linux') return existsSync(entryPath())
  return app.getLoginItemSettings(loginItem(flags)).openAtLogin
}

/** `flags`: what makes it this till and no other. Throws what the file system throws. */
export function setAutostart(on: boolean, flags: readonly string[]): void {
  if (!app.isPackaged) return
  if (process.platform !== 'linux') {
    // One with other flags does not count as there, and is taken out all the same.
    if (!on || readAutostart(flags) === false) {
      app.setLoginItemSettings({ openAtLogin: on, ...loginItem(flags) })
    }
    return
  }
  const path = entryPath()
  if (!on) {
    rmSync(path, { force: true })
    return
  }
  const wanted = entry(flags)
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, wanted)
}
