// The database is tidied while nobody is served, never during a sale.

import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Clock } from '../../electron/till/ports.ts'
import { quietCheckpoint } from '../../electron/till/store/checkpoint.ts'
import { databaseFile, openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { transact } from '../../electron/till/store/transaction.ts'

const silent = { info: () => {}, warn: () => {}, error: () => {} }
let folder = ''
let store: Writable

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-'))
  const opened = openDatabase(folder)
  if (!opened.ok) throw new Error(opened.error.message)
  store = opened.value
})

afterEach(() => {
  store.db.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A clock that goes on only when told to, and then does what falls due. */
function handClock(): Clock & { readonly pass: (lengthMs: number) => void } {
  let at = 0
  let waiting: { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => at,
    monotonic: () => at,
    after: (delayMs, run) => {
      const entry = { at: at + delayMs, run }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((one) => one !== entry)
      }
    },
    pass: (lengthMs) => {
      at += lengthMs
      const due = waiting.filter((one) => one.at <= at)
      waiting = waiting.filter((one) => one.at > at)
      for (const { run } of due) run()
    },
  }
}

const fileBytes = (): number => statSync(join(folder, databaseFile)).size

function commit(name: string): void {
  transact(store, () =>
    store.db.prepare('INSERT INTO facts (name, value) VALUES (?, ?)').run(name, 'x'.repeat(2_000)),
  )
}

it('waits until nothing was committed for a while, then moves everything into the file', () => {
  const clock = handClock()
  const checkpoint = quietCheckpoint(store, clock, silent)
  const before = fileBytes()
  for (let i = 0; i < 60; i += 1) {
    commit(`fact ${i}`)
    checkpoint.touched()
    clock.pass(900)
  }
  expect(fileBytes()).toBe(before)
  clock.pass(1_000)
  clock.pass(1_000)
  expect(fileBytes()).toBeGreaterThan(before + 60 * 2_000)
})

it('leaves a few changes for later, and does nothing once it was stopped', () => {
  const clock = handClock()
  const checkpoint = quietCheckpoint(store, clock, silent)
  const before = fileBytes()
  commit('one')
  checkpoint.touched()
  clock.pass(60_000)
  for (let i = 0; i < 60; i += 1) checkpoint.touched()
  checkpoint.stop()
  clock.pass(60_000)
  expect(fileBytes()).toBe(before)
})
