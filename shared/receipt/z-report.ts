// The Z report: a shift that is over, numbered without gaps, with the count, its difference and who
// answers for what had no end yet. A pure function of the text that was kept.

import type { ZBody } from '../shift/report.ts'
import type { ReceiptDocument } from './document.ts'
import { piecesOfHash } from './hash.ts'
import { type Blocks, pair, paragraph, rule } from './parts.ts'
import {
  claimsBlocks,
  drawerBlocks,
  liabilityBlocks,
  movesBlocks,
  outsideBlocks,
  paperOf,
  signature,
  takingsBlocks,
  unresolvedBlocks,
} from './shift-parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

export function zReport(
  body: ZBody,
  hash: string,
  copy: number,
  speech: ShiftSpeech,
): ReceiptDocument {
  const { words, slip, time } = speech
  const { shop, figures, number } = body
  const { training } = figures
  return paperOf(speech, { title: words.z(number), shop, training, copy }, [
    ...pair(slip.till, shop.till),
    ...pair(words.shift, String(figures.shift)),
    ...pair(words.opened, time(figures.openedAt, shop.timeZone)),
    ...pair(words.openedBy, figures.openedBy),
    ...pair(words.closed, time(figures.at, shop.timeZone)),
    ...pair(words.closedBy, body.by),
    ...takingsBlocks(speech, figures),
    ...drawerBlocks(speech, figures),
    ...countBlocks(body, speech),
    ...movesBlocks(speech, figures, shop.timeZone),
    ...liabilityBlocks(speech, figures),
    ...claimsBlocks(speech, figures),
    ...unresolvedBlocks(speech, figures, words.handedOver),
    ...pair(words.handedOverBy, body.handedOver?.by),
    ...pair(words.why, body.handedOver?.reason),
    ...outsideBlocks(speech, figures),
    rule,
    ...signature(speech, words.cashier),
    ...(body.handedOver ? signature(speech, words.supervisor) : []),
    paragraph(words.hash(piecesOfHash(hash))),
  ])
}

function countBlocks(
  { counts, note, figures, shop }: ZBody,
  { words, money, sum, time }: ShiftSpeech,
): Blocks {
  const last = counts.at(-1)
  if (!last) return []
  const { currency } = figures
  const offMinor = last.countedMinor - last.expectedMinor
  const name = offMinor === 0 ? words.exact : offMinor > 0 ? words.over : words.short
  return [
    ...money(words.counted, last.countedMinor, currency, true),
    ...money(name, Math.abs(offMinor), currency, true),
    ...pair(words.note, note),
    ...(last.piles ?? [])
      .filter(({ count }) => count > 0)
      .flatMap(({ valueMinor, count }) =>
        money(`   ${count} x ${sum(valueMinor, currency)}`, count * valueMinor, currency),
      ),
    ...(counts.length < 2
      ? []
      : [
          paragraph(words.countedTimes(counts.length)),
          ...counts.flatMap((count) =>
            money(`   ${time(count.at, shop.timeZone)}`, count.countedMinor, currency),
          ),
        ]),
  ]
}
