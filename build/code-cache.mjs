// Keeps what V8 makes of the desktop program: it is started once, on a folder of its own and without a screen, and
// the compiled code of every part it read is written beside that part (`*.code`), where boot.ts finds it. It belongs
// to the package and to the Electron it was made with; without an Electron there is none, and a start compiles. Plain
// Node 20 code.

import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron, sandboxFlags } from './find.mjs'
import { root } from './install.mjs'

const longestMs = 30_000

/** After the builds: the till is opened, page and all. */
export function makeCodeCache() {
  const folder = join(root, 'out', 'main')
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.code')) rmSync(join(folder, name))
  }
  const electron = findElectron()
  const page = join(root, 'out', 'renderer', 'index.html')
  if (electron === null || !existsSync(page)) return
  const dataDir = mkdtempSync(join(tmpdir(), 'tokentill-code-'))
  try {
    const recorder = join(root, 'build', 'code-recorder.cjs')
    const unseen = process.platform === 'linux' ? ['--ozone-platform=headless'] : []
    const { status, stderr } = spawnSync(
      electron,
      ['-r', recorder, ...sandboxFlags(), '--disable-gpu', ...unseen, root, '--data', dataDir],
      { cwd: root, encoding: 'utf8', timeout: longestMs, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    if (status !== 0) {
      process.stderr.write(`No compiled code was kept, so the till starts slower.\n${stderr}\n`)
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
