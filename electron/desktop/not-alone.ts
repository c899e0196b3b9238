// Why this start does not get its data folder to itself. Chromium's lock is a file in that folder: it says
// "somebody has it" as well where nothing can be written, and a shop would see nothing open at all.

import { lstatSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type OpenError, openErrorOf } from '../till/store/errors.ts'

/** Chromium's own, on Linux and macOS. */
const lockName = 'SingletonLock'

const isHeld = (dataDir: string): boolean =>
  lstatSync(join(dataDir, lockName), { throwIfNoEntry: false }) !== undefined

/** Null: a till is open on this folder. */
export function whyNoLock(dataDir: string): OpenError | null {
  const probe = join(dataDir, '.start')
  try {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(probe, 'x')
    rmSync(probe)
    return null
  } catch (error) {
    const trouble = openErrorOf(error, dataDir)
    if (trouble.kind !== 'disk-full') return trouble
    rmSync(probe, { force: true })
    // A till that is open goes on with what it has.
    return isHeld(dataDir) ? null : trouble
  }
}
