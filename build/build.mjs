// Builds the desktop main process, its preload, the page and the headless till, at once.
// `--if-stale` does nothing when the build on disk is of these sources. One build at a time.

import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from './install.mjs'
import { clearStamp, isFresh, sourceHash, writeStamp } from './stamp.mjs'

const lock = join(root, 'out', '.building')
/** A lock this old was left behind by a build that was killed. */
const staleLockMs = 120_000

async function takeLock() {
  mkdirSync(join(root, 'out'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      return
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
      if (age > staleLockMs) {
        rmSync(lock, { recursive: true, force: true })
      }
      await sleep(100)
    }
  }
}

async function buildAll() {
  const hash = sourceHash()
  const { build } = await import('vite')
  clearStamp()
  const names = ['main', 'preload', 'renderer', 'headless']
  await Promise.all(
    names.map((name) =>
      build({ configFile: join(root, 'build', `vite.${name}.ts`), logLevel: 'warn' }),
    ),
  )
  writeStamp(hash)
}

await takeLock()
try {
  if (!process.argv.includes('--if-stale') || !isFresh()) {
    const startedAt = performance.now()
    await buildAll()
    process.stderr.write(`Built in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.\n`)
  }
} finally {
  rmSync(lock, { recursive: true, force: true })
}
