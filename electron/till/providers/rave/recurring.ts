// Standing orders: what runs on this account, and ending one. They are set up by a purchase with a
// RecurringType of 1 to 4 (`buy` in adapter.ts), which the till sends only for a supervisor.
// Rave documents the list and the cancelling request, but not what cancelling answers.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type Json, field, isList, textOf } from '../json.ts'
import { openAnswer, outcomeOfFailure, quoted, saysSuccess, unknown } from './envelope.ts'
import { confluence } from './requests.ts'

export const recurringTypes = { hourly: 1, daily: 2, weekly: 3, monthly: 4 } as const

export type StandingOrder = {
  readonly id: string
  readonly customer: string
  /** Decimal text as Rave writes it; the list tells no currency. */
  readonly amount: string
  /** "Hourly", "Daily", … in Rave's words. */
  readonly frequency: string | null
  /** Times as Rave writes them. */
  readonly startedAt: string | null
  readonly stoppedAt: string | null
  readonly nextRunAt: string | null
}

export const recurringRequest = (account: ProviderAccount): HttpRequest =>
  confluence(account, { service: 'fly_recurring', method: 'get' })

/** `customer` is the phone or smartcard number the standing order pays for. */
export const cancelRecurringRequest = (
  account: ProviderAccount,
  order: Pick<StandingOrder, 'id' | 'customer'>,
): HttpRequest =>
  confluence(account, {
    service: 'fly_recurring_cancel',
    method: 'post',
    payload: {
      CustomerMobile: order.customer,
      RecurringPayment: /^\d{1,15}$/.test(order.id) ? Number(order.id) : order.id,
    },
  })

/** All standing orders, or none: a row that cannot be read would otherwise run on unseen. */
export function readRecurring(
  answer: HttpAnswer | HttpFailure,
): Result<readonly StandingOrder[], Outcome> {
  if (answer.kind !== 'answer') return err(outcomeOfFailure(answer))
  const opened = openAnswer(answer)
  if (!opened.ok) return opened
  const { data, message } = opened.value
  const list = data?.['RecurringPayments']
  if (data === null || !saysSuccess(data) || !isList(list)) {
    return err(
      unknown('not-the-format', `Rave did not list the standing orders: ${quoted(message)}.`),
    )
  }
  const orders = list.flatMap(standingOrderOf)
  return orders.length === list.length
    ? ok(orders)
    : err(unknown('not-the-format', 'A standing order in the list could not be read.'))
}

function standingOrderOf(row: Json): readonly StandingOrder[] {
  const text = (name: string): string | null => textOf(field(row, name))?.slice(0, 200) ?? null
  const id = text('Id')
  const customer = text('UniqueReference')
  const amount = text('Amount')
  if (id === null || customer === null || amount === null) return []
  return [
    {
      id,
      customer,
      amount,
      frequency: text('RecurringType'),
      startedAt: text('DateStarted'),
      stoppedAt: text('DateStopped'),
      nextRunAt: text('NextRun'),
    },
  ]
}

/**
 * `cancelled` only on a plain success. Otherwise the list tells: an order that is not in it any more,
 * or has a `stoppedAt`, is ended.
 */
export function readCancel(answer: HttpAnswer | HttpFailure): 'cancelled' | Outcome {
  if (answer.kind !== 'answer') return outcomeOfFailure(answer)
  const opened = openAnswer(answer)
  if (!opened.ok) return opened.error
  const { data, message } = opened.value
  return data !== null && saysSuccess(data)
    ? 'cancelled'
    : unknown(
        'unknown-code',
        `Rave did not say that the standing order is ended: ${quoted(message)}.`,
      )
}
