// Builds the desktop main process, its preload, the page and the headless till, at once; or only
// those that are named. `--if-stale` leaves out what is of these sources already. One build at a time.

import { mkdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCodeCache } from './code-cache.mjs'
import { root } from './install.mjs'
import { builds, staleBuilds, stampAfter } from './stamp.mjs'

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

async function buildOne(name, build) {
  const stamp = stampAfter(name)
  await build({ configFile: join(root, 'build', `vite.${name}.ts`), logLevel: 'warn' })
  return stamp
}

// A build that a test starts is the build a shop gets: a test runner's own NODE_ENV would put React's
// development code into the page.
process.env.NODE_ENV = 'production'

const args = process.argv.slice(2)
const named = args.filter((arg) => builds.includes(arg))
const wanted = named.length > 0 ? named : builds

await takeLock()
try {
  const names = args.includes('--if-stale') ? staleBuilds(wanted) : wanted
  if (names.length > 0) {
    const startedAt = performance.now()
    const { build } = await import('vite')
    const stamps = await Promise.all(names.map((name) => buildOne(name, build)))
    if (names.includes('main')) makeCodeCache()
    for (const stamp of stamps) stamp()
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
    process.stderr.write(`Built ${names.join(', ')} in ${seconds} s.\n`)
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  rmSync(lock, { recursive: true, force: true })
}
