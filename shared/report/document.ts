// Both reports as a document for office paper: every chart has its table, so nothing hangs on a length or
// a shade alone. A part with nothing to say is left out.

import type { PdfBlock, PdfColumn, PdfDocument } from '../pdf/document.ts'
import { slipTime } from '../receipt/time.ts'
import type { WholeReport } from './facts.ts'
import { lengthOf } from './period.ts'
import { serviceBlocks } from './service-document.ts'
import { type Cut, type ReportLine, type SalesFigures, cuts } from './sales.ts'
import { type ReportSpeech, type ReportWord, reportSpeech } from './words.ts'
import type { SlipLanguage } from '../receipt/languages.ts'

type Heap = { readonly count: number; readonly amountMinor: number }

const counted = (speech: ReportSpeech, name: string, { count }: Heap): string =>
  `${name} (${speech.number(count)})`

function titleOf({ period }: SalesFigures, speech: ReportSpeech): string {
  const { from, until } = period
  return from === until
    ? speech.paper('title.day', { day: speech.day(from) })
    : speech.paper('title.days', { from: speech.day(from), until: speech.day(until) })
}

function heapPairs(
  speech: ReportSpeech,
  lines: readonly (Heap & { readonly name: string })[],
): readonly { label: string; value: string }[] {
  return lines
    .filter(({ count }) => count > 0)
    .map((line) => ({
      label: counted(speech, line.name, line),
      value: speech.money(line.amountMinor),
    }))
}

const titled = (title: string, blocks: readonly PdfBlock[]): readonly PdfBlock[] =>
  blocks.length === 0 ? [] : [{ kind: 'heading', text: title }, ...blocks]

const pairs = (rows: readonly { label: string; value: string }[]): readonly PdfBlock[] =>
  rows.length === 0 ? [] : [{ kind: 'pairs', rows }]

const remark = (text: string): PdfBlock => ({ kind: 'text', look: 'soft', text })

function sumsBlocks(sales: SalesFigures, speech: ReportSpeech): readonly PdfBlock[] {
  const { taken, collected, refunds, contradicted, leftOut } = sales
  return [
    {
      kind: 'pairs',
      rows: [
        {
          label: counted(speech, speech.say('report.taken'), taken),
          value: speech.money(taken.amountMinor),
          strong: true,
        },
        ...heapPairs(
          speech,
          sales.standings.map(({ standing, ...heap }) => ({
            ...heap,
            name: speech.say(`report.standing.${standing}`),
          })),
        ),
      ],
    },
    remark(speech.say('report.taken.text')),
    ...titled(
      speech.say('report.tenders'),
      pairs(
        heapPairs(
          speech,
          sales.tenders.map((line) => ({ ...line, name: speech.tender(line.kind) })),
        ),
      ),
    ),
    ...titled(speech.say('report.refunds'), [
      ...pairs(
        heapPairs(
          speech,
          refunds.map((line) => ({ ...line, name: speech.tender(line.kind) })),
        ),
      ),
      ...(refunds.some(({ count }) => count > 0)
        ? [remark(speech.say('report.refunds.text'))]
        : []),
    ]),
    ...titled(
      speech.say('report.head.collected'),
      pairs(heapPairs(speech, [{ ...collected, name: speech.say('report.collected') }])),
    ),
    ...(contradicted.count > 0
      ? [
          {
            kind: 'text',
            look: 'strong',
            text: speech.say('report.contradicted', {
              count: contradicted.count,
              amount: speech.money(contradicted.amountMinor),
            }),
          } as const,
        ]
      : []),
    ...(leftOut > 0 ? [remark(speech.say('report.leftOut', { count: leftOut }))] : []),
  ]
}

/** A column of a cut's table; the till leaves out those that are nought all the way. */
type Column = {
  readonly word: ReportWord
  readonly of: (line: ReportLine) => number
  readonly always?: boolean
}

const moneyColumns: readonly Column[] = [
  { word: 'report.head.taken', of: ({ taken }) => taken.amountMinor, always: true },
  { word: 'report.head.sold', of: ({ sold }) => sold.amountMinor, always: true },
  { word: 'report.head.open', of: ({ open }) => open.amountMinor },
  { word: 'report.head.unsold', of: ({ unsold }) => unsold.amountMinor },
  { word: 'report.head.collected', of: ({ collected }) => collected.amountMinor },
]
const earned: Column = {
  word: 'report.head.commission',
  of: ({ commissionMinor }) => commissionMinor,
}

