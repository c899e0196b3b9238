// What must have its end before a newer program may take the place of this one: sales without an answer,
// paper that is not out, a drawer nobody has counted.

import { leftOf, mayBeReplaced } from '../../../shared/left/left.ts'
import type { TillStatus } from '../status/status.ts'

export type Held = {
  /** Sales and rows of sheets without an end. */
  readonly sales: number
  /** Slips not on paper yet, or of which nobody has said whether they are. */
  readonly slips: number
  /** The number of the open shift. */
  readonly shift: number | null
  readonly isFree: boolean
}

export function heldBy(status: TillStatus): Held {
  const left = leftOf(status)
  return {
    sales: left.sales.count,
    slips: left.papers,
    shift: left.shift,
    isFree: mayBeReplaced(left),
  }
}
