// What the answers before an order mean: the sign-in and the check of the customer, which hands out
// the two tokens a purchase needs. They sell nothing, so whatever goes wrong here, no order was sent.
// They are read wherever public clients have met their fields.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import { type Json, type JsonObject, field, isObject, textOf } from '../json.ts'
import { failureOf, openAnswer, quoted, unknown } from './envelope.ts'
import { firstText, meterDigits } from './values.ts'

export type Verified = {
  readonly apiToken: string | null
  readonly elecToken: string | null
  readonly customer: {
    readonly name: string | null
    readonly address: string | null
    readonly tariff: string | null
  }
}

/** Why there is no order: never `confirmed`, never `accepted`. */
export type NoOrder = Extract<
  Outcome,
  { kind: 'not-sent' | 'not-authorised' | 'refused' | 'unknown' }
>

const maxToken = 4_096

export function readVerify(
  answer: HttpAnswer | HttpFailure,
  meter: string,
): Result<Verified, NoOrder> {
  const opened = openStep(answer, 'check of the customer')
  if (!opened.ok) return opened
  const places = placesOf(opened.value)
  const named = firstOf(places, 'meter_number', 'meterNumber', 'meter_no')
  if (named !== null && meterDigits(named) !== meterDigits(meter)) {
    return err(before('Blueprint’s check of the customer answered about another meter.'))
  }
  return ok({
    apiToken: tokenIn(places, 'api_token', 'apiToken'),
    elecToken: tokenIn(places, 'elec_token', 'elecToken'),
    customer: {
      name: firstOf(places, 'customer_name', 'customerName', 'name'),
      address: firstOf(places, 'customer_address', 'address'),
      tariff: firstOf(places, 'tariff_name', 'tariff'),
    },
  })
}

export function readLogin(answer: HttpAnswer | HttpFailure): Result<string, NoOrder> {
  const opened = openStep(answer, 'sign-in')
  if (!opened.ok) return opened
  const token = tokenIn(placesOf(opened.value), 'api_token', 'apiToken', 'access_token', 'token')
  return token === null ? err(before('Blueprint’s sign-in gave no token.')) : ok(token)
}

function openStep(answer: HttpAnswer | HttpFailure, step: string): Result<JsonObject, NoOrder> {
  if (answer.kind === 'not-sent') return err(answer)
  if (answer.kind === 'no-answer') {
    return err(before(`Blueprint’s ${step} gave no answer (${answer.detail}).`))
  }
  const opened = openAnswer(answer)
  if (!opened.ok) {
    return err(
      opened.error.kind === 'not-authorised'
        ? opened.error
        : before(`Blueprint’s ${step} gave no answer it could use (HTTP ${answer.status}).`),
    )
  }
  const { status, says, message, body } = opened.value
  if (status < 400 && (says === 'success' || says === 'nothing')) return ok(body)
  if (says !== 'failed') return err(before(`Blueprint’s ${step} failed: ${quoted(message)}.`))
  switch (failureOf(message)) {
    case 'sign-in':
      return err({ kind: 'not-authorised', detail: `Blueprint says ${quoted(message)}.` })
    case 'duplicate':
      // Somebody has used this reference: was it an earlier send of ours?
      return err(unknown('duplicate', `Blueprint has seen this order before: ${quoted(message)}.`))
    case 'validation':
      return err({ kind: 'refused', code: 'validation', message })
    case 'other':
      return err(before(`Blueprint’s ${step} failed: ${quoted(message)}.`))
  }
}

/** The order itself was not sent: it waits and goes again with the same reference. */
export const before = (detail: string): Extract<Outcome, { kind: 'not-sent' }> => ({
  kind: 'not-sent',
  reason: 'before-order',
  detail: `${detail} No order was sent.`.slice(0, 500),
})

function placesOf(body: JsonObject): readonly Json[] {
  const data = field(body, 'data')
  const details = field(body, 'details')
  return [body, details, data, field(data, 'details'), field(data, 'customer')].filter(isObject)
}

function firstOf(places: readonly Json[], ...names: readonly string[]): string | null {
  return places.map((place) => firstText(place, ...names)).find((text) => text !== null) ?? null
}

/** A token whole or not at all: one that could not stand in a header is none. */
function tokenIn(places: readonly Json[], ...names: readonly string[]): string | null {
  const texts = places.flatMap((place) => names.map((name) => textOf(field(place, name))))
  const token = texts.find((text) => text !== null) ?? null
  return token !== null && token.length <= maxToken && /^[\x21-\x7e]+$/.test(token) ? token : null
}
