// A disk that does not give back what is kept: whoever only looks hears that, and nothing of cash.

import { expect, it } from 'vitest'
import { meter } from '../world/drawer.ts'
import { faultyDisk } from '../world/faulty-disk.ts'
import { startTillWorld } from '../world/till.ts'

it('what cannot be read is not called unsaved; what cannot be saved is', async () => {
  const disk = faultyDisk()
  await using w = await startTillWorld({ database: disk.open })
  disk.arm('read', 1, true)
  const looked = await w.call('vend.list', {})
  expect(looked).toMatchObject({
    ok: false,
    error: { code: 'storage-failed', moneyMoved: 'no', detail: { reason: 'disk-read' } },
  })
  expect(looked.ok || looked.error.message).not.toMatch(/cash|save/)
  const placed = await w.sell(meter).catch(String)
  expect(placed).toMatch(/Do not take the cash/)
  disk.heal()
  expect((await w.call('vend.list', {})).ok).toBe(true)
})
