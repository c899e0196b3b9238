// refund.*: what is owed back to customers, and giving it back.

import { formatAmount } from '../../../shared/money/money.ts'
import { ok } from '../../../shared/result.ts'
import { paidBy, payRefund } from '../shift/refund.ts'
import { heapView } from '../shift/views.ts'
import { dueOfVend, dueRefunds, type DueRow } from '../store/refunds.ts'
import { refundsDueHeap } from '../store/shift-sums.ts'
import type { TenderFacts } from '../store/vend-row.ts'
import { type AppContext, findVend, type Handlers } from './context.ts'
import { tellOfDrawer } from './shift.ts'

const usual = 100

function dueView({ currency }: AppContext, row: DueRow) {
  return {
    vendId: row.vendSeq === null ? null : row.reference,
    batchId: row.batchReference,
    n: row.n,
    reference: row.reference,
    product: row.product,
    account: row.account,
    customerName: row.customerName,
    amount: formatAmount(row.amountMinor, currency),
    state: row.state,
    stateAt: row.stateAt,
    paid: paidBy(JSON.parse(row.tender) as TenderFacts),
  }
}

export const refundHandlers: Handlers<'refund.due' | 'refund.pay'> = {
  'refund.due': (context, { vendId, limit }) => {
    const { store, currency } = context
    const vend = vendId === undefined ? null : findVend(context, vendId)
    if (vend && !vend.ok) return vend
    const rows = vend ? dueOfVend(store, vend.value.seq) : dueRefunds(store, limit ?? usual)
    return ok({
      due: rows.map((row) => dueView(context, row)),
      total: heapView(refundsDueHeap(store), currency),
    })
  },

  'refund.pay': (context, input) => {
    const paid = payRefund(context, input)
    if (paid.ok) tellOfDrawer(context)
    return paid
  },
}
