// Money goes back for a sale, or a row of a batch, that ended without being sold: once, all of it, by a
// supervisor's word unless the shop trusts its cashiers with it. What may have been sold after all is
// never paid back from here.

import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount, formatMoney } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { PayKind } from '../../../shared/shift/figures.ts'
import type { RefundBody } from '../../../shared/shift/report.ts'
import type { AppContext } from '../app/context.ts'
import { receiptNumber } from '../print/facts.ts'
import { approve } from '../session/override.ts'
import { rowByNumber } from '../store/batch-rows.ts'
import { batchByReference } from '../store/batches.ts'
import { lateOf } from '../store/late.ts'
import { insertRefund, type RefundOf, refundOf } from '../store/refunds.ts'
import { openShift } from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { TenderFacts } from '../store/vend-row.ts'
import { vendByReference } from '../store/vends.ts'
import { noteBatch } from '../store/batch-events.ts'
import { readMoney } from '../vend/check.ts'
import { headOf, keepReport } from './reports.ts'
import { refundNeedsShift } from './required.ts'

/** What is asked back, as the journal has it. */
type Claim = Pick<
  RefundBody,
  'product' | 'account' | 'customerName' | 'reference' | 'receiptNo' | 'placedAt' | 'amountMinor'
> & {
  readonly of: RefundOf
  readonly state: string
  readonly tender: TenderFacts | null
  readonly training: boolean
  /** Writes into its journal that the money went back. */
  readonly note: (at: number, evidence: string, by: string) => void
}

const owed: ReadonlySet<string> = new Set(['refused', 'cancelled', 'expired'])

/** The way it was paid; money paid in several ways goes back in cash. */
export const paidBy = (tender: Pick<TenderFacts, 'kind'> | null): PayKind =>
  tender === null || tender.kind === 'split' ? 'cash' : tender.kind

export function payRefund(
  context: AppContext,
  input: Parsed<'refund.pay'>,
): Result<Output<'refund.pay'>, TillError> {
  const { store, currency, clock } = context
  const cashier = context.session.require()
  if (!cashier.ok) return cashier
  const found = claimOf(context, input)
  if (!found.ok) return found
  const claim = found.value
  const objection = objectionTo(context, claim)
  if (objection) return err(objection)
  const amount = readMoney(input.amount, currency)
  if (!amount.ok) return amount
  if (amount.value !== claim.amountMinor) {
    const due = formatMoney(claim.amountMinor, currency)
    const words = `Exactly ${due} is owed for this. Nothing was given back.`
    return err(
      tillError('bad-input', words, {
        field: 'amount',
        reason: 'refund-amount',
        amount: formatAmount(claim.amountMinor, currency),
      }),
    )
  }
  const kind = input.kind ?? paidBy(claim.tender)
  const shift = openShift(store)
  if (kind === 'cash' && shift === null && context.limits.cashNeedsShift)
    return err(refundNeedsShift())
  const supervisor = allowed(context, claim, input)
  if (!supervisor.ok) return supervisor
  const at = clock.now()
  const { id: cashierId, name: by } = cashier.value
  const kept = transact(store, () => {
    const refundSeq = insertRefund(store, {
      of: claim.of,
      shiftSeq: shift?.seq ?? null,
      kind,
      amountMinor: claim.amountMinor,
      reason: input.reason,
      at,
      cashierId,
      cashierName: by,
      supervisor: supervisor.value,
    })
    const words = `${formatMoney(claim.amountMinor, currency)}, ${kind}: ${input.reason}`
    claim.note(at, words, supervisor.value ?? by)
    const { of: _, note: __, tender: ___, ...facts } = claim
    const body: RefundBody = {
      kind: 'refund',
      ...headOf(context, cashierId),
      currency,
      at,
      shift: shift?.seq ?? null,
      ...facts,
      state: claim.state as RefundBody['state'],
      paidBack: kind,
      reason: input.reason,
      by,
      supervisor: supervisor.value,
    }
    const { printerId } = context
    return keepReport(store, { body, shiftSeq: shift?.seq ?? null, refundSeq, at, printerId })
  })
  if (kind === 'cash') context.drawer.openFor('refund', by)
  return ok(kept)
}

