// Collects end to end: a sheet, a till, Chillr over real sockets, and the ledger of who really paid.

import { afterEach, expect, it } from 'vitest'
import { type CollectWorld, startCollectWorld } from '../world/collect.ts'
import { eventually } from '../world/till.ts'

let w: CollectWorld
afterEach(() => w.stop())

it('a collect is asked for once, followed to its end and printed', async () => {
  w = await startCollectWorld()
  const batchId = await w.collect(['9447741462', '9447741461', '9447741469', '9633789451'])
  const batch = await w.untilBatch(batchId, 'settled')
  expect(await w.states(batchId)).toEqual(['paid', 'paid', 'failed', 'not-member'])
  expect(batch.byState).toEqual({
    paid: { count: 2, amount: '200.00' },
    failed: { count: 1, amount: '100.00' },
    'not-member': { count: 1, amount: '100.00' },
  })
  expect(w.chillr.ledger.named('Society dues')).toHaveLength(1)
  const slip = await eventually('the slip', () => w.printer.jobs()[0]?.text)
  expect(slip).toContain('TRAINING')
  expect(slip).toContain('COLLECT')
})
