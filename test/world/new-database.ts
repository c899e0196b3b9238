// A till's database as a new one has it, written once for all tills of a test process: its schema has twenty
// versions, and a thousand tills that each go through all of them are an eighth of the time of these tests. That a
// till makes it itself is what starts, upgrades and crashes are tested with.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseFile, openDatabase } from '../../electron/till/store/database.ts'

let made: Buffer | null = null

function make(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'till-new-'))
  try {
    const opened = openDatabase(folder)
    if (!opened.ok) throw new Error(opened.error.message)
    // Closing moves all of the log into the file.
    opened.value.db.close()
    return readFileSync(join(folder, databaseFile))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Puts a new, empty database into `folder`. */
export function putNewDatabase(folder: string): void {
  writeFileSync(join(folder, databaseFile), (made ??= make()))
}
