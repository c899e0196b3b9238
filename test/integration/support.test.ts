// What a helper gets to see, and what the doctor says of a till that is not well.

import {
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/contract/support.ts'
import { plainKeysSentence } from '../../shared/config/secrets.ts'
import { createLog } from '../../electron/ports/log.ts'
import { copiesFolder, copyName } from '../../electron/till/backup/copies.ts'
import { databaseFile, openDatabase } from '../../electron/till/store/database.ts'
import { soundnessOfFile, spaceOn, speedOf } from '../../electron/till/support/disk.ts'
import { createSupport } from '../../electron/ports/support.ts'
import { settableClock } from '../world/clock.ts'
import { runHeadless, temporaryFolder } from '../world/headless.ts'
import { keeping } from '../world/keeping.ts'
import { type KeptWorldOptions, startKeptTill, turningVault } from '../world/kept-till.ts'
import { asNobody } from '../world/nobody.ts'
import { startTillWorld, type TillWorld, type TillWorldOptions } from '../world/till.ts'

const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function start(o: TillWorldOptions = {}): Promise<TillWorld> {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const w = await startTillWorld({
    ...kept.options,
    ...o,
    ports: (dataDir) => ({
      ...kept.options.ports?.(dataDir),
      support: createSupport(join(dataDir, 'till.log')),
    }),
  })
  ends.push(() => w.stop())
  return w
}

const examine = async (w: TillWorld): Promise<readonly Finding[]> =>
  (await w.must('support.doctor', {})).findings
const of = (findings: readonly Finding[], check: Finding['check']) =>
  findings.filter((one) => one.check === check).map(({ level, code }) => `${level} ${code}`)

describe('a bundle for a helper', () => {
  it('holds what a helper needs, and no key, PIN, token or customer', async () => {
    const w = await start()
    const meter = '12345678910'
    const sale = await w.until(await w.sell(meter), 'confirmed')
    await w.provider.setLine(false)
    await w.sell('45067198202')
    const { apiKey } = w.provider
    const digits = sale.tokens.map((token) => token.digits)
    // As bad as a log can be: somebody wrote everything into it that should not be there.
    const bad = { apiKey, text: `${digits[0]} of ${meter} ${apiKey}` }
    writeFileSync(join(w.dataDir, 'till.log'), `${JSON.stringify(bad)}\n`)
    createLog((line) => writeFileSync(join(w.dataDir, 'till.log'), line, { flag: 'a' })).error(
      'broke',
      {
        error: new Error(`no paper for ${digits[0]}`),
      },
    )
    const { name, zip, files } = await w.must('support.bundle', {})
    expect(name).toMatch(/^TokenTill-support-\d{8}-\d{4}\.zip$/)
    const inside = unzipSync(Buffer.from(zip, 'base64'))
    expect(Object.keys(inside).toSorted()).toEqual(files.map((file) => file.name).toSorted())
    const text = Object.entries(inside)
      .map(([file, bytes]) => `${file}\n${strFromU8(bytes)}`)
      .join('\n')
    const secrets = {
      key: apiKey,
      token: digits[0] ?? 'no token',
      groups: sale.tokens[0]?.digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ') ?? 'no token',
      meter,
      'the other meter': '45067198202',
      phone: '08031234567',
      customer: sale.customer?.name ?? 'no name',
      pin: '"1234"',
      'pin of the supervisor': '9999',
    }
    for (const [what, secret] of Object.entries(secrets)) {
      expect(text.includes(secret), `${what} is in the bundle`).toBe(false)
    }
    // And yet it says what there is to say.
    const json = (file: string) => JSON.parse(strFromU8(inside[file] ?? new Uint8Array()))
    expect(json('counts.json')).toMatchObject({ synchronous: 2 })
    expect(json('counts.json').tables).toContainEqual({ table: 'tokens', rows: 1 })
    expect(json('settings.json')).toMatchObject({ shop: { name: 'Mama Ngozi Stores' } })
    expect(json('attempts.json')[0]).toMatchObject({ provider: 'buypower', attempts: 1 })
    expect(json('versions.json')).toMatchObject({ program: 'test' })
    expect(json('acts.json').some(({ act }: { act: string }) => act === 'session.signIn')).toBe(
      true,
    )
    expect(text).toContain('log/till.log.txt')
    expect(text).toContain('no paper for')
  })
})

it.skipIf(process.platform === 'win32')(
  'a log that cannot be read keeps no bundle back',
  async () => {
    using folder = temporaryFolder()
    const { zip } = await createSupport(folder.path).pack({ 'a.json': 1 }, [])
    const inside = Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)])
    expect(inside).toEqual([
      ['a.json', '1\n'],
      [expect.stringMatching(/^log\//), expect.stringContaining('could not be read')],
    ])
  },
)

