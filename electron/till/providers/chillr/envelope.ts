// Opens Chillr's answers: `{status, status_code, message, data}`. Nothing is signed, so an answer is
// believed only where status and code say the same. Never throws.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import { type Json, field, readJson, textOf } from '../json.ts'

export type Unknown = Extract<Outcome, { kind: 'unknown' }>
export type NotSent = Extract<Outcome, { kind: 'not-sent' }>

export type Envelope = {
  readonly success: boolean
  /** 0 with success. */
  readonly code: number
  readonly message: string
  readonly data: Json | undefined
}

/** `read` is how its bytes become JSON: strictly, except where another form is documented. */
export function openEnvelope(
  answer: HttpAnswer | HttpFailure,
  read: typeof readJson = readJson,
): Result<Envelope, Unknown | NotSent> {
  if (answer.kind === 'not-sent') return err(answer)
  if (answer.kind === 'no-answer') {
    return err(unknown('no-answer', `No answer from Chillr: ${answer.detail}.`))
  }
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429) {
    return err(unknown('server-error', `Chillr’s server answered HTTP ${answer.status}.`))
  }
  const json = read(answer.body)
  const body = json.ok ? json.value : undefined
  const status = field(body, 'status')
  const code = textOf(field(body, 'status_code')) ?? ''
  if (!/^\d{1,4}$/.test(code)) {
    const what = json.ok ? 'no status code' : json.error
    return err(unknown('not-the-format', `The answer is not Chillr’s format (${what}).`))
  }
  const number = Number(code)
  const agrees =
    (status === 'success' && number === 0 && isFine(answer.status)) ||
    (status === 'failure' && number !== 0)
  if (!agrees) {
    return err(unknown('not-the-format', 'The answer says success and failure at once.'))
  }
  return ok({
    success: number === 0,
    code: number,
    message: textOf(field(body, 'message'))?.slice(0, maxText) ?? '',
    data: field(body, 'data'),
  })
}

const isFine = (status: number): boolean => status >= 200 && status < 300

const maxText = 300

export function unknown(reason: Unknown['reason'], detail: string): Unknown {
  return { kind: 'unknown', reason, detail: detail.slice(0, 500) }
}

/** Texts of a list, trimmed; numbers as their digits. What is neither is left out. */
export const textsOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value)
    ? (value as readonly Json[]).flatMap((one) => textOf(one)?.slice(0, maxText) ?? [])
    : []

/** The documented failure codes in plain words. */
export const codeWords: Readonly<Record<number, string>> = {
  50: 'The shop’s Chillr key is missing. Check the provider’s settings.',
  51: 'The shop’s Chillr secret key is missing. Check the provider’s settings.',
  52: 'The batch has no name.',
  53: 'The batch has no expiry date.',
  54: 'The batch has no customers.',
  55: 'Chillr does not accept the expiry date.',
  56: 'Chillr does not accept the shop’s secret key. Check the provider’s settings.',
  57: 'Chillr does not know this shop. Check the provider’s settings.',
  58: 'Chillr found something wrong with the batch.',
  60: 'The question named no batch.',
}
