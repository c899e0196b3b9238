// Carries out what a statement makes certain, each sale in a transaction of its own, so that one that
// cannot be settled keeps none of the others. What it says of a sale whose token it lacks is kept as
// evidence with the sale, which stays with a person.

import type { Output } from '../../../shared/contract/contract.ts'
import type { StatementRow } from '../../../shared/contract/statement.ts'
import type { AppContext } from '../app/context.ts'
import type { Approval } from '../session/override.ts'
import { transact } from '../store/transaction.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { readByHand } from './by-hand.ts'
import { decideBatchRows } from './decide-batch.ts'
import { decideSale } from './decide-sale.ts'
import type { Certain, Matches } from './match.ts'
import { tellBatch, tellVend } from './tell.ts'
import { labelOf } from './views.ts'

/** "line 12: FAILED, receipt 55": what a person would read out of it. */
const wordsOf = ({ line, status, receiptNo }: StatementRow): string =>
  [
    `line ${line}: ${status ?? 'no status'}`,
    ...(receiptNo === null ? [] : [`receipt ${receiptNo}`]),
  ].join(', ')

type Settled = Output<'review.settle'>

function settleSale(
  context: AppContext,
  vend: VendRow,
  { theirs, decision }: Certain,
  { supervisor, reason }: Approval,
): string | null {
  const { store, clock, printerId } = context
  const by = supervisor.name
  const typed =
    decision === 'not-delivered'
      ? null
      : readByHand(
          vend,
          {
            tokens: theirs.token === null ? [] : [theirs.token],
            ...(theirs.receiptNo === null ? {} : { receiptNo: theirs.receiptNo.slice(0, 60) }),
          },
          by,
        )
  if (typed && !typed.ok) return typed.error.message
  const decided = decideSale(store, vend.seq, printerId, {
    delivery: typed?.value.delivery ?? null,
    reason: `${reason} (statement, ${wordsOf(theirs)})`,
    by,
    at: clock.now(),
  })
  if (!decided.ok) return decided.error.message
  tellVend(context, decided.value)
  return null
}

function settleOne(context: AppContext, certain: Certain, approval: Approval): string | null {
  const { ours, theirs, decision } = certain
  if (ours.kind === 'sale') return settleSale(context, ours.vend, certain, approval)
  const { batch, row } = ours
  const decided = decideBatchRows(context.store, batch.seq, {
    decision,
    n: row.n,
    providerBatch: null,
    receiptNo: theirs.receiptNo,
    reason: `${approval.reason} (statement, ${wordsOf(theirs)})`,
    by: approval.supervisor.name,
    at: context.clock.now(),
    slipPrinterId: context.printerId,
    providerLabel: labelOf(context, batch.providerId),
  })
  if (!decided.ok) return decided.error.message
  tellBatch(context, decided.value.batch)
  return null
}

export function settleStatement(
  context: AppContext,
  { certain, tokenMissing }: Matches,
  approval: Approval,
): Settled {
  const failed: Settled['failed'] = []
  let settled = 0
  for (const one of certain) {
    const why = settleOne(context, one, approval)
    if (why === null) settled += 1
    else {
      const { reference } = one.ours.kind === 'sale' ? one.ours.vend : one.ours.row
      failed.push({ reference, message: why })
    }
  }
  const { store, clock } = context
  transact(store, () => {
    for (const { ours, theirs } of tokenMissing) {
      if (ours.kind !== 'sale') continue
      noteEvent(store, ours.vend, {
        at: clock.now(),
        cause: 'statement',
        evidence: `sold; token missing (${wordsOf(theirs)})`,
        by: approval.supervisor.name,
      })
    }
  })
  for (const { ours } of tokenMissing) if (ours.kind === 'sale') tellVend(context, ours.vend)
  return { settled, noted: tokenMissing.length, failed }
}
