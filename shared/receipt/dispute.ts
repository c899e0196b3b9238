// Sheets about a sale that are not its slip: the dispute slip for a wrong meter, and what to read out
// when a meter rejects a token. Neither voids anything; the dispute slip never shows a token to enter.

import { formatMoney } from '../money/money.ts'
import { groupToken } from '../sts/token.ts'
import type { ReceiptDocument } from './document.ts'
import type { OrderSlipFacts, SlipFacts } from './facts.ts'
import {
  type Blocks,
  banner,
  centred,
  feed,
  pair,
  paragraph,
  productTitle,
  rule,
  section,
  shopHead,
  trainingBanner,
} from './parts.ts'
import { slipTime } from './time.ts'
import { tokenBlocks } from './tokens.ts'
import { slipWords } from './words.ts'

type Sale = OrderSlipFacts & Partial<Pick<SlipFacts, 'delivery' | 'confirmedAt'>>

const words = {
  dispute: 'DISPUTE — NOT A TOKEN',
  disputeTitle: 'Dispute about a sale',
  cannotCancel:
    'A token that was made cannot be cancelled and cannot be refunded by this shop. Only the utility can decide what becomes of it.',
  takeThis:
    'Take this sheet, the first slip and something that names you to the utility. Do not throw the token away.',
  wrongMeter: 'Meter sold to',
  rightMeter: 'Meter it should be',
  what: 'What happened',
  line: '______________________________',
  customer: 'Customer, name and signature',
  cashier: 'Cashier, name and signature',
  supervisor: 'Supervisor, name and signature',
  made: 'Made',
  tokenEnds: 'Token ends',
  help: 'TOKEN REJECTED — WHAT TO DO',
  helpTitle: 'What support asks for',
  steps: [
    'Check that the meter number below is on the meter.',
    'Enter the tokens one after another in the order below, every digit, and wait for each to be taken.',
    'Key change tokens come first. Without them the last token is refused.',
    'If it is still refused, call the utility and read out everything on this sheet.',
  ],
  notTold: 'not told',
} as const

const head = (sale: Sale): Blocks => [...shopHead(sale.shop), rule, ...productTitle(sale)]

const saleBlocks = (sale: Sale): Blocks => [
  ...pair(slipWords.receipt, sale.receiptNo),
  ...pair(slipWords.reference, sale.reference),
  ...pair(slipWords.providerRef, sale.delivery?.providerRef),
  ...pair(slipWords.providerReceipt, sale.delivery?.receiptNo),
  ...pair(slipWords.ordered, slipTime(sale.placedAt, sale.shop.timeZone)),
  ...pair(slipWords.provider, sale.providerLabel),
  ...pair(slipWords.cashier, sale.cashierName),
]

const signature = (who: string): Blocks => [feed(2), paragraph(words.line), paragraph(who)]

/** Facts of the sale and lines to sign. Token digits stay off it but for the last four. */
export function disputeSlip(sale: Sale, at: number): ReceiptDocument {
  const tokens = sale.delivery?.tokens ?? []
  return {
    blocks: [
      ...trainingBanner(sale.training),
      banner(words.dispute),
      ...head(sale),
      ...centred(words.disputeTitle, { bold: true }),
      rule,
      ...saleBlocks(sale),
      ...pair(slipWords.total, formatMoney(sale.amountMinor, sale.currency), true),
      ...pair(slipWords.customer, sale.delivery?.customer?.name ?? sale.customer?.name),
      ...tokens.flatMap(({ digits }) => pair(words.tokenEnds, `…${digits.slice(-4)}`)),
      rule,
      ...pair(words.wrongMeter, sale.account, true),
      feed(1),
      paragraph(words.rightMeter),
      paragraph(words.line),
      feed(1),
      paragraph(words.what),
      paragraph(words.line),
      paragraph(words.line),
      rule,
      paragraph(words.cannotCancel),
      paragraph(words.takeThis),
      ...signature(words.customer),
      ...signature(words.cashier),
      ...signature(words.supervisor),
      feed(1),
      ...pair(words.made, slipTime(at, sale.shop.timeZone)),
      banner(words.dispute),
      ...trainingBanner(sale.training),
    ],
  }
}

/** Meter data large and in words, and every token again in its order. */
export function tokenHelpSlip(sale: SlipFacts): ReceiptDocument {
  const { meter, tokens } = sale.delivery
  const { sgc, krn, ti, ea, tt } = slipWords.meterData
  const told = (name: string, value: string | undefined): Blocks =>
    pair(name, value ?? words.notTold, true)
  return {
    blocks: [
      ...trainingBanner(sale.training),
      banner(words.help),
      ...head(sale),
      rule,
      ...words.steps.flatMap((step, index) => [paragraph(`${index + 1}. ${step}`)]),
      ...section([
        ...centred(words.helpTitle, { bold: true }),
        ...pair(
          slipWords.accounts[sale.product] ?? slipWords.account,
          groupMeter(sale.account),
          true,
        ),
        ...told(sgc, meter?.sgc),
        ...told(krn, meter?.krn),
        ...told(ti, meter?.ti),
        ...told(ea, meter?.ea),
        ...told(tt, meter?.tt),
        ...saleBlocks(sale),
      ]),
      ...(tokens.length === 0 ? [] : section(tokenBlocks(sale))),
      ...trainingBanner(sale.training),
    ],
  }
}

const groupMeter = (account: string): string =>
  /^\d{11,13}$/.test(account) ? groupToken(account) : account
