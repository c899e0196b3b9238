// What the answer to "what became of this order?" means. Pure. Its shape is documented nowhere, so a
// receipt is looked for everywhere and believed only when it is certainly ours and certainly sold.
// Nothing here refuses: a FAILED may be about the asking, and the utility may have sold all the same.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import type { Order } from '../adapter.ts'
import type { JsonObject } from '../json.ts'
import { openAnswer, quoted, unknown } from './envelope.ts'
import { type Found, mentions, receiptsIn, saysSold, whoseIs } from './find.ts'
import { paidMinor } from './money-lines.ts'
import { isAboutMeter, meterOf, sold } from './read-purchase.ts'
import { seenIn } from './seen.ts'

const noSuchOrder =
  /\bno such (order|transaction)\b|\b(order|transaction)\b.{0,40}\b(not found|does not exist)\b|\bno query results for model\b.*transaction/i

/** The answer to asking for our reference alone. */
export function readTransaction(answer: HttpAnswer, order: Order): Outcome {
  const opened = openAnswer(answer)
  if (!opened.ok) return opened.error
  const { body, message, says, status } = opened.value
  const found = receiptsIn(body)
  const [only] = found
  if (only && found.length === 1) return soldAs(only, body, order, isOurs(only, order))
  if (found.length > 1) return soldInList(found, body, order)
  const saysNo = says === 'failed' || (says === 'nothing' && status === 404)
  if (saysNo && noSuchOrder.test(message) && !mentions(body, order.reference)) {
    return { kind: 'not-found', detail: `Blueprint has no such order: ${quoted(message)}.` }
  }
  const detail = `Blueprint did not say what became of the order: ${quoted(message)}.`
  return unknown(says === 'failed' ? 'server-error' : 'not-the-format', detail)
}

/** The shop's whole history: only a receipt that names our reference counts there. */
export function readHistory(
  answer: HttpAnswer,
  order: Order,
): { readonly outcome: Outcome | null; readonly mentioned: boolean } {
  const opened = openAnswer(answer)
  if (!opened.ok) return { outcome: null, mentioned: false }
  const { body } = opened.value
  const found = receiptsIn(body)
  const ours = found.filter((one) => whoseIs(one, order.reference) === 'ours')
  return {
    outcome: ours.length === 0 ? null : soldInList(found, body, order),
    mentioned: mentions(body, order.reference),
  }
}

function soldInList(found: readonly Found[], body: JsonObject, order: Order): Outcome {
  const ours = found.filter((one) => whoseIs(one, order.reference) === 'ours')
  const [only] = ours
  if (only && ours.length === 1) return soldAs(only, body, order, true)
  const detail = `The answer holds ${ours.length} receipts that name this order.`
  return unknown('not-the-format', detail)
}

function soldAs(found: Found, body: JsonObject, order: Order, ours: boolean): Outcome {
  const { receipt, chain } = found
  if (!ours) return unknown('not-the-format', 'The receipt in the answer may be another order’s.')
  if (!isAboutMeter(receipt, order.account)) {
    return unknown('not-the-format', 'The receipt in the answer is about another meter.')
  }
  if (!saysSold(found)) {
    const detail = 'The answer holds a receipt but does not say that it was sold.'
    return unknown('not-the-format', detail, seenIn(receipt))
  }
  const inTestMode = body['testMode'] === true || chain.some((one) => one['testMode'] === true)
  return sold(inTestMode ? { ...receipt, testMode: true } : receipt, receipt, order)
}

/** Named by our reference; or unnamed, of our meter and our amount: it was asked for by reference. */
function isOurs(found: Found, order: Order): boolean {
  const whose = whoseIs(found, order.reference)
  if (whose !== 'unnamed') return whose === 'ours'
  return (
    meterOf(found.receipt) !== null &&
    isAboutMeter(found.receipt, order.account) &&
    paidMinor(found.receipt, order.currency) === order.amountMinor
  )
}
