// The X report: how a shift stands now. It closes nothing and has no number.

import type { XBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { banner, copyBanner, pair, paragraph, rule, shopHead, trainingBanner } from './parts.ts'
import {
  claimsBlocks,
  drawerBlocks,
  liabilityBlocks,
  movesBlocks,
  outsideBlocks,
  takingsBlocks,
  unresolvedBlocks,
} from './shift-parts.ts'
import { shiftWords } from './shift-words.ts'
import { slipTime } from './time.ts'
import { slipWords } from './words.ts'

export function xReport({ shop, figures, by }: XBody, copy: number): ReceiptDocument {
  return {
    blocks: [
      ...trainingBanner(figures.training),
      ...copyBanner(copy),
      banner(shiftWords.x),
      ...shopHead(shop),
      rule,
      ...pair(slipWords.till, shop.till),
      ...pair(shiftWords.shift, String(figures.shift)),
      ...pair(shiftWords.opened, slipTime(figures.openedAt, shop.timeZone)),
      ...pair(shiftWords.openedBy, figures.openedBy),
      ...pair(shiftWords.asOf, slipTime(figures.at, shop.timeZone)),
      ...pair(slipWords.cashier, by),
      ...takingsBlocks(figures),
      ...drawerBlocks(figures),
      ...movesBlocks(figures, shop.timeZone),
      ...liabilityBlocks(figures),
      ...claimsBlocks(figures),
      ...unresolvedBlocks(figures, shiftWords.unresolved),
      ...outsideBlocks(figures),
      rule,
      paragraph(shiftWords.notFinal),
      ...copyBanner(copy),
      ...trainingBanner(figures.training),
    ],
  }
}
