// The database holds the law even where the code forgets it.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { moves, vendStates } from '../../shared/vend/states.ts'
import { openAttempt } from '../../electron/till/store/attempts.ts'
import { latestVersion } from '../../electron/till/store/migrations/index.ts'
import { openDatabase, type Writable } from '../../electron/till/store/database.ts'
import { insertJob } from '../../electron/till/store/print-jobs.ts'
import { noteEvent } from '../../electron/till/store/vend-events.ts'
import { insertVend } from '../../electron/till/store/vends.ts'
import { newVend } from '../world/new-vend.ts'

let folder: string
let store: Writable
let count = 0

function vend(): number {
  count += 1
  return insertVend(store, newVend(count))
}

const set = (seq: number, state: string): void => {
  store.db
    .prepare('UPDATE vends SET state = ?, next = NULL, due_at = NULL WHERE seq = ?')
    .run(state, seq)
}

function opened(dir: string): Writable {
  const result = openDatabase(dir)
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** A vend brought to `state` with every row the law asks for on the way. */
function vendIn(state: (typeof vendStates)[number]): number {
  const seq = vend()
  if (state === 'queued') return seq
  insertJob(store, { vendSeq: seq, printerId: 'counter', kind: 'slip', copy: 0, at: 1 })
  if (state === 'cancelled' || state === 'expired') {
    set(seq, state)
    return seq
  }
  openAttempt(store, seq, { kind: 'vend', startedAt: 1, deadlineAt: 2 })
  set(seq, 'sending')
  if (state === 'sending') return seq
  if (state === 'review') set(seq, 'unconfirmed')
  set(seq, state)
  return seq
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-law-'))
  store = opened(folder)
})

afterEach(() => {
  store.db.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the database', () => {
  it('allows exactly the moves of the table', () => {
    for (const from of vendStates) {
      for (const to of vendStates) {
        if (from === to) continue
        const listed = moves.some((move) => move.from === from && move.to === to)
        const seq = vendIn(from)
        const move = (): void => set(seq, to)
        if (from === 'queued' && to === 'sending') {
          openAttempt(store, seq, { kind: 'vend', startedAt: 1, deadlineAt: 2 })
        }
        if (listed) expect(move, `${from} → ${to}`).not.toThrow()
        else expect(move, `${from} → ${to}`).toThrow(/the law/)
      }
    }
  })

  it('refuses a vend that is not born queued', () => {
    expect(() =>
      store.db.exec(
        `INSERT INTO vends SELECT 99, 'R', 'D', provider_id, product, account, phone, amount_minor, currency, tender,
           options, customer, cashier_id, cashier_name, training, placed_at, 'confirmed', state_at, NULL, NULL,
           NULL, 0, 0, NULL, 0 FROM vends WHERE seq = ${vend()}`,
      ),
    ).toThrow(/born queued/)
  })

  it('refuses to send before the attempt row stands', () => {
    const seq = vend()
    expect(() => set(seq, 'sending')).toThrow(/attempt row stands/)
  })

  it('refuses to confirm without a print job', () => {
    const seq = vend()
    openAttempt(store, seq, { kind: 'vend', startedAt: 1, deadlineAt: 2 })
    set(seq, 'sending')
    expect(() => set(seq, 'confirmed')).toThrow(/print job/)
  })

  it('refuses to cancel what may have been sent', () => {
    const seq = vend()
    openAttempt(store, seq, { kind: 'vend', startedAt: 1, deadlineAt: 2 })
    expect(() => set(seq, 'cancelled')).toThrow(/nothing was sent/)
  })

  it('lets one request of a vend be out at a time', () => {
    const seq = vend()
    openAttempt(store, seq, { kind: 'vend', startedAt: 1, deadlineAt: 2 })
    expect(() => openAttempt(store, seq, { kind: 'requery', startedAt: 1, deadlineAt: 2 })).toThrow(
      /UNIQUE/,
    )
  })

  it('never changes what was agreed, never deletes a money row, never rewrites the journal', () => {
    const seq = vend()
    noteEvent(store, { seq, state: 'queued' }, { at: 1_001, cause: 'reprint' })
    for (const change of [
      `UPDATE vends SET amount_minor = 1 WHERE seq = ${seq}`,
      `UPDATE vends SET reference = 'X' WHERE seq = ${seq}`,
      `UPDATE vends SET account = 'X' WHERE seq = ${seq}`,
      `DELETE FROM vends WHERE seq = ${seq}`,
      `DELETE FROM events WHERE vend_seq = ${seq}`,
      `UPDATE events SET cause = 'x' WHERE vend_seq = ${seq}`,
    ]) {
      expect(() => store.db.exec(change), change).toThrow(/the law/)
    }
  })

  it('keeps one reference and one draft apart for life', () => {
    const seq = vend()
    const copy = (reference: string, draft: string): void => {
      store.db.exec(
        `INSERT INTO vends SELECT NULL, '${reference}', '${draft}', provider_id, product, account, phone, amount_minor,
           currency, tender, options, customer, cashier_id, cashier_name, training, placed_at, state, state_at,
           next, due_at, expires_at, 0, 0, NULL, 0 FROM vends WHERE seq = ${seq}`,
      )
    }
    expect(() => copy(`T${count}`, 'other')).toThrow(/UNIQUE/)
    expect(() => copy('other', `draft-${count}`)).toThrow(/UNIQUE/)
  })
})

describe('opening', () => {
  it('is WAL with synchronous FULL, on the first open and on the second', () => {
    for (let i = 0; i < 2; i += 1) {
      expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal')
      expect(store.db.pragma('synchronous', { simple: true })).toBe(2)
      store.db.close()
      store = opened(folder)
    }
  })

  it('refuses a second owner and says so', () => {
    const second = openDatabase(folder)
    expect(second.ok ? null : second.error.kind).toBe('already-open')
  })

  it('refuses a database of a newer version and leaves it as it is', () => {
    store.db.pragma('user_version = 999')
    store.db.close()
    const newer = openDatabase(folder)
    expect(newer.ok ? null : newer.error.kind).toBe('newer-version')
    const raw = new Database(join(folder, 'till.db'))
    expect(raw.pragma('user_version', { simple: true })).toBe(999)
    raw.pragma(`user_version = ${latestVersion}`)
    raw.close()
    store = opened(folder)
  })

  it('says that another program’s database is not ours, and leaves it as it is', () => {
    const other = mkdtempSync(join(tmpdir(), 'till-law-'))
    const path = join(other, 'till.db')
    const raw = new Database(path)
    raw.exec('CREATE TABLE something (x)')
    raw.pragma('user_version = 7')
    raw.close()
    const result = openDatabase(other)
    expect(result.ok ? null : result.error.kind).toBe('not-ours')
    rmSync(other, { recursive: true, force: true })
  })
})
