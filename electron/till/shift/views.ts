// Figures of a shift as the contract shows them. Pure.

import type { ShiftFiguresView } from '../../../shared/contract/shift.ts'
import { type Currency, formatAmount } from '../../../shared/money/money.ts'
import type { Heap, ShiftFigures, TotalLine } from '../../../shared/shift/figures.ts'

export const heapView = (
  { count, amountMinor }: Heap,
  currency: Currency,
): { count: number; amount: string } => ({ count, amount: formatAmount(amountMinor, currency) })

export const outsideView = (
  { taken, cashMinor, refundsMinor }: ShiftFigures['outside'],
  currency: Currency,
): ShiftFiguresView['outside'] => ({
  taken: heapView(taken, currency),
  cash: formatAmount(cashMinor, currency),
  refunds: formatAmount(refundsMinor, currency),
})

export function figuresView(figures: ShiftFigures): ShiftFiguresView {
  const { currency, drawer, liabilities } = figures
  const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
  const heap = (of: Heap) => heapView(of, currency)
  const lines = (of: readonly TotalLine[]) =>
    of.map(({ key, label, taken, sold }) => ({ key, label, taken: heap(taken), sold: heap(sold) }))
  return {
    shift: figures.shift,
    currency,
    training: figures.training,
    openedAt: figures.openedAt,
    openedBy: figures.openedBy,
    at: figures.at,
    taken: heap(figures.taken),
    standings: figures.standings.map((of) => ({ standing: of.standing, ...heap(of) })),
    tenders: figures.tenders.map((of) => ({ kind: of.kind, ...heap(of) })),
    products: lines(figures.products),
    providers: lines(figures.providers),
    cashiers: lines(figures.cashiers),
    drawer: {
      float: money(drawer.floatMinor),
      sales: money(drawer.salesMinor),
      payIns: money(drawer.payInsMinor),
      drops: money(drawer.dropsMinor),
      payOuts: money(drawer.payOutsMinor),
      refunds: money(drawer.refundsMinor),
      expected: money(drawer.expectedMinor),
    },
    moves: figures.moves.map(({ amountMinor, ...move }) => ({
      ...move,
      amount: money(amountMinor),
    })),
    refunds: figures.refunds.map((of) => ({ kind: of.kind, ...heap(of) })),
    liabilities: {
      queued: heap(liabilities.queued),
      sending: heap(liabilities.sending),
      unconfirmed: heap(liabilities.unconfirmed),
      review: heap(liabilities.review),
      refundsDue: heap(liabilities.refundsDue),
      claims: heap(liabilities.claims ?? { count: 0, amountMinor: 0 }),
    },
    unresolved: figures.unresolved.map(({ amountMinor, ...sale }) => ({
      ...sale,
      amount: money(amountMinor),
    })),
    outside: outsideView(figures.outside, currency),
  }
}
