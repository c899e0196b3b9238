// The report over days on the till's own paper: the sums and the short lists a shop owner pins up in the
// evening. Hours and the service of providers are for the screen and for office paper.

import { reportSpeech } from '../report/words.ts'
import type { ReportHead } from '../report/facts.ts'
import type { Cut, SalesFigures } from '../report/sales.ts'
import type { ReceiptDocument } from './document.ts'
import type { SlipShop } from './facts.ts'
import type { SlipLanguage } from './languages.ts'
import {
  type Blocks,
  banner,
  centred,
  copyBanner,
  pair,
  paragraph,
  rule,
  shopHead,
  slipOfBlocks,
  trainingBanner,
} from './parts.ts'
import { slipTime } from './time.ts'

/** As it is kept: what was printed once is printed so again. */
export type DaySheet = Omit<ReportHead, 'shop'> & {
  readonly shop: SlipShop
  readonly sales: Omit<SalesFigures, 'cuts'> & {
    readonly cuts: Readonly<Record<ShortCut, SalesFigures['cuts']['days']>>
  }
}

const shortCuts = ['days', 'products', 'providers', 'cashiers'] as const satisfies readonly Cut[]
type ShortCut = (typeof shortCuts)[number]

/** Without what this paper does not say. */
export const daySheetOf = (
  head: Omit<DaySheet, 'sales'>,
  { cuts, ...sales }: SalesFigures,
): DaySheet => ({
  ...head,
  sales: {
    ...sales,
    cuts: {
      days: cuts.days,
      products: cuts.products,
      providers: cuts.providers,
      cashiers: cuts.cashiers,
    },
  },
})

type Heap = { readonly count: number; readonly amountMinor: number }

const titled = (title: string, blocks: Blocks): Blocks =>
  blocks.length === 0 ? [] : [rule, ...centred(title, { bold: true }), ...blocks]

export function dayReport(
  { shop, by, supervises, sales }: DaySheet,
  language: SlipLanguage,
  copy: number,
): ReceiptDocument {
  const speech = reportSpeech(language, sales.currency)
  const { period, collected, commission, contradicted } = sales
  const heap = (name: string, { count, amountMinor }: Heap, bold = false): Blocks =>
    count === 0 && !bold
      ? []
      : pair(`${name} (${speech.number(count)})`, speech.money(amountMinor), bold)
  const oneDay = period.from === period.until
  const marks = [...trainingBanner(sales.training, language), ...copyBanner(copy, language)]
  return slipOfBlocks(
    [
      ...marks,
      banner(speech.paper('title')),
      ...shopHead(shop, language),
      rule,
      ...pair(speech.paper('till'), shop.till),
      ...pair(
        oneDay ? speech.say('report.head.days') : speech.paper('from'),
        speech.day(period.from),
        true,
      ),
      ...(oneDay ? [] : pair(speech.paper('until'), speech.day(period.until), true)),
      ...pair(speech.paper('asOf'), slipTime(sales.at, shop.timeZone, language)),
      ...pair(speech.paper('by'), by),
      rule,
      ...heap(speech.say('report.taken'), sales.taken, true),
      ...sales.standings.flatMap((line) =>
        heap(speech.say(`report.standing.${line.standing}`), line),
      ),
      ...heap(speech.say('report.collected'), collected),
      ...titled(
        speech.say('report.tenders'),
        sales.tenders.flatMap((line) => heap(speech.tender(line.kind), line)),
      ),
      ...titled(
        speech.say('report.refunds'),
        sales.refunds.flatMap((line) => heap(speech.tender(line.kind), line)),
      ),
      ...shortCuts.flatMap((cut) =>
        cut === 'days' && oneDay
          ? []
          : titled(
              speech.say(`report.cut.${cut}`),
              sales.cuts[cut].flatMap((line) =>
                heap(speech.line(cut, line), {
                  count: line.taken.count + line.collected.count,
                  amountMinor: line.taken.amountMinor + line.collected.amountMinor,
                }),
              ),
            ),
      ),
      ...(supervises && commission.minor > 0
        ? titled(
            speech.say('report.commission'),
            pair(speech.say('report.commission'), speech.money(commission.minor)),
          )
        : []),
      ...(contradicted.count > 0
        ? [
            rule,
            paragraph(
              speech.say('report.contradicted', {
                count: contradicted.count,
                amount: speech.money(contradicted.amountMinor),
              }),
            ),
          ]
        : []),
      rule,
      paragraph(speech.paper('whole')),
      ...marks.toReversed(),
    ],
    language,
  )
}
