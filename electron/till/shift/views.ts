// Figures of a shift as the contract shows them. Pure.

import type { ShiftFiguresView } from '../../../shared/contract/shift.ts'
import { type Currency, formatAmount } from '../../../shared/money/money.ts'
import type {
  Heap,
  Liabilities,
  ShiftFigures,
  Takings,
  TotalLine,
} from '../../../shared/shift/figures.ts'

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

export function takingsView(
  takings: Takings,
  currency: Currency,
): Pick<
  ShiftFiguresView,
  'taken' | 'standings' | 'tenders' | 'products' | 'providers' | 'cashiers'
> {
  const heap = (of: Heap) => heapView(of, currency)
  const lines = (of: readonly TotalLine[]) =>
    of.map(({ key, label, taken, sold }) => ({ key, label, taken: heap(taken), sold: heap(sold) }))
  return {
    taken: heap(takings.taken),
    standings: takings.standings.map((of) => ({ standing: of.standing, ...heap(of) })),
    tenders: takings.tenders.map((of) => ({ kind: of.kind, ...heap(of) })),
    products: lines(takings.products),
    providers: lines(takings.providers),
    cashiers: lines(takings.cashiers),
  }
}

const nothing: Heap = { count: 0, amountMinor: 0 }

export function liabilitiesView(
  { claims = nothing, ...others }: Liabilities,
  currency: Currency,
): ShiftFiguresView['liabilities'] {
  const heap = (of: Heap) => heapView(of, currency)
  return {
    queued: heap(others.queued),
    sending: heap(others.sending),
    unconfirmed: heap(others.unconfirmed),
    review: heap(others.review),
    refundsDue: heap(others.refundsDue),
    claims: heap(claims),
  }
}

export function figuresView(figures: ShiftFigures): ShiftFiguresView {
  const { currency, drawer } = figures
  const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
  const heap = (of: Heap) => heapView(of, currency)
  return {
    shift: figures.shift,
    currency,
    training: figures.training,
    openedAt: figures.openedAt,
    openedBy: figures.openedBy,
    at: figures.at,
    ...takingsView(figures, currency),
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
    liabilities: liabilitiesView(figures.liabilities, currency),
    unresolved: figures.unresolved.map(({ amountMinor, ...sale }) => ({
      ...sale,
      amount: money(amountMinor),
    })),
    outside: outsideView(figures.outside, currency),
  }
}
