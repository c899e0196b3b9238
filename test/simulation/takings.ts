// What the cashiers of a shop have taken, as they know it.

import type { Cashier } from './cashier.ts'

/** Cash for everything the till said it has placed. */
export const takenMinor = (cashiers: readonly Cashier[]): number =>
  cashiers.reduce((all, { drafts, sheets }) => {
    const sales = drafts.filter(({ vendId }) => vendId !== null)
    const bulks = sheets.filter(({ batchId, goods }) => batchId !== null && goods.kind === 'bulk')
    return (
      all +
      sales.reduce((sum, { order }) => sum + order.amountMinor, 0) +
      bulks.reduce((sum, { totalMinor }) => sum + totalMinor, 0)
    )
  }, 0)

/** Somebody holds cash of which nobody knows yet whether the till has it. */
export const hasUnsure = (cashiers: readonly Cashier[]): boolean =>
  cashiers.some(
    ({ drafts, sheets }) =>
      drafts.some(({ vendId, refused }) => vendId === null && !refused) ||
      sheets.some(({ batchId, refused }) => batchId === null && !refused),
  )
