// `npm run -s headless -- --data DIR --config FILE`: the till without a window, one ready line on
// stdout and nothing else there. Installs and builds what is missing first. Plain Node 20 code.

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureFresh } from './fresh.mjs'
import { ensureInstalled, nodePath, root } from './install.mjs'

ensureInstalled()
ensureFresh()
// npm starts scripts in the package's folder; a relative --data is meant where npm was called.
if (/^(headless|doctor)$/.test(process.env.npm_lifecycle_event ?? '') && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD)
}
const till = join(root, 'out', 'headless', 'headless.js')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 14)) {
  await import(pathToFileURL(till).href)
} else {
  const child = spawn(nodePath(), [till, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  // npm killed outright leaves its scripts running. The till watches this launcher, which watches npm.
  if (process.env.npm_lifecycle_event === 'headless') {
    const parent = process.ppid
    setInterval(() => process.ppid !== parent && process.exit(0), 250).unref()
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
