// The parts slips have in common: head, who it is for, what was paid, where to ask. Pure; each gives
// blocks, and none for what is not known: a slip has no empty lines with labels.

import type { Currency } from '../money/money.ts'
import type { ReceiptBlock, ReceiptDocument } from './document.ts'
import type { OrderSlipFacts, SlipFacts, SlipShop, SlipTender } from './facts.ts'
import { isSlipRightToLeft, type SlipLanguage, slipMoney } from './languages.ts'
import { slipTime } from './time.ts'
import { slipWords, type SlipWords, wordsFor } from './words.ts'

export type Blocks = readonly ReceiptBlock[]

export const rule: ReceiptBlock = { kind: 'rule' }
export const feed = (lines: number): ReceiptBlock => ({ kind: 'feed', lines })
export const banner = (text: string): ReceiptBlock => ({ kind: 'banner', text })
export const paragraph = (text: string): ReceiptBlock => ({ kind: 'text', text })

type TextLook = Omit<Extract<ReceiptBlock, { kind: 'text' }>, 'kind' | 'text' | 'align'>

export const centred = (text: string | null | undefined, look: TextLook = {}): Blocks =>
  isBlank(text) ? [] : [{ kind: 'text', text: text.trim(), align: 'center', ...look }]

export const pair = (left: string, right: string | null | undefined, bold = false): Blocks =>
  isBlank(right)
    ? []
    : [{ kind: 'pair', left, right: right.trim(), ...(bold ? { bold: true } : {}) }]

const isBlank = (text: string | null | undefined): text is null | undefined | '' =>
  text === null || text === undefined || text.trim() === ''

/** Under a line of its own, unless there is nothing to say. */
export const section = (blocks: Blocks): Blocks => (blocks.length === 0 ? [] : [rule, ...blocks])

export const moneyPair = (
  left: string,
  amountMinor: number,
  currency: Currency,
  bold = false,
  language: SlipLanguage = 'en',
) => pair(left, slipMoney(amountMinor, currency, language), bold)

/** A whole slip of a language. Read from the right, labels stand at the right edge and values left. */
export const slipOfBlocks = (
  blocks: Blocks,
  language: SlipLanguage | undefined = 'en',
): ReceiptDocument => ({
  blocks: isSlipRightToLeft(language)
    ? blocks.map((block) => (block.kind === 'pair' ? { ...block, mirrored: true } : block))
    : blocks,
})

/** Top and bottom of everything that sells nothing real: in English, and in the slip's own language. */
export function trainingBanner(training: boolean, language: SlipLanguage = 'en'): Blocks {
  if (!training) return []
  const own = wordsFor(language).training
  const english = slipWords.training
  return own === english ? [banner(english)] : [banner(english), banner(own)]
}

export const copyBanner = (copy: number, language: SlipLanguage = 'en'): Blocks =>
  copy > 0 ? [banner(wordsFor(language).reprint(copy))] : []

/** Nobody shall take what a person typed for what the provider sent. */
export const byHandBlocks = (
  { enteredBy }: SlipFacts['delivery'],
  language: SlipLanguage = 'en',
): Blocks =>
  enteredBy === undefined ? [] : centred(wordsFor(language).byHand(enteredBy), { bold: true })

export function shopHead(shop: SlipShop, language: SlipLanguage = 'en'): Blocks {
  const words = wordsFor(language)
  const { logo } = shop
  return [
    ...(logo === undefined ? [] : [{ kind: 'image', says: shop.name, image: logo } as const]),
    ...centred(shop.name, { bold: true, size: 'tall' }),
    ...centred(shop.address),
    ...centred(isBlank(shop.phone) ? null : words.phone(shop.phone)),
    ...centred(isBlank(shop.taxNumber) ? null : words.taxNumber(shop.taxNumber)),
  ]
}

export const isPostpaid = (facts: Pick<SlipFacts, 'options'>): boolean =>
  facts.options['vendType']?.toUpperCase() === 'POSTPAID'

export function productTitle(facts: Pick<SlipFacts, 'product' | 'options' | 'language'>): Blocks {
  const words = wordsFor(facts.language ?? 'en')
  const title =
    facts.product === 'electricity' && isPostpaid(facts)
      ? words.postpaidElectricity
      : (words.products[facts.product] ?? facts.product)
  return centred(title, { bold: true })
}

