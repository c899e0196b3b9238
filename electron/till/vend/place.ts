// The cashier has the cash and confirms. One transaction writes the vend and its event; nothing has
// left the till when this returns. The same draft always gives the same vend.

import type { Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Currency, parseAmount } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { Clock, Log, Random } from '../ports.ts'
import type { Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import type { Writable } from '../store/database.ts'
import { openHeaps, openOnAccount, reservedFor } from '../store/totals.ts'
import { transact } from '../store/transaction.ts'
import { insertVend, type TenderFacts, vendByDraft } from '../store/vends.ts'
import type { ClockWatch } from './clock-watch.ts'
import { amountObjection, type Limits, offlineObjection } from './limits.ts'
import type { LookUps } from './look-up.ts'
import { newReference } from './reference.ts'

export type PlaceContext = {
  readonly store: Writable
  readonly clock: Clock
  readonly watch: ClockWatch
  readonly random: Random
  readonly log: Log
  readonly health: Health
  readonly lookUps: LookUps
  readonly limits: Limits
  readonly currency: Currency
  readonly training: boolean
}

export type Placed = {
  readonly seq: number
  readonly reference: string
  readonly state: VendState
  /** False: the draft was placed before, this is that vend. */
  readonly fresh: boolean
  /** When it is too old to send, if it still waits then. */
  readonly expiresAt: number
}

/** The account as every look-up, order and search uses it: no spaces or dashes. */
export const cleanAccount = (text: string): string => text.replace(/[\s-]/g, '')

export function placeVend(
  context: PlaceContext,
  provider: Provider,
  cashier: { readonly id: string; readonly name: string },
  input: Parsed<'vend.place'>,
): Result<Placed, TillError> {
  const { store, currency } = context
  const before = vendByDraft(store, input.draftId)
  if (before)
    return ok({
      seq: before.seq,
      reference: before.reference,
      state: before.state,
      fresh: false,
      expiresAt: before.expiresAt ?? before.placedAt,
    })
  const amount = readMoney(input.amount, currency)
  if (!amount.ok) return amount
  const tender = readTender(input.tender, amount.value, currency)
  if (!tender.ok) return tender
  const options = input.options ?? {}
  const account = cleanAccount(input.account)
  const phone = input.phone === undefined || input.phone === '' ? null : input.phone
  const request = { product: input.product, account, options }
  const found = context.lookUps.recall(provider.id, request)
  const objection =
    provider.adapter.objection({
      ...request,
      amountMinor: amount.value,
      currency,
      phone,
      customer: found?.customer ?? null,
    }) ?? null
  if (objection !== null) return err(tillError('bad-input', objection))
  const outOfLimits =
    amountObjection(amount.value, context.limits, currency) ??
    (found ? amountObjection(amount.value, found, currency) : null) ??
    offline(context, provider, request, amount.value)
  if (outOfLimits) return err(outOfLimits)
  // Before a wait is written by a clock that has jumped: the order would be too old, or due tomorrow.
  context.watch.check()
  const now = context.clock.now()
  const reference = newReference(now, context.random)
  const expiresAt = now + context.limits.queuedMaxAgeMs
  const seq = transact(store, () =>
    insertVend(store, {
      reference,
      draftId: input.draftId,
      providerId: provider.id,
      product: input.product,
      account,
      phone,
      amountMinor: amount.value,
      currency,
      tender: tender.value,
      options,
      customer: found?.customer ?? null,
      cashierId: cashier.id,
      cashierName: cashier.name,
      training: context.training,
      placedAt: now,
      expiresAt,
    }),
  )
  return ok({ seq, reference, state: 'queued', fresh: true, expiresAt })
}

/** Only while the provider provably cannot be reached: an order that can go at once needs no such limits. */
function offline(
  context: PlaceContext,
  provider: Provider,
  request: { readonly product: string; readonly account: string },
  amountMinor: number,
): TillError | null {
  if (!context.health.gated(provider.id)) return null
  const { balance } = context.health.of(provider.id)
  return offlineObjection(context.limits, {
    product: request.product,
    amountMinor,
    currency: context.currency,
    waitingOnAccount: openOnAccount(context.store, request.account).length,
    // Adding up the whole queue is only worth its time where there is a limit to compare it with.
    waitingTotalMinor:
      context.limits.queuedMaxTotalMinor === null
        ? 0
        : openHeaps(context.store)('queued').cashMinor,
    floatLeftMinor:
      balance === null ? null : balance.amountMinor - reservedFor(context.store, provider.id),
  })
}

function readMoney(text: string, currency: Currency): Result<number, TillError> {
  const parsed = parseAmount(text, currency)
  if (!parsed.ok) {
    const why =
      parsed.error === 'too-precise'
        ? `has more decimals than ${currency} has`
        : 'is not an amount the till can take'
    return err(tillError('bad-input', `"${text}" ${why}. Nothing was saved.`, { field: 'amount' }))
  }
  if (parsed.value <= 0) {
    return err(
      tillError('bad-input', 'The amount must be more than zero. Nothing was saved.', {
        field: 'amount',
      }),
    )
  }
  return parsed
}

function readTender(
  tender: Parsed<'vend.place'>['tender'],
  amountMinor: number,
  currency: Currency,
): Result<TenderFacts, TillError> {
  const reference = tender.reference === undefined ? {} : { reference: tender.reference }
  if (tender.tendered === undefined)
    return ok({ kind: tender.kind, tenderedMinor: amountMinor, ...reference })
  const tendered = readMoney(tender.tendered, currency)
  if (!tendered.ok) return tendered
  if (tendered.value < amountMinor) {
    return err(
      tillError('bad-input', 'The customer gave less than the amount. Nothing was saved.', {
        field: 'tendered',
      }),
    )
  }
  return ok({ kind: tender.kind, tenderedMinor: tendered.value, ...reference })
}
