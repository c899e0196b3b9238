// The end of a day: its Z reports, what was taken in all of them and how that stands now, what went in
// and out of its drawers, and where its cash lies.

import type { DayBody, DayFigures } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { type Blocks, pair, paragraph, rule } from './parts.ts'
import { piecesOfHash } from './hash.ts'
import {
  claimsBlocks,
  heapPair,
  liabilityBlocks,
  outsideBlocks,
  paperOf,
  payPairs,
  signature,
  takingsBlocks,
  titled,
  unresolvedBlocks,
} from './shift-parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

export function dayEnd(
  { shop, figures, number, by }: DayBody,
  hash: string,
  copy: number,
  speech: ShiftSpeech,
): ReceiptDocument {
  const { words, slip, time } = speech
  const { training, currency } = figures
  return paperOf(speech, { title: words.day(number), shop, training, copy }, [
    ...pair(slip.till, shop.till),
    ...pair(words.closed, time(figures.at, shop.timeZone)),
    ...pair(words.closedBy, by),
    ...zBlocks(speech, figures),
    ...takingsBlocks(speech, figures),
    ...outsideBlocks(speech, figures, words.outsideOfDay),
    ...titled(
      words.movedInAll,
      figures.moves.flatMap((line) => heapPair(speech, words.moveKinds[line.kind], line, currency)),
    ),
    ...titled(words.refundsPaid, payPairs(speech, figures.refunds, currency)),
    ...safeBlocks(speech, figures),
    ...liabilityBlocks(speech, figures),
    ...claimsBlocks(speech, figures),
    ...unresolvedBlocks(speech, figures, words.unresolved),
    rule,
    ...signature(speech, words.supervisor),
    paragraph(words.hash(piecesOfHash(hash))),
  ])
}

function zBlocks({ words, money }: ShiftSpeech, { zs, currency }: DayFigures): Blocks {
  const offMinor = zs.reduce((sum, z) => sum + z.offMinor, 0)
  return titled(words.zs, [
    ...zs.flatMap((z) => [
      ...money(`${words.zOfDay(z.number)}, ${z.by}`, z.takenMinor, currency),
      ...(z.offMinor === 0
        ? []
        : money(`   ${z.offMinor < 0 ? words.short : words.over}`, Math.abs(z.offMinor), currency)),
    ]),
    ...money(words.differences, offMinor, currency),
  ])
}

function safeBlocks(
  { words, money }: ShiftSpeech,
  { safe, drawerMinor, currency }: DayFigures,
): Blocks {
  const line = (left: string, amountMinor: number): Blocks =>
    amountMinor === 0 ? [] : money(left, amountMinor, currency)
  return titled(words.safe, [
    ...money(words.safeBefore, safe.beforeMinor, currency),
    ...line(words.safeDrops, safe.dropsMinor),
    ...line(words.safeLeftOver, safe.leftOverMinor),
    ...line(words.safeTaken, safe.takenMinor),
    ...line(words.safeBanked, safe.bankedMinor),
    ...money(words.safeNow, safe.nowMinor, currency, true),
    ...money(words.inDrawer, drawerMinor, currency),
    ...money(words.atHand, safe.nowMinor + drawerMinor, currency, true),
  ])
}
