// The slip of a refund: what for, how much, how, who allowed it, and a line for the customer to sign.

import type { RefundBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import {
  banner,
  copyBanner,
  moneyPair,
  pair,
  paragraph,
  rule,
  shopHead,
  trainingBanner,
} from './parts.ts'
import { signature } from './shift-parts.ts'
import { shiftWords } from './shift-words.ts'
import { slipTime } from './time.ts'
import { slipWords } from './words.ts'

export function refundSlip(body: RefundBody, copy: number): ReceiptDocument {
  const { shop, currency, amountMinor } = body
  const kind = slipWords.tender[body.paidBack] ?? body.paidBack
  return {
    blocks: [
      ...trainingBanner(body.training),
      ...copyBanner(copy),
      banner(shiftWords.refund),
      ...shopHead(shop),
      rule,
      ...moneyPair(shiftWords.givenBack, amountMinor, currency, true),
      ...moneyPair(kind, amountMinor, currency),
      rule,
      ...pair(shiftWords.refundFor, slipWords.products[body.product] ?? shiftWords.bulk),
      ...pair(slipWords.accounts[body.product] ?? slipWords.account, body.account),
      ...pair(slipWords.customer, body.customerName),
      paragraph(shiftWords.refundWhy[body.state]),
      ...pair(shiftWords.refundPaid, slipTime(body.placedAt, shop.timeZone)),
      ...pair(slipWords.receipt, body.receiptNo),
      ...pair(slipWords.reference, body.reference),
      rule,
      ...pair(slipWords.date, slipTime(body.at, shop.timeZone)),
      ...pair(slipWords.till, shop.till),
      ...pair(shiftWords.shift, body.shift === null ? null : String(body.shift)),
      ...pair(slipWords.cashier, body.by),
      ...pair(shiftWords.allowed, body.supervisor),
      ...pair(shiftWords.reason, body.reason),
      rule,
      paragraph(shiftWords.received),
      ...signature(shiftWords.customer),
      ...copyBanner(copy),
      ...trainingBanner(body.training),
    ],
  }
}
