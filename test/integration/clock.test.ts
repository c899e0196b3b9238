// Somebody sets the clock of the counter's computer, a day back or a day forward, while the till runs
// or while it is off: no wait grows or shrinks, no order ends too old, and a person is told.

import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseFile } from '../../electron/till/store/database.ts'
import { dayMs, settableClock } from '../world/clock.ts'
import {
  eventually,
  quick,
  startTillWorld,
  type TillWorld,
  type TillWorldOptions,
} from '../world/till.ts'

const meter = '04123456781'
let world: TillWorld | null = null

async function start(options: TillWorldOptions = {}) {
  const clock = settableClock()
  world = await startTillWorld({ ...options, clock })
  return { w: world, clock }
}
afterEach(async () => {
  await world?.stop()
  world = null
})

/** A sale whose answer is lost, waiting for its first question. */
async function unconfirmed(w: TillWorld): Promise<string> {
  w.provider.faults.next('drop-after-sale')
  const vendId = await w.sell(meter)
  await w.until(vendId, 'unconfirmed')
  return vendId
}

const soonMs = 400
const askSoon = { ...quick, firstRequeryMs: soonMs, requeryMs: soonMs }

describe('while the till runs', () => {
  for (const [way, byMs] of [
    ['back', -dayMs],
    ['forward', dayMs],
  ] as const) {
    it(`a clock set ${way} a day changes no wait: the question is asked when it would have been`, async () => {
      const { w, clock } = await start({ timing: askSoon })
      const vendId = await unconfirmed(w)
      const before = clock.monotonic()
      clock.setBy(byMs)
      // Any sale makes the till look at its clocks; it would by itself within seconds.
      const other = await w.sell('04123456782')
      await w.until(other, 'confirmed')
      const vend = await w.vend(vendId)
      if (vend.next) {
        expect(vend.next.at - clock.now()).toBeLessThanOrEqual(soonMs)
      }
      const found = await w.until(vendId, 'confirmed')
      expect(clock.monotonic() - before).toBeLessThan(dayMs)
      expect(found.attempts.map(({ kind }) => kind)).toEqual(['vend', 'requery'])
      const status = await w.must('status.get', {})
      expect(status.alarms.map(({ kind }) => kind)).toContain('clock')
      expect(status.clock.state).toBe('jumped')
    })

    it(`an order placed right after a clock was set ${way} a day goes at once and is not too old`, async () => {
      const { w, clock } = await start()
      await w.until(await w.sell('04123456782'), 'confirmed')
      clock.setBy(byMs)
      const vend = await w.until(await w.sell(meter), 'confirmed', 'expired')
      expect(vend.state).toBe('confirmed')
    })

    it(`an order that waits for the line while the clock is set ${way} a day is not too old`, async () => {
      const { w, clock } = await start()
      await w.provider.setLine(false)
      const vendId = await w.sell(meter)
      await w.until(vendId, 'queued')
      await eventually(
        'the line to be known down',
        async () => (await w.must('status.get', {})).providers[0]?.state === 'down',
      )
      clock.setBy(byMs)
      await w.provider.setLine(true)
      expect((await w.until(vendId, 'confirmed', 'expired')).state).toBe('confirmed')
    })
  }
})

it('a question asked by hand right after the clock was set back does not put the next off by a day', async () => {
  const { w, clock } = await start({ timing: { ...askSoon, maxRequeries: 50 } })
  w.provider.faults.always('html', { path: 'requery' })
  const vendId = await unconfirmed(w)
  clock.setBy(-dayMs)
  await w.must('vend.requery', { vendId })
  w.provider.faults.clear()
  await w.until(vendId, 'confirmed')
})

