// Questions about old sales and the customer at the counter share a provider's few places: neither
// may wait for all of the others.

import { describe, expect, it } from 'vitest'
import { eventually, quick, startTillWorld } from '../world/till.ts'

const meter = (n: number): string => String(40_000_000_000 + n)

describe('a provider that answers no question', () => {
  it('still sells: the next customer does not wait behind the questions', async () => {
    // No question ends within this test, so a sale that waited for one would never be confirmed.
    const timing = { ...quick, askMs: 60_000 }
    let asked = 0
    await using w = await startTillWorld({
      timing,
      limits: { inFlightPerProvider: 2 },
      http: (http) => ({
        exchange: (request) => {
          if (!request.url.includes('/transaction/')) return http.exchange(request)
          asked += 1
          return new Promise(() => undefined)
        },
      }),
    })
    for (let n = 0; n < 4; n += 1) {
      w.provider.faults.next('drop-after-sale')
      await w.until(await w.sell(meter(n)), 'unconfirmed')
    }
    await eventually('a question', () => asked > 0)
    const vendId = await w.sell('04123456781')
    await w.until(vendId, 'confirmed')
    expect(asked).toBe(1)
  })
})

describe('a long queue of orders', () => {
  it('leaves a place for a question that is due', async () => {
    await using w = await startTillWorld({ limits: { inFlightPerProvider: 2 } })
    w.provider.faults.next('drop-after-sale')
    const lost = await w.sell(meter(0))
    await w.until(lost, 'unconfirmed')
    w.provider.faults.always('delay', { ms: 40 })
    const queue = await Promise.all(Array.from({ length: 40 }, (_, n) => w.sell(meter(n + 1))))
    await w.until(lost, 'confirmed')
    const states = await Promise.all(queue.map(async (vendId) => (await w.vend(vendId)).state))
    expect(states).toContain('queued')
  })
})
