// Gathers what a slip says from the journal. Everything on paper is what was committed.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import { disputeSlip, tokenHelpSlip } from '../../../shared/receipt/dispute.ts'
import type { OrderSlipFacts, SlipShop as Head } from '../../../shared/receipt/facts.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import { orderSlip, tokenSlip } from '../../../shared/receipt/slip.ts'
import type { ReceiptDocument } from '../../../shared/receipt/document.ts'
import type { Readable } from '../store/database.ts'
import { deliveryOf } from '../store/deliveries.ts'
import type { PaperKind } from '../store/print-jobs.ts'
import type { VendRow } from '../store/vend-row.ts'

export type SlipShop = Provisioning['shop']

/** "1-000042": till number and the vend's place in the journal. */
export const receiptNumber = (shop: SlipShop, seq: number): string =>
  `${shop.till}-${String(seq).padStart(6, '0')}`

/** The head of every slip, as it is kept with a report too. */
export const slipShopOf = (shop: SlipShop): Head => ({
  name: shop.name,
  till: shop.till,
  timeZone: shop.timeZone,
  ...(shop.address === undefined ? {} : { address: shop.address }),
  ...(shop.phone === undefined ? {} : { phone: shop.phone }),
  ...(shop.taxNumber === undefined ? {} : { taxNumber: shop.taxNumber }),
})

/** With the mark of the shop as it is now: customers' slips alone, and never kept with anything. */
export const withLogo = (shop: SlipShop): Head => ({
  ...slipShopOf(shop),
  ...(shop.logo === undefined ? {} : { logo: shop.logo }),
})

/** What was delivered, without whose it was where that is forgotten. */
function deliveredOf(store: Readable, vend: VendRow): ReturnType<typeof deliveryOf> {
  const delivered = deliveryOf(store, vend.seq)
  if (!delivered || !vend.forgotten) return delivered
  const { customer: _, ...delivery } = delivered.delivery
  return { ...delivered, delivery }
}

/** The slip of a vend: the token slip when something was delivered, else the order slip. */
export function slipOf(
  store: Readable,
  shop: SlipShop,
  labels: ReadonlyMap<string, string>,
  vend: VendRow,
  { copy, language }: { readonly copy: number; readonly language: SlipLanguage },
): ReceiptDocument {
  const facts = { ...factsOf(shop, labels, vend, copy), language }
  const delivered = deliveredOf(store, vend)
  if (!delivered) return orderSlip(facts)
  return tokenSlip({
    ...facts,
    confirmedAt: delivered.at,
    delivery: delivered.delivery,
    codes: shop.slipCodes ?? 'both',
  })
}

/**
 * Paper about a sale that is no slip of it, whatever became of the sale since it was asked for: a sheet, or
 * its order slip (null). What helps with a token needs one.
 */
export function sheetOf(
  store: Readable,
  shop: SlipShop,
  labels: ReadonlyMap<string, string>,
  vend: VendRow,
  sheet: { readonly paper: PaperKind | null; readonly at: number; readonly language: SlipLanguage },
): ReceiptDocument {
  const facts = { ...factsOf(shop, labels, vend, 0), language: sheet.language }
  if (sheet.paper === null) return orderSlip(facts)
  const delivered = deliveredOf(store, vend)
  const known = delivered && { confirmedAt: delivered.at, delivery: delivered.delivery }
  if (sheet.paper === 'token-help' && known) return tokenHelpSlip({ ...facts, ...known })
  return disputeSlip({ ...facts, ...known }, sheet.at)
}

function factsOf(
  shop: SlipShop,
  labels: ReadonlyMap<string, string>,
  vend: VendRow,
  copy: number,
): OrderSlipFacts {
  return {
    shop: withLogo(shop),
    training: vend.training,
    copy,
    receiptNo: receiptNumber(shop, vend.seq),
    reference: vend.reference,
    placedAt: vend.placedAt,
    cashierName: vend.cashierName,
    product: vend.product,
    providerLabel: labels.get(vend.providerId) ?? vend.providerId,
    account: vend.account,
    options: vend.options,
    customer: vend.customer,
    amountMinor: vend.amountMinor,
    currency: vend.currency,
    tender: {
      kind: vend.tender.kind,
      tenderedMinor: vend.tender.tenderedMinor,
      changeMinor: vend.tender.tenderedMinor - vend.amountMinor,
      ...(vend.tender.reference === undefined ? {} : { reference: vend.tender.reference }),
      ...(vend.tender.parts === undefined ? {} : { parts: vend.tender.parts }),
    },
  }
}
