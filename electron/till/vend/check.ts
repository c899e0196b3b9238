// Whether an order may be taken, and what looks odd about it, from what the till knows already: no
// network is asked, so it is asked again with every change on the ticket. Placing asks the same.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Currency, formatMoney, parseAmount } from '../../../shared/money/money.ts'
import { type Result, err } from '../../../shared/result.ts'
import type { Provider } from '../providers/account.ts'
import type { LookUp, Order } from '../providers/adapter.ts'
import { openHeaps, openOnAccount } from '../store/totals.ts'
import { floatOf } from './float.ts'
import { amountObjection, offlineObjection } from './limits.ts'
import type { PlaceContext } from './place.ts'
import type { Warning } from './warnings.ts'

/** The order of the ticket. Its reference is made when it is placed. */
export type DraftOrder = Omit<Order, 'reference' | 'customer'>

/** Why this order cannot be taken, or null. `found` is what was looked up for it, if lately. */
export function objectionTo(
  context: PlaceContext,
  provider: Provider,
  order: DraftOrder,
  found: LookUp | null,
): TillError | null {
  const { amountMinor, currency } = order
  const bounds = provider.adapter.bounds?.(order.product, currency)
  const tooLittle = bounds ? amountObjection(amountMinor, bounds, currency) : null
  if (tooLittle) return tooLittle
  const draft = { ...order, customer: found?.customer ?? null }
  const words = provider.adapter.objection(draft, provider.account)
  if (words !== null) return tillError('bad-input', words, { reason: 'words', words })
  return (
    amountObjection(amountMinor, context.limits, currency) ??
    (found ? amountObjection(amountMinor, found, currency) : null) ??
    offline(context, provider, order)
  )
}

/** What the cashier should look at before taking the cash for this order. Never blocks. */
export function orderWarnings(
  context: PlaceContext,
  provider: Provider,
  order: DraftOrder,
): readonly Warning[] {
  const { adapter, id, label } = provider
  const warnings: Warning[] = []
  const caution = adapter.caution?.({ ...order, customer: null })
  if (caution) warnings.push({ code: caution.code, message: caution.message })
  const float = floatOf(context.store, context.health, provider)
  // Out of reach the float is a rule, not a warning.
  const short = float !== null && order.amountMinor > float.leftMinor
  if (short && adapter.currency === order.currency && !context.health.gated(id)) {
    const left = formatMoney(Math.max(0, float.leftMinor), order.currency)
    warnings.push({
      code: 'float-short',
      message: `The float at ${label} may not cover this: ${left} are left. Top it up, or the sale may be refused.`,
    })
  }
  return warnings
}

/** Only while the provider provably cannot be reached: an order that can go at once needs no such limits. */
function offline(context: PlaceContext, provider: Provider, order: DraftOrder): TillError | null {
  if (!context.health.gated(provider.id)) return null
  const { product, account, amountMinor, currency } = order
  return offlineObjection(context.limits, {
    product,
    amountMinor,
    currency,
    waitingOnAccount: openOnAccount(context.store, account).length,
    // Adding up the whole queue is only worth its time where there is a limit to compare it with.
    waitingTotalMinor:
      context.limits.queuedMaxTotalMinor === null
        ? 0
        : openHeaps(context.store)('queued').cashMinor,
    floatLeftMinor: floatOf(context.store, context.health, provider)?.leftMinor ?? null,
  })
}

/** An amount above zero, exactly as typed. */
export function readMoney(text: string, currency: Currency): Result<number, TillError> {
  const parsed = parseAmount(text, currency)
  if (!parsed.ok) {
    const precise = parsed.error === 'too-precise'
    const why = precise
      ? `has more decimals than ${currency} has`
      : 'is not an amount the till can take'
    return err(
      tillError('bad-input', `"${text}" ${why}. Nothing was saved.`, {
        field: 'amount',
        reason: precise ? 'amount-decimals' : 'amount-unread',
        typed: text,
        currency,
      }),
    )
  }
  if (parsed.value <= 0) {
    return err(
      tillError('bad-input', 'The amount must be more than zero. Nothing was saved.', {
        field: 'amount',
        reason: 'amount-zero',
      }),
    )
  }
  return parsed
}
