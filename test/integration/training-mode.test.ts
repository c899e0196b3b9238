// A shop that trains: another till stands in front, with another database, other people and sandboxes. The
// shop's own works on behind it, and nothing of one is ever in the other.

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { databaseFile } from '../../electron/till/store/database.ts'
import { type KeptWorld, startKeptTill } from '../world/kept-till.ts'
import { eventually } from '../world/till.ts'

const reason = 'Bola starts today'

async function enter(w: KeptWorld): Promise<void> {
  await w.signIn('musa')
  await w.must('training.enter', { reason })
}

const trainee = (w: KeptWorld) => w.must('session.signIn', { cashierId: 'ada', pin: '1234' })
const leave = (w: KeptWorld) => w.must('training.leave', { cashierId: 'musa', pin: '8642' })

describe('training', () => {
  it('is entered by a supervisor, has people of its own, and starts with nobody signed in', async () => {
    await using w = await startKeptTill()
    await w.signIn('ada')
    expect(await w.call('training.enter', { reason })).toMatchObject({
      ok: false,
      error: { code: 'not-allowed', detail: { needs: 'supervisor' } },
    })
    const supervisor = { cashierId: 'musa', pin: '8642', reason }
    await w.must('training.enter', { supervisor })
    const about = await w.must('till.describe', {})
    expect(about).toMatchObject({
      training: true,
      mode: 'training',
      shop: { name: 'Mama Ngozi Stores' },
      trainingPins: { ada: '1234' },
    })
    expect(await w.must('session.get', {})).toMatchObject({ cashier: null })
    expect(w.events.at(-1)).toEqual({ name: 'till.changed', body: {} })
    // The shop's own PINs open nothing here.
    expect(await w.call('session.signIn', { cashierId: 'musa', pin: '8642' })).toMatchObject({
      ok: false,
    })
  })

  it('sells nothing real: not to the provider, not in the records, not on the shop’s paper', async () => {
    await using w = await startKeptTill()
    await enter(w)
    await trainee(w)
    const practised = await w.until(await w.sell('12345678910'), 'confirmed')
    expect(practised).toMatchObject({ training: true })
    await eventually('the slip on the screen', async () => {
      const { papers } = await w.must('print.paper', {})
      return papers.length === 1
    })
    expect(w.provider.ledger.orders()).toEqual([])
    expect(w.printer.jobs()).toEqual([])
    await leave(w)
    expect(await w.must('till.describe', {})).toMatchObject({ training: false, mode: 'selling' })
    await w.signIn('ada')
    expect((await w.must('vend.list', { limit: 10 })).vends).toEqual([])
    const token = practised.tokens[0]?.digits ?? 'no token'
    await w.restart()
    const shop = readFileSync(join(w.dataDir, 'shop', databaseFile), 'latin1')
    expect(shop).not.toContain(token)
    expect(existsSync(join(w.dataDir, 'training', databaseFile))).toBe(true)
  })

  it('has nothing of the shop’s sales in it', async () => {
    await using w = await startKeptTill()
    await w.signIn('ada')
    const vendId = await w.sell('12345678910')
    await w.until(vendId, 'confirmed')
    await enter(w)
    await trainee(w)
    expect((await w.must('vend.list', { limit: 10 })).vends).toEqual([])
    expect(await w.call('vend.get', { vendId })).toMatchObject({ ok: false })
  })

  it('does not stop the shop: what is unconfirmed is asked about, what waits is sent, slips are printed', async () => {
    await using w = await startKeptTill()
    await w.signIn('ada')
    await w.provider.setLine(false)
    const waiting = await w.sell('12345678910')
    await w.until(waiting, 'queued')
    await w.provider.setLine(true)
    w.provider.faults.next('drop-after-sale')
    const lost = await w.sell('12345678911')
    await w.until(lost, 'unconfirmed', 'confirmed')
    await enter(w)
    await trainee(w)
    await eventually('the shop to have nothing open', async () => {
      const { behind } = await w.must('training.mode', {})
      return behind?.open.count === 0
    })
    await eventually('both slips', () => w.printer.jobs().length === 2)
    expect(w.printer.jobs().map(({ text }) => /training/i.test(text))).toEqual([false, false])
    expect(w.provider.ledger.orders().map(({ soldTimes }) => soldTimes)).toEqual([1, 1])
    await leave(w)
    await w.signIn('ada')
    for (const vendId of [waiting, lost]) await w.until(vendId, 'confirmed')
  })

  it('says what the shop has open behind it, and who may end it', async () => {
    await using w = await startKeptTill()
    await w.signIn('ada')
    await w.until(await w.sell('99000000066'), 'unconfirmed', 'review')
    await enter(w)
    expect(await w.must('training.mode', {})).toMatchObject({
      mode: 'training',
      behind: {
        name: 'Mama Ngozi Stores',
        open: { count: 1, cash: '1000.00' },
        supervisors: [{ id: 'musa', name: 'Musa' }],
      },
    })
  })

  it('is left by a supervisor of the shop alone, and wrong PINs lock', async () => {
    await using w = await startKeptTill()
    await enter(w)
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    const refusedAs = async (cashierId: string, pin: string) => {
      const answer = await w.call('training.leave', { cashierId, pin })
      return answer.ok ? 'left' : answer.error.code
    }
    // The trainees' supervisor, and a cashier of the shop.
    expect(await refusedAs('musa', '9999')).toBe('wrong-pin')
    expect(await refusedAs('ada', '2468')).toBe('not-allowed')
    for (let n = 0; n < 4; n += 1) await refusedAs('musa', '0000')
    expect(await refusedAs('musa', '8642')).toBe('locked-out')
    expect(await w.must('till.describe', {})).toMatchObject({ mode: 'training' })
    await w.restart()
    expect(await refusedAs('musa', '8642')).toBe('locked-out')
  })

  it('is there again after a power cut, and so is the shop once it is left', async () => {
    await using w = await startKeptTill()
    await enter(w)
    await w.restart()
    expect(await w.must('till.describe', {})).toMatchObject({ mode: 'training' })
    await leave(w)
    await w.restart()
    expect(await w.must('till.describe', {})).toMatchObject({ mode: 'selling' })
  })

  it('is entered and left again and again, and keeps its own records', async () => {
    await using w = await startKeptTill()
    for (let round = 1; round <= 3; round += 1) {
      await enter(w)
      await trainee(w)
      await w.until(await w.sell(`1234567892${round}`), 'confirmed')
      expect((await w.must('vend.list', { limit: 10 })).vends).toHaveLength(round)
      await leave(w)
    }
    await w.signIn('musa')
    const { rows } = await w.must('audit.list', {})
    expect(rows.filter(({ act }) => act === 'training.enter')).toHaveLength(3)
    expect(rows.filter(({ act }) => act === 'training.leave')).toHaveLength(3)
  })

  it('changes no setting of the shop', async () => {
    await using w = await startKeptTill()
    await enter(w)
    await w.must('session.signIn', { cashierId: 'musa', pin: '9999' })
    expect(await w.must('settings.get', {})).toMatchObject({ locked: 'training' })
    expect(await w.change({ shop: { name: 'Mine now' } })).toMatchObject({
      ok: false,
      error: { detail: { reason: 'training' } },
    })
  })
})

describe('there is no training to enter', () => {
  it.each([
    ['where nobody has set up a shop', { file: () => null }, 'practises'],
    [
      'where the file says that it only trains',
      { file: (usual: object) => ({ ...usual, training: true }) },
      'practises',
    ],
    [
      'where no provider sells in the shop’s currency',
      {
        file: (usual: object) => ({
          ...usual,
          shop: { name: 'Duka', currency: 'KES', timeZone: 'Africa/Nairobi' },
        }),
      },
      'nothing-to-practise',
    ],
  ])('%s', async (_where, options, hindrance) => {
    await using w = await startKeptTill(options)
    expect(await w.must('training.mode', {})).toMatchObject({ hindrance, behind: null })
    expect(await w.call('training.enter', { reason })).toMatchObject({
      ok: false,
      error: { code: 'not-possible' },
    })
    expect(await w.call('training.leave', { cashierId: 'musa', pin: '8642' })).toMatchObject({
      ok: false,
    })
  })
})