const optionName = ({ options }: SlipWords, product: string, name: string): string =>
  options[`${product} ${name}`] ?? options[name] ?? name

type Person = { readonly name?: string | null; readonly address?: string | null }

/** Meter, customer and the choices made. `told`: what the delivery itself says goes before the look-up. */
export function whoBlocks(
  facts: Pick<
    SlipFacts,
    'account' | 'customer' | 'options' | 'product' | 'providerLabel' | 'language'
  >,
  told: Person & { readonly tariff?: string | undefined } = {},
): Blocks {
  const words = wordsFor(facts.language ?? 'en')
  const choices = Object.entries(facts.options).filter(
    ([name, value]) => name !== 'vendType' && !(name === 'recurring' && value === 'once'),
  )
  return [
    ...pair(words.accounts[facts.product] ?? words.account, facts.account, true),
    ...pair(words.customer, told.name ?? facts.customer?.name),
    ...pair(words.address, told.address ?? facts.customer?.address),
    ...pair(words.tariff, told.tariff ?? facts.customer?.tariff),
    ...choices.flatMap(([name, value]) => pair(optionName(words, facts.product, name), value)),
    ...pair(words.provider, facts.providerLabel),
  ]
}

/** What was handed over. Change only where there was some. */
export function paidBlocks({
  amountMinor,
  currency,
  tender,
  language = 'en',
}: Pick<SlipFacts, 'amountMinor' | 'currency' | 'tender' | 'language'>): Blocks {
  return [
    ...moneyPair(wordsFor(language).total, amountMinor, currency, true, language),
    ...handedOver(tender, currency, language),
  ]
}

/** How it was paid: a split part by part, the change under the cash. */
export function handedOver(
  tender: SlipTender,
  currency: Currency,
  language: SlipLanguage = 'en',
): Blocks {
  const words = wordsFor(language)
  const money = (left: string, amountMinor: number): Blocks =>
    moneyPair(left, amountMinor, currency, false, language)
  const change = tender.changeMinor === 0 ? [] : money(words.change, tender.changeMinor)
  const parts = tender.parts ?? [
    { kind: tender.kind, amountMinor: tender.tenderedMinor, reference: tender.reference },
  ]
  const isSplit = tender.parts !== undefined
  return parts.flatMap(({ kind, amountMinor, reference }) => {
    const name = words.tender[kind] ?? kind
    const given = isSplit && kind === 'cash' ? amountMinor + tender.changeMinor : amountMinor
    return [
      ...money(name, given),
      ...(!isSplit || kind === 'cash' ? change : []),
      ...pair(words.tenderReference(name), reference),
    ]
  })
}

/** Minutes between order and delivery below which one time says it all. */
const sameMomentMs = 60_000

/** Numbers to ask by: ours, the provider's, when and who. `delivered` null: nothing was, yet. */
export function traceBlocks(
  facts: OrderSlipFacts,
  delivered: Pick<SlipFacts, 'confirmedAt' | 'delivery'> | null,
): Blocks {
  const { shop, language = 'en' } = facts
  const words = wordsFor(language)
  const ordered = pair(words.ordered, slipTime(facts.placedAt, shop.timeZone, language))
  return [
    ...pair(words.receipt, facts.receiptNo),
    ...(delivered === null ? ordered : deliveredTimes(delivered.confirmedAt, facts, ordered)),
    ...pair(words.reference, facts.reference),
    ...pair(words.providerRef, delivered?.delivery.providerRef),
    ...pair(words.providerReceipt, delivered?.delivery.receiptNo),
    ...pair(words.providerTime, delivered?.delivery.providerTime),
    ...pair(words.till, shop.till),
    ...pair(words.cashier, facts.cashierName),
  ]
}

function deliveredTimes(confirmedAt: number, facts: OrderSlipFacts, ordered: Blocks): Blocks {
  const atOnce = Math.abs(confirmedAt - facts.placedAt) < sameMomentMs
  const { shop, language = 'en' } = facts
  return [
    ...pair(wordsFor(language).date, slipTime(confirmedAt, shop.timeZone, language)),
    ...(atOnce ? [] : ordered),
  ]
}
