// Opens the till's address in the default browser. The key stands in the address, and what a program is
// started with can be read by everybody on the computer: so the browser is given a page that only this
// person can read, which goes there. It lies under out/ because a browser in a box (snap, flatpak) sees
// neither /tmp nor hidden folders. Plain Node 20 code.

import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from './find.mjs'
import { root } from './install.mjs'

const page = (address) => `<!doctype html>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0;url=${address}">
<title>TokenTill</title>
<a href="${address}">TokenTill</a>
`

/** The page's path. Gone with this process. */
function pageTo(address) {
  mkdirSync(join(root, 'out'), { recursive: true })
  const folder = mkdtempSync(join(root, 'out', 'open-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'till.html')
  writeFileSync(path, page(address), { mode: 0o600 })
  return path
}

/** Where it cannot be opened there is the address that was printed. */
export function openBrowser(address) {
  const [command, ...before] = {
    darwin: ['open'],
    win32: ['cmd', '/c', 'start', ''],
  }[process.platform] ?? ['xdg-open']
  if (process.platform === 'linux' && !onPath('xdg-open')) {
    return
  }
  try {
    // On Windows nobody but an administrator sees what another person's programs were started with.
    const target = process.platform === 'win32' ? address : pageTo(address)
    const opener = spawn(command, [...before, target], { stdio: 'ignore', detached: true })
    opener.on('error', () => undefined)
    opener.unref()
  } catch (error) {
    console.error(`The browser was not opened (${error.message}): use the address above.`)
  }
}
