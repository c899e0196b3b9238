// The slip of a batch: what was asked or bought for whom, how it stands, and what each row came to. A
// pure function of committed facts. A batch sells no token, and no row may look as if it did.

import { type Currency, formatMoney } from '../money/money.ts'
import type { RowState } from '../vend/batch.ts'
import type { BatchKind } from '../vend/products.ts'
import { batchWords } from './batch-words.ts'
import type { ReceiptDocument } from './document.ts'
import type { SlipShop, SlipTender } from './facts.ts'
import {
  type Blocks,
  banner,
  centred,
  copyBanner,
  moneyPair,
  pair,
  paragraph,
  rule,
  shopHead,
  trainingBanner,
} from './parts.ts'
import { slipTime } from './time.ts'
import { slipWords } from './words.ts'

export type BatchSlipRow = {
  readonly n: number
  readonly account: string
  readonly amountMinor: number
  readonly state: RowState
  readonly detail: string | null
}

export type BatchSlipFacts = {
  readonly shop: SlipShop
  readonly training: boolean
  /** 0 for the original, n for REPRINT — COPY n. */
  readonly copy: number
  readonly kind: BatchKind
  /** `settled`: every row has its end. `open`: it may still change. `refused`, `unsent`: nothing came of it. */
  readonly standing: 'settled' | 'open' | 'refused' | 'unsent'
  readonly name: string
  /** Ours: the provider is asked by it. */
  readonly reference: string
  readonly providerBatch: string | null
  readonly providerLabel: string
  readonly placedAt: number
  /** When it came to stand as it does. */
  readonly stateAt: number
  /** yyyy-mm-dd */
  readonly expiresOn: string | null
  readonly cashierName: string
  readonly currency: Currency
  readonly totalMinor: number
  readonly rowCount: number
  readonly tender: SlipTender | null
  readonly sums: readonly {
    readonly state: RowState
    readonly count: number
    readonly amountMinor: number
  }[]
  /** The first rows of the sheet; as many as a slip has place for. */
  readonly rows: readonly BatchSlipRow[]
}

/** More rows would make a metre of paper; the till shows them all. */
export const maxSlipRows = 60

export function batchSlip(facts: BatchSlipFacts): ReceiptDocument {
  const { kind, standing, shop, currency } = facts
  const unfinished = standing === 'open' ? [banner(batchWords.unfinished)] : []
  return {
    blocks: [
      ...trainingBanner(facts.training),
      ...unfinished,
      ...copyBanner(facts.copy),
      ...shopHead(shop),
      rule,
      ...centred(batchWords.title[kind][standing], { bold: true }),
      ...centred(facts.name),
      ...pair(slipWords.reference, facts.reference),
      ...pair(slipWords.providerRef, facts.providerBatch),
      ...pair(batchWords.through[kind], facts.providerLabel),
      ...pair(slipWords.ordered, slipTime(facts.placedAt, shop.timeZone)),
      ...pair(batchWords.asOf, slipTime(facts.stateAt, shop.timeZone)),
      ...pair(batchWords.lastDay, facts.expiresOn),
      ...pair(slipWords.till, shop.till),
      ...pair(slipWords.cashier, facts.cashierName),
      rule,
      ...pair(batchWords.customers, String(facts.rowCount)),
      ...moneyPair(batchWords.asked[kind], facts.totalMinor, currency, true),
      ...facts.sums.flatMap(({ state, count, amountMinor }) =>
        moneyPair(`${count} ${batchWords.states[state]}`, amountMinor, currency),
      ),
      ...tenderBlocks(facts),
      rule,
      ...facts.rows.flatMap((row) => rowBlocks(row, currency)),
      ...more(facts),
      ...copyBanner(facts.copy),
      ...unfinished,
      ...trainingBanner(facts.training),
    ],
  }
}

const tenderBlocks = ({ tender, currency, sums }: BatchSlipFacts): Blocks => {
  if (!tender) return []
  const kind = slipWords.tender[tender.kind] ?? tender.kind
  const owed = sums
    .filter(({ state }) => state === 'refused' || state === 'cancelled' || state === 'expired')
    .reduce((all, { amountMinor }) => all + amountMinor, 0)
  return [
    ...moneyPair(kind, tender.tenderedMinor, currency),
    ...(tender.changeMinor === 0 ? [] : moneyPair(slipWords.change, tender.changeMinor, currency)),
    ...pair(slipWords.tenderReference(kind), tender.reference),
    ...(owed === 0 ? [] : moneyPair(batchWords.refundDue, owed, currency, true)),
  ]
}

/** The provider's words only where something went wrong: a hundred times "success" tells nobody anything. */
const wordless: ReadonlySet<RowState> = new Set([
  'paid',
  'confirmed',
  'pending',
  'waiting',
  'not-member',
])

const rowBlocks = (row: BatchSlipRow, currency: Currency): Blocks => [
  ...pair(`${row.n}. ${row.account}`, formatMoney(row.amountMinor, currency)),
  paragraph(
    row.detail === null || wordless.has(row.state)
      ? `   ${batchWords.states[row.state]}`
      : `   ${batchWords.states[row.state]}: ${row.detail}`,
  ),
]

const more = ({ rows, rowCount }: BatchSlipFacts): Blocks =>
  rows.length >= rowCount ? [] : [paragraph(batchWords.more(rowCount - rows.length))]
