// Copies of the data, and what a till does that finds itself on one: a damaged file, a folder put back
// from yesterday, orders the copy never heard of.

import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseFile, writeAheadFile } from '../../electron/till/store/database.ts'
import { alarmsOf, backUp, keeping, putBack } from '../world/keeping.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'
import { musa } from '../world/drawer.ts'

const meter = '12345678910'
const ends: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end()
})

async function start(): Promise<TillWorld> {
  const kept = keeping()
  ends.push(() => kept[Symbol.dispose]())
  const world = await startTillWorld(kept.options)
  ends.push(() => world.stop())
  return world
}

describe('a backup', () => {
  it('is one sound file with everything that was sold, made while the till sells', async () => {
    const w = await start()
    const before = await w.sell(meter)
    await w.until(before, 'confirmed')
    const [copy] = await Promise.all([backUp(w), w.sell('45067198202')])
    const db = new Database(copy, { readonly: true })
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.prepare('SELECT state FROM vends WHERE reference = ?').pluck().get(before)).toBe(
      'confirmed',
    )
    db.close()
    expect(readdirSync(join(w.dataDir, 'backups'))).toHaveLength(1)
    expect((await w.must('backup.state', {})).trouble).toBeNull()
  })

  it('is made by supervisors only', async () => {
    const w = await start()
    expect(await w.call('backup.make', {})).toMatchObject({
      ok: false,
      error: { code: 'not-allowed' },
    })
  })
})

describe('a data folder put back from a backup', () => {
  it('asks the provider about every sale made since, and sells none of them twice', async () => {
    const w = await start()
    const old = await w.sell(meter)
    await w.until(old, 'confirmed')
    const copy = await backUp(w)
    const since = await w.sell('45067198202')
    const { tokens } = await w.until(since, 'confirmed')
    await w.restart(() => putBack(w, copy))
    const again = await w.until(since, 'confirmed')
    expect(again.tokens.map(({ digits }) => digits)).toEqual(tokens.map(({ digits }) => digits))
    expect(again.amount).toBe('1000.00')
    expect(w.provider.ledger.order(since)?.soldTimes).toBe(1)
    expect(await alarmsOf(w)).toMatchObject([{ kind: 'restored' }])
  })

  it('does not send an order that was sent or cancelled after the backup', async () => {
    const w = await start()
    await w.provider.setLine(false)
    const sentLater = await w.sell(meter)
    const cancelledLater = await w.sell('45067198202')
    const copy = await backUp(w)
    await w.must('vend.cancel', { vendId: cancelledLater, supervisor: musa })
    await w.provider.setLine(true)
    await w.until(sentLater, 'confirmed')
    await w.restart(() => putBack(w, copy))
    expect((await w.vend(cancelledLater)).state).toBe('cancelled')
    await w.until(sentLater, 'confirmed')
    expect(w.provider.ledger.orders().map(({ orderId }) => orderId)).toEqual([sentLater])
    expect(w.provider.ledger.posts(sentLater)).toBe(1)
  })

  it('does not sell an order that was refused since, which its provider knows no more', async () => {
    const w = await start()
    await w.provider.setLine(false)
    const order = await w.sell(meter)
    const copy = await backUp(w)
    w.provider.faults.next('code', { code: 422 })
    await w.provider.setLine(true)
    await w.until(order, 'refused')
    const posts = w.provider.ledger.posts(order)
    await w.restart(() => putBack(w, copy))
    await w.until(order, 'review')
    expect(w.provider.ledger.posts(order)).toBe(posts)
    expect(w.provider.ledger.order(order)?.soldTimes ?? 0).toBe(0)
  })

  it('does not send an order again that was sent again and refused since', async () => {
    const w = await start()
    w.provider.faults.next('drop-before-sale', { path: 'vend' })
    w.provider.faults.always('html', { path: 'requery' })
    const order = await w.sell(meter)
    await w.until(order, 'unconfirmed')
    const copy = await backUp(w)
    w.provider.faults.clear()
    w.provider.faults.next('code', { code: 422, path: 'vend' })
    await w.until(order, 'refused')
    const posts = w.provider.ledger.posts(order)
    await w.restart(() => putBack(w, copy))
    await w.until(order, 'review')
    expect(w.provider.ledger.posts(order)).toBe(posts)
  })

  it('leaves a sale no provider knows to a person instead of sending it a day later', async () => {
    const w = await start()
    const copy = await backUp(w)
    await w.provider.setLine(false)
    const neverSent = await w.sell(meter)
    await w.restart(() => {
      putBack(w, copy)
    })
    await w.provider.setLine(true)
    await w.until(neverSent, 'review')
    expect(w.provider.ledger.orders()).toEqual([])
  })

  it('takes nothing from the log a crash left, which is kept aside', async () => {
    const w = await start()
    const old = await w.sell(meter)
    await w.until(old, 'confirmed')
    const copy = await backUp(w)
    const since = await w.sell('45067198202')
    await w.until(since, 'confirmed')
    await w.restart()
    const last = await w.sell(meter)
    await w.until(last, 'confirmed')
    const log = readFileSync(join(w.dataDir, writeAheadFile))
    await w.restart(() => {
      copyFileSync(copy, join(w.dataDir, databaseFile))
      writeFileSync(join(w.dataDir, writeAheadFile), log)
    })
    for (const sold of [old, since, last]) await w.until(sold, 'confirmed')
    expect((await alarmsOf(w)).map(({ kind }) => kind)).toEqual(['restored'])
    const [aside = ''] = readdirSync(join(w.dataDir, 'damaged'))
    const folder = join(w.dataDir, 'damaged', aside)
    expect(readdirSync(folder).toSorted()).toEqual([writeAheadFile, 'why.txt'])
    expect(readFileSync(join(folder, writeAheadFile)).equals(log)).toBe(true)
  })

  it('knows nothing to ask about after an ordinary restart', async () => {
    const w = await start()
    await w.until(await w.sell(meter), 'confirmed')
    await w.restart()
    expect(await alarmsOf(w)).toEqual([])
  })
})

