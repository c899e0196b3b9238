// The write-ahead log gets its length beforehand, in zeros, while sales are committed into it: what a power
// cut leaves at any moment of that is opened with everything that was committed.

import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { type Writable, databaseFile, openDatabase } from '../../electron/till/store/database.ts'
import { readFact, writeFact } from '../../electron/till/store/facts.ts'
import { createLogRoom } from '../../electron/till/store/log-room.ts'
import { transact } from '../../electron/till/store/transaction.ts'
import { fastClock } from '../world/clock.ts'

const megabytes = 1_048_576
const folders: string[] = []

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'tokentill-room-'))
  folders.push(path)
  return path
}

function open(dataDir: string): Writable {
  const opened = openDatabase(dataDir)
  if (!opened.ok) throw new Error(opened.error.message)
  return opened.value
}

afterEach(() => {
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

const complaint = (message: string) => {
  throw new Error(message)
}
const log = { info: () => undefined, warn: complaint, error: complaint }

it('makes the log as long as it ever gets, and loses nothing that is committed meanwhile', async () => {
  const dataDir = folder()
  const store = open(dataDir)
  const logFile = join(dataDir, `${databaseFile}-wal`)
  const clock = fastClock(5)
  const room = createLogRoom({ dataDir, clock, log })
  room.start()
  const sizes: number[] = []
  let n = 0
  const until = Date.now() + 30_000
  while (statSync(logFile).size < 15 * megabytes) {
    if (Date.now() > until) throw new Error('the log never got its length')
    n += 1
    transact(store, () => writeFact(store, `fact ${n}`, 'x'.repeat(500)))
    if (n % 10 === 0) {
      sizes.push(statSync(logFile).size)
      const cut = folder()
      for (const name of [databaseFile, `${databaseFile}-wal`]) {
        copyFileSync(join(dataDir, name), join(cut, name))
      }
      const after = open(cut)
      expect(readFact(after, `fact ${n}`)).toHaveLength(500)
      expect(after.db.pragma('quick_check', { simple: true })).toBe('ok')
      after.db.close()
    }
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  // It grew in steps, with commits between them.
  expect(new Set(sizes).size).toBeGreaterThan(3)
  // From here on a commit finds its place there: twenty more make the file no longer.
  await new Promise((resolve) => setTimeout(resolve, 200))
  const { size } = statSync(logFile)
  for (let i = 0; i < 20; i += 1) transact(store, () => writeFact(store, `late ${i}`, 'x'))
  expect(statSync(logFile).size).toBe(size)
  room.stop()
  store.db.close()
})

it('stops in the middle and leaves a log that is opened', async () => {
  const dataDir = folder()
  const store = open(dataDir)
  transact(store, () => writeFact(store, 'kept', 'yes'))
  const room = createLogRoom({ dataDir, clock: fastClock(20), log })
  room.start()
  const logFile = join(dataDir, `${databaseFile}-wal`)
  const until = Date.now() + 10_000
  while (statSync(logFile).size < megabytes) {
    if (Date.now() > until) throw new Error('the log never grew')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  room.stop()
  await new Promise((resolve) => setTimeout(resolve, 100))
  const { size } = statSync(logFile)
  expect(size).toBeLessThan(15 * megabytes)
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(statSync(logFile).size).toBe(size)
  store.db.close()
  const again = open(dataDir)
  expect(readFact(again, 'kept')).toBe('yes')
  again.db.close()
})
