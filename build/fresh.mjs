// Makes sure the builds on disk are of the sources on disk. Plain Node 20 code; says what it does on
// stderr only, and ends the process where a build fails.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { nodePath, root, toolEnv } from './install.mjs'
import { staleBuilds } from './stamp.mjs'

/** Call after `ensureInstalled`. */
export function ensureFresh() {
  const stale = staleBuilds()
  if (stale.length === 0) {
    return
  }
  const { status } = spawnSync(nodePath(), [join(root, 'build', 'build.mjs'), '--if-stale'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: toolEnv(),
  })
  if (status !== 0) {
    process.stderr.write('The build did not work; what is wrong stands above.\n')
    process.exit(1)
  }
}
