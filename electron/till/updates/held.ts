// What must have its end before a newer program may take the place of this one: sales without an answer,
// paper that is not out, a drawer nobody has counted.

import type { TillStatus } from '../status/status.ts'

export type Held = {
  /** Sales and rows of sheets without an end. */
  readonly sales: number
  /** Slips not on paper yet, or of which nobody has said whether they are. */
  readonly slips: number
  /** The number of the open shift. */
  readonly shift: number | null
}

export function heldBy({ queue, printers, shift }: TillStatus): Held {
  const heaps = [queue.queued, queue.sending, queue.unconfirmed, queue.review]
  return {
    sales: heaps.reduce((sum, { count, rows }) => sum + count + rows, 0),
    slips: printers.reduce((sum, { waiting, asking }) => sum + waiting + asking, 0),
    shift: shift?.open?.number ?? null,
  }
}

export const isFree = ({ sales, slips, shift }: Held): boolean =>
  sales === 0 && slips === 0 && shift === null
