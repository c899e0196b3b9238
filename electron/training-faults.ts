// What a trainee does to the line: a fault waits for the next sale, whichever system it goes to, and is
// gone from all of them once it has struck. Only a pulled line stays until it is lifted.

import { assertNever } from '../shared/result.ts'
import type { FaultKind, FaultOptions } from './sandbox/faults.ts'
import type { TrainingFault } from './till/training-controls.ts'
import type { Played } from './training-systems.ts'

const slowMs = 12_000

/** A fault as the sandboxes know it; null for those that are no fault of one sale. */
function scripted(fault: TrainingFault): readonly [FaultKind, FaultOptions] | null {
  switch (fault) {
    case 'none':
    case 'line-down':
      return null
    case 'drop-before-sale':
    case 'drop-after-sale':
    case 'garbage':
    case 'html':
      return [fault, {}]
    case 'slow':
      return ['delay', { ms: slowMs }]
    case 'bad-signature':
      return ['wrong-signature', {}]
    case 'server-error':
      return ['status', { status: 500 }]
    default:
      return assertNever(fault)
  }
}

export type FaultControl = {
  /** Those that can strike here: a signature is only wrong where answers are signed. */
  readonly offered: readonly TrainingFault[]
  /** What the next sale meets, as it stands now. */
  readonly get: () => TrainingFault
  readonly set: (fault: TrainingFault) => Promise<void>
}

export function controlFaults(
  played: readonly Played[],
  known: readonly TrainingFault[],
): FaultControl {
  let set: TrainingFault = 'none'
  const clear = (): void => played.forEach(({ sandbox }) => sandbox.faults.clear())
  for (const { sandbox } of played) {
    sandbox.faults.onStrike(() => {
      set = 'none'
      clear()
    })
  }
  const isOffered = (fault: TrainingFault): boolean =>
    fault !== 'bad-signature' || played.some(({ signed }) => signed)
  return {
    offered: known.filter(isOffered),
    get: () => set,
    set: async (fault) => {
      // All at once, before anything is waited for: two changes in a row end as the second one says.
      set = fault
      clear()
      const one = scripted(fault)
      for (const { sandbox, sales, signed } of played) {
        if (one === null || (fault === 'bad-signature' && !signed)) continue
        for (const path of sales) sandbox.faults.next(one[0], { ...one[1], path })
      }
      await Promise.all(played.map(({ sandbox }) => sandbox.setLine(fault !== 'line-down')))
    },
  }
}
