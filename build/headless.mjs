// `npm run -s headless -- --data DIR --config FILE`: the till without a window, one ready line on
// stdout and nothing else there. Installs and builds what is missing first. Plain Node 20 code.

import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureInstalled, nodePath, root, toolEnv } from './install.mjs'
import { isFresh } from './stamp.mjs'

ensureInstalled()
const node = nodePath()
if (!isFresh()) {
  const { status } = spawnSync(node, [join(root, 'build', 'build.mjs'), '--if-stale'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: toolEnv(),
  })
  if (status !== 0) {
    process.exit(1)
  }
}
// npm starts scripts in the package's folder; a relative --data is meant where npm was called.
if (process.env.npm_lifecycle_event === 'headless' && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD)
}
const till = join(root, 'out', 'headless', 'headless.js')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major > 22 || (major === 22 && minor >= 14)) {
  await import(pathToFileURL(till).href)
} else {
  const child = spawn(node, [till, ...process.argv.slice(2)], { stdio: 'inherit' })
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
}
