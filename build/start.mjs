// `npm start`: installs what is missing, builds, opens the till. In Electron where its runtime and a
// screen are there; where not, the same till in the default browser. Plain Node 20 code.

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { findElectron, hasScreen, sandboxFlags } from './find.mjs'
import { ensureFresh } from './fresh.mjs'
import { ensureInstalled, nodePath, root } from './install.mjs'
import { openBrowser } from './open-browser.mjs'

const args = process.argv.slice(2)
/** Where the command was given: a relative --data is meant from there. */
const userFolder = process.env.INIT_CWD ?? process.cwd()
/** A download that failed is not tried again on the next start of the same day. */
const triedFile = join(root, 'out', '.electron-tried')
const retryAfterMs = 20 * 3_600_000
const downloadMs = 180_000
/** What a program leaves behind that could not even be loaded: no such file, a library missing. */
const loaderFailures = new Set([126, 127])

/** Fetches Electron's runtime the way its own package does, once in a while and not for long. */
function fetchElectron() {
  const triedAt = statSync(triedFile, { throwIfNoEntry: false })?.mtimeMs ?? 0
  if (Date.now() - triedAt < retryAfterMs) {
    return null
  }
  console.log('Fetching the Electron runtime (once) …')
  spawnSync(nodePath(), [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: downloadMs,
  })
  const found = findElectron()
  mkdirSync(join(root, 'out'), { recursive: true })
  if (found) {
    rmSync(triedFile, { force: true })
  } else {
    writeFileSync(triedFile, '')
  }
  return found
}

/** Passes signals on, and ends with the child's code unless `onExit` takes it over. */
function endTogether(child, onExit = () => false) {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  const end = (code) => {
    if (!onExit(code)) {
      process.exit(code)
    }
  }
  child.on('error', (error) => {
    console.error(`The till did not start: ${error.message}`)
    end(127)
  })
  child.on('exit', (code, signal) => end(signal ? 128 : (code ?? 1)))
}

function openInElectron(electron) {
  const flags = [root, ...sandboxFlags(), ...args]
  const child = spawn(electron, flags, { stdio: 'inherit', cwd: userFolder })
  endTogether(child, (code) => {
    const cannotRun = loaderFailures.has(code)
    if (cannotRun) {
      openInBrowser('Electron does not run here')
    }
    return cannotRun
  })
}

function openInBrowser(why) {
  const { values } = parseArgs({ args, options: { data: { type: 'string' } }, strict: false })
  const data = values.data ? ['--log', join(String(values.data), 'till.log')] : ['--own-data']
  const till = join(root, 'out', 'headless', 'headless.js')
  // Full screen is the browser's own to be: the till without a window knows no such flag.
  const known = args.filter((arg) => arg !== '--kiosk')
  const child = spawn(nodePath(), [till, ...data, ...known], {
    cwd: userFolder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  endTogether(child)
  let text = ''
  child.stdout.on('data', (part) => {
    text += part
    const end = text.indexOf('\n')
    if (end >= 0) {
      const { url, token } = JSON.parse(text.slice(0, end))
      const address = `${url}/#token=${token}`
      child.stdout.removeAllListeners('data').resume()
      console.log(`${why}, so the till opens in your browser: ${address}`)
      openBrowser(address)
    }
  })
}

ensureInstalled()
ensureFresh()
const screen = hasScreen()
const electron = findElectron() ?? (screen ? fetchElectron() : null)
if (electron && screen) {
  openInElectron(electron)
} else {
  openInBrowser(
    screen ? 'There is no Electron runtime here' : 'There is no screen here for Electron',
  )
}
