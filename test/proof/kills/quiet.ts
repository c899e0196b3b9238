// Waits until the till has nothing more to do by itself: no order that waits or is asked about, no batch
// under way, no paper to come. A shop that was killed hundreds of times has much to print; only one in
// which nothing moves any more is stuck.

import type { HeadlessTill } from '../../world/headless.ts'

const stuckMs = 90_000
const lookMs = 100

export async function untilQuiet({ call }: HeadlessTill): Promise<void> {
  let before = ''
  let movedAt = performance.now()
  for (;;) {
    const { queue, printers } = await call('status.get', {})
    const { queued, sending, unconfirmed } = queue
    const open = [queued, sending, unconfirmed].map(({ count, rows }) => count + rows)
    const paper = printers.map(({ waiting }) => waiting)
    const { batches } = await call('batch.list', { limit: 200 })
    const under = batches.filter(({ state }) =>
      ['queued', 'sending', 'unconfirmed'].includes(state),
    ).length
    if ([...open, ...paper, under].every((many) => many === 0)) return
    const now = JSON.stringify({ queued, sending, unconfirmed, paper, under })
    if (now !== before) movedAt = performance.now()
    before = now
    if (performance.now() - movedAt > stuckMs) throw new Error(`the till does not rest: ${now}`)
    await new Promise((resolve) => setTimeout(resolve, lookMs))
  }
}
