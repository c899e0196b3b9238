// Who hears of a decision once it is committed: screens, the strip, the paper, the batches' clockwork.

import type { AppContext } from '../app/context.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { VendRow } from '../store/vend-row.ts'

export const tellVend = (context: AppContext, vend: VendRow): void => {
  context.publish({
    name: 'vend.changed',
    body: { vendId: vend.reference, state: vend.state },
  })
  context.touchStatus()
  if (vend.state === 'confirmed') context.spool.kick()
}

export const tellBatch = (context: AppContext, batch: BatchRecord): void => {
  context.publish({
    name: 'batch.changed',
    body: { batchId: batch.reference, state: batch.state },
  })
  context.touchStatus()
  context.batches.kick()
  if (batch.state === 'settled') context.spool.kick()
}
