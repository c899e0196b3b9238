// Whether the build on disk is of the sources on disk: a hash of everything that goes into it.
// Plain Node 20 code.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './install.mjs'

const stampFile = join(root, 'out', '.stamp')
const folders = ['shared', 'electron', 'renderer']
const files = ['package-lock.json', 'package.json']

function* sources() {
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true }).toSorted()) {
      yield join(folder, String(entry))
    }
  }
  for (const entry of readdirSync(join(root, 'build')).toSorted()) {
    if (/^vite\.|^build\./.test(entry)) {
      yield join('build', entry)
    }
  }
  yield* files
}

export function sourceHash() {
  const hash = createHash('sha256')
  for (const path of sources()) {
    const full = join(root, path)
    if (statSync(full).isFile()) {
      hash.update(path).update('\0').update(readFileSync(full)).update('\0')
    }
  }
  return hash.digest('hex')
}

export function isFresh() {
  try {
    return readFileSync(stampFile, 'utf8') === sourceHash()
  } catch {
    return false
  }
}

export function clearStamp() {
  rmSync(stampFile, { force: true })
}

export function writeStamp(hash) {
  mkdirSync(join(root, 'out'), { recursive: true })
  writeFileSync(stampFile, hash)
}
