// What the answer to a vend means. Pure. The body's responseCode decides, and only in an answer
// that BuyPower signed; whatever is not certain is `unknown`, to be asked about later.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import type { Order } from '../adapter.ts'
import { type Json, field, isObject, textOf } from '../json.ts'
import { owesToken } from './catalog.ts'
import { deliveryOf, wentToDebt } from './delivery.ts'
import { type Envelope, openAnswer, quoted, unknown } from './envelope.ts'
import { seenIn } from './tokens.ts'

export function readVend(answer: HttpAnswer, order: Order, apiKey: string): Outcome {
  const opened = openAnswer(answer, apiKey)
  if (!opened.ok) return opened.error
  const envelope = opened.value
  switch (envelope.code) {
    case '200':
      return sold(envelope, field(envelope.body, 'data'), order)
    case '202':
      return accepted(envelope)
    case '400':
    case '422':
    case '501':
      return refused(envelope, envelope.code)
    default:
      return uncertain(envelope)
  }
}

/** A sale, once everything about it fits: status, order, payload, and a token where one is owed. */
export function sold(envelope: Envelope, payload: Json | undefined, order: Order): Outcome {
  const doubt = (detail: string): Outcome =>
    unknown('not-the-format', detail, { seen: seenIn(envelope.body) })
  if (envelope.status !== true) return doubt('The answer says sold and not sold at once.')
  if (!isObject(payload)) return doubt('The answer says sold but holds no sale.')
  if (!isAbout(payload, order)) return doubt('The answer is about another order.')
  const inner = textOf(payload['responseCode'])
  // The payload's own code is the disco's: 100 and 200 both stand for success there.
  if (inner !== null && inner !== '200' && inner !== '100') {
    return doubt(`The answer says sold, but its sale carries code ${inner.slice(0, 20)}.`)
  }
  const delivery = deliveryOf(payload, order.currency)
  // Free units and key changes are not what was paid for.
  const hasCredit = delivery.tokens.some(({ kind }) => kind === 'credit')
  const complete = hasCredit || !owesToken(order) || wentToDebt(payload, order.currency)
  return complete ? { kind: 'confirmed', delivery } : doubt('Sold, but no token in the answer.')
}

export function accepted(envelope: Envelope): Outcome {
  return {
    kind: 'accepted',
    detail: `BuyPower took the order; the result comes later: ${quoted(envelope.message)}.`,
    ...(envelope.delaysMs ? { delaysMs: envelope.delaysMs } : {}),
  }
}

function refused(envelope: Envelope, code: string): Outcome {
  const seen = seenIn(envelope.body)
  if (envelope.status !== false || seen.length > 0) {
    return unknown('not-the-format', 'The answer says sold and not sold at once.', { seen })
  }
  if (speaksOfAnother.test(envelope.message)) return seenBefore(envelope)
  return { kind: 'refused', code, message: envelope.message || refusalWords[code] || 'Not sold.' }
}

/** Of an order before this one, under the same reference or for the same meter; not of its own refund. */
const speaksOfAnother =
  /\bduplicated?\b|(?<!refund )\balready (been )?(exists?|processed|completed|vended|used|received|submitted)\b/i

const refusalWords: Readonly<Record<string, string>> = {
  '400': 'BuyPower found something wrong with the order.',
  '422': 'BuyPower cannot carry out this order now.',
  '501': 'The distribution company does not accept this order.',
}

/** Codes that leave the sale open, and codes nobody knows. */
export function uncertain(envelope: Envelope): Outcome {
  const { code, delaysMs } = envelope
  const seen = seenIn(envelope.body)
  const message = quoted(envelope.message)
  switch (code) {
    case '409':
      return seenBefore(envelope)
    case '429':
      return unknown('server-error', `BuyPower was asked too often: ${message}.`, {
        seen,
        delaysMs,
      })
    case '500':
    case '502':
    case '503':
      return unknown('server-error', `BuyPower had an error (${code}): ${message}.`, {
        seen,
        delaysMs,
      })
    case null:
      return unknown('not-the-format', 'The answer carries no response code.', { seen, delaysMs })
    default:
      return unknown('unknown-code', `Code ${code.slice(0, 20)} is not known: ${message}.`, {
        seen,
        delaysMs,
      })
  }
}

/** Whatever its code: the first send may have sold. */
const seenBefore = (envelope: Envelope): Outcome =>
  unknown('duplicate', `BuyPower has seen this order before: ${quoted(envelope.message)}.`, {
    seen: seenIn(envelope.body),
    delaysMs: envelope.delaysMs,
  })

/** A payload that names an order must name ours. */
export function isAbout(payload: Json | undefined, order: Order): boolean {
  const named = textOf(field(payload, 'orderId'))
  return named === null || named === order.reference
}
