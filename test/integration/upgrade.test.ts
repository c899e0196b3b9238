// A newer TokenTill on the data of an older one.

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copiesIn } from '../../electron/till/backup/copies.ts'
import { openOrRestore } from '../../electron/till/backup/open.ts'
import { upgradeData } from '../../electron/till/backup/upgrade.ts'
import { databaseFile, openDatabase } from '../../electron/till/store/database.ts'
import {
  latestVersion,
  type Migration,
  migrations,
} from '../../electron/till/store/migrations/index.ts'
import { makeOld, rowsOf, schemaOf, shapeOfFile } from '../world/old-data.ts'
import { hasStrace } from '../world/strace.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

const older = migrations.map(({ version }) => version).filter((one) => one < latestVersion)
const now = Date.UTC(2026, 10, 28, 12)
let w: TillWorld
let sold: string

beforeAll(async () => {
  w = await startTillWorld()
  sold = await w.sell('12345678910')
  await w.until(sold, 'confirmed')
  // A sale with no end yet, and a drawer.
  await w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
  await w.must('shift.open', { draftId: 'shift', float: { total: '5000' } })
  await w.provider.setLine(false)
  await w.sell('45067198202')
})
afterAll(() => w.stop())

/** The till's data folder in the schema of `version`, apart from the till itself. */
async function oldFolder(version: number): Promise<{ path: string } & Disposable> {
  const path = mkdtempSync(join(tmpdir(), 'old-'))
  await w.restart(() => cpSync(w.dataDir, path, { recursive: true }))
  rmSync(join(path, 'backups'), { recursive: true, force: true })
  makeOld(path, version)
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

const fileOf = ({ path }: { path: string }): string => join(path, databaseFile)
const versionOf = (path: string): unknown => {
  const db = new Database(path, { readonly: true })
  try {
    return db.pragma('user_version', { simple: true })
  } finally {
    db.close()
  }
}

describe('data of an older TokenTill', () => {
  it.each(older)('of version %d comes to this one with every row, and is kept', async (version) => {
    using old = await oldFolder(version)
    const shape = shapeOfFile(fileOf(old))
    const before = rowsOf(fileOf(old))
    expect(before['vends']).toHaveLength(2)
    expect(upgradeData(old.path, now)).toEqual({ ok: true, value: true })
    expect(versionOf(fileOf(old))).toBe(latestVersion)
    expect(rowsOf(fileOf(old), shape)).toEqual(before)
    const fresh = openDatabase(join(old.path, 'fresh'))
    if (fresh.ok) fresh.value.db.close()
    expect(schemaOf(fileOf(old))).toEqual(schemaOf(join(old.path, 'fresh', databaseFile)))
    // What was there before lies among the backups, in its own schema.
    const [kept] = copiesIn(join(old.path, 'backups'))
    const copy = join(old.path, 'backups', kept?.name ?? '')
    expect(versionOf(copy)).toBe(version)
    const { facts, ...rows } = rowsOf(copy)
    expect({
      ...rows,
      facts: facts?.filter((row) => !String(row).startsWith('copied-at')),
    }).toEqual(before)
    expect(readdirSync(old.path).filter((name) => name.includes('upgrading'))).toEqual([])
  })

  it('is sold on with as if nothing had been', async () => {
    await w.provider.setLine(true)
    await w.restart(() => makeOld(w.dataDir, 1))
    const { tokens } = await w.vend(sold)
    expect(tokens).toHaveLength(1)
    await w.until(await w.sell('04123456789'), 'confirmed')
    expect((await w.must('status.get', {})).alarms).toEqual([])
  })
})

const bad: readonly (readonly [string, string, string])[] = [
  ['that cannot be read', 'CREATE TABLE x (a) STRICT', 'not-upgraded'],
  [
    'that breaks the law halfway',
    `UPDATE facts SET value = value || '?'; DELETE FROM vends`,
    'not-upgraded',
  ],
  [
    'that loses what a row belongs to',
    `PRAGMA defer_foreign_keys = 1; CREATE TABLE y (seq INTEGER REFERENCES vends (seq)) STRICT; INSERT INTO y VALUES (999)`,
    'not-upgraded',
  ],
  [
    'that the disk has no room for',
    `PRAGMA max_page_count = 1; CREATE TABLE z (b BLOB) STRICT; INSERT INTO z VALUES (randomblob(1000000))`,
    'disk-full',
  ],
]

describe('a step to a newer schema', () => {
  it.each(bad)('%s leaves the file as it was, byte for byte', async (_, sql, kind) => {
    using old = await oldFolder(latestVersion - 1)
    const before = readFileSync(fileOf(old))
    const steps: readonly Migration[] = [...migrations, { version: latestVersion + 1, sql }]
    const upgraded = upgradeData(old.path, now, steps)
    expect(upgraded).toMatchObject({ ok: false, error: { kind } })
    if (!upgraded.ok) expect(upgraded.error.message).toContain('Nothing was changed')
    expect(readFileSync(fileOf(old)).equals(before)).toBe(true)
    expect(readdirSync(old.path).toSorted()).toEqual(
      [databaseFile, 'state'].filter((name) => existsSync(join(old.path, name))),
    )
    // The TokenTill that was there before goes on with it.
    const opened = openOrRestore(old.path, now)
    expect(opened.ok).toBe(true)
    if (opened.ok) opened.value.store.db.close()
  })

  it('is not taken on data of a newer TokenTill, which stays as it is', async () => {
    using old = await oldFolder(latestVersion - 1)
    const steps = [
      ...migrations,
      { version: latestVersion + 1, sql: 'CREATE TABLE n (a INT) STRICT' },
    ]
    expect(upgradeData(old.path, now, steps)).toEqual({ ok: true, value: true })
    const before = readFileSync(fileOf(old))
    expect(openOrRestore(old.path, now)).toMatchObject({
      ok: false,
      error: { kind: 'newer-version' },
    })
    expect(readFileSync(fileOf(old)).equals(before)).toBe(true)
  })
})

const child = resolve(import.meta.dirname, '..', 'world', 'upgrade-child.ts')

/** Kills an upgrade at its nth system call of a kind. True: it came to it. */
function killedAt(folder: string, call: string, n: number): boolean {
  const flags = ['-f', '-o', '/dev/null', '-e', `trace=${call}`]
  const inject = ['-e', `inject=${call}:signal=SIGKILL:when=${n}`]
  const { status } = spawnSync('strace', [...flags, ...inject, process.execPath, child, folder])
  return status !== 0
}

describe.skipIf(!hasStrace)('the power goes in the middle of an update of the data', () => {
  it.each([
    ['rename', 1],
    ['link', 1],
    ['unlink', 1],
    // There are many, and most of them are of the same kind.
    ['fsync,fdatasync', 5],
  ] as const)(
    'at any %s, and the next start has every row',
    async (call, step) => {
      using old = await oldFolder(latestVersion - 1)
      const shape = shapeOfFile(fileOf(old))
      const before = rowsOf(fileOf(old))
      let n = 1
      for (; ; n += step) {
        const folder = join(old.path, `${n}`)
        cpSync(fileOf(old), join(folder, databaseFile))
        const wasKilled = killedAt(folder, call, n)
        const opened = openOrRestore(folder, now)
        expect(opened).toMatchObject({ ok: true, value: { restored: null } })
        if (opened.ok) opened.value.store.db.close()
        expect(rowsOf(join(folder, databaseFile), shape)).toEqual(before)
        expect(versionOf(join(folder, databaseFile))).toBe(latestVersion)
        if (!wasKilled) break
      }
      expect(n).toBeGreaterThan(1)
    },
    120_000,
  )
})
