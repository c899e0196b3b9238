// Gathers what the slip of a batch says from the journal. Everything on paper is what was committed.

import { batchSlip, maxSlipRows } from '../../../shared/receipt/batch-slip.ts'
import type { ReceiptDocument } from '../../../shared/receipt/document.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { BatchState } from '../../../shared/vend/batch.ts'
import { type SlipShop, slipShopOf } from '../print/facts.ts'
import { pageOfRows, rowSums } from '../store/batch-rows.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'

export function batchSlipOf(
  store: Readable,
  shop: SlipShop,
  labels: ReadonlyMap<string, string>,
  batch: BatchRecord,
  { copy, language }: { readonly copy: number; readonly language: SlipLanguage },
): ReceiptDocument {
  const { tender, totalMinor } = batch
  return batchSlip({
    ...batch,
    shop: slipShopOf(shop),
    copy,
    language,
    standing: standings[batch.state],
    providerLabel: labels.get(batch.providerId) ?? batch.providerId,
    tender: tender && { ...tender, changeMinor: tender.tenderedMinor - totalMinor },
    sums: rowSums(store, batch.seq),
    rows: pageOfRows(store, batch.seq, { states: [], text: '', after: 0, limit: maxSlipRows }),
  })
}

const standings = {
  queued: 'unsent',
  sending: 'open',
  unconfirmed: 'open',
  review: 'open',
  settled: 'settled',
  refused: 'refused',
  cancelled: 'unsent',
  expired: 'unsent',
} as const satisfies Readonly<Record<BatchState, string>>
