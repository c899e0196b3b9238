// Which builds on disk are of the sources on disk: each has a hash of everything that goes into it.
// Plain Node 20 code.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const folders = {
  main: ['shared', 'electron'],
  preload: ['shared', 'electron'],
  renderer: ['shared', 'renderer'],
  headless: ['shared', 'electron'],
}

export const builds = Object.keys(folders)

const stampFile = (name) => join(root, 'out', `.stamp-${name}`)

function* sources(name) {
  for (const folder of folders[name]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true }).toSorted()) {
      yield join(folder, String(entry))
    }
  }
  yield join('build', `vite.${name}.ts`)
  yield* [
    'build/vite.node.ts',
    'build/plain-builtins.ts',
    'build/made-once.ts',
    'build/one-part.ts',
    'build/code-cache.mjs',
    'build/code-recorder.cjs',
    'package-lock.json',
    'package.json',
  ]
}

function sourceHash(name) {
  const hash = createHash('sha256')
  for (const path of sources(name)) {
    const full = join(root, path)
    if (statSync(full).isFile()) {
      hash.update(path).update('\0').update(readFileSync(full)).update('\0')
    }
  }
  return hash.digest('hex')
}

function isFresh(name) {
  try {
    return readFileSync(stampFile(name), 'utf8') === sourceHash(name)
  } catch {
    return false
  }
}

/** The builds among `names` that are missing or of other sources. */
export const staleBuilds = (names = builds) => names.filter((name) => !isFresh(name))

/** Call before a build; call what it returns after it, when it worked. */
export function stampAfter(name) {
  const hash = sourceHash(name)
  rmSync(stampFile(name), { force: true })
  return () => {
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(stampFile(name), hash)
  }
}
