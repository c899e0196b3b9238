// A queue goes out a few at a time, and more while the provider answers promptly.

import { expect, it } from 'vitest'
import { startTillWorld } from '../world/till.ts'

const meter = (n: number): string => String(40_000_000_000 + n)

it('a long queue earns more places, never more than the shop allows, and each order is sold once', async () => {
  let out = 0
  const most: number[] = []
  await using w = await startTillWorld({
    limits: { inFlightPerProvider: 6 },
    http: (http) => ({
      exchange: async (request) => {
        const isOrder = request.method === 'POST'
        if (isOrder) most.push((out += 1))
        try {
          return await http.exchange(request)
        } finally {
          if (isOrder) out -= 1
        }
      },
    }),
  })
  w.provider.faults.always('delay', { ms: 30 })
  const queue = await Promise.all(Array.from({ length: 40 }, (_, n) => w.sell(meter(n))))
  for (const vendId of queue) await w.until(vendId, 'confirmed')
  expect(Math.max(...most.slice(0, 4))).toBe(4)
  expect(Math.max(...most)).toBe(6)
  expect(w.provider.ledger.orders().every(({ soldTimes }) => soldTimes === 1)).toBe(true)
})
