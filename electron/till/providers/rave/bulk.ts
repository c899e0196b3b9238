// `fly_buy_bulk`: many bills in one request, queued by Rave, each result told later to a callback address.
// Pure functions for the till's batches: the request, and what its answer means. "Queued" is not "sold":
// every row is decided on its own, by a callback (callback.ts) or by the history (match.ts).

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { textOf } from '../json.ts'
import { countries, customerIdOf } from './catalog.ts'
import { lower, openAnswer, outcomeOfFailure, quoted, refusalWords, unknown } from './envelope.ts'
import { type Bill, type RecurringType, amountNumber, confluence } from './requests.ts'

export type Batch = {
  /** Ours, one per batch. */
  readonly reference: string
  /** Where Rave tells each result. */
  readonly callBackUrl: string
  /** Each with a reference of its own. */
  readonly bills: readonly Bill[]
}

/** What the answer to a batch says. Only `not-sent` and `not-authorised` say that nothing was taken. */
export type BatchAnswer =
  | {
      readonly kind: 'queued'
      /** Rave's own reference of the batch, not ours. */
      readonly batchReference: string | null
      readonly message: string
    }
  /**
   * A documented failure. It names one customer; whether the other rows were taken is documented
   * nowhere, so they are asked about, never sent again.
   */
  | {
      readonly kind: 'rejected'
      readonly code: string
      readonly message: string
      readonly customer: string | null
    }
  | Extract<Outcome, { kind: 'unknown' | 'not-sent' | 'not-authorised' }>

/** `recurring` other than 0 makes every row a standing order: only when a supervisor asked for it. */
export const bulkRequest = (
  account: ProviderAccount,
  batch: Batch,
  recurring: RecurringType = 0,
): HttpRequest =>
  confluence(account, {
    service: 'fly_buy_bulk',
    method: 'post',
    payload: bulkPayload(batch, recurring),
    answerMs: account.waits.answerMs,
  })

/** Fields in the documented order, which is not `fly_buy`'s. */
export function bulkPayload(batch: Batch, recurring: RecurringType = 0): unknown {
  return {
    BatchReference: batch.reference,
    CallBackUrl: batch.callBackUrl,
    Requests: batch.bills.map((bill) => ({
      Country: bill.country,
      CustomerId: customerIdOf(bill.account, bill.country, bill.biller),
      Amount: amountNumber(bill.amountMinor, countries[bill.country].currency),
      RecurringType: recurring,
      IsAirtime: bill.biller === 'AIRTIME',
      BillerName: bill.biller,
      Reference: bill.reference,
    })),
  }
}

export function readBulk(answer: HttpAnswer | HttpFailure): BatchAnswer {
  if (answer.kind !== 'answer') return withoutSale(outcomeOfFailure(answer))
  const opened = openAnswer(answer)
  if (!opened.ok) return withoutSale(opened.error)
  const { data, failure, message } = opened.value
  if (failure !== null) {
    const words = Object.hasOwn(refusalWords, failure.code) ? refusalWords[failure.code] : undefined
    return words === undefined
      ? unknown(
          'unknown-code',
          `Code ${failure.code.slice(0, 20)} is not known: ${quoted(failure.message)}.`,
        )
      : { kind: 'rejected', code: failure.code, message: words, customer: failure.customer }
  }
  if (data !== null && lower(data['Status']) === 'success') {
    return { kind: 'queued', batchReference: textOf(data['BatchReference']), message }
  }
  return unknown(
    'not-the-format',
    `Rave's answer does not say that it took the batch: ${quoted(message)}.`,
  )
}

function withoutSale(outcome: Outcome): BatchAnswer {
  switch (outcome.kind) {
    case 'unknown':
    case 'not-sent':
    case 'not-authorised':
      return outcome
    default:
      return unknown('not-the-format', "The answer is not in Rave's format.")
  }
}