describe('of a till whose database goes bad while it sells', () => {
  /** Every page that begins a table of this name, or an index of it, is overwritten on the disk. */
  async function startBroken(table: string) {
    let db = new Database(':memory:')
    const w = await start({ database: (path) => (db = new Database(path, { timeout: 0 })) })
    await w.until(await w.sell('12345678910'), 'confirmed')
    db.pragma('wal_checkpoint(TRUNCATE)')
    const pageBytes = Number(db.pragma('page_size', { simple: true }))
    const roots = db
      .prepare('SELECT rootpage FROM sqlite_schema WHERE tbl_name = ? AND rootpage > 0')
      .pluck()
      .all(table) as number[]
    const file = openSync(join(w.dataDir, databaseFile), 'r+')
    const junk = Buffer.alloc(pageBytes, 0xee)
    for (const root of roots) writeSync(file, junk, 0, pageBytes, (root - 1) * pageBytes)
    closeSync(file)
    db.pragma('shrink_memory')
    return w
  }

  it('a bundle holds what can still be read, and says what cannot', async () => {
    const w = await startBroken('attempts')
    const { zip } = await w.must('support.bundle', {})
    const inside = unzipSync(Buffer.from(zip, 'base64'))
    const text = (name: string): string => strFromU8(inside[name] ?? new Uint8Array())
    expect(text('attempts.json')).toMatch(/unreadable.*malformed/)
    expect(text('counts.json')).toMatch(/"table": "vends",\s+"rows": 1/)
    expect(text('acts.json')).not.toContain('unreadable')
  })

  it('the doctor says so, instead of falling ill itself', async () => {
    const w = await startBroken('alarms')
    const findings = await examine(w)
    expect(of(findings, 'database')).toEqual(['bad damaged'])
    expect(of(findings, 'printer')).toEqual(['ok ok'])
  })
})

describe('of a disk and what lies on it the doctor', () => {
  const seen = (dataDir: string) =>
    [speedOf(dataDir), soundnessOfFile(dataDir)].map(({ level, code }) => `${level} ${code}`)
  const makeDatabase = (dataDir: string): void => {
    const opened = openDatabase(dataDir)
    if (!opened.ok) throw new Error(opened.error.message)
    opened.value.db.close()
  }

  it('says of a folder that is somebody else’s whose it must be, and calls nothing damaged', () => {
    using folder = temporaryFolder()
    makeDatabase(folder.path)
    chmodSync(join(folder.path, databaseFile), 0o000)
    chmodSync(folder.path, 0o555)
    try {
      expect(asNobody(() => seen(folder.path))).toEqual(['bad closed', 'bad closed'])
      chmodSync(folder.path, 0o000)
      expect(asNobody(() => seen(folder.path))).toEqual(['bad closed', 'bad closed'])
    } finally {
      chmodSync(folder.path, 0o700)
    }
  })

  it('says of a folder that is not there to look for its disk', () => {
    using folder = temporaryFolder()
    const away = join(folder.path, 'away')
    expect(seen(away)).toEqual(['bad gone', 'note missing'])
    expect(speedOf(away).message).toContain(away)
    expect(spaceOn(away).code).toBe('unknown')
  })

  it.skipIf(process.platform !== 'linux')('advises no backup on a disk that is full', () => {
    using folder = temporaryFolder()
    symlinkSync('/dev/full', join(folder.path, '.doctor'))
    expect(speedOf(folder.path)).toMatchObject({ level: 'bad', code: 'full' })
    expect(speedOf(folder.path).code).toMatch(/^(?:ok|slow)$/)
  })

  it('does not say that nothing was ever sold where copies of the database lie', () => {
    using folder = temporaryFolder()
    makeDatabase(folder.path)
    mkdirSync(copiesFolder(folder.path))
    const copy = join(copiesFolder(folder.path), copyName(Date.now()))
    renameSync(join(folder.path, databaseFile), copy)
    expect(soundnessOfFile(folder.path)).toMatchObject({ level: 'bad', code: 'gone' })
  })
})

