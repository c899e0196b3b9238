import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createTurnstile } from '../../electron/ports/turnstile.ts'

const limits = { ofOne: { burst: 3, perSecond: 2 }, ofAll: { burst: 5, perSecond: 4 } }

function turnstileAt() {
  let at = 0
  const turnstile = createTurnstile(limits, () => at)
  return { turnstile, wait: (ms: number) => (at += ms) }
}

const passes = (turnstile: { pass: (from: string) => boolean }, from: string, times: number) =>
  Array.from({ length: times }, () => turnstile.pass(from)).filter(Boolean).length

test('a burst passes, then as many as the time allows', () => {
  const { turnstile, wait } = turnstileAt()
  expect(passes(turnstile, 'a', 10)).toBe(3)
  wait(500)
  expect(passes(turnstile, 'a', 10)).toBe(1)
  wait(60_000)
  expect(passes(turnstile, 'a', 10)).toBe(3)
})

test('who is turned away takes no turn from the others, but all together have an end too', () => {
  const { turnstile } = turnstileAt()
  expect(passes(turnstile, 'a', 100)).toBe(3)
  expect(passes(turnstile, 'b', 10)).toBe(2)
  expect(passes(turnstile, 'c', 10)).toBe(0)
})

test('however many addresses come, few are remembered', () => {
  const { turnstile } = turnstileAt()
  for (let n = 0; n < 10_000; n += 1) turnstile.pass(`10.0.${n >> 8}.${n & 255}`)
  expect(turnstile.size()).toBe(2_000)
})

test('no pattern of knocks gets more turns than burst and time allow', () => {
  const knocks = fc.array(
    fc.record({ from: fc.constantFrom('a', 'b', 'c'), afterMs: fc.nat({ max: 400 }) }),
    { maxLength: 200 },
  )
  fc.assert(
    fc.property(knocks, (all) => {
      const { turnstile, wait } = turnstileAt()
      let passedMs = 0
      const passed = new Map<string, number>()
      for (const { from, afterMs } of all) {
        wait(afterMs)
        passedMs += afterMs
        if (turnstile.pass(from)) passed.set(from, (passed.get(from) ?? 0) + 1)
      }
      const most = ({ burst, perSecond }: { burst: number; perSecond: number }) =>
        burst + (passedMs / 1_000) * perSecond
      for (const count of passed.values()) expect(count).toBeLessThanOrEqual(most(limits.ofOne))
      const sum = [...passed.values()].reduce((a, b) => a + b, 0)
      expect(sum).toBeLessThanOrEqual(most(limits.ofAll))
    }),
  )
})
