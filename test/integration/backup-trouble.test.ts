// Backups and the order log where things go wrong around them: files that are gone, empty, half written
// or dated by a wrong clock; copies that fail; copies made while the till sells.

import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { createLog } from '../../electron/ports/log.ts'
import { createOrderLogs } from '../../electron/ports/order-log.ts'
import { openOrRestore } from '../../electron/till/backup/open.ts'
import { copyName } from '../../electron/till/backup/copies.ts'
import { databaseFile, openDatabase } from '../../electron/till/store/database.ts'
import { writeFact } from '../../electron/till/store/facts.ts'
import { err } from '../../shared/result.ts'
import { alarmsOf, backUp, keeping, type Keeping, putBack } from '../world/keeping.ts'
import { eventually, startTillWorld, type TillWorld } from '../world/till.ts'

const meter = '12345678910'
const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

type KeptWorld = TillWorld & Pick<Keeping, 'stateDir'>

async function start(more: Partial<Keeping['options']> = {}): Promise<KeptWorld> {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const world = await startTillWorld({ ...kept.options, ...more })
  ends.push(() => world.stop())
  return { ...world, stateDir: kept.stateDir }
}

const folder = (): string => {
  const path = mkdtempSync(join(tmpdir(), 'till-'))
  ends.push(() => rmSync(path, { recursive: true, force: true }))
  return path
}

const databaseOf = (w: Pick<TillWorld, 'dataDir'>): string => join(w.dataDir, databaseFile)
const messages = async (w: TillWorld) => (await alarmsOf(w)).map(({ message }) => message)

describe('a database that is not there any more', () => {
  it('is put back from its copy where a power cut left an empty file', async () => {
    const w = await start()
    const kept = await w.sell(meter)
    await w.until(kept, 'confirmed')
    await backUp(w)
    const since = await w.sell('45067198202')
    await w.until(since, 'confirmed')
    await w.restart(() => truncateSync(databaseOf(w), 0))
    expect((await w.vend(kept)).state).toBe('confirmed')
    await w.until(since, 'confirmed')
    expect(w.provider.ledger.order(since)?.soldTimes).toBe(1)
    expect((await messages(w)).join()).toContain('It runs on its backup')
  })

  it('is said to be gone where there is no copy, and its orders are found in the log', async () => {
    const w = await start()
    const sold = await w.sell(meter)
    await w.until(sold, 'confirmed')
    await w.restart(() => rmSync(databaseOf(w)))
    await w.until(sold, 'confirmed')
    expect(w.provider.ledger.orders()).toHaveLength(1)
    expect((await messages(w)).join()).toContain('starts with an empty one')
  })

  it('leaves its log to be looked at, where only that lies in the folder', () => {
    const dataDir = folder()
    writeFileSync(join(dataDir, `${databaseFile}-wal`), 'what was committed')
    const opened = openOrRestore(dataDir, Date.now())
    if (!opened.ok) throw new Error(opened.error.message)
    opened.value.store.db.close()
    expect(opened.value.restored?.copyAt).toBeNull()
    expect(readdirSync(opened.value.restored?.asideIn ?? '')).toContain(`${databaseFile}-wal`)
  })
})

describe('a copy to go back to', () => {
  /** A sound copy that says where it is from. */
  function copyOf(dataDir: string, at: number, says: string): void {
    const from = folder()
    const made = openDatabase(from)
    if (!made.ok) throw new Error(made.error.message)
    writeFact(made.value, 'says', says)
    mkdirSync(join(dataDir, 'backups'), { recursive: true })
    made.value.db.exec(`VACUUM INTO '${join(dataDir, 'backups', copyName(at))}'`)
    made.value.db.close()
  }
  const says = (dataDir: string, now: number): unknown => {
    const opened = openOrRestore(dataDir, now)
    if (!opened.ok) throw new Error(opened.error.message)
    const { db } = opened.value.store
    const said = db.prepare("SELECT value FROM facts WHERE name = 'says'").pluck().get()
    db.close()
    return said
  }
  const now = Date.parse('2026-11-21T12:00:00Z')

  it('is the newest whose clock can be believed', () => {
    const dataDir = folder()
    copyOf(dataDir, now - 7_200_000, 'older')
    copyOf(dataDir, now - 3_600_000, 'newer')
    copyOf(dataDir, Date.parse('2035-01-01T00:00:00Z'), 'a clock that was wrong')
    expect(says(dataDir, now)).toBe('newer')
  })

  it('is not an empty file, somebody else’s file or a damaged one', () => {
    const dataDir = folder()
    copyOf(dataDir, now - 7_200_000, 'sound')
    const name = (minutes: number): string =>
      join(dataDir, 'backups', copyName(now - minutes * 60_000))
    writeFileSync(name(3), '')
    writeFileSync(name(2), Buffer.alloc(8192, 7))
    new Database(name(1)).exec('CREATE TABLE recipes (name TEXT)').close()
    expect(says(dataDir, now)).toBe('sound')
  })
})

