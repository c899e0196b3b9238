// Opens an answer: JSON or not, Paymob's envelope or not. Nothing is signed, so the shape is all the
// trust there is: a code and a request id, as every documented answer has. Never throws.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { HttpAnswer } from '../../ports.ts'
import { type Json, type JsonObject, field, isObject, readJson, textOf } from '../json.ts'
import { isAboutSignature } from './clock-skew.ts'
import { shortText } from './values.ts'

export type Envelope = {
  /** "0000" is success; the other codes are listed nowhere public. */
  readonly code: string
  readonly requestId: string
  /** What Paymob says about it, "" where it says nothing. */
  readonly message: string
  readonly data: Json | undefined
}

/** Why an answer is not one of Paymob's. */
export type NotEnvelope = {
  readonly kind: 'not-authorised' | 'server-error' | 'not-the-format'
  readonly detail: string
}

export const success = '0000'

export const isFine = (status: number): boolean => status >= 200 && status < 300

export function openEnvelope(answer: HttpAnswer): Result<Envelope, NotEnvelope> {
  const body = openJson(answer)
  if (!body.ok) return body
  const code = field(body.value, 'code')
  const requestId = shortText(field(body.value, 'request_id'))
  if (typeof code !== 'string' || !/^[\w-]{1,64}$/.test(code) || requestId === null) {
    return err({
      kind: 'not-the-format',
      detail: 'The answer is not Paymob’s format (no code or no request id).',
    })
  }
  return ok({ code, requestId, message: messageOf(body.value), data: field(body.value, 'data') })
}

/** Statuses that speak of the moment, not of what was asked: whoever sent them may not know the rest. */
const busy: ReadonlySet<number> = new Set([408, 425, 429])

/** The JSON of an answer that is no server error and no rejection of the signature. */
export function openJson(answer: HttpAnswer): Result<Json, NotEnvelope> {
  const read = readJson(answer.body)
  if (answer.status >= 500 || busy.has(answer.status)) {
    return err({
      kind: 'server-error',
      detail: `Paymob’s server answered HTTP ${answer.status}.`,
    })
  }
  if (!read.ok) {
    return err({
      kind: 'not-the-format',
      detail: `The answer is not Paymob’s format (${read.error}).`,
    })
  }
  if (isObject(read.value) && isRejection(answer.status, read.value)) {
    const message = messageOf(read.value)
    return err({
      kind: 'not-authorised',
      detail: `Paymob did not accept the signature${message === '' ? '' : `: ${quoted(message)}`}.`,
    })
  }
  return read
}

/** Turned away at the door: 401 or 403, in JSON, about who asks, and holding nothing else. */
function isRejection(status: number, body: JsonObject): boolean {
  if (status !== 401 && status !== 403) return false
  if (body['code'] === success || isObject(body['data'])) return false
  return isAboutSignature(messageOf(body))
}

const messageNames = ['message', 'detail', 'error', 'description', 'errors']

function messageOf(body: Json): string {
  for (const holder of [body, field(body, 'data')]) {
    for (const name of messageNames) {
      const text = textOf(field(holder, name))
      if (text !== null) return text
    }
  }
  return ''
}

/** The provider's own words in quotes, short enough for a line on the screen. */
export const quoted = (message: string): string =>
  message === '' ? 'no message' : `"${[...message].slice(0, 200).join('')}"`
