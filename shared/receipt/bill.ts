// The slips of a bill: paid, and paid for but not confirmed yet. What the biller said of it is printed
// in its own words; amounts are those the customer was told before the cash.

import type { ReceiptDocument } from './document.ts'
import type { OrderSlipFacts, SlipBill, SlipFacts } from './facts.ts'
import { slipMoney } from './languages.ts'
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
  slipOfBlocks,
  traceBlocks,
  trainingBanner,
} from './parts.ts'
import { wordsFor } from './words.ts'

/** The slip of a payment that went through. `copy` above 0 makes it a numbered reprint. */
export function billSlip(facts: SlipFacts, bill: SlipBill): ReceiptDocument {
  const { delivery, amountMinor, currency, language = 'en' } = facts
  const words = wordsFor(language)
  const charged = delivery.totalPaidMinor
  const messages = (delivery.messages ?? []).filter((message) => message.trim() !== '')
  // One number under two names says less than once.
  const { receiptNo, ...rest } = delivery
  const once = receiptNo === delivery.providerRef ? { ...facts, delivery: rest } : facts
  return slipOfBlocks(
    [
      ...head(facts),
      ...whatBlocks(facts, bill, delivery.customer?.name ?? null),
      ...section([
        ...sumBlocks(facts, bill),
        ...(charged === undefined || charged === amountMinor
          ? []
          : moneyPair(words.charged, charged, currency, false, language)),
        ...paidBlocks(facts),
      ]),
      rule,
      ...byHandBlocks(delivery, language),
      paragraph(words.bill.paid),
      ...section(messages.map(paragraph)),
      rule,
      ...traceBlocks(once, once),
      ...copyBanner(facts.copy, language),
      ...trainingBanner(facts.training, language),
    ],
    language,
  )
}

/** The slip of a payment nobody has confirmed. Can never be taken for a receipt of the biller. */
export function billOrderSlip(facts: OrderSlipFacts, bill: SlipBill): ReceiptDocument {
  const { language = 'en' } = facts
  const { bill: words } = wordsFor(language)
  const mark = banner(words.waits)
  return slipOfBlocks(
    [
      ...trainingBanner(facts.training, language),
      mark,
      ...copyBanner(facts.copy, language),
      ...shopHead(facts.shop, language),
      rule,
      ...whatBlocks(facts, bill, null),
      rule,
      paragraph(words.keep),
      paragraph(words.promise),
      ...section([...sumBlocks(facts, bill), ...paidBlocks(facts)]),
      rule,
      ...traceBlocks(facts, null),
      ...copyBanner(facts.copy, language),
      mark,
      ...trainingBanner(facts.training, language),
    ],
    language,
  )
}

const head = (facts: SlipFacts): Blocks => [
  ...trainingBanner(facts.training, facts.language),
  ...copyBanner(facts.copy, facts.language),
  ...shopHead(facts.shop, facts.language),
  rule,
]

type Line = SlipBill['facts'][number]

const linePairs = (lines: readonly Line[]): Blocks =>
  lines.flatMap(({ label, text }) => pair(label, text))

function whatBlocks(
  facts: Pick<SlipFacts, 'product' | 'customer' | 'providerLabel' | 'language'>,
  bill: SlipBill,
  toldName: string | null,
): Blocks {
  const words = wordsFor(facts.language ?? 'en')
  const name = toldName ?? facts.customer?.name ?? null
  const lines = [...bill.asked, ...bill.facts]
  const isNamed = lines.some(({ text }) => text === name)
  return [
    ...centred(words.products[facts.product] ?? facts.product, { bold: true }),
    ...centred(bill.biller, { bold: true }),
    ...centred(bill.service),
    ...linePairs(lines),
    ...pair(words.customer, isNamed ? null : name),
    ...pair(words.bill.inquiry, bill.inquiryId),
    ...pair(words.provider, facts.providerLabel),
  ]
}

function sumBlocks(
  { currency, language = 'en' }: Pick<SlipFacts, 'currency' | 'language'>,
  bill: SlipBill,
): Blocks {
  const { bill: words } = wordsFor(language)
  const { parts } = bill
  return [
    ...parts.flatMap((part, index) => [
      ...pair(words.part(index + 1, parts.length), slipMoney(part.amountMinor, currency, language)),
      ...linePairs(part.facts),
    ]),
    ...moneyPair(
      parts.length > 1 ? words.together : words.amount,
      bill.amountMinor,
      currency,
      false,
      language,
    ),
    ...moneyPair(words.fees, bill.feesMinor, currency, false, language),
  ]
}
