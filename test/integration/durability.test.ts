// A commit is on the disk before anybody hears of it: counted at the system calls, on a first and on
// a second open of the same data, and tried by cutting the power at every byte of the journal.

import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseFile, openDatabase } from '../../electron/till/store/database.ts'
import { sql } from '../../electron/till/store/statement.ts'
import { transact } from '../../electron/till/store/transaction.ts'
import { noteEvent } from '../../electron/till/store/vend-events.ts'
import { insertVend } from '../../electron/till/store/vends.ts'
import { startBuyPowerSandbox } from '../../electron/sandbox/buypower/sandbox.ts'
import { startHeadless } from '../world/headless.ts'
import { hasStrace, isComplete, readTrace, strace } from '../world/strace.ts'
import { eventually, quick } from '../world/till.ts'
import { newVend } from '../world/new-vend.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'till-durable-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasStrace)('seen at the system calls (needs strace)', () => {
  it(
    'every intent is synced before it is acted on, on the first open and on the second',
    { timeout: 60_000 },
    async () => {
      const provider = await startBuyPowerSandbox()
      const config = {
        shop: { name: 'Mama Ngozi Stores' },
        cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
        providers: [
          {
            id: 'buypower',
            system: 'buypower',
            label: 'BuyPower',
            baseUrl: provider.url,
            credentials: { apiKey: provider.apiKey },
            timing: { ...quick, answerMs: 10_000, connectMs: 10_000 },
          },
        ],
        printers: [{ id: 'screen', transport: 'virtual', columns: 48 }],
      }
      try {
        for (const open of ['first', 'second']) {
          const trace = join(folder, `${open}.trace`)
          const till = await startHeadless({
            config,
            dataDir: join(folder, 'data'),
            under: strace(trace),
          })
          await till.call('session.signIn', { cashierId: 'ada', pin: '1234' })
          const { vendId } = await till.call('vend.place', {
            draftId: open,
            product: 'electricity',
            account: '04123456781',
            amount: '1000',
            tender: { kind: 'cash' },
            options: { disco: 'ABUJA', vendType: 'PREPAID' },
          })
          await eventually('the slip', async () => {
            const { jobs } = await till.call('print.jobs', { vendId })
            return jobs.some(({ state }) => state === 'printed')
          })
          await till.kill9()
          await eventually('the end of the trace', () => isComplete(trace))
          const steps = readTrace(trace, vendId)
          const syncsBefore = (step: (typeof steps)[number]): number =>
            steps
              .slice(steps.indexOf('asked to place'), steps.indexOf(step))
              .filter((one) => one === 'sync').length
          // Placed is synced before the cashier hears of it; "sending" before the provider does.
          expect(steps).toEqual(
            expect.arrayContaining(['asked to place', 'place answered', 'vend leaves']),
          )
          expect(syncsBefore('place answered'), open).toBeGreaterThanOrEqual(1)
          expect(syncsBefore('vend leaves'), open).toBeGreaterThanOrEqual(2)
          // Placed, sending, confirmed, printing, printed.
          expect(steps.filter((step) => step === 'sync').length, open).toBeGreaterThanOrEqual(5)
        }
      } finally {
        await provider.close()
      }
    },
  )
})

describe('the database', () => {
  it('syncs every commit, on every open: a reopened WAL file would fall back to NORMAL', () => {
    for (const open of ['first', 'second', 'third']) {
      const store = openDatabase(folder)
      if (!store.ok) throw new Error(store.error.message)
      expect(store.value.db.pragma('synchronous', { simple: true }), open).toBe(2)
      expect(store.value.db.pragma('journal_mode', { simple: true }), open).toBe('wal')
      store.value.db.close()
    }
  })

  it(
    'after a power cut at any byte of a commit is as before it or as after it',
    { timeout: 60_000 },
    () => {
      const opened = openDatabase(folder)
      if (!opened.ok) throw new Error(opened.error.message)
      const store = opened.value
      const place = (n: number): void =>
        transact(store, () => {
          const seq = insertVend(store, newVend(n, { training: false, placedAt: n }))
          noteEvent(store, { seq, state: 'queued' }, { at: n, cause: 'standing-order' })
        })
      const wal = join(folder, `${databaseFile}-wal`)
      for (let n = 1; n <= 3; n += 1) place(n)
      const before = statSync(wal).size
      place(4)
      const after = statSync(wal).size
      expect(after).toBeGreaterThan(before)
      const outcomes = new Set<number>()
      for (let cut = 0; cut <= 24; cut += 1) {
        const size = Math.round(before + ((after - before) * cut) / 24)
        const copy = join(folder, `cut-${cut}`)
        mkdirSync(copy)
        copyFileSync(join(folder, databaseFile), join(copy, databaseFile))
        copyFileSync(wal, join(copy, `${databaseFile}-wal`))
        truncateSync(join(copy, `${databaseFile}-wal`), size)
        const again = openDatabase(copy)
        if (!again.ok) throw new Error(again.error.message)
        const { n } = sql<{ n: number }>(again.value, 'SELECT count(*) AS n FROM vends').get() ?? {
          n: 0,
        }
        const { events } = sql<{ events: number }>(
          again.value,
          'SELECT count(*) AS events FROM events',
        ).get() ?? { events: 0 }
        expect(events).toBe(n)
        expect(again.value.db.pragma('integrity_check', { simple: true })).toBe('ok')
        expect(n).toBe(cut === 24 ? 4 : 3)
        outcomes.add(n)
        again.value.db.close()
      }
      expect(outcomes).toEqual(new Set([3, 4]))
      store.db.close()
    },
  )

  it('of somebody else is left as it was', () => {
    const path = join(folder, databaseFile)
    const foreign = new Database(path)
    foreign.exec('CREATE TABLE recipes (name TEXT); PRAGMA user_version = 3')
    foreign.close()
    const bytes = readFileSync(path)
    const opened = openDatabase(folder)
    expect(opened).toMatchObject({ ok: false, error: { kind: 'not-ours' } })
    expect(new Database(path).prepare('SELECT count(*) AS n FROM recipes').get()).toEqual({ n: 0 })
    expect(readFileSync(path).length).toBe(bytes.length)
  })
})
