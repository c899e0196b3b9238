// Reports as the contract shows them.

import type { ProviderReportView, SalesReportView } from '../../../shared/contract/report.ts'
import { type Currency, formatAmount } from '../../../shared/money/money.ts'
import type { ProviderFigures } from '../../../shared/report/providers.ts'
import type { ReportLine, SalesFigures } from '../../../shared/report/sales.ts'
import { heapView } from '../shift/views.ts'

function lineView(
  line: ReportLine,
  currency: Currency,
  supervises: boolean,
): SalesReportView['cuts']['days'][number] {
  return {
    key: line.key,
    label: line.label,
    taken: heapView(line.taken, currency),
    sold: heapView(line.sold, currency),
    open: heapView(line.open, currency),
    unsold: heapView(line.unsold, currency),
    collected: heapView(line.collected, currency),
    commission: supervises ? formatAmount(line.commissionMinor, currency) : null,
  }
}

/** `supervises`: whether what the shop earns may be shown. */
export function salesView(figures: SalesFigures, supervises: boolean): SalesReportView {
  const { currency, commission, period, cuts } = figures
  const lines = (all: readonly ReportLine[]) =>
    all.map((line) => lineView(line, currency, supervises))
  return {
    from: period.from,
    until: period.until,
    timeZone: figures.timeZone,
    currency,
    training: figures.training,
    at: figures.at,
    taken: heapView(figures.taken, currency),
    standings: figures.standings.map(({ standing, ...heap }) => ({
      standing,
      ...heapView(heap, currency),
    })),
    tenders: figures.tenders.map(({ kind, ...heap }) => ({ kind, ...heapView(heap, currency) })),
    collected: heapView(figures.collected, currency),
    refunds: figures.refunds.map(({ kind, ...heap }) => ({ kind, ...heapView(heap, currency) })),
    contradicted: heapView(figures.contradicted, currency),
    leftOut: figures.leftOut,
    commission: supervises
      ? {
          amount: formatAmount(commission.minor, currency),
          without: heapView(commission.without, currency),
        }
      : null,
    cuts: {
      days: lines(cuts.days),
      hours: lines(cuts.hours),
      products: lines(cuts.products),
      providers: lines(cuts.providers),
      cashiers: lines(cuts.cashiers),
    },
  }
}

export const providerView = (
  { refusals, ...figures }: ProviderFigures,
  currency: Currency,
): ProviderReportView => ({
  ...figures,
  sends: { ...figures.sends },
  asks: { ...figures.asks },
  refusals: refusals.map(({ amountMinor, ...refusal }) => ({
    ...refusal,
    amount: formatAmount(amountMinor, currency),
  })),
})
