// The start with the computer opens the till that was set to it, and no other.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { flagsOf, readDesktopArguments } from '../../electron/desktop/arguments.ts'
import { readAutostart, setAutostart } from '../../electron/desktop/autostart.ts'

vi.mock('electron', () => ({ app: { isPackaged: true } }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'autostart-'))
  vi.stubEnv('XDG_CONFIG_HOME', folder)
  vi.stubEnv('APPIMAGE', '/opt/TokenTill.AppImage')
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const path = (): string => join(folder, 'autostart', 'tokentill.desktop')
const exec = (): string => /^Exec=(.*)$/m.exec(readFileSync(path(), 'utf8'))?.[1] ?? ''

it('a till starts again with the flags it was opened with, not with those for one start', () => {
  const typed = [
    '--data',
    'till-17',
    '--config=/etc/till-17.json',
    '--kiosk',
    '--seal',
    '--no-sandbox',
  ]
  expect(flagsOf(readDesktopArguments(typed))).toEqual([
    '--data',
    resolve('till-17'),
    '--config',
    '/etc/till-17.json',
    '--kiosk',
  ])
  expect(flagsOf(readDesktopArguments([]))).toEqual([])
})

describe.runIf(process.platform === 'linux')('the entry of the desktop', () => {
  it('opens this till, and is written again for another', () => {
    setAutostart(true, [])
    expect(exec()).toBe('"/opt/TokenTill.AppImage"')
    expect(readAutostart([])).toBe(true)
    setAutostart(true, ['--data', '/srv/till 17', '--kiosk'])
    expect(exec()).toBe('"/opt/TokenTill.AppImage" "--data" "/srv/till 17" "--kiosk"')
    setAutostart(false, [])
    expect(readAutostart([])).toBe(false)
  })

  it('carries a path whatever stands in it', () => {
    setAutostart(true, ['--data', '/srv/100% "A$b`\\c'])
    // First the entry's own escapes, then those of a quoted argument, then its fields.
    const once = exec().replaceAll('\\\\', '\\')
    const read = [...once.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, one = '']) =>
      one.replaceAll(/\\(.)/g, '$1').replaceAll('%%', '%'),
    )
    expect(read).toEqual(['/opt/TokenTill.AppImage', '--data', '/srv/100% "A$b`\\c'])
    expect(exec()).toContain('100%% ')
  })
})