describe('a damaged database', () => {
  const damage = (w: TillWorld): Buffer => {
    const path = join(w.dataDir, databaseFile)
    const bytes = readFileSync(path)
    bytes.fill(0x5a, 0, Math.floor(bytes.length / 2))
    writeFileSync(path, bytes)
    return bytes
  }

  it('is set aside whole, and the till goes on from its last good copy with the gap asked about', async () => {
    const w = await start()
    const kept = await w.sell(meter)
    await w.until(kept, 'confirmed')
    await backUp(w)
    const gap = await w.sell('45067198202')
    await w.until(gap, 'confirmed')
    let damaged: Buffer = Buffer.alloc(0)
    await w.restart(() => {
      damaged = damage(w)
    })
    expect((await w.vend(kept)).state).toBe('confirmed')
    await w.until(gap, 'confirmed')
    const [aside = ''] = readdirSync(join(w.dataDir, 'damaged'))
    const set = readFileSync(join(w.dataDir, 'damaged', aside, databaseFile))
    expect(set.equals(damaged)).toBe(true)
    expect(existsSync(join(w.dataDir, 'damaged', aside, 'why.txt'))).toBe(true)
    expect((await alarmsOf(w)).map(({ kind }) => kind).toSorted()).toEqual(['restored', 'storage'])
  })

  it('without any copy comes up empty, says so, and still finds its orders in the log', async () => {
    const w = await start()
    const sold = await w.sell(meter)
    await w.until(sold, 'confirmed')
    await w.restart(() => damage(w))
    await w.until(sold, 'confirmed')
    expect(w.provider.ledger.orders()).toHaveLength(1)
    expect((await alarmsOf(w)).some(({ message }) => message.includes('starts empty'))).toBe(true)
  })

  it('that is a copy of somebody else’s program is not touched', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'foreign-'))
    ends.push(() => rmSync(folder, { recursive: true, force: true }))
    const { openOrRestore } = await import('../../electron/till/backup/open.ts')
    const path = join(folder, databaseFile)
    new Database(path).exec('CREATE TABLE recipes (name TEXT)').close()
    expect(openOrRestore(folder, Date.now())).toMatchObject({ ok: false })
    expect(existsSync(join(folder, 'damaged'))).toBe(false)
  })
})
