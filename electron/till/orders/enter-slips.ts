// Slips the order log knows better than the database: of a sale that had its end before the data folder was
// put back, the paper may be out though nothing here says so. Runs inside the transaction of the start.

import type { Writable } from '../store/database.ts'
import { endAsPrinted, keepSlipBefore, slipOfOrder } from '../store/slips-before.ts'
import type { Stories } from './story.ts'

/** Whether the log knew more of any. */
export function enterSlips(store: Writable, { vends, batches }: Stories, now: number): boolean {
  let isBehind = false
  for (const { reference, slip } of [...vends, ...batches]) {
    const known = slip === null ? null : slipOfOrder(store, reference)
    if (slip === null || known === null) continue
    if (known.jobSeq === null) keepSlipBefore(store, reference, slip)
    else if (slip === 'printed' && known.isOpen) endAsPrinted(store, known.jobSeq, now)
    else continue
    isBehind = true
  }
  return isBehind
}