const countOf = ({ taken, collected }: ReportLine): number => taken.count + collected.count

function cutBlocks(
  cut: Cut,
  { sales, supervises }: WholeReport,
  speech: ReportSpeech,
): readonly PdfBlock[] {
  const lines = sales.cuts[cut]
  if (lines.length === 0 || (cut === 'days' && lengthOf(sales.period) === 1)) return []
  const columns = [...moneyColumns, ...(supervises ? [earned] : [])].filter(
    ({ of, always }) => always || lines.some((line) => of(line) !== 0),
  )
  const sum = (of: (line: ReportLine) => number): number =>
    lines.reduce((all, line) => all + of(line), 0)
  const heads: readonly PdfColumn[] = [
    { head: speech.say(`report.head.${cut}`), align: 'start', width: 3 },
    { head: speech.say('report.head.sales'), align: 'end', width: 1.2 },
    ...columns.map(({ word }): PdfColumn => ({ head: speech.say(word), align: 'end', width: 2.4 })),
  ]
  return titled(`${speech.say(`report.cut.${cut}`)} (${sales.currency})`, [
    {
      kind: 'bars',
      bars: lines.map((line) => ({
        label: speech.line(cut, line),
        value: line.taken.amountMinor + line.collected.amountMinor,
        shown: speech.amount(line.taken.amountMinor + line.collected.amountMinor),
      })),
    },
    { kind: 'space', points: 6 },
    {
      kind: 'table',
      columns: heads,
      rows: lines.map((line) => [
        speech.line(cut, line),
        speech.number(countOf(line)),
        ...columns.map(({ of }) => speech.amount(of(line))),
      ]),
      total: [
        speech.say('report.all'),
        speech.number(sum(countOf)),
        ...columns.map(({ of }) => speech.amount(sum(of))),
      ],
    },
  ])
}

function commissionBlocks({ sales, supervises }: WholeReport, speech: ReportSpeech) {
  const { minor, without } = sales.commission
  if (!supervises || (minor === 0 && without.count === 0)) return []
  return titled(speech.say('report.commission'), [
    ...pairs([{ label: speech.say('report.commission'), value: speech.money(minor) }]),
    remark(speech.say('report.commission.text')),
    ...(without.count > 0
      ? [
          remark(
            speech.say('report.commission.without', {
              count: without.count,
              amount: speech.money(without.amountMinor),
            }),
          ),
        ]
      : []),
  ])
}

/** Not to be broken at the end of a line. */
const whole = (text: string): string => text.replaceAll(' ', '\u00a0')

/** As pages want it: a number stays on one line. */
const forPages = (speech: ReportSpeech): ReportSpeech => ({
  ...speech,
  number: (value) => whole(speech.number(value)),
  money: (amountMinor) => whole(speech.money(amountMinor)),
  amount: (amountMinor) => whole(speech.amount(amountMinor)),
  seconds: (ms) => whole(speech.seconds(ms)),
})

export function reportPdf(report: WholeReport, language: SlipLanguage): PdfDocument {
  const { sales, shop, by, providers } = report
  const speech = forPages(reportSpeech(language, sales.currency))
  const title = titleOf(sales, speech)
  const place = speech.paper('shop', { shop: shop.name, till: shop.till })
  return {
    title: `${title} — ${shop.name}`,
    direction: speech.direction,
    foot: place,
    pageOf: speech.paper('page'),
    blocks: [
      ...(sales.training ? [{ kind: 'banner', text: speech.paper('training') } as const] : []),
      { kind: 'title', text: title },
      { kind: 'text', look: 'strong', text: place },
      remark(
        speech.paper('made', {
          at: slipTime(sales.at, shop.timeZone, language),
          name: by,
          zone: shop.timeZone,
        }),
      ),
      { kind: 'rule' },
      ...(sales.taken.count + sales.collected.count === 0
        ? [{ kind: 'text', text: speech.say('report.none') } as const]
        : []),
      ...sumsBlocks(sales, speech),
      ...commissionBlocks(report, speech),
      ...cuts.flatMap((cut) => cutBlocks(cut, report, speech)),
      ...serviceBlocks(providers, speech),
    ],
  }
}