describe('the doctor', () => {
  it('finds nothing wrong with a till that is well', async () => {
    const w = await start()
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    await w.must('backup.make', {})
    const findings = await examine(w)
    // The computer's own disk and time zone are not the till's.
    const ours = findings.filter(({ check }) => !['zone', 'speed', 'disk'].includes(check))
    const wrong = ours.filter(({ level }) => level === 'bad' || level === 'warn')
    expect(wrong).toEqual([])
    expect(of(findings, 'provider')).toEqual(['ok ok'])
    expect(of(findings, 'clock')).toEqual(['ok ok'])
    expect(of(findings, 'database')).toEqual(['ok ok'])
    expect(of(findings, 'orders')).toEqual(['ok ok'])
  })

  it('reads the time off the provider, and says how far the computer is from it', async () => {
    const clock = settableClock()
    const w = await start({ clock })
    clock.setBy(12 * 60_000)
    const ahead = (await examine(w)).find(({ check }) => check === 'clock')
    expect(ahead).toMatchObject({ level: 'bad', code: 'ahead', facts: { minutes: 12 } })
    clock.setBy(-72 * 60_000)
    const behind = (await examine(w)).find(({ check }) => check === 'clock')
    expect(behind).toMatchObject({ level: 'bad', code: 'behind', facts: { minutes: 60 } })
    expect(behind?.message).toContain('Set it')
  })

  it('tells a line that is down from a key that is wrong', async () => {
    const w = await start()
    await w.provider.setLine(false)
    expect(of(await examine(w), 'provider')).toEqual(['bad down'])
    const wrong = await start({
      shop: (plain) => ({
        ...plain,
        providers: plain.providers.map((one) => ({
          ...one,
          credentials: { apiKey: 'not the key' },
        })),
      }),
    })
    expect(of(await examine(wrong), 'provider')).toEqual(['bad keys'])
  })

  it('says of a printer without paper to put a roll in, and of a missing backup to make one', async () => {
    const w = await start()
    w.printer.script({ mood: 'paper-out' })
    const findings = await examine(w)
    expect(of(findings, 'printer')).toEqual(['bad paper-out'])
    expect(of(findings, 'backup')).toEqual(['warn none'])
  })

  it('speaks on the terminal without opening the till, and ends with 1 where something is wrong', async () => {
    using folder = temporaryFolder()
    const config = {
      shop: { name: 'Mama Ngozi Stores' },
      cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
      providers: [
        {
          id: 'buypower',
          system: 'buypower',
          label: 'BuyPower',
          // Nobody listens on the port of "discard".
          baseUrl: 'http://127.0.0.1:9',
          credentials: { apiKey: 'a-key-nobody-may-see' },
        },
      ],
    }
    const { code, stdout } = await runHeadless({
      dataDir: folder.path,
      config,
      args: ['--doctor'],
    })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^bad {3}BuyPower does not answer\. Check the line/m)
    expect(stdout).toMatch(/^note {2}There is no database yet/m)
    expect(stdout).not.toContain('a-key-nobody-may-see')
  })

  // Nobody listens there, and it is not the address of a sandbox.
  const elsewhere = { id: 'rave', system: 'rave', label: 'Rave', baseUrl: 'https://127.0.0.2:9' }
  const shopOf = (secretKey: string) => ({
    shop: { name: 'Mama Ngozi Stores' },
    cashiers: [{ id: 'ada', name: 'Ada', pin: '1234', role: 'cashier' }],
    providers: [{ ...elsewhere, credentials: { secretKey } }],
  })

  it('looks at a till whose keys are sealed, and says which providers it could not ask', async () => {
    using folder = temporaryFolder()
    writeFileSync(join(folder.path, 'till.json'), JSON.stringify(shopOf('sealed:v1:c2VhbGVk')))
    const { code, stdout, stderr } = await runHeadless({
      dataDir: folder.path,
      args: ['--doctor'],
    })
    expect(stderr).toBe('')
    expect(stdout).toMatch(/^note {2}Rave was not asked: the shop’s keys are sealed/m)
    expect(stdout).toMatch(/^ok {4}The shop’s keys do not lie readable/m)
    expect(stdout).toMatch(/^note {2}There is no database yet/m)
    expect(code).toBe(0)
  })

  it.each([
    ['in the till’s own file', false],
    ['in a file that was named', true],
  ])('says that keys lie readable %s', async (_where, named) => {
    using folder = temporaryFolder()
    const config = shopOf('FLWSECK-live-0123456789')
    if (!named) writeFileSync(join(folder.path, 'till.json'), JSON.stringify(config))
    const { code, stdout } = await runHeadless({
      dataDir: folder.path,
      ...(named ? { config } : {}),
      args: ['--doctor'],
    })
    expect(stdout).toMatch(/^warn {2}The shop’s keys lie readable/m)
    expect(stdout).toMatch(/^bad {3}Rave does not answer/m)
    expect(stdout).not.toContain('FLWSECK')
    expect(code).toBe(1)
  })

  it('goes by the keys in the file, not by what was once said about them', async () => {
    const keysFound = async (o: KeptWorldOptions, secretKey: string, more = {}) => {
      await using w = await startKeptTill({
        ...o,
        file: (usual) => ({ ...usual, ...more, providers: shopOf(secretKey).providers }),
      })
      await w.signIn('musa')
      return of((await w.must('support.doctor', {})).findings, 'keys')
    }
    const key = 'FLWSECK-live-0123456789'
    const said = { plainKeys: plainKeysSentence }
    expect(await keysFound({ named: true }, key)).toEqual(['warn readable'])
    expect(await keysFound({}, key, said)).toEqual(['warn readable'])
    const sealed = `sealed:v1:${await turningVault.seal(key, false)}`
    expect(await keysFound({ vault: turningVault }, sealed, said)).toEqual(['ok ok'])
    expect(await keysFound({ vault: turningVault }, key)).toEqual(['ok ok'])
  })
})
