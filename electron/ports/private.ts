// What a till keeps is for the person it runs as alone: tokens, customers and the hashes of short PINs lie
// in it. On POSIX systems; on Windows a person's own folders are closed already.

import { chmodSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dataFolder } from '../data-folder.ts'

const isPosix = process.platform !== 'win32'
const ofOthers = 0o077

/** From here on every file and folder that is made. First of all in a host. */
export function makePrivately(): void {
  if (isPosix) process.umask(ofOthers)
}

/** What an older till made, or somebody copied back, may stand open. Another person's file stays as it is. */
function close(path: string): void {
  try {
    const { mode } = statSync(path)
    if ((mode & ofOthers) !== 0) chmodSync(path, mode & 0o700)
  } catch {
    // Not there, or not ours to change.
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The till's own names: a folder that was named with --data may hold other things. */
const ownFolder = /^(?:shop|training(?:-[A-Z]{3})?)$/
const ownFile = /^(?:till\.json|till\.log|setup\.json)(?:\.\w+)?$/

/** Closes a data folder that is there already to everybody else. Never throws. */
export function closeToOthers(dataDir: string): void {
  if (!isPosix) return
  if (dataDir === dataFolder()) close(dataDir)
  for (const name of namesIn(dataDir)) {
    const path = join(dataDir, name)
    if (ownFile.test(name)) close(path)
    if (!ownFolder.test(name)) continue
    close(path)
    // Copies and slips lie behind these; copies are taken elsewhere with the modes they have here.
    for (const inside of namesIn(path)) close(join(path, inside))
    for (const copy of namesIn(join(path, 'backups'))) close(join(path, 'backups', copy))
  }
}