describe('copying', () => {
  it('while the till sells gives the data of one moment', async () => {
    const w = await start()
    const closing = new AbortController()
    const sold = (async () => {
      while (!closing.signal.aborted) await w.until(await w.sell(meter), 'confirmed')
    })()
    await eventually('some sales', () => w.provider.ledger.orders().length > 10)
    const path = await backUp(w)
    await eventually('more sales', () => w.provider.ledger.orders().length > 20)
    closing.abort()
    await sold
    const copy = new Database(path, { readonly: true })
    ends.push(() => copy.close() && undefined)
    const rows = (sql: string): unknown[] => copy.prepare(sql).pluck().all()
    expect(rows('PRAGMA foreign_key_check')).toEqual([])
    // Every sale stands where its journal ends, and what is confirmed has its token and its slip.
    const askew = rows(
      `SELECT reference FROM vends WHERE state <>
         (SELECT to_state FROM events WHERE vend_seq = vends.seq ORDER BY events.seq DESC LIMIT 1)
       OR (state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM tokens WHERE vend_seq = vends.seq))
       OR (state = 'confirmed' AND NOT EXISTS (SELECT 1 FROM print_jobs WHERE vend_seq = vends.seq))`,
    )
    expect(askew).toEqual([])
    expect(rows('SELECT count(*) FROM vends')[0]).toBeGreaterThan(9)
    // Nothing of before its last moment is missing.
    const until = Number(rows('SELECT max(at) FROM events')[0])
    const { vends } = await w.must('vend.list', { limit: 200 })
    const known = new Set(rows('SELECT reference FROM vends'))
    const missing = vends.filter(({ vendId, placedAt }) => placedAt < until && !known.has(vendId))
    expect(missing).toEqual([])
  })

  it('sweeps away what a copy that came to no end has left', async () => {
    const w = await start()
    const half = join(w.dataDir, 'backups', `${copyName(Date.now())}.partial`)
    await w.restart(() => {
      mkdirSync(join(w.dataDir, 'backups'), { recursive: true })
      writeFileSync(half, 'half')
      writeFileSync(`${half}-journal`, 'half')
    })
    expect(existsSync(half)).toBe(false)
    expect(existsSync(`${half}-journal`)).toBe(false)
  })

  it('that always fails its check keeps two of the failed, says so, and sells on', async () => {
    const kept = keeping()
    ends.push(() => kept[Symbol.dispose]())
    const w = await start({
      ports: (dataDir) => ({
        ...kept.options.ports?.(dataDir),
        verifyCopy: async () => err('page 7 is torn'),
      }),
    })
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    for (const at of ['2026-01-01', '2026-01-02', '2026-01-03']) {
      mkdirSync(join(w.dataDir, 'backups'), { recursive: true })
      writeFileSync(join(w.dataDir, 'backups', `${copyName(Date.parse(at))}.damaged`), 'x')
    }
    expect(await w.call('backup.make', {})).toMatchObject({ ok: false })
    expect(readdirSync(join(w.dataDir, 'backups'))).toHaveLength(2)
    expect((await messages(w)).join()).toContain('page 7 is torn')
    await w.until(await w.sell(meter), 'confirmed')
  })

  it('that cannot be made at all says so, and sells on', async () => {
    const w = await start()
    writeFileSync(join(w.dataDir, 'backups'), 'a file where the folder should be')
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    expect(await w.call('backup.make', {})).toMatchObject({ ok: false })
    expect((await w.must('backup.state', {})).trouble).not.toBeNull()
    expect((await messages(w)).join()).toContain('No backup')
    await w.until(await w.sell(meter), 'confirmed')
  })
})

