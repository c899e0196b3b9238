// What the answer to a purchase means. Pure. Only the documented success, complete and about our
// meter, is a sale; only the documented validation error is a refusal; everything else is `unknown`,
// Blueprint's own "Generic Exception" before all: the utility may have sold by then.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import type { Order } from '../adapter.ts'
import { type JsonObject, field, isObject, textOf } from '../json.ts'
import { type Opened, failureOf, openAnswer, quoted, unknown } from './envelope.ts'
import { wentToDebt } from './money-lines.ts'
import { receiptsIn } from './find.ts'
import { deliveryOf } from './receipt.ts'
import { seenIn } from './seen.ts'
import { isNoToken } from './tokens.ts'
import { meterDigits, textAt } from './values.ts'

export function readPurchase(answer: HttpAnswer, order: Order): Outcome {
  const opened = openAnswer(answer)
  if (!opened.ok) return opened.error
  const { says, body, message, status } = opened.value
  switch (says) {
    case 'success': {
      const receipt = field(body, 'receiptItems')
      return isObject(receipt) && status < 300 && receiptsIn(body).length < 2
        ? sold(body, receipt, order)
        : unknown('not-the-format', 'The answer says sold but holds no one receipt.', seenIn(body))
    }
    case 'failed':
      return failed(opened.value)
    case 'both': {
      const detail = 'The answer says sold and not sold at once.'
      return unknown('not-the-format', detail, seenIn(body))
    }
    case 'odd':
    case 'nothing': {
      const detail = `Blueprint did not say what became of the order: ${quoted(message)}.`
      return unknown('not-the-format', detail, seenIn(body))
    }
  }
}

/** A sale, once its receipt is about our meter and holds a token, or says that debt took it all. */
export function sold(body: JsonObject, receipt: JsonObject, order: Order): Outcome {
  const doubt = (detail: string): Outcome => unknown('not-the-format', detail, seenIn(body))
  if (!isAboutMeter(receipt, order.account)) return doubt('The receipt is about another meter.')
  const delivery = deliveryOf(receipt, order.currency)
  if (body['testMode'] === true || delivery.tokens.some(isNoToken)) {
    return doubt('Blueprint answered in its test mode: this token opens no meter.')
  }
  // Free units and key changes are not what was paid for.
  const hasCredit = delivery.tokens.some(({ kind }) => kind === 'credit')
  const complete = hasCredit || wentToDebt(receipt, order.currency)
  return complete ? { kind: 'confirmed', delivery } : doubt('Sold, but no token in the answer.')
}

/** A receipt that names a meter must name ours. */
export function isAboutMeter(receipt: JsonObject, meter: string): boolean {
  const named = meterOf(receipt)
  return named === null || meterDigits(named) === meterDigits(meter)
}

export const meterOf = (receipt: JsonObject): string | null =>
  textAt(receipt['meter_details'], 'number') ?? textAt(receipt, 'meter_number')

/** `result` FAILED and its words about a field is the one refusal; `results` FAILED never is. */
function failed({ body, message }: Opened): Outcome {
  const seen = seenIn(body)
  const details = textOf(body['details'])
  const kind = failureOf(message)
  if (kind === 'duplicate') {
    return unknown('duplicate', `Blueprint has seen this order before: ${quoted(message)}.`, seen)
  }
  const isValidation =
    kind === 'validation' &&
    textOf(body['result'])?.toUpperCase() === 'FAILED' &&
    !('results' in body) &&
    (body['details'] === undefined || body['details'] === null) &&
    !('receiptItems' in body) &&
    seen.length === 0
  if (isValidation) return { kind: 'refused', code: 'validation', message }
  const why = details === null ? '' : ` (${details.slice(0, 100)})`
  return unknown(
    details === null ? 'unknown-code' : 'server-error',
    `Blueprint failed after the order may have reached the utility: ${quoted(message)}${why}.`,
    seen,
  )
}
