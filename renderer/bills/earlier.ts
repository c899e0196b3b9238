// A payment that this one seems to repeat. Pure.

import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { isFinal } from '../../shared/vend/states.ts'
import { minorOf, repeatWithinMs } from '../sell/draft.ts'

/**
 * A payment of the same sum for the same number that may have cost somebody money: minutes ago, or
 * still without its answer, however long ago that was.
 */
export const earlierOf = (
  lately: readonly VendSummary[],
  { account, totalMinor }: { readonly account: string; readonly totalMinor: number },
  now: number,
): VendSummary | null =>
  lately.find(
    (vend) =>
      vend.product === 'bills' &&
      vend.account === account &&
      minorOf(vend.amount, vend.currency) === totalMinor &&
      !['refused', 'cancelled', 'expired'].includes(vend.state) &&
      (!isFinal(vend.state) || now - vend.placedAt < repeatWithinMs),
  ) ?? null
