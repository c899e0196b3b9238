// Opens an answer: JSON or not, signed or not, in BuyPower's envelope or not. What is not all three
// is never believed: it is `unknown`, with the tokens seen in it kept as evidence.
// Answer bytes are a stranger's: nothing here may throw, and nothing unsigned may decide a sale.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome, UnknownReason } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import { lossyText } from '../evidence.ts'
import { type Json, type JsonObject, field, isList, isObject, readJson, textOf } from '../json.ts'
import { isSigned, signatureHeader } from './signature.ts'
import { seenIn, seenInText } from './tokens.ts'

/** BuyPower's answer, signed by BuyPower. */
export type Envelope = {
  readonly status: boolean | null
  /** `responseCode` as written; null where the answer has none at this level. */
  readonly code: string | null
  readonly message: string
  /** Waits before the next requeries, when the answer tells them. */
  readonly delaysMs: readonly number[] | null
  readonly body: JsonObject
}

/** A vend's or a requery's answer, or the outcome it amounts to because it cannot be trusted. */
export function openAnswer(answer: HttpAnswer, apiKey: string): Result<Envelope, Outcome> {
  const read = readJson(answer.body)
  if (!read.ok || !isObject(read.value)) {
    const seen = seenInText(lossyText(answer.body))
    if (answer.status === 401 && seen.length === 0) return err(notAuthorised)
    const what = read.ok ? 'not an object' : read.error
    return err(
      answer.status >= 500
        ? unknown('server-error', `BuyPower's server answered HTTP ${answer.status}.`, { seen })
        : unknown('not-the-format', `The answer is not BuyPower's format (${what}).`, { seen }),
    )
  }
  if (isSigned(answer, apiKey)) {
    const envelope = envelopeOf(read.value)
    return answer.status === 401 && (envelope.code === '401' || envelope.code === null)
      ? err(notAuthorised)
      : ok(envelope)
  }
  return err(untrusted(answer, read.value))
}

/** JSON that BuyPower did not sign: a gateway's own error, or an answer somebody changed. */
function untrusted(answer: HttpAnswer, body: JsonObject): Outcome {
  const seen = seenIn(body)
  if (answer.status === 401 && seen.length === 0) return notAuthorised
  const claimsToBeOne =
    seen.length > 0 || envelopeOf(body).code !== null || signatureHeader in answer.headers
  if (!claimsToBeOne) {
    return answer.status >= 500
      ? unknown('server-error', `BuyPower's server answered HTTP ${answer.status}.`)
      : unknown('not-the-format', "The answer is not BuyPower's format (no response code).")
  }
  return unknown('bad-signature', 'The answer carries no signature of BuyPower that fits.', {
    seen,
  })
}

/** The envelope stands at the top; some answers put the whole of it into `data` or `result`. */
export function envelopeOf(body: JsonObject): Envelope {
  const holder =
    [body, field(body, 'data'), field(body, 'result')].find(
      (one): one is JsonObject =>
        isObject(one) && textOf(one['responseCode']) !== null && typeof one['status'] === 'boolean',
    ) ?? body
  const status = field(holder, 'status')
  return {
    status: typeof status === 'boolean' ? status : null,
    code: textOf(field(holder, 'responseCode')),
    message: textOf(field(holder, 'message')) ?? '',
    delaysMs: delaysOf(field(body, 'delay')) ?? delaysOf(field(field(body, 'data'), 'delay')),
    body,
  }
}

const maxDelays = 100
const maxDelaySeconds = 86_400

/** A list of 1 to 100 waits of 0 to 86,400 seconds as ms; anything else is no list of waits. */
function delaysOf(value: Json | undefined): readonly number[] | null {
  if (!isList(value) || value.length === 0 || value.length > maxDelays) return null
  const delays = value.map((one) => {
    const text = textOf(one)
    return text !== null && /^\d{1,5}(\.\d{1,3})?$/.test(text) ? Number(text) : -1
  })
  return delays.every((seconds) => seconds >= 0 && seconds <= maxDelaySeconds)
    ? delays.map((seconds) => Math.round(seconds * 1000))
    : null
}

export const notAuthorised: Outcome = {
  kind: 'not-authorised',
  detail: 'BuyPower did not accept the API key.',
}

type Unknown = Extract<Outcome, { kind: 'unknown' }>

export function unknown(
  reason: UnknownReason,
  detail: string,
  more: { seen?: Unknown['seen']; delaysMs?: readonly number[] | null } = {},
): Unknown {
  return {
    kind: 'unknown',
    reason,
    detail: detail.slice(0, 500),
    ...(more.delaysMs ? { delaysMs: more.delaysMs } : {}),
    ...(more.seen && more.seen.length > 0 ? { seen: more.seen } : {}),
  }
}

/** The provider's own words in quotes, short enough for a line on the screen. */
export const quoted = (message: string): string =>
  message === '' ? 'no message' : `"${message.slice(0, 200)}"`
