// The slips of a bill: paid, and paid for but not confirmed yet. What the biller said of it is printed
// in its own words; amounts are those the customer was told before the cash.

import { formatMoney } from '../money/money.ts'
import type { ReceiptDocument } from './document.ts'
import type { OrderSlipFacts, SlipBill, SlipFacts } from './facts.ts'
import {
  type Blocks,
  banner,
  byHandBlocks,
  centred,
  copyBanner,
  moneyPair,
  paidBlocks,
  pair,
  paragraph,
  rule,
  section,
  shopHead,
  traceBlocks,
  trainingBanner,
} from './parts.ts'
import { slipWords } from './words.ts'

const { bill: words } = slipWords

/** The slip of a payment that went through. `copy` above 0 makes it a numbered reprint. */
export function billSlip(facts: SlipFacts, bill: SlipBill): ReceiptDocument {
  const { delivery, amountMinor, currency } = facts
  const charged = delivery.totalPaidMinor
  const messages = (delivery.messages ?? []).filter((message) => message.trim() !== '')
  // One number under two names says less than once.
  const { receiptNo, ...rest } = delivery
  const once = receiptNo === delivery.providerRef ? { ...facts, delivery: rest } : facts
  return {
    blocks: [
      ...head(facts),
      ...whatBlocks(facts, bill, delivery.customer?.name ?? null),
      ...section([
        ...sumBlocks(facts, bill),
        ...(charged === undefined || charged === amountMinor
          ? []
          : moneyPair(slipWords.charged, charged, currency)),
        ...paidBlocks(facts),
      ]),
      rule,
      ...byHandBlocks(delivery),
      paragraph(words.paid),
      ...section(messages.map(paragraph)),
      rule,
      ...traceBlocks(once, once),
      ...copyBanner(facts.copy),
      ...trainingBanner(facts.training),
    ],
  }
}

/** The slip of a payment nobody has confirmed. Can never be taken for a receipt of the biller. */
export function billOrderSlip(facts: OrderSlipFacts, bill: SlipBill): ReceiptDocument {
  const mark = banner(words.waits)
  return {
    blocks: [
      ...trainingBanner(facts.training),
      mark,
      ...copyBanner(facts.copy),
      ...shopHead(facts.shop),
      rule,
      ...whatBlocks(facts, bill, null),
      rule,
      paragraph(words.keep),
      paragraph(words.promise),
      ...section([...sumBlocks(facts, bill), ...paidBlocks(facts)]),
      rule,
      ...traceBlocks(facts, null),
      ...copyBanner(facts.copy),
      mark,
      ...trainingBanner(facts.training),
    ],
  }
}

const head = (facts: SlipFacts): Blocks => [
  ...trainingBanner(facts.training),
  ...copyBanner(facts.copy),
  ...shopHead(facts.shop),
  rule,
]

type Line = SlipBill['facts'][number]

const linePairs = (lines: readonly Line[]): Blocks =>
  lines.flatMap(({ label, text }) => pair(label, text))

function whatBlocks(
  facts: Pick<SlipFacts, 'product' | 'customer' | 'providerLabel'>,
  bill: SlipBill,
  toldName: string | null,
): Blocks {
  const name = toldName ?? facts.customer?.name ?? null
  const lines = [...bill.asked, ...bill.facts]
  const isNamed = lines.some(({ text }) => text === name)
  return [
    ...centred(slipWords.products[facts.product] ?? facts.product, { bold: true }),
    ...centred(bill.biller, { bold: true }),
    ...centred(bill.service),
    ...linePairs(lines),
    ...pair(slipWords.customer, isNamed ? null : name),
    ...pair(words.inquiry, bill.inquiryId),
    ...pair(slipWords.provider, facts.providerLabel),
  ]
}

function sumBlocks({ currency }: Pick<SlipFacts, 'currency'>, bill: SlipBill): Blocks {
  const { parts } = bill
  return [
    ...parts.flatMap((part, index) => [
      ...pair(words.part(index + 1, parts.length), formatMoney(part.amountMinor, currency)),
      ...linePairs(part.facts),
    ]),
    ...moneyPair(parts.length > 1 ? words.together : words.amount, bill.amountMinor, currency),
    ...moneyPair(words.fees, bill.feesMinor, currency),
  ]
}
