// The parts the drawer's papers have in common. Pure; a part with nothing to say is left out.

import type { Currency } from '../money/money.ts'
import type { Heap, PayLine, ShiftFigures, Takings, TotalLine } from '../shift/figures.ts'
import type { ReceiptDocument } from './document.ts'
import type { SlipShop } from './facts.ts'
import {
  banner,
  type Blocks,
  centred,
  copyBanner,
  feed,
  pair,
  paragraph,
  rule,
  shopHead,
  slipOfBlocks,
  trainingBanner,
} from './parts.ts'
import type { ShiftSpeech } from './shift-speech.ts'

/** More would make a metre of paper; the till shows them all. */
const maxNamed = 60

export const titled = (title: string, blocks: Blocks): Blocks =>
  blocks.length === 0 ? [] : [rule, ...centred(title, { bold: true }), ...blocks]

export type Paper = {
  readonly title: string
  readonly shop: SlipShop
  readonly training: boolean
  readonly copy: number
}

/** A whole paper: its marks at both ends, its head, what it says. */
export const paperOf = (
  { language }: ShiftSpeech,
  { title, shop, training, copy }: Paper,
  blocks: Blocks,
): ReceiptDocument =>
  slipOfBlocks(
    [
      ...trainingBanner(training, language),
      ...copyBanner(copy, language),
      banner(title),
      ...shopHead(shop, language),
      rule,
      ...blocks,
      ...copyBanner(copy, language),
      ...trainingBanner(training, language),
    ],
    language,
  )

export const heapPair = (
  { money }: ShiftSpeech,
  left: string,
  { count, amountMinor }: Heap,
  currency: Currency,
): Blocks =>
  count === 0 && amountMinor === 0 ? [] : money(`${left} (${count})`, amountMinor, currency)

export const payPairs = (
  speech: ShiftSpeech,
  lines: readonly PayLine[],
  currency: Currency,
): Blocks => lines.flatMap((line) => heapPair(speech, speech.tender(line.kind), line, currency))

function totalPairs(
  speech: ShiftSpeech,
  lines: readonly TotalLine[],
  currency: Currency,
  name: (line: TotalLine) => string = ({ label }) => label,
): Blocks {
  const { money, words } = speech
  return lines.flatMap((line) => [
    ...heapPair(speech, name(line), line.taken, currency),
    ...(line.sold.amountMinor === line.taken.amountMinor
      ? []
      : money(`${words.ofWhichSold} (${line.sold.count})`, line.sold.amountMinor, currency)),
  ])
}

/** Everything that was taken, cut in every way it is asked about. */
export function takingsBlocks(
  speech: ShiftSpeech,
  takings: Takings & { readonly currency: Currency },
): Blocks {
  const { words, money, product } = speech
  const { currency } = takings
  return [
    rule,
    ...money(
      `${words.taken}, ${words.sales(takings.taken.count)}`,
      takings.taken.amountMinor,
      currency,
      true,
    ),
    ...titled(
      words.standing,
      takings.standings.flatMap((line) =>
        heapPair(speech, words.standings[line.standing], line, currency),
      ),
    ),
    ...titled(words.tenders, payPairs(speech, takings.tenders, currency)),
    ...titled(
      words.products,
      totalPairs(speech, takings.products, currency, ({ key }) => product(key)),
    ),
    ...titled(words.providers, totalPairs(speech, takings.providers, currency)),
    ...titled(words.cashiers, totalPairs(speech, takings.cashiers, currency)),
  ]
}

export function drawerBlocks(
  { words, money }: ShiftSpeech,
  { drawer, currency }: ShiftFigures,
): Blocks {
  const line = (left: string, amountMinor: number): Blocks =>
    amountMinor === 0 ? [] : money(left, amountMinor, currency)
  return titled(words.drawer, [
    ...money(words.float, drawer.floatMinor, currency),
    ...line(words.cashSales, drawer.salesMinor),
    ...line(words.payIns, drawer.payInsMinor),
    ...line(words.drops, drawer.dropsMinor),
    ...line(words.payOuts, drawer.payOutsMinor),
    ...line(words.refunds, drawer.refundsMinor),
    ...money(words.expected, drawer.expectedMinor, currency, true),
  ])
}

export function movesBlocks(
  speech: ShiftSpeech,
  { moves, refunds, currency }: ShiftFigures,
  timeZone: string,
): Blocks {
  const { words, money, time } = speech
  return [
    ...titled(
      words.moves,
      moves.flatMap((move) => [
        ...money(words.moveKinds[move.kind], move.amountMinor, currency),
        paragraph(`   ${move.reason} - ${move.by}, ${time(move.at, timeZone)}`),
      ]),
    ),
    ...titled(words.refundsPaid, payPairs(speech, refunds, currency)),
  ]
}

type Owed = Pick<ShiftFigures, 'liabilities' | 'currency'>

export const liabilityBlocks = (speech: ShiftSpeech, { liabilities, currency }: Owed): Blocks =>
  titled(
    speech.words.liabilities,
    (['queued', 'sending', 'unconfirmed', 'review', 'refundsDue'] as const).flatMap((kind) =>
      heapPair(speech, speech.words.liabilityKinds[kind], liabilities[kind], currency),
    ),
  )

/** What the providers owe the shop. A report of before such claims were counted has none. */
export const claimsBlocks = (speech: ShiftSpeech, { liabilities, currency }: Owed): Blocks =>
  liabilities.claims
    ? titled(
        speech.words.claims,
        heapPair(speech, speech.words.claimsText, liabilities.claims, currency),
      )
    : []

export function unresolvedBlocks(
  { words, sum, product, state }: ShiftSpeech,
  { unresolved, currency }: Pick<ShiftFigures, 'unresolved' | 'currency'>,
  title: string,
): Blocks {
  const named = unresolved.slice(0, maxNamed)
  const left = unresolved.length - named.length
  return titled(title, [
    ...named.flatMap((sale) => [
      ...pair(sale.account, sum(sale.amountMinor, currency)),
      paragraph(
        [
          `   ${product(sale.product)}`,
          ...(sale.rows > 1 ? [words.customers(sale.rows)] : []),
          state(sale.state),
          ...(sale.earlier ? [words.earlier] : []),
        ].join(', '),
      ),
      paragraph(`   ${sale.reference}`),
    ]),
    ...(left > 0 ? [paragraph(words.more(left))] : []),
  ])
}

export function outsideBlocks(
  speech: ShiftSpeech,
  { outside, currency }: Pick<ShiftFigures, 'outside' | 'currency'>,
  title: string = speech.words.outside,
): Blocks {
  const { words, money } = speech
  const { taken, cashMinor, refundsMinor } = outside
  if (taken.count === 0 && refundsMinor === 0) return []
  return titled(title, [
    ...heapPair(speech, words.taken, taken, currency),
    ...money(words.outsideCash, cashMinor, currency),
    ...(refundsMinor === 0 ? [] : money(words.outsideRefunds, refundsMinor, currency)),
  ])
}

/** A line to sign on, with room for a hand above it. */
export const signature = ({ words }: ShiftSpeech, who: string): Blocks => [
  feed(2),
  paragraph(words.signature(who)),
]
