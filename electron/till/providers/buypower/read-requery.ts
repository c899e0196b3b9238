// What the answer to "what became of this order?" means. Pure.
// A code of refusal here may be about the asking (asked too early, asked too often) and not about
// the order, so exactly one text refuses, and only "no such order" says that nothing is known.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import type { Order } from '../adapter.ts'
import { type Json, field, isObject, textOf } from '../json.ts'
import { type Envelope, openAnswer, quoted, unknown } from './envelope.ts'
import { accepted, isAbout, sold, uncertain } from './read-vend.ts'
import { seenIn } from './tokens.ts'

/** BuyPower's definite failure: not sold, and the wallet has its money back. */
const refunded = 'transaction failed. refund already processed'
const noSuchOrder =
  /\bno such (order|transaction)\b|\b(order|transaction)\b.{0,40}\b(not found|does not exist)\b/i

export function readRequery(answer: HttpAnswer, order: Order, apiKey: string): Outcome {
  const opened = openAnswer(answer, apiKey)
  if (!opened.ok) return opened.error
  const envelope = opened.value
  const places = placesOf(envelope)
  if (!places.every((place) => isAbout(place, order))) {
    const seen = seenIn(envelope.body)
    return unknown('not-the-format', 'The answer is about another order.', { seen })
  }
  const { code, message } = envelope
  if (places.some(saysRefunded)) return refundedOutcome(envelope)
  if (code === '200') return sold(envelope, payloadOf(envelope), order)
  if (code === null || envelope.status === null) {
    const bare = soldWithoutEnvelope(envelope, order)
    if (bare) return bare
  }
  if (code === '202') return accepted(envelope)
  if (envelope.status === false && (code === '404' || saysNoSuchOrder(code, message))) {
    return notFound(envelope)
  }
  if (code === '400' || code === '422' || code === '501') {
    return unknown(
      'unknown-code',
      `BuyPower did not say what became of the order: ${quoted(message)} (${code}).`,
      { seen: seenIn(envelope.body), delaysMs: envelope.delaysMs },
    )
  }
  return uncertain(envelope)
}

/**
 * The shapes public clients show: {"result": {"status": true, "data": {…, "responseCode": 200}}}, with
 * or without `status`. Signed, about our order by name or by `status`, nowhere saying no: that is a yes.
 */
function soldWithoutEnvelope(envelope: Envelope, order: Order): Outcome | null {
  const places = placesOf(envelope)
  if (places.some((place) => field(place, 'status') === false)) return null
  const payload = payloadOf(envelope)
  const inner = textOf(field(payload, 'responseCode'))
  if (inner !== '200' && inner !== '100') return null
  const named = textOf(field(payload, 'orderId')) === order.reference
  if (!named && !places.some((place) => field(place, 'status') === true)) return null
  return sold({ ...envelope, status: true }, payload, order)
}

function refundedOutcome(envelope: Envelope): Outcome {
  const seen = seenIn(envelope.body)
  const formed =
    envelope.code !== null || placesOf(envelope).some((place) => field(place, 'status') === false)
  const doubled = envelope.code === '200' || envelope.status === true || seen.length > 0
  if (!formed || doubled) {
    return unknown('not-the-format', 'The answer says refunded, but not in a form to rely on.', {
      seen,
    })
  }
  return {
    kind: 'refused',
    code: envelope.code ?? 'refunded',
    message: 'Transaction failed. Refund already processed.',
  }
}

function notFound(envelope: Envelope): Outcome {
  const seen = seenIn(envelope.body)
  return seen.length > 0
    ? unknown('not-the-format', 'The answer says "no such order" but holds a token.', { seen })
    : { kind: 'not-found', detail: `BuyPower has no such order: ${quoted(envelope.message)}.` }
}

/** Where a requery's payload may sit. */
function placesOf({ body }: Envelope): readonly Json[] {
  const result = field(body, 'result')
  return [body, field(body, 'data'), result, field(result, 'data')].filter(isObject)
}

function payloadOf({ body }: Envelope): Json | undefined {
  const result = field(body, 'result')
  return [field(result, 'data'), field(body, 'data'), result].find(isObject)
}

/** In so many words, where nothing beside them says success. */
function saysRefunded(place: Json): boolean {
  if (field(place, 'status') === true) return false
  return [field(place, 'message'), field(place, 'responseMessage')].some(
    (text) =>
      typeof text === 'string' &&
      text.trim().replace(/\s+/g, ' ').toLowerCase().startsWith(refunded),
  )
}

const saysNoSuchOrder = (code: string | null, message: string): boolean =>
  (code === '400' || code === '422') && noSuchOrder.test(message)
