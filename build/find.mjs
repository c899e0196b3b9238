// Where this machine keeps a screen, an Electron runtime and a browser. Plain Node 20 code; finds,
// never installs. What it cannot find it answers with null, and the caller says what that means.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { nodePath, root, toolEnv } from './install.mjs'

export function onPath(name) {
  const names = process.platform === 'win32' ? [`${name}.exe`, `${name}.cmd`] : [name]
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const file of names) {
      if (folder !== '' && existsSync(join(folder, file))) {
        return join(folder, file)
      }
    }
  }
  return null
}

export function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

/** The Electron program: of the folder named in the environment, or of the installed package. */
export function findElectron() {
  const program =
    {
      darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
      win32: 'electron.exe',
    }[process.platform] ?? 'electron'
  const folders = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH,
    join(root, 'node_modules/electron/dist'),
  ]
  for (const folder of folders) {
    if (folder && existsSync(join(folder, program))) {
      return join(folder, program)
    }
  }
  return null
}

/** Chromium's sandbox refuses to run for root on Linux. */
export const sandboxFlags = () =>
  process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

const installedBrowsers = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const base = process.env[name]
    return base
      ? [
          join(base, 'Google/Chrome/Application/chrome.exe'),
          join(base, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : []
  }),
}

/** A Chromium to drive: the one from npm, which draws the same everywhere for half the work, or the machine's own. */
export function findChromium() {
  const own = process.env.TOKENTILL_CHROMIUM
  if (own) {
    return existsSync(own) ? own : null
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
  ]
  return (
    bundledChromium() ??
    names.map(onPath).find((path) => path !== null) ??
    (installedBrowsers[process.platform] ?? []).find((path) => existsSync(path)) ??
    null
  )
}

function bundledChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return null
  }
  const script = "import c from '@sparticuz/chromium'; console.log(await c.executablePath())"
  const unpacked = spawnSync(nodePath(), ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
    timeout: 60_000,
    env: toolEnv(),
  })
  const path = unpacked.stdout?.trim().split('\n').at(-1) ?? ''
  if (path === '' || !existsSync(path)) {
    return null
  }
  // Unpacked it may still miss system libraries; one that cannot say its version cannot run a page.
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0 ? path : null
}
