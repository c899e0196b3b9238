// The shop's limits, read once from its configuration into minor units, and the rules for orders
// taken while the provider cannot be reached.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { withUsual } from '../../../shared/config/limits.ts'
import type { Provisioning } from '../../../shared/config/provisioning.ts'
import {
  type Currency,
  formatAmount,
  formatMoney,
  parseAmount,
} from '../../../shared/money/money.ts'

export type Limits = {
  readonly offline: Readonly<Record<string, boolean>>
  readonly queuedMaxAgeMs: number
  readonly queuedMaxAmountMinor: number | null
  readonly queuedMaxTotalMinor: number | null
  readonly queuedPerMeter: number
  readonly minMinor: number | null
  readonly maxMinor: number | null
  readonly inFlightPerProvider: number
  /** Cash is taken only in a shift that was opened with a counted float. */
  readonly cashNeedsShift: boolean
}

function minor(text: string | undefined, currency: Currency): number | null {
  if (text === undefined) return null
  const parsed = parseAmount(text, currency)
  return parsed.ok ? parsed.value : null
}

export function limitsOf({ limits, shop, shifts }: Provisioning): Limits {
  const all = withUsual(limits)
  return {
    offline: {
      electricity: all.offlineElectricity,
      airtime: all.offlineAirtime,
      data: all.offlineData,
      tv: all.offlineTv,
      bulk: all.offlineBulk,
      collect: all.offlineCollect,
    },
    queuedMaxAgeMs: all.queuedMaxAgeMs,
    queuedMaxAmountMinor: minor(limits.queuedMaxAmount, shop.currency),
    queuedMaxTotalMinor: minor(limits.queuedMaxTotal, shop.currency),
    queuedPerMeter: all.queuedPerMeter,
    minMinor: minor(limits.minAmount, shop.currency),
    maxMinor: minor(limits.maxAmount, shop.currency),
    inFlightPerProvider: all.inFlightPerProvider,
    cashNeedsShift: shifts === 'required',
  }
}

type Bounds = { readonly minMinor: number | null; readonly maxMinor: number | null }

/** What the shop and the provider both allow; null is no limit. */
export function bothBounds(shop: Bounds, provider: Bounds | null): Bounds {
  const mins = [shop.minMinor, provider?.minMinor].filter((one) => typeof one === 'number')
  const maxs = [shop.maxMinor, provider?.maxMinor].filter((one) => typeof one === 'number')
  return {
    minMinor: mins.length === 0 ? null : Math.max(...mins),
    maxMinor: maxs.length === 0 ? null : Math.min(...maxs),
  }
}

/** Null when the amount is inside what the shop and the provider allow. */
export function amountObjection(
  amountMinor: number,
  bounds: Bounds,
  currency: Currency,
): TillError | null {
  const { minMinor, maxMinor } = bounds
  if (minMinor !== null && amountMinor < minMinor) {
    const min = formatMoney(minMinor, currency)
    return tillError(
      'amount-out-of-limits',
      `The least that can be sold here is ${min}. Nothing was saved or sent.`,
      { reason: 'min', min: formatAmount(minMinor, currency) },
    )
  }
  if (maxMinor !== null && amountMinor > maxMinor) {
    const max = formatMoney(maxMinor, currency)
    return tillError(
      'amount-out-of-limits',
      `The most that can be sold at once here is ${max}. Nothing was saved or sent.`,
      { reason: 'max', max: formatAmount(maxMinor, currency) },
    )
  }
  return null
}

export type OfflineFacts = {
  readonly product: string
  readonly amountMinor: number
  readonly currency: Currency
  readonly waitingOnAccount: number
  readonly waitingTotalMinor: number
  /** The provider's wallet as last told, less what is already waiting; null when it never said. */
  readonly floatLeftMinor: number | null
}

const refuse = (why: string, rule: string): TillError =>
  tillError(
    'offline-limit',
    `The provider cannot be reached, and ${why}. Nothing was saved. Do not take the cash.`,
    { rule, reason: rule },
  )

/** May this order be taken now and vended later? Null when it may. */
export function offlineObjection(limits: Limits, facts: OfflineFacts): TillError | null {
  if (limits.offline[facts.product] !== true)
    return refuse('this product is not sold without it', 'product')
  if (limits.queuedMaxAmountMinor !== null && facts.amountMinor > limits.queuedMaxAmountMinor) {
    return refuse(
      `an order that waits may be at most ${formatMoney(limits.queuedMaxAmountMinor, facts.currency)}`,
      'amount',
    )
  }
  if (
    limits.queuedMaxTotalMinor !== null &&
    facts.waitingTotalMinor + facts.amountMinor > limits.queuedMaxTotalMinor
  ) {
    return refuse(
      `all waiting orders together may be at most ${formatMoney(limits.queuedMaxTotalMinor, facts.currency)}`,
      'total',
    )
  }
  if (facts.waitingOnAccount >= limits.queuedPerMeter) {
    return refuse('this meter already has an order that waits', 'meter')
  }
  if (facts.floatLeftMinor !== null && facts.amountMinor > facts.floatLeftMinor) {
    return refuse('the last known float does not cover it', 'float')
  }
  return null
}
