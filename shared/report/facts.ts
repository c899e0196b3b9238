// What heads a report on paper or in a file, beside its figures.

import type { SlipShop } from '../receipt/facts.ts'
import type { ProviderFigures } from './providers.ts'
import type { SalesFigures } from './sales.ts'

export type ReportHead = {
  readonly shop: Pick<SlipShop, 'name' | 'till' | 'timeZone'>
  /** Who asked for it. */
  readonly by: string
  /** What the shop earns may be on it. */
  readonly supervises: boolean
}

export type WholeReport = ReportHead & {
  readonly sales: SalesFigures
  readonly providers: readonly ProviderFigures[]
}
