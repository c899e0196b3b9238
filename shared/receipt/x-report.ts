// The X report: how a shift stands now. It closes nothing and has no number.

import type { XBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { pair, paragraph, rule } from './parts.ts'
import {
  claimsBlocks,
  drawerBlocks,
  liabilityBlocks,
  movesBlocks,
  outsideBlocks,
  paperOf,
  takingsBlocks,
  unresolvedBlocks,
} from './shift-parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

export function xReport(
  { shop, figures, by }: XBody,
  copy: number,
  speech: ShiftSpeech,
): ReceiptDocument {
  const { words, slip, time } = speech
  const { training } = figures
  return paperOf(speech, { title: words.x, shop, training, copy }, [
    ...pair(slip.till, shop.till),
    ...pair(words.shift, String(figures.shift)),
    ...pair(words.opened, time(figures.openedAt, shop.timeZone)),
    ...pair(words.openedBy, figures.openedBy),
    ...pair(words.asOf, time(figures.at, shop.timeZone)),
    ...pair(slip.cashier, by),
    ...takingsBlocks(speech, figures),
    ...drawerBlocks(speech, figures),
    ...movesBlocks(speech, figures, shop.timeZone),
    ...liabilityBlocks(speech, figures),
    ...claimsBlocks(speech, figures),
    ...unresolvedBlocks(speech, figures, words.unresolved),
    ...outsideBlocks(speech, figures),
    rule,
    paragraph(words.notFinal),
  ])
}
