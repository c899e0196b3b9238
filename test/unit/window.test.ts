import { describe, expect, it } from 'vitest'
import { createWindow, heardOf, type Heard } from '../../electron/till/vend/window.ts'

const hourMs = 3_600_000

/** A provider whose every place is always taken, and what it has said so far. */
function busy(most: number) {
  let now = 0
  const window = createWindow(most, () => now)
  const full = (heard: Heard, times = 1): number => {
    for (let n = 0; n < times; n += 1) window.enter(window.size())(heard)
    return window.size()
  }
  return { window, full, later: (ms: number) => (now += ms) }
}

describe('how many exchanges are out at once', () => {
  it('begins with four, and never passes what the shop allows', () => {
    expect(createWindow(16, () => 0).size()).toBe(4)
    expect(createWindow(2, () => 0).size()).toBe(2)
    expect(busy(2).full('prompt', 100)).toBe(2)
    expect(busy(16).full('prompt', 1000)).toBe(16)
  })

  it('earns one more with a whole window of prompt answers', () => {
    const { full } = busy(16)
    expect(full('prompt', 3)).toBe(4)
    expect(full('prompt')).toBe(5)
    expect(full('prompt', 4)).toBe(5)
    expect(full('prompt')).toBe(6)
  })

  it('earns nothing by answers to a counter that sends one at a time, nor by late ones', () => {
    const { window, full } = busy(16)
    for (let n = 0; n < 100; n += 1) window.enter(1)('prompt')
    expect(window.size()).toBe(4)
    expect(full('slow', 100)).toBe(4)
  })

  it('counts an answer that was out while the places filled up', () => {
    const { window } = busy(16)
    for (let round = 0; round < 2; round += 1) {
      const heard = [1, 2, 3, 4].map((out) => window.enter(out))
      for (const tell of heard) tell('prompt')
    }
    expect(window.size()).toBe(5)
  })

  it('begins again where the line is lost, and grows as before', () => {
    const { full } = busy(16)
    full('prompt', 1000)
    expect(full('lost')).toBe(4)
    expect(full('prompt', 1000)).toBe(16)
  })

  it('offers half to a provider that balked, and no more for an hour', () => {
    const { full, later } = busy(16)
    full('prompt', 1000)
    expect(full('balked')).toBe(8)
    expect(full('prompt', 1000)).toBe(8)
    later(hourMs - 1)
    expect(full('prompt', 1000)).toBe(8)
    later(1)
    expect(full('prompt', 1000)).toBe(16)
    for (let n = 0; n < 10; n += 1) full('balked')
    expect(full('prompt', 1000)).toBe(4)
  })

  it('learns once from what was out together', () => {
    const { window, full } = busy(16)
    full('prompt', 1000)
    const heard = Array.from({ length: 16 }, (_, n) => window.enter(n + 1))
    for (const tell of heard) tell('balked')
    expect(window.size()).toBe(8)
    const early = window.enter(8)
    window.enter(8)('balked')
    early('prompt')
    expect(window.size()).toBe(4)
  })
})

describe('what an exchange tells of it', () => {
  const confirmed = { kind: 'confirmed', delivery: { tokens: [], lines: [] } } as const
  const unknown = (reason: 'no-answer' | 'server-error') =>
    ({ kind: 'unknown', reason, detail: '' }) as const
  it.each([
    [confirmed, 250, 'prompt'],
    [confirmed, 251, 'slow'],
    [{ kind: 'refused', code: '1', message: '' }, 1, 'prompt'],
    [{ kind: 'not-authorised', detail: '' }, 1, 'slow'],
    [{ kind: 'not-sent', reason: 'refused', detail: '' }, 1, 'lost'],
    [unknown('no-answer'), 1000, 'lost'],
    [unknown('server-error'), 1, 'balked'],
  ] as const)('%o after %i of 1000 ms is %s', (outcome, tookMs, heard) => {
    expect(heardOf(outcome, tookMs, 1000)).toBe(heard)
  })
})
