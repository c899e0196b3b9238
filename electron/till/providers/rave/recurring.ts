// Standing orders as requests and answers. They are set up by a purchase with a RecurringType of 1 to 4,
// which the till sends only for a supervisor. Rave documents the list and the cancelling request, but
// not what cancelling answers. Pure; standing.ts speaks.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { Order, ProviderAccount, StandingOrder } from '../adapter.ts'
import { type Json, field, isList, textOf } from '../json.ts'
import { openAnswer, outcomeOfFailure, quoted, saysSuccess, unknown } from './envelope.ts'
import { type RecurringType, confluence } from './requests.ts'

export const recurringTypes = {
  hourly: 1,
  daily: 2,
  weekly: 3,
  monthly: 4,
} as const satisfies Readonly<Record<string, RecurringType>>

/** What the option `recurring` means; everything it does not name is a single purchase. */
export function recurringTypeOf({ options }: Pick<Order, 'options'>): RecurringType {
  const wanted = Object.hasOwn(options, 'recurring') ? options['recurring'] : undefined
  const [, type = 0] = Object.entries(recurringTypes).find(([name]) => name === wanted) ?? []
  return type
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
