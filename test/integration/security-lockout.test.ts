// Wrong PINs cost time that grows, whoever's they are, and neither a restart nor the clock gives it back.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { settableClock } from '../world/clock.ts'
import { startTillWorld, type TillWorld } from '../world/till.ts'

const minuteMs = 60_000
let clock: ReturnType<typeof settableClock>
let w: TillWorld
beforeEach(async () => {
  clock = settableClock()
  w = await startTillWorld({ clock })
})
afterEach(() => w.stop())

const attempt = (cashierId: string, pin: string) => w.call('session.signIn', { cashierId, pin })

/** Wrong until the till wants no more; seconds the last one cost. */
async function wrongUntilLocked(cashierId: string): Promise<number> {
  for (let i = 0; i < 20; i += 1) {
    const answer = await attempt(cashierId, '0000')
    const seconds = answer.ok ? 0 : Number(answer.error.detail?.['seconds'] ?? 0)
    if (seconds > 0) return seconds
  }
  throw new Error('never locked')
}

const locked = { ok: false, error: { code: 'locked-out' } }

describe.each([
  ['a cashier', 'ada', '1234'],
  ['a supervisor', 'musa', '9999'],
])('%s', (_who, id, pin) => {
  it('is locked out longer with every wrong PIN, and the right one does not help', async () => {
    const waits = []
    for (let i = 0; i < 5; i += 1) {
      waits.push(await wrongUntilLocked(id))
      expect(await attempt(id, pin)).toMatchObject(locked)
      clock.setBy((waits.at(-1) ?? 0) * 1_000 + 1)
    }
    expect(waits).toEqual([30, 60, 300, 900, 900])
    expect((await attempt(id, pin)).ok).toBe(true)
  })

  it('stays locked out over a restart, and the count goes on', async () => {
    await wrongUntilLocked(id)
    await w.restart()
    expect(await attempt(id, pin)).toMatchObject(locked)
    clock.setBy(31_000)
    expect(await wrongUntilLocked(id)).toBe(60)
  })

  it('stays locked out when the clock is set back, and not for longer than the longest lock', async () => {
    await wrongUntilLocked(id)
    clock.setBy(-60 * minuteMs)
    await w.restart()
    const answer = await attempt(id, pin)
    expect(answer).toMatchObject(locked)
    expect(answer.ok ? 0 : answer.error.detail?.['seconds']).toBeLessThanOrEqual(900)
  })

  it('does not lock out the others', async () => {
    await wrongUntilLocked(id)
    const [other, otherPin] = id === 'ada' ? ['musa', '9999'] : ['ada', '1234']
    expect((await attempt(other ?? '', otherPin ?? '')).ok).toBe(true)
  })
})

it('a name nobody has is answered like a wrong PIN, and locks too', async () => {
  expect(await attempt('nobody', '1234')).toMatchObject({ ok: false, error: { code: 'wrong-pin' } })
  await wrongUntilLocked('nobody')
  expect(await attempt('nobody', '1234')).toMatchObject(locked)
})
