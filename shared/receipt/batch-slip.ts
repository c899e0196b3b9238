// The slip of a batch: what was asked or bought for whom, how it stands, and what each row came to. A
// pure function of committed facts. A batch sells no token, and no row may look as if it did.

import type { Currency } from '../money/money.ts'
import type { RowState } from '../vend/batch.ts'
import type { BatchKind } from '../vend/products.ts'
import type { ReceiptDocument } from './document.ts'
import type { SlipShop, SlipTender } from './facts.ts'
import { type SlipLanguage, slipMoney } from './languages.ts'
import {
  type Blocks,
  banner,
  centred,
  copyBanner,
  handedOver,
  moneyPair,
  pair,
  paragraph,
  rule,
  shopHead,
  slipOfBlocks,
  trainingBanner,
} from './parts.ts'
import { slipTime } from './time.ts'
import { wordsFor } from './words.ts'

export type BatchSlipRow = {
  readonly n: number
  readonly account: string
  readonly amountMinor: number
  readonly state: RowState
  readonly detail: string | null
}

export type BatchSlipFacts = {
  /** Left out: English. */
  readonly language?: SlipLanguage | undefined
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
  const { kind, standing, shop, currency, language = 'en' } = facts
  const words = wordsFor(language)
  const { batch } = words
  const time = (at: number): string => slipTime(at, shop.timeZone, language)
  const unfinished = standing === 'open' ? [banner(batch.unfinished)] : []
  return slipOfBlocks(
    [
      ...trainingBanner(facts.training, language),
      ...unfinished,
      ...copyBanner(facts.copy, language),
      ...shopHead(shop, language),
      rule,
      ...centred(batch.title[kind][standing], { bold: true }),
      ...centred(facts.name),
      ...pair(words.reference, facts.reference),
      ...pair(words.providerRef, facts.providerBatch),
      ...pair(batch.through[kind], facts.providerLabel),
      ...pair(words.ordered, time(facts.placedAt)),
      ...pair(batch.asOf, time(facts.stateAt)),
      ...pair(batch.lastDay, facts.expiresOn),
      ...pair(words.till, shop.till),
      ...pair(words.cashier, facts.cashierName),
      rule,
      ...pair(batch.customers, String(facts.rowCount)),
      ...moneyPair(batch.asked[kind], facts.totalMinor, currency, true, language),
      ...facts.sums.flatMap(({ state, count, amountMinor }) =>
        moneyPair(`${count} ${batch.states[state]}`, amountMinor, currency, false, language),
      ),
      ...tenderBlocks(facts),
      rule,
      ...facts.rows.flatMap((row) => rowBlocks(row, currency, language)),
      ...more(facts),
      ...copyBanner(facts.copy, language),
      ...unfinished,
      ...trainingBanner(facts.training, language),
    ],
    language,
  )
}

const tenderBlocks = ({ tender, currency, sums, language = 'en' }: BatchSlipFacts): Blocks => {
  if (!tender) return []
  const owed = sums
    .filter(({ state }) => state === 'refused' || state === 'cancelled' || state === 'expired')
    .reduce((all, { amountMinor }) => all + amountMinor, 0)
  return [
    ...handedOver(tender, currency, language),
    ...(owed === 0
      ? []
      : moneyPair(wordsFor(language).batch.refundDue, owed, currency, true, language)),
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

function rowBlocks(row: BatchSlipRow, currency: Currency, language: SlipLanguage): Blocks {
  const state = wordsFor(language).batch.states[row.state]
  const money = slipMoney(row.amountMinor, currency, language)
  // One line a row where there is nothing to tell: forty customers are half a metre of paper less.
  if (row.detail === null || wordless.has(row.state)) {
    return pair(`${row.n}. ${row.account} ${state}`, money)
  }
  return [...pair(`${row.n}. ${row.account}`, money), paragraph(`   ${state}: ${row.detail}`)]
}

const more = ({ rows, rowCount, language = 'en' }: BatchSlipFacts): Blocks =>
  rows.length >= rowCount ? [] : [paragraph(wordsFor(language).batch.more(rowCount - rows.length))]
