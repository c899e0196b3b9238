// Opens an answer of the confluence address. The outer "success" only says that the envelope arrived;
// failures come without an envelope. Nothing here may throw: answer bytes are a stranger's.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome, UnknownReason } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import { type JsonObject, field, isObject, readJson, textOf } from '../json.ts'

export type Opened = {
  readonly body: JsonObject
  /** The envelope's content where the outer status is "success". */
  readonly data: JsonObject | null
  /** A documented failure, in an envelope or bare. */
  readonly failure: Failure | null
  /** The innermost words. */
  readonly message: string
}

export type Failure = {
  readonly code: string
  readonly message: string
  /** Whom it is about, as Rave writes it. Never used to match a single purchase. */
  readonly customer: string | null
}

export const refusalWords: Readonly<Record<string, string>> = {
  '903': 'Rave does not know this customer number. Check the number with the customer.',
  '905': 'This is not a phone number Rave can top up. Check the number and the country.',
}

/** An answer in Rave's form, or the outcome it amounts to because it is not. */
export function openAnswer(answer: HttpAnswer): Result<Opened, Outcome> {
  const read = readJson(answer.body)
  const body = read.ok && isObject(read.value) ? read.value : null
  const claims = body !== null && saysSuccess(field(body, 'data'))
  if (answer.status === 401 && !claims) return err(notAuthorised)
  if (answer.status >= 500 || answer.status === 429 || answer.status === 408) {
    return err(unknown('server-error', `Rave's server answered HTTP ${answer.status}.`))
  }
  const readable = answer.status < 300 || answer.status >= 400
  if (body === null || !readable || answer.status < 200) {
    const what = read.ok ? `HTTP ${answer.status}` : read.error
    return err(unknown('not-the-format', `The answer is not in Rave's format (${what}).`))
  }
  if (rejectsTheKey(body)) return err(notAuthorised)
  const arrived = answer.status < 300 && lower(field(body, 'status')) === 'success'
  const inner = field(body, 'data')
  return ok({
    body,
    data: arrived && isObject(inner) ? inner : null,
    failure: failureOf(body),
    message:
      textOf(field(inner, 'Message')) ?? textOf(body['Message']) ?? textOf(body['message']) ?? '',
  })
}

/** `{"Status": "fail", "Message", "Code", "CustomerReference"}`, bare or in the envelope; never both ways at once. */
function failureOf(body: JsonObject): Failure | null {
  const places = [body, field(body, 'data')].filter(isObject)
  if (places.some(saysSuccess)) return null
  const place = places.find((one) => lower(one['Status']) === 'fail')
  const code = textOf(field(place, 'Code'))
  if (!place || code === null) return null
  return {
    code,
    message: textOf(place['Message']) ?? '',
    customer: textOf(place['CustomerReference']),
  }
}

export const saysSuccess = (place: unknown): boolean =>
  isObject(place as JsonObject) && lower(field(place as JsonObject, 'Status')) === 'success'

export function lower(value: unknown): string | null {
  return typeof value === 'string' ? value.trim().toLowerCase() : null
}

/** Rejected before anything was looked at: the envelope says so and holds nothing else. */
function rejectsTheKey(body: JsonObject): boolean {
  const words = textOf(body['message']) ?? ''
  const data = body['data']
  return (
    lower(body['status']) === 'error' &&
    (data === null || data === undefined) &&
    body['Status'] === undefined &&
    /^(invalid|wrong|incorrect) (secret|api) key\b/i.test(words)
  )
}

export const notAuthorised: Outcome = {
  kind: 'not-authorised',
  detail: 'Rave did not accept the secret key.',
}

export const unknown = (
  reason: UnknownReason,
  detail: string,
): Extract<Outcome, { kind: 'unknown' }> => ({
  kind: 'unknown',
  reason,
  detail: detail.slice(0, 500),
})

export function outcomeOfFailure(failure: HttpFailure): Outcome {
  return failure.kind === 'not-sent'
    ? { kind: 'not-sent', reason: failure.reason, detail: failure.detail }
    : unknown('no-answer', `No answer from Rave: ${failure.detail}.`)
}

/** The provider's own words in quotes, short enough for a line on the screen. */
export const quoted = (message: string): string =>
  message === '' ? 'no message' : `"${message.slice(0, 200)}"`
