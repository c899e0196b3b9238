// Carries a person's decision about one sale into the journal: the move, its event with the reason,
// tokens, delivery and paper in one transaction. Only what waits for a person is decided.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { Delivery } from '../../../shared/vend/outcome.ts'
import type { Writable } from '../store/database.ts'
import { saveDelivery } from '../store/deliveries.ts'
import { transact } from '../store/transaction.ts'
import type { VendRow } from '../store/vend-row.ts'
import { moveVend, planVend, vendBySeq } from '../store/vends.ts'
import { askForPaper } from '../vend/settle.ts'

export type Decided = {
  /** Null: it was not delivered, and its cash is owed back. */
  readonly delivery: Delivery | null
  readonly reason: string
  readonly by: string
  readonly at: number
}

const whys: Readonly<Record<string, readonly [reason: string, words: string]>> = {
  queued: ['decide-queued', 'This sale was not sent yet: cancel it instead.'],
  sending: ['decide-sending', 'This sale is being sent. Wait for the answer.'],
  unconfirmed: [
    'decide-unconfirmed',
    'The till is still asking the provider about this sale. You can decide once it stops asking.',
  ],
}

/** Why a sale in this state is not a person's to decide. */
export function notForPerson(state: VendRow['state']): TillError {
  const [reason, words] = whys[state] ?? ['decide-ended', 'This sale is already finished.']
  return {
    ...tillError('not-possible', `${words} Nothing was decided.`, { reason }),
    moneyMoved: state === 'sending' || state === 'unconfirmed' ? 'unknown' : 'no',
  }
}

export function decideSale(
  store: Writable,
  seq: number,
  slipPrinterId: string,
  { delivery, reason, by, at }: Decided,
): Result<VendRow, TillError> {
  return transact(store, () => {
    const vend = vendBySeq(store, seq)
    if (!vend) throw new Error(`vend ${seq} is gone`)
    if (vend.state !== 'review') return err(notForPerson(vend.state))
    if (delivery) {
      saveDelivery(store, seq, { attemptSeq: null, at, delivery, said: null })
      askForPaper(store, seq, slipPrinterId, at)
    }
    moveVend(store, vend, {
      to: delivery ? 'confirmed' : 'refused',
      cause: 'decided-by-person',
      at,
      evidence: reason,
      by,
    })
    planVend(store, seq, { ...vend, next: null, dueAt: null })
    return ok(vendBySeq(store, seq) ?? vend)
  })
}