describe('an order too old to be sent', () => {
  const aged = {
    timing: { ...quick, requeryMs: 200, maxRequeries: 500 },
    limits: { queuedMaxAgeMs: 1_500 },
  }
  for (const [when, set] of [
    ['by a clock that runs on', async () => undefined],
    ['its clock set back a day while it was asked about', async (_, c) => c.setBy(-dayMs)],
    ['its clock set back a day while the till was off', (w, c) => w.restart(() => c.setBy(-dayMs))],
  ] as const satisfies readonly [
    string,
    (w: TillWorld, clock: ReturnType<typeof settableClock>) => Promise<void>,
  ][]) {
    it(`goes to a person, ${when}`, async () => {
      const { w, clock } = await start(aged)
      w.provider.faults.next('drop-before-sale', { path: 'vend' })
      w.provider.faults.always('html', { path: 'requery' })
      const vendId = await w.sell(meter)
      await w.until(vendId, 'unconfirmed')
      await set(w, clock)
      await sleep(2_000)
      w.provider.faults.clear()
      const vend = await w.until(vendId, 'confirmed', 'review')
      expect(vend.state).toBe('review')
      expect(w.provider.ledger.posts(vendId)).toBe(1)
    })
  }

  it('is too old in the morning, the computer asleep all night, and nobody is said to have set the clock', async () => {
    const { w, clock } = await start()
    await w.provider.setLine(false)
    const vendId = await w.sell(meter)
    await eventually(
      'the line to be known down',
      async () => (await w.must('status.get', {})).providers[0]?.state === 'down',
    )
    clock.sleepBy(10 * 3_600_000)
    await w.provider.setLine(true)
    expect((await w.until(vendId, 'confirmed', 'expired')).state).toBe('expired')
    const status = await w.must('status.get', {})
    expect(status.alarms).toEqual([])
    expect(status.clock.state).toBe('ok')
    expect(w.provider.ledger.orders()).toEqual([])
  })

  it('is told from one that waits while the clock is set, right after a sleep', async () => {
    const { w, clock } = await start()
    await w.provider.setLine(false)
    const vendId = await w.sell(meter)
    clock.sleepBy(3_600_000)
    clock.setBy(dayMs)
    await w.provider.setLine(true)
    expect((await w.until(vendId, 'confirmed', 'expired')).state).toBe('confirmed')
    expect((await w.must('status.get', {})).clock.state).toBe('jumped')
  })

  it('goes to a person, the power gone for days right before it was to be sent again', async () => {
    const { w, clock } = await start({ timing: { ...quick, firstRequeryMs: 60_000 } })
    w.provider.faults.next('drop-before-sale', { path: 'vend' })
    const vendId = await w.sell(meter)
    await w.until(vendId, 'unconfirmed')
    await w.restart(() => {
      // As the answer "no such order" leaves it, told twice, until the next commit sends it.
      const db = new Database(join(w.dataDir, databaseFile))
      db.exec("UPDATE vends SET next = 'resend', asked = 2, not_found = 2")
      db.close()
      clock.setBy(2 * dayMs)
    })
    const vend = await w.until(vendId, 'confirmed', 'review')
    expect(vend.events.at(-1)).toMatchObject({ to: 'review', cause: 'unknown-to-provider' })
    expect(w.provider.ledger.posts(vendId)).toBe(1)
  })
})

describe('while the till is off', () => {
  it('a clock set back a day delays no question by a day, and the till says the clock is wrong', async () => {
    const { w, clock } = await start({ timing: askSoon })
    const vendId = await unconfirmed(w)
    await w.restart(() => clock.setBy(-dayMs))
    const { alarms } = await w.must('status.get', {})
    expect(alarms.map(({ message }) => message).join()).toMatch(/stands earlier than the last sale/)
    const vend = await w.vend(vendId)
    // Never longer than the longest wait the till ever plans: ten minutes.
    if (vend.next) expect(vend.next.at - clock.now()).toBeLessThanOrEqual(600_000)
    expect((await w.must('vend.requery', { vendId })).state).toBe('confirmed')
  })

  it('a clock set forward a day loses nothing: what was sent is asked about, never called too old', async () => {
    const { w, clock } = await start({ timing: askSoon })
    const vendId = await unconfirmed(w)
    await w.restart(() => clock.setBy(dayMs))
    const vend = await w.until(vendId, 'confirmed')
    expect(vend.tokens[0]?.digits).toBe(w.provider.ledger.order(vendId)?.token)
  })

  for (const [way, byMs, words] of [
    ['forward', dayMs, /24 hours ahead of BuyPower’s/],
    ['back', -dayMs, /24 hours behind BuyPower’s/],
  ] as const) {
    it(`a clock set ${way} a day is found out by the provider’s own, once`, async () => {
      const { w, clock } = await start()
      expect((await w.must('status.get', {})).alarms).toEqual([])
      await w.restart(() => clock.setBy(byMs))
      await eventually('the clock to be told of', async () => {
        const { alarms } = await w.must('status.get', {})
        return alarms.some(({ message }) => words.test(message))
      })
      await w.until(await w.sell(meter), 'confirmed')
      const { alarms } = await w.must('status.get', {})
      const told = alarms.filter(({ message }) => words.test(message))
      expect(told.map(({ notes }) => notes?.map(({ code }) => code))).toEqual([
        [`clock-${way === 'back' ? 'behind' : 'ahead'}.hours`, 'clock-set'],
      ])
    })
  }
})
