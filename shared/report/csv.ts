// Both reports as rows of a spreadsheet: one table of money, line by line of each part, and two of service.
// Amounts are plain decimals and days are ISO, so that a sheet sums and sorts them.

import { type Cell, byteOrderMark, csvText } from '../csv.ts'
import { formatAmount } from '../money/money.ts'
import type { SlipLanguage } from '../receipt/languages.ts'
import type { WholeReport } from './facts.ts'
import { serviceAnswers, serviceEnds } from './providers.ts'
import { type ReportLine, cuts } from './sales.ts'
import { reportSpeech } from './words.ts'

type Heap = { readonly count: number; readonly amountMinor: number }

export function reportCsv(
  { sales, providers, shop, supervises }: WholeReport,
  language: SlipLanguage,
): string {
  const { currency, period, contradicted, leftOut } = sales
  const speech = reportSpeech(language, currency)
  const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
  const heap = (part: string, line: string, { count, amountMinor }: Heap): readonly Cell[] => [
    part,
    line,
    count,
    money(amountMinor),
  ]
  const lineCells = (line: ReportLine): readonly Cell[] => [
    line.taken.count + line.collected.count,
    money(line.taken.amountMinor),
    money(line.sold.amountMinor),
    money(line.open.amountMinor),
    money(line.unsold.amountMinor),
    money(line.collected.amountMinor),
    ...(supervises ? [money(line.commissionMinor)] : []),
  ]
  const heads = ['taken', 'sold', 'open', 'unsold', 'collected'] as const
  const rows: readonly (readonly Cell[])[] = [
    [shop.name, `${speech.paper('till')} ${shop.till}`, period.from, period.until, currency],
    [],
    [
      speech.paper('part'),
      speech.paper('line'),
      speech.say('report.head.sales'),
      ...heads.map((word) => `${speech.say(`report.head.${word}`)} (${currency})`),
      ...(supervises ? [`${speech.say('report.head.commission')} (${currency})`] : []),
    ],
    ...sales.standings.map(({ standing, ...of }) =>
      heap(speech.say('report.taken'), speech.say(`report.standing.${standing}`), of),
    ),
    ...sales.tenders.map((line) =>
      heap(speech.say('report.tenders'), speech.tender(line.kind), line),
    ),
    ...sales.refunds.map((line) =>
      heap(speech.say('report.refunds'), speech.tender(line.kind), line),
    ),
    heap(speech.say('report.head.collected'), speech.say('report.collected'), sales.collected),
    // Of no part: the sums of the parts have them already, or must not have them.
    ...(contradicted.count > 0
      ? [
          heap(
            '',
            speech.say('report.contradicted', {
              count: contradicted.count,
              amount: speech.money(contradicted.amountMinor),
            }),
            contradicted,
          ),
        ]
      : []),
    ...(leftOut > 0 ? [['', speech.say('report.leftOut', { count: leftOut }), leftOut]] : []),
    ...cuts.flatMap((cut) =>
      sales.cuts[cut].map((line) => [
        speech.say(`report.cut.${cut}`),
        cut === 'days' ? line.key : speech.line(cut, line),
        ...lineCells(line),
      ]),
    ),
    [],
    [
      speech.say('service.provider'),
      ...serviceEnds.map((word) => speech.say(`service.${word}`)),
      ...(['sends', 'asks'] as const).flatMap((kind) => [
        ...serviceAnswers.map(
          (word) => `${speech.say(`service.${kind}`)}: ${speech.say(`service.${word}`)}`,
        ),
        `${speech.say(`service.${kind}`)}: p50 ms`,
        `${speech.say(`service.${kind}`)}: p95 ms`,
      ]),
    ],
    ...providers.map((provider) => [
      provider.label,
      ...serviceEnds.map((word) => provider[word]),
      ...[provider.sends, provider.asks].flatMap((timing) => [
        ...serviceAnswers.map((word) => timing[word]),
        timing.p50Ms,
        timing.p95Ms,
      ]),
    ]),
    [],
    [
      speech.say('service.provider'),
      speech.paper('code'),
      speech.say('service.reason'),
      speech.paper('count'),
      `${speech.say('service.amount')} (${currency})`,
    ],
    ...providers.flatMap(({ label, refusals }) =>
      refusals.map(({ code, message, count, amountMinor }) => [
        label,
        code === 'person' ? '' : code,
        code === 'person' ? speech.say('service.person') : message,
        count,
        money(amountMinor),
      ]),
    ),
  ]
  return byteOrderMark + csvText(rows)
}
