// Waits until the till has nothing more to do by itself: no order that waits or is asked about, no batch
// under way, no paper to come.

import type { HeadlessTill } from '../../world/headless.ts'
import { eventually } from '../../world/till.ts'

const longestMs = 180_000

export async function untilQuiet({ call }: HeadlessTill): Promise<void> {
  await eventually(
    'the till to come to rest',
    async () => {
      const { queue, printers } = await call('status.get', {})
      const { queued, sending, unconfirmed } = queue
      const open = [queued, sending, unconfirmed].map(({ count, rows }) => count + rows)
      const paper = printers.map(({ waiting }) => waiting)
      if ([...open, ...paper].some((many) => many > 0)) return false
      const { batches } = await call('batch.list', { limit: 200 })
      return batches.every(({ state }) => !['queued', 'sending', 'unconfirmed'].includes(state))
    },
    longestMs,
  )
}
