// The parts slips have in common: head, who it is for, what was paid, where to ask. Pure; each gives
// blocks, and none for what is not known: a slip has no empty lines with labels.

import { type Currency, formatMoney } from '../money/money.ts'
import type { ReceiptBlock } from './document.ts'
import type { OrderSlipFacts, SlipFacts, SlipShop } from './facts.ts'
import { slipTime } from './time.ts'
import { slipWords } from './words.ts'

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

export const moneyPair = (left: string, amountMinor: number, currency: Currency, bold = false) =>
  pair(left, formatMoney(amountMinor, currency), bold)

/** Top and bottom of everything that sells nothing real. */
export const trainingBanner = (training: boolean): Blocks =>
  training ? [banner(slipWords.training)] : []

export const copyBanner = (copy: number): Blocks =>
  copy > 0 ? [banner(slipWords.reprint(copy))] : []

export function shopHead(shop: SlipShop): Blocks {
  return [
    ...centred(shop.name, { bold: true, size: 'tall' }),
    ...centred(shop.address),
    ...centred(isBlank(shop.phone) ? null : slipWords.phone(shop.phone)),
    ...centred(isBlank(shop.taxNumber) ? null : slipWords.taxNumber(shop.taxNumber)),
  ]
}

export const isPostpaid = (facts: Pick<SlipFacts, 'options'>): boolean =>
  facts.options['vendType']?.toUpperCase() === 'POSTPAID'

export function productTitle(facts: Pick<SlipFacts, 'product' | 'options'>): Blocks {
  const title =
    facts.product === 'electricity' && isPostpaid(facts)
      ? slipWords.postpaidElectricity
      : (slipWords.products[facts.product] ?? facts.product)
  return centred(title, { bold: true })
}

const optionName = (product: string, name: string): string =>
  slipWords.options[`${product} ${name}`] ?? slipWords.options[name] ?? name

type Person = { readonly name?: string | null; readonly address?: string | null }

/** Meter, customer and the choices made. `told`: what the delivery itself says goes before the look-up. */
export function whoBlocks(
  facts: Pick<SlipFacts, 'account' | 'customer' | 'options' | 'product' | 'providerLabel'>,
  told: Person & { readonly tariff?: string | undefined } = {},
): Blocks {
  const choices = Object.entries(facts.options).filter(
    ([name, value]) => name !== 'vendType' && !(name === 'recurring' && value === 'once'),
  )
  return [
    ...pair(slipWords.accounts[facts.product] ?? slipWords.account, facts.account, true),
    ...pair(slipWords.customer, told.name ?? facts.customer?.name),
    ...pair(slipWords.address, told.address ?? facts.customer?.address),
    ...pair(slipWords.tariff, told.tariff ?? facts.customer?.tariff),
    ...choices.flatMap(([name, value]) => pair(optionName(facts.product, name), value)),
    ...pair(slipWords.provider, facts.providerLabel),
  ]
}

/** What was handed over. Change only where there was some. */
export function paidBlocks(facts: Pick<SlipFacts, 'amountMinor' | 'currency' | 'tender'>): Blocks {
  const { tender, currency } = facts
  const kind = slipWords.tender[tender.kind] ?? tender.kind
  return [
    ...moneyPair(slipWords.total, facts.amountMinor, currency, true),
    ...moneyPair(kind, tender.tenderedMinor, currency),
    ...(tender.changeMinor === 0 ? [] : moneyPair(slipWords.change, tender.changeMinor, currency)),
    ...pair(slipWords.tenderReference(kind), tender.reference),
  ]
}

/** Minutes between order and delivery below which one time says it all. */
const sameMomentMs = 60_000

/** Numbers to ask by: ours, the provider's, when and who. `delivered` null: nothing was, yet. */
export function traceBlocks(
  facts: OrderSlipFacts,
  delivered: Pick<SlipFacts, 'confirmedAt' | 'delivery'> | null,
): Blocks {
  const { timeZone } = facts.shop
  const ordered = pair(slipWords.ordered, slipTime(facts.placedAt, timeZone))
  return [
    ...pair(slipWords.receipt, facts.receiptNo),
    ...(delivered === null ? ordered : deliveredTimes(delivered.confirmedAt, facts, ordered)),
    ...pair(slipWords.reference, facts.reference),
    ...pair(slipWords.providerRef, delivered?.delivery.providerRef),
    ...pair(slipWords.providerReceipt, delivered?.delivery.receiptNo),
    ...pair(slipWords.providerTime, delivered?.delivery.providerTime),
    ...pair(slipWords.till, facts.shop.till),
    ...pair(slipWords.cashier, facts.cashierName),
  ]
}

function deliveredTimes(confirmedAt: number, facts: OrderSlipFacts, ordered: Blocks): Blocks {
  const atOnce = Math.abs(confirmedAt - facts.placedAt) < sameMomentMs
  return [
    ...pair(slipWords.date, slipTime(confirmedAt, facts.shop.timeZone)),
    ...(atOnce ? [] : ordered),
  ]
}
