// The parts X and Z reports have in common. Pure; a part with nothing to say is left out.

import { type Currency, formatMoney } from '../money/money.ts'
import type { Heap, PayLine, ShiftFigures, TotalLine } from '../shift/figures.ts'
import { type Blocks, centred, feed, moneyPair, pair, paragraph, rule } from './parts.ts'
import { shiftWords } from './shift-words.ts'
import { slipTime } from './time.ts'
import { slipWords } from './words.ts'

/** More would make a metre of paper; the till shows them all. */
const maxNamed = 60

const titled = (title: string, blocks: Blocks): Blocks =>
  blocks.length === 0 ? [] : [rule, ...centred(title, { bold: true }), ...blocks]

const heapPair = (left: string, { count, amountMinor }: Heap, currency: Currency): Blocks =>
  count === 0 && amountMinor === 0 ? [] : moneyPair(`${left} (${count})`, amountMinor, currency)

const tenderName = (kind: string): string => slipWords.tender[kind] ?? kind

const payPairs = (lines: readonly PayLine[], currency: Currency): Blocks =>
  lines.flatMap((line) => heapPair(tenderName(line.kind), line, currency))

const productName = (product: string): string =>
  product === 'bulk' ? shiftWords.bulk : (slipWords.products[product] ?? product)

function totalPairs(
  lines: readonly TotalLine[],
  currency: Currency,
  name: (line: TotalLine) => string = ({ label }) => label,
): Blocks {
  return lines.flatMap((line) => [
    ...heapPair(name(line), line.taken, currency),
    ...(line.sold.amountMinor === line.taken.amountMinor
      ? []
      : moneyPair(
          `${shiftWords.ofWhichSold} (${line.sold.count})`,
          line.sold.amountMinor,
          currency,
        )),
  ])
}

/** Everything that was taken, cut in every way it is asked about. */
export function takingsBlocks(figures: ShiftFigures): Blocks {
  const { currency } = figures
  return [
    rule,
    ...moneyPair(
      `${shiftWords.taken}, ${shiftWords.sales(figures.taken.count)}`,
      figures.taken.amountMinor,
      currency,
      true,
    ),
    ...titled(
      shiftWords.standing,
      figures.standings.flatMap((line) =>
        heapPair(shiftWords.standings[line.standing], line, currency),
      ),
    ),
    ...titled(shiftWords.tenders, payPairs(figures.tenders, currency)),
    ...titled(
      shiftWords.products,
      totalPairs(figures.products, currency, ({ key }) => productName(key)),
    ),
    ...titled(shiftWords.providers, totalPairs(figures.providers, currency)),
    ...titled(shiftWords.cashiers, totalPairs(figures.cashiers, currency)),
  ]
}

export function drawerBlocks({ drawer, currency }: ShiftFigures): Blocks {
  const line = (left: string, amountMinor: number): Blocks =>
    amountMinor === 0 ? [] : moneyPair(left, amountMinor, currency)
  return titled(shiftWords.drawer, [
    ...moneyPair(shiftWords.float, drawer.floatMinor, currency),
    ...line(shiftWords.cashSales, drawer.salesMinor),
    ...line(shiftWords.payIns, drawer.payInsMinor),
    ...line(shiftWords.drops, drawer.dropsMinor),
    ...line(shiftWords.payOuts, drawer.payOutsMinor),
    ...line(shiftWords.refunds, drawer.refundsMinor),
    ...moneyPair(shiftWords.expected, drawer.expectedMinor, currency, true),
  ])
}

export const movesBlocks = (
  { moves, refunds, currency }: ShiftFigures,
  timeZone: string,
): Blocks => [
  ...titled(
    shiftWords.moves,
    moves.flatMap((move) => [
      ...moneyPair(shiftWords.moveKinds[move.kind], move.amountMinor, currency),
      paragraph(`   ${move.reason} - ${move.by}, ${slipTime(move.at, timeZone)}`),
    ]),
  ),
  ...titled(shiftWords.refundsPaid, payPairs(refunds, currency)),
]

export const liabilityBlocks = ({ liabilities, currency }: ShiftFigures): Blocks =>
  titled(
    shiftWords.liabilities,
    (['queued', 'sending', 'unconfirmed', 'review', 'refundsDue'] as const).flatMap((kind) =>
      heapPair(shiftWords.liabilityKinds[kind], liabilities[kind], currency),
    ),
  )

/** What the providers owe the shop. A report of before such claims were counted has none. */
export const claimsBlocks = ({ liabilities, currency }: ShiftFigures): Blocks =>
  liabilities.claims
    ? titled(shiftWords.claims, heapPair(shiftWords.claimsText, liabilities.claims, currency))
    : []

export function unresolvedBlocks(figures: ShiftFigures, title: string): Blocks {
  const { unresolved, currency } = figures
  const named = unresolved.slice(0, maxNamed)
  const left = unresolved.length - named.length
  return titled(title, [
    ...named.flatMap((sale) => [
      ...pair(sale.account, formatMoney(sale.amountMinor, currency)),
      paragraph(
        [
          `   ${productName(sale.product)}`,
          ...(sale.rows > 1 ? [shiftWords.customers(sale.rows)] : []),
          shiftWords.liabilityKinds[sale.state as 'queued'] ?? sale.state,
          ...(sale.earlier ? [shiftWords.earlier] : []),
        ].join(', '),
      ),
      paragraph(`   ${sale.reference}`),
    ]),
    ...(left > 0 ? [paragraph(shiftWords.more(left))] : []),
  ])
}

export function outsideBlocks({ outside, currency }: ShiftFigures): Blocks {
  const { taken, cashMinor, refundsMinor } = outside
  if (taken.count === 0 && refundsMinor === 0) return []
  return titled(shiftWords.outside, [
    ...heapPair(shiftWords.taken, taken, currency),
    ...moneyPair(shiftWords.outsideCash, cashMinor, currency),
    ...(refundsMinor === 0 ? [] : moneyPair(shiftWords.outsideRefunds, refundsMinor, currency)),
  ])
}

/** A line to sign on, with room for a hand above it. */
export const signature = (who: string): Blocks => [feed(2), paragraph(shiftWords.signature(who))]
