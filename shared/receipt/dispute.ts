// Sheets about a sale that are not its slip: the dispute slip for a wrong meter, and what to read out
// when a meter rejects a token. Neither voids anything; the dispute slip never shows a token to enter.

import { groupToken } from '../sts/token.ts'
import type { ReceiptDocument } from './document.ts'
import type { OrderSlipFacts, SlipFacts } from './facts.ts'
import { slipMoney } from './languages.ts'
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
  slipOfBlocks,
  trainingBanner,
} from './parts.ts'
import { slipTime } from './time.ts'
import { tokenBlocks } from './tokens.ts'
import { wordsFor } from './words.ts'

type Sale = OrderSlipFacts & Partial<Pick<SlipFacts, 'delivery' | 'confirmedAt'>>

const line = '______________________________'

const head = (sale: Sale): Blocks => [
  ...shopHead(sale.shop, sale.language),
  rule,
  ...productTitle(sale),
]

function saleBlocks(sale: Sale): Blocks {
  const { language = 'en' } = sale
  const words = wordsFor(language)
  return [
    ...pair(words.receipt, sale.receiptNo),
    ...pair(words.reference, sale.reference),
    ...pair(words.providerRef, sale.delivery?.providerRef),
    ...pair(words.providerReceipt, sale.delivery?.receiptNo),
    ...pair(words.ordered, slipTime(sale.placedAt, sale.shop.timeZone, language)),
    ...pair(words.provider, sale.providerLabel),
    ...pair(words.cashier, sale.cashierName),
  ]
}

const signature = (who: string): Blocks => [feed(2), paragraph(line), paragraph(who)]

/** Facts of the sale and lines to sign. Token digits stay off it but for the last four. */
export function disputeSlip(sale: Sale, at: number): ReceiptDocument {
  const { language = 'en' } = sale
  const words = wordsFor(language)
  const { sheet } = words
  const tokens = sale.delivery?.tokens ?? []
  return slipOfBlocks(
    [
      ...trainingBanner(sale.training, language),
      banner(sheet.dispute),
      ...head(sale),
      ...centred(sheet.disputeTitle, { bold: true }),
      rule,
      ...saleBlocks(sale),
      ...pair(words.total, slipMoney(sale.amountMinor, sale.currency, language), true),
      ...pair(words.customer, sale.delivery?.customer?.name ?? sale.customer?.name),
      ...tokens.flatMap(({ digits }) => pair(sheet.tokenEnds, `…${digits.slice(-4)}`)),
      rule,
      ...pair(sheet.wrongMeter, sale.account, true),
      feed(1),
      paragraph(sheet.rightMeter),
      paragraph(line),
      feed(1),
      paragraph(sheet.what),
      paragraph(line),
      paragraph(line),
      rule,
      paragraph(sheet.cannotCancel),
      paragraph(sheet.takeThis),
      ...signature(sheet.customer),
      ...signature(sheet.cashier),
      ...signature(sheet.supervisor),
      feed(1),
      ...pair(sheet.made, slipTime(at, sale.shop.timeZone, language)),
      banner(sheet.dispute),
      ...trainingBanner(sale.training, language),
    ],
    language,
  )
}

/** Meter data large and in words, and every token again in its order. */
export function tokenHelpSlip(sale: SlipFacts): ReceiptDocument {
  const { meter, tokens } = sale.delivery
  const { language = 'en' } = sale
  const words = wordsFor(language)
  const { sheet } = words
  const { sgc, krn, ti, ea, tt } = words.meterData
  const told = (name: string, value: string | undefined): Blocks =>
    pair(name, value ?? sheet.notTold, true)
  return slipOfBlocks(
    [
      ...trainingBanner(sale.training, language),
      banner(sheet.help),
      ...head(sale),
      rule,
      ...Object.entries(sheet.steps).map(([step, text]) => paragraph(`${step}. ${text}`)),
      ...section([
        ...centred(sheet.helpTitle, { bold: true }),
        ...pair(words.accounts[sale.product] ?? words.account, groupMeter(sale.account), true),
        ...told(sgc, meter?.sgc),
        ...told(krn, meter?.krn),
        ...told(ti, meter?.ti),
        ...told(ea, meter?.ea),
        ...told(tt, meter?.tt),
        ...saleBlocks(sale),
      ]),
      ...(tokens.length === 0 ? [] : section(tokenBlocks(sale))),
      ...trainingBanner(sale.training, language),
    ],
    language,
  )
}

const groupMeter = (account: string): string =>
  /^\d{11,13}$/.test(account) ? groupToken(account) : account
