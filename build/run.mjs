// Runs a script or an installed tool with the pinned Node, after installing what is missing:
//   node build/run.mjs build/contract-doc.ts …    node build/run.mjs oxfmt …
// Plain Node 20 code.

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled, nodePath, root, toolEnv } from './install.mjs'

ensureInstalled()
const [what, ...rest] = process.argv.slice(2)
const isScript = /\.(ts|mjs)$/.test(what ?? '')
if (isScript && !existsSync(join(root, what))) {
  process.stderr.write(`There is no ${what} yet.\n`)
  process.exit(1)
}
const command = isScript ? nodePath() : join(root, 'node_modules', '.bin', what)
const { status, signal } = spawnSync(command, isScript ? [what, ...rest] : rest, {
  cwd: root,
  stdio: 'inherit',
  env: toolEnv(),
  shell: !isScript && process.platform === 'win32',
})
process.exit(signal ? 1 : (status ?? 1))
