// The slip of a refund: what for, how much, how, who allowed it, and a line for the customer to sign.

import type { RefundBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { pair, paragraph, rule } from './parts.ts'
import { paperOf, signature } from './shift-parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

export function refundSlip(body: RefundBody, copy: number, speech: ShiftSpeech): ReceiptDocument {
  const { words, slip, money, time, product, tender } = speech
  const { shop, currency, amountMinor, training } = body
  return paperOf(speech, { title: words.refund, shop, training, copy }, [
    ...money(words.givenBack, amountMinor, currency, true),
    ...money(tender(body.paidBack), amountMinor, currency),
    rule,
    ...pair(words.refundFor, product(body.product)),
    ...pair(slip.accounts[body.product] ?? slip.account, body.account),
    ...pair(slip.customer, body.customerName),
    paragraph(words.refundWhy[body.state]),
    ...pair(words.refundPaid, time(body.placedAt, shop.timeZone)),
    ...pair(slip.receipt, body.receiptNo),
    ...pair(slip.reference, body.reference),
    rule,
    ...pair(slip.date, time(body.at, shop.timeZone)),
    ...pair(slip.till, shop.till),
    ...pair(words.shift, body.shift === null ? null : String(body.shift)),
    ...pair(slip.cashier, body.by),
    ...pair(words.allowed, body.supervisor),
    ...pair(words.reason, body.reason),
    rule,
    paragraph(words.received),
    ...signature(speech, words.customer),
  ])
}