function claimOf(
  { store, provisioning }: AppContext,
  { vendId, batchId, n }: Parsed<'refund.pay'>,
): Result<Claim, TillError> {
  if (
    (vendId === undefined) === (batchId === undefined) ||
    (batchId === undefined) !== (n === undefined)
  ) {
    return err(
      tillError('bad-input', 'Name one sale, or one row of a batch. Nothing was given back.', {
        field: 'vendId',
        reason: 'not-understood',
      }),
    )
  }
  if (vendId !== undefined) {
    const vend = vendByReference(store, vendId)
    if (!vend) return err(tillError('not-found', `There is no sale ${vendId} in this till.`))
    const { state, tender, training, product, account, reference, placedAt, amountMinor } = vend
    return ok({
      state,
      tender,
      training,
      product,
      account,
      reference,
      placedAt,
      amountMinor,
      of: { kind: 'vend', vendSeq: vend.seq },
      customerName: vend.customer?.name ?? null,
      receiptNo: receiptNumber(provisioning.shop, vend.seq),
      note: (at, evidence, by) =>
        noteEvent(store, vend, { at, cause: 'refund-paid', evidence, by }),
    })
  }
  const batch = batchByReference(store, batchId ?? '')
  const row = batch && rowByNumber(store, batch.seq, n ?? 0)
  if (!batch || !row || batch.tender === null) {
    return err(
      tillError('not-found', `There is no row ${n ?? ''} of a paid batch ${batchId ?? ''}.`),
    )
  }
  return ok({
    of: { kind: 'row', batchSeq: batch.seq, n: row.n },
    state: row.state,
    tender: batch.tender,
    training: batch.training,
    product: 'bulk',
    account: row.account,
    customerName: null,
    reference: row.reference,
    receiptNo: null,
    placedAt: batch.placedAt,
    amountMinor: row.amountMinor,
    note: (at, evidence, by) =>
      noteBatch(store, batch, {
        at,
        cause: 'refund-paid',
        evidence: `row ${row.n}: ${evidence}`,
        by,
      }),
  })
}

function objectionTo({ store }: AppContext, { of, state }: Claim): TillError | null {
  const before = refundOf(store, of)
  if (before) {
    const by = before.supervisor ?? before.cashierName
    const words = `This was given back already, by ${by}. Nothing was given back again.`
    return {
      ...tillError('not-possible', words, { reason: 'refunded', by, at: before.at }),
      moneyMoved: 'yes',
    }
  }
  if (state === 'confirmed') {
    return tillError(
      'not-possible',
      'This was sold, so nothing is owed back. Nothing was given back.',
      { reason: 'refund-sold' },
    )
  }
  if (!owed.has(state)) {
    const words =
      'Nobody knows yet whether this was sold. Do not give money back before that is known. Nothing was given back.'
    return {
      ...tillError('not-possible', words, { needs: 'answer', reason: 'refund-open' }),
      moneyMoved: 'unknown',
    }
  }
  const late = lateOf(store, of, state)
  if (late && late.decided?.sold !== false) {
    const words =
      'The provider said later that this was sold after all. The customer may have what was paid for: ask the provider, and decide it on Queue, under “Decide and statements”. Nothing was given back.'
    return {
      ...tillError('not-possible', words, { needs: 'provider', reason: 'refund-late' }),
      moneyMoved: 'unknown',
    }
  }
  return null
}

/** The supervisor's name, or null where the cashier may alone. */
function allowed(
  context: AppContext,
  claim: Claim,
  { reason, supervisor }: Parsed<'refund.pay'>,
): Result<string | null, TillError> {
  if (context.provisioning.refunds === 'cashier' && !supervisor) return ok(null)
  const act = { act: 'refund.pay', subject: claim.reference, what: 'Giving money back' }
  const approved = approve(context, act, { supervisor, reason })
  return approved.ok ? ok(approved.value.supervisor.name) : approved
}
