// The Z report: a shift that is over, numbered without gaps, with the count, its difference and who
// answers for what had no end yet. A pure function of the text that was kept.

import { formatMoney } from '../money/money.ts'
import type { ZBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import {
  type Blocks,
  banner,
  copyBanner,
  moneyPair,
  pair,
  paragraph,
  rule,
  shopHead,
  trainingBanner,
} from './parts.ts'
import {
  claimsBlocks,
  drawerBlocks,
  liabilityBlocks,
  movesBlocks,
  outsideBlocks,
  signature,
  takingsBlocks,
  unresolvedBlocks,
} from './shift-parts.ts'
import { shiftWords } from './shift-words.ts'
import { slipTime } from './time.ts'
import { slipWords } from './words.ts'

/** Letters of the hash that stand on the paper: enough to tell one text from another by eye. */
const hashLetters = 16

export function zReport(body: ZBody, hash: string, copy: number): ReceiptDocument {
  const { shop, figures, number } = body
  return {
    blocks: [
      ...trainingBanner(figures.training),
      ...copyBanner(copy),
      banner(shiftWords.z(number)),
      ...shopHead(shop),
      rule,
      ...pair(slipWords.till, shop.till),
      ...pair(shiftWords.shift, String(figures.shift)),
      ...pair(shiftWords.opened, slipTime(figures.openedAt, shop.timeZone)),
      ...pair(shiftWords.openedBy, figures.openedBy),
      ...pair(shiftWords.closed, slipTime(figures.at, shop.timeZone)),
      ...pair(shiftWords.closedBy, body.by),
      ...takingsBlocks(figures),
      ...drawerBlocks(figures),
      ...countBlocks(body),
      ...movesBlocks(figures, shop.timeZone),
      ...liabilityBlocks(figures),
      ...claimsBlocks(figures),
      ...unresolvedBlocks(figures, shiftWords.handedOver),
      ...pair(shiftWords.handedOverBy, body.handedOver?.by),
      ...pair(shiftWords.why, body.handedOver?.reason),
      ...outsideBlocks(figures),
      rule,
      ...signature(shiftWords.cashier),
      ...(body.handedOver ? signature(shiftWords.supervisor) : []),
      paragraph(shiftWords.hash(hash.slice(0, hashLetters))),
      ...copyBanner(copy),
      ...trainingBanner(figures.training),
    ],
  }
}

function countBlocks({ counts, note, figures, shop }: ZBody): Blocks {
  const last = counts.at(-1)
  if (!last) return []
  const { currency } = figures
  const offMinor = last.countedMinor - last.expectedMinor
  const name = offMinor === 0 ? shiftWords.exact : offMinor > 0 ? shiftWords.over : shiftWords.short
  return [
    ...moneyPair(shiftWords.counted, last.countedMinor, currency, true),
    ...moneyPair(name, Math.abs(offMinor), currency, true),
    ...pair(shiftWords.note, note),
    ...(last.piles ?? [])
      .filter(({ count }) => count > 0)
      .flatMap(({ valueMinor, count }) =>
        moneyPair(
          `   ${count} x ${formatMoney(valueMinor, currency)}`,
          count * valueMinor,
          currency,
        ),
      ),
    ...(counts.length < 2
      ? []
      : [
          paragraph(shiftWords.countedTimes(counts.length)),
          ...counts.flatMap((count) =>
            moneyPair(`   ${slipTime(count.at, shop.timeZone)}`, count.countedMinor, currency),
          ),
        ]),
  ]
}
