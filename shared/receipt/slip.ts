// The slips of the till, as documents: the token slip, the slip of an order that waits, and a test
// slip. Pure functions of committed facts, so a reprint in a year is the same slip with a number.
// Must never invent, shorten or reorder a token, and never leave out that something is not one.

import type { Delivery } from '../vend/outcome.ts'
import { billOrderSlip, billSlip } from './bill.ts'
import { codeBlocks } from './codes.ts'
import type { ReceiptDocument } from './document.ts'
import type { OrderSlipFacts, SlipFacts, TestSlipFacts } from './facts.ts'
import { taxedBy } from './tax-lines.ts'
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
  productTitle,
  rule,
  section,
  shopHead,
  slipOfBlocks,
  traceBlocks,
  trainingBanner,
  whoBlocks,
} from './parts.ts'
import { slipTime } from './time.ts'
import { tokenBlocks } from './tokens.ts'
import { type SlipWords, wordsFor } from './words.ts'

export type { OrderSlipFacts, SlipFacts, SlipShop, SlipTender, TestSlipFacts } from './facts.ts'

function utilityBlocks(words: SlipWords, { utility }: Delivery): Blocks {
  if (utility === undefined) return []
  const tax = utility.taxNumber?.trim()
  return [
    ...centred(utility.name),
    ...centred(utility.address),
    ...centred(tax === undefined || tax === '' ? null : words.taxNumber(tax)),
  ]
}

/** As the provider names it, or what its adapter calls it in the language of the slip. */
function lineName(words: SlipWords, label: string): string {
  const known = words.lines[label]
  const taxed = taxedBy(label)
  return known ?? (taxed === null ? label : words.lineTax(taxed))
}

/** What the provider says on its receipt. That units came without a token is our own sentence. */
function messagesOf({ messages = [] }: Delivery, words: SlipWords): readonly string[] {
  return messages
    .filter((message) => message.trim() !== '')
    .map((message) => {
      const units = /^Free units: (\S+) kWh$/.exec(message)?.[1]
      return units === undefined ? message : words.freeUnits(units)
    })
}

/** Where the money went. Nothing that is nought, but for the tax, whose absence would raise a question. */
function splitBlocks({ delivery, currency, amountMinor, language = 'en' }: SlipFacts): Blocks {
  const words = wordsFor(language)
  const money = (label: string, minor: number): Blocks =>
    moneyPair(label, minor, currency, false, language)
  const lines = delivery.lines.filter((line) => line.amountMinor !== 0 || line.kind === 'tax')
  const left = delivery.debtRemainingMinor
  const hadDebt = lines.some((line) => line.kind === 'debt')
  const charged = delivery.totalPaidMinor
  return [
    ...lines.flatMap((line) => money(lineName(words, line.label), line.amountMinor)),
    ...(charged === undefined || charged === amountMinor ? [] : money(words.charged, charged)),
    ...(left === undefined || (left === 0 && !hadDebt) ? [] : money(words.debtLeft, left)),
  ]
}

function factLine(facts: readonly (readonly [string, string | undefined])[]): Blocks {
  const known = facts.filter(([, value]) => value !== undefined && value.trim() !== '')
  if (known.length === 0) return []
  return [paragraph(known.map(([name, value]) => `${name} ${value}`).join(', '))]
}

/** What support asks for when a meter rejects a token. */
function meterBlocks({ meterData }: SlipWords, { meter }: Delivery): Blocks {
  const { sgc, krn, ti, ea, tt } = meterData
  return [
    ...factLine([
      [sgc, meter?.sgc],
      [krn, meter?.krn],
      [ti, meter?.ti],
    ]),
    ...factLine([
      [ea, meter?.ea],
      [tt, meter?.tt],
    ]),
  ]
}

/** The slip of a confirmed vend. `copy` above 0 makes it a numbered reprint. */
export function tokenSlip(facts: SlipFacts): ReceiptDocument {
  const bill = facts.customer?.bill
  if (bill) return billSlip(facts, bill)
  const { delivery, language } = facts
  const words = wordsFor(language ?? 'en')
  const messages = messagesOf(delivery, words)
  return slipOfBlocks(
    [
      ...trainingBanner(facts.training, language),
      ...copyBanner(facts.copy, language),
      ...shopHead(facts.shop, language),
      rule,
      ...productTitle(facts),
      ...utilityBlocks(words, delivery),
      ...whoBlocks(facts, { ...delivery.customer, tariff: delivery.tariff }),
      ...section([
        ...byHandBlocks(delivery, language),
        ...tokenBlocks(facts),
        ...codeBlocks(facts),
      ]),
      ...section([...splitBlocks(facts), ...paidBlocks(facts)]),
      ...section([...traceBlocks(facts, facts), ...meterBlocks(words, delivery)]),
      ...section(messages.map(paragraph)),
      ...copyBanner(facts.copy, language),
      ...trainingBanner(facts.training, language),
    ],
    language,
  )
}

/** The slip of a vend that waits: paid for, no token yet. Can never be taken for a token. */
export function orderSlip(facts: OrderSlipFacts): ReceiptDocument {
  const bill = facts.customer?.bill
  if (bill) return billOrderSlip(facts, bill)
  const { language } = facts
  const words = wordsFor(language ?? 'en')
  const hint = facts.collectHint?.trim()
  const owesToken = facts.product === 'electricity'
  const mark = banner(owesToken ? words.order : words.orderWithoutToken)
  return slipOfBlocks(
    [
      ...trainingBanner(facts.training, language),
      mark,
      ...copyBanner(facts.copy, language),
      ...shopHead(facts.shop, language),
      rule,
      ...productTitle(facts),
      ...whoBlocks(facts),
      rule,
      ...(owesToken
        ? [paragraph(words.orderSaved), paragraph(words.orderCollect)]
        : [paragraph(words.orderWaits)]),
      ...(hint === undefined || hint === '' ? [] : [paragraph(hint)]),
      paragraph(words.orderPromise),
      rule,
      ...paidBlocks(facts),
      rule,
      ...traceBlocks(facts, null),
      ...copyBanner(facts.copy, language),
      mark,
      ...trainingBanner(facts.training, language),
    ],
    language,
  )
}

/** Shows that a printer is set up right: width, sizes, letters, cut. Its digits are all nought. */
export function testSlip({ shop, columns, at, language = 'en' }: TestSlipFacts): ReceiptDocument {
  const words = wordsFor(language)
  return slipOfBlocks(
    [
      banner(words.test),
      ...shopHead(shop, language),
      rule,
      ...pair(words.printer, words.columns(columns)),
      ...pair(words.date, slipTime(at, shop.timeZone, language)),
      ...pair(words.till, shop.till),
      paragraph('1234567890'.repeat(Math.ceil(columns / 10)).slice(0, columns)),
      paragraph('à â ç é è ê ë î ï ô û ã õ á í ó ú ñ €'),
      { kind: 'token', label: words.test, digits: '0'.repeat(20) },
      rule,
      banner(words.test),
    ],
    language,
  )
}