describe('the order log', () => {
  const logFiles = (w: KeptWorld): readonly string[] =>
    readdirSync(w.stateDir).map((name) => join(w.stateDir, name))

  it('keeps the time of the sending, by which a history is searched', async () => {
    const w = await start()
    const copy = await backUp(w)
    const since = await w.sell(meter)
    await w.until(since, 'confirmed')
    const sentAt = (): unknown => {
      const db = new Database(databaseOf(w), { readonly: true })
      const at = db.prepare("SELECT started_at FROM attempts WHERE kind = 'vend'").pluck().all()
      db.close()
      return at
    }
    let before: unknown
    await w.restart(() => {
      before = sentAt()
      putBack(w, copy)
    })
    await w.until(since, 'confirmed')
    await w.restart(() => expect(sentAt()).toEqual(before))
  })

  it('goes on after a line a power cut tore', async () => {
    const w = await start()
    const copy = await backUp(w)
    await w.restart(() => appendFileSync(logFiles(w)[0] ?? '', '{"at":1,"refer'))
    const since = await w.sell(meter)
    await w.until(since, 'confirmed')
    await w.restart(() => putBack(w, copy))
    await w.until(since, 'confirmed')
    expect(w.provider.ledger.order(since)?.soldTimes).toBe(1)
  })

  it('that is gone is said, with what it means', async () => {
    const w = await start()
    const copy = await backUp(w)
    await w.until(await w.sell(meter), 'confirmed')
    await w.restart(() => {
      putBack(w, copy)
      for (const file of logFiles(w)) rmSync(file)
    })
    expect((await messages(w)).join()).toContain('is missing or has a gap')
  })

  it('names what it knows only by its reference', async () => {
    const w = await start()
    await w.restart(() =>
      appendFileSync(
        logFiles(w)[0] ?? '',
        '{"at":1,"reference":"T0000000001","state":"sending"}\nrubbish\n{"at":1,"batch":"T0000000002","state":"sending","number":null}\n',
      ),
    )
    expect((await messages(w)).join()).toContain('T0000000001, T0000000002')
  })

  it('with a line that breaks the law is no reason not to open', async () => {
    const w = await start()
    const sold = await w.sell(meter)
    await w.until(sold, 'confirmed')
    // A row of a batch that carries the reference of a sale.
    const order = {
      draftId: 'another',
      kind: 'bulk',
      providerId: 'buypower',
      name: '',
      currency: 'NGN',
      totalMinor: 100,
      tender: { kind: 'cash', tenderedMinor: 100 },
      expiresOn: null,
      cashierId: 'ada',
      cashierName: 'Ada',
      training: false,
      expiresAt: null,
    }
    const rows = [{ n: 1, reference: sold, account: '1', amountMinor: 100, options: {} }]
    const line = JSON.stringify({ at: 1, batch: 'T0000000003', order, rows })
    await w.restart(() => appendFileSync(logFiles(w)[0] ?? '', `${line}\n`))
    expect((await messages(w)).join()).toContain('T0000000003')
    expect((await w.must('batch.list', {})).batches).toEqual([])
  })

  it('tells of a gap where a file between then and now is gone', () => {
    const stateDir = folder()
    const open = () =>
      createOrderLogs({
        stateDir,
        dataDir: 'shop',
        log: createLog(() => 0),
        fullBytes: 200,
      }).open('0123456789')
    const log = open()
    const start = log.position()
    for (let n = 0; n < 50; n += 1) log.append(`line ${n} of an order log that is soon full`)
    const middle = log.position()
    log.append('the last')
    expect(readdirSync(stateDir)).toHaveLength(2)
    expect(log.readFrom(start)).toMatchObject({ whole: false })
    expect(log.readFrom(middle)).toMatchObject({ whole: true, lines: ['the last'] })
    log.close()
  })
})
