// What a counter computer and a bad line do to a till: each ends in a clear message, and nothing that
// was placed or answered is lost.

import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseFile, openDatabase } from '../../electron/till/store/database.ts'
import { asNobody } from '../world/nobody.ts'
import { fillableDisk, type FillableDisk } from '../world/disk.ts'
import { eventually, startTillWorld, type TillWorld, type TillWorldOptions } from '../world/till.ts'

const meter = '04123456781'
let world: TillWorld | null = null
const folders: string[] = []

async function start(options?: TillWorldOptions): Promise<TillWorld> {
  world = await startTillWorld(options)
  return world
}
function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'till-luck-'))
  folders.push(path)
  return path
}
afterEach(async () => {
  await world?.stop()
  world = null
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

async function startOnDisk(
  options: TillWorldOptions = {},
): Promise<{ readonly w: TillWorld; readonly disk: FillableDisk }> {
  const disk = fillableDisk()
  return { w: await start({ ...options, database: disk.open }), disk }
}

const order = (draftId: string) =>
  ({
    draftId,
    product: 'electricity',
    account: meter,
    amount: '1000',
    tender: { kind: 'cash' },
    options: { disco: 'ABUJA', vendType: 'PREPAID' },
  }) as const

describe('a full disk', () => {
  it('refuses a new sale in clear words before any cash is taken, and takes it when there is space', async () => {
    const { w, disk } = await startOnDisk()
    disk.fill()
    const placed = await w.call('vend.place', order('full'))
    expect(placed).toMatchObject({
      ok: false,
      error: { code: 'storage-full', retry: true, moneyMoved: 'no' },
    })
    expect(placed.ok ? '' : placed.error.message).toMatch(/disk is full.*Do not take the cash/)
    expect((await w.must('status.get', {})).storage).toMatchObject({ state: 'full' })
    expect((await w.must('vend.list', {})).vends).toEqual([])
    expect(w.provider.ledger.orders()).toEqual([])
    disk.free()
    const { vendId } = await w.must('vend.place', order('full'))
    await w.until(vendId, 'confirmed')
    await eventually('the strip to be well', async () => {
      return (await w.must('status.get', {})).storage.state === 'ok'
    })
  })

  it('that fills between sending and the answer: the answer is held, and its token kept when there is space', async () => {
    const { w, disk } = await startOnDisk()
    w.provider.faults.next('delay', { ms: 250 })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'sending')
    await eventually('the sale', () => w.provider.ledger.sold(vendId))
    disk.fill()
    await eventually(
      'the strip to say so',
      async () => (await w.must('status.get', {})).storage.state === 'full',
    )
    // Sold, known to nobody but this process, and not called anything else meanwhile.
    expect((await w.vend(vendId)).state).toBe('sending')
    expect(w.printer.jobs()).toEqual([])
    disk.free()
    const vend = await w.until(vendId, 'confirmed')
    const sold = w.provider.ledger.order(vendId)
    expect(vend.tokens.map(({ digits }) => digits)).toEqual([sold?.token])
    expect(vend.attempts.map(({ kind }) => kind)).toEqual(['vend'])
    await eventually('the slip', () => w.printer.jobs().length === 1)
  })

  it('while an answer is held, a power cut loses nothing: the restart asks for the token', async () => {
    const { w, disk } = await startOnDisk()
    w.provider.faults.next('delay', { ms: 250 })
    const vendId = await w.sell(meter)
    await eventually('the sale', () => w.provider.ledger.sold(vendId))
    disk.fill()
    await eventually(
      'the strip to say so',
      async () => (await w.must('status.get', {})).storage.state === 'full',
    )
    disk.freeOnNextOpen()
    await w.restart()
    const vend = await w.until(vendId, 'confirmed')
    expect(vend.tokens[0]?.digits).toBe(w.provider.ledger.order(vendId)?.token)
    expect(w.provider.ledger.posts(vendId)).toBe(1)
  })

  it('before a slip is begun: no byte is sent until "printing" is saved', async () => {
    const { w, disk } = await startOnDisk()
    w.printer.script({ mood: 'paper-out' })
    const vendId = await w.sell(meter)
    await eventually('the slip to wait', async () =>
      (await w.must('print.jobs', { vendId })).jobs.some(({ state }) => state === 'not-printed'),
    )
    disk.fill()
    w.printer.script({ mood: 'ready' })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(w.printer.jobs()).toEqual([])
    disk.free()
    await eventually('the slip', () => w.printer.jobs().length === 1)
  })
})

describe('a data folder', () => {
  for (const [what, used] of [
    ['an empty one', false],
    ['one that was sold from', true],
  ] as const) {
    it(`that cannot be written is named and left as it was (${what})`, () => {
      const path = folder()
      if (used) {
        const first = openDatabase(path)
        if (!first.ok) throw new Error(first.error.message)
        first.value.db.close()
      }
      const before = readdirSync(path)
      chmodSync(path, 0o555)
      if (used) chmodSync(join(path, databaseFile), 0o444)
      const opened = asNobody(() => openDatabase(path))
      expect(opened).toMatchObject({ ok: false, error: { kind: 'read-only' } })
      expect(opened.ok ? '' : opened.error.message).toContain(path)
      expect(opened.ok ? '' : opened.error.message).toMatch(/Nothing was sold/)
      expect(readdirSync(path)).toEqual(before)
    })
  }

  it('written by a newer version is left untouched', () => {
    const path = folder()
    const first = openDatabase(path)
    if (!first.ok) throw new Error(first.error.message)
    first.value.db.close()
    const file = new Database(join(path, databaseFile))
    file.pragma('user_version = 4711')
    file.close()
    const before = readFileSync(join(path, databaseFile))
    const opened = openDatabase(path)
    expect(opened).toMatchObject({ ok: false, error: { kind: 'newer-version' } })
    expect(opened.ok ? '' : opened.error.message).toMatch(/4711.*Install the newer TokenTill/)
    expect(readFileSync(join(path, databaseFile)).equals(before)).toBe(true)
  })

  it('that another till has open says so, and the first goes on', async () => {
    const w = await start()
    const second = openDatabase(w.dataDir)
    expect(second).toMatchObject({ ok: false, error: { kind: 'already-open' } })
    expect(second.ok ? '' : second.error.message).toMatch(/already running/)
    await w.until(await w.sell(meter), 'confirmed')
  })

  it('with a damaged database says so and is not repaired', () => {
    const path = folder()
    const junk = Buffer.from('this is not a database at all, whatever its name says '.repeat(200))
    writeFileSync(join(path, databaseFile), junk)
    const opened = openDatabase(path)
    expect(opened).toMatchObject({ ok: false, error: { kind: 'damaged' } })
    expect(readFileSync(join(path, databaseFile)).equals(junk)).toBe(true)
  })
})

describe('an answer', () => {
  for (const [fault, words] of [
    ['huge', /longer than/],
    ['bad-utf8', /not-utf8|format/],
  ] as const) {
    it(`to a vend that is ${fault} is unknown in clear words, and asked about`, async () => {
      const w = await start()
      w.provider.faults.next(fault)
      const vendId = await w.sell(meter)
      const vend = await w.until(vendId, 'confirmed')
      expect(vend.attempts[0]).toMatchObject({ outcome: 'unknown' })
      expect(vend.attempts[0]?.detail).toMatch(words)
      expect(w.provider.ledger.posts(vendId)).toBe(1)
    })
  }

  it('with numbers of thousands of digits gives its token, and no figure made of them', async () => {
    const w = await start()
    w.provider.faults.next('long-number')
    const vendId = await w.sell(meter)
    const vend = await w.until(vendId, 'confirmed')
    expect(vend.tokens[0]?.digits).toBe(w.provider.ledger.order(vendId)?.token)
    expect(vend.delivery?.lines.every(({ amount }) => amount.length < 16)).toBe(true)
    await eventually('the slip', () => w.printer.jobs().length === 1)
    expect(w.printer.jobs()[0]?.text).not.toMatch(/9{20}/)
  })

  for (const fault of ['huge', 'bad-utf8', 'long-number', 'html', 'garbage'] as const) {
    it(`to a look-up and to the wallet that is ${fault} stops nothing`, async () => {
      const w = await start()
      w.provider.faults.always(fault, { path: 'check' })
      w.provider.faults.always(fault, { path: 'balance' })
      const looked = await w.call('vend.lookUp', {
        product: 'electricity',
        account: meter,
        options: { disco: 'ABUJA', vendType: 'PREPAID' },
      })
      if (looked.ok) {
        expect(looked.value.limits.max?.length ?? 0).toBeLessThan(16)
      } else {
        expect(looked.error).toMatchObject({ moneyMoved: 'no' })
      }
      await w.until(await w.sell(meter), 'confirmed')
    })
  }
})

it('a page that fails at everything it is told of stops neither a sale nor a slip', async () => {
  const w = await start({
    listener: () => {
      throw new Error('the page is gone')
    },
  })
  const first = await w.sell(meter)
  const second = await w.sell('04123456782')
  for (const vendId of [first, second]) await w.until(vendId, 'confirmed')
  await eventually('both slips', () => w.printer.jobs().length === 2)
  await eventually(
    'both ends',
    () =>
      w.events.filter(({ name, body }) => name === 'print.changed' && body.job.state === 'printed')
        .length === 2,
  )
  expect(w.events.filter(({ name }) => name === 'vend.changed').length).toBeGreaterThan(3)
})
