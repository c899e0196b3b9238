// Opens an answer and hears what it says: SUCCESS, FAILED, both or nothing, under `result` or
// `results`. Blueprint signs nothing, so shape and HTTP status are all there is to trust; a
// contradiction between them is never resolved here. Answer bytes are a stranger's: nothing may throw.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome, UnknownReason } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import { lossyText } from '../evidence.ts'
import { type JsonObject, isObject, readJson, textOf } from '../json.ts'
import { seenIn, seenInText } from './seen.ts'

/** A JSON object that came with an HTTP status the provider itself could mean (2xx or 4xx). */
export type Opened = {
  readonly status: number
  readonly body: JsonObject
  /** `odd`: a word that is neither SUCCESS nor FAILED. */
  readonly says: 'success' | 'failed' | 'nothing' | 'both' | 'odd'
  readonly message: string
}

export function openAnswer(answer: HttpAnswer): Result<Opened, Outcome> {
  const read = readJson(answer.body)
  const { status } = answer
  if (!read.ok || !isObject(read.value)) {
    const seen = seenInText(lossyText(answer.body))
    const what = read.ok ? 'not an object' : read.error
    return err(
      status >= 500
        ? unknown('server-error', `Blueprint's server answered HTTP ${status}.`, seen)
        : unknown('not-the-format', `The answer is not in Blueprint's format (${what}).`, seen),
    )
  }
  const opened = { status, body: read.value, says: whatItSays(read.value), message: '' }
  const message = textOf(read.value['message']) ?? ''
  if (isUnauthenticated(status, read.value, message)) {
    return err({ kind: 'not-authorised', detail: 'Blueprint did not accept the sign-in.' })
  }
  if (status < 200 || (status >= 300 && status < 400) || status >= 500) {
    const detail = `Blueprint's server answered HTTP ${status}: ${quoted(message)}.`
    return err(unknown('server-error', detail, seenIn(read.value)))
  }
  return ok({ ...opened, message })
}

/** What stands under `result` and `results`. Beside SUCCESS, anything else takes it back. */
export function whatItSays(body: JsonObject): Opened['says'] {
  const words = [body['result'], body['results']]
    .filter((value) => value !== undefined && value !== null)
    .map((value) => textOf(value)?.toUpperCase() ?? 'no word')
  const success = words.includes('SUCCESS')
  if (success) return words.every((word) => word === 'SUCCESS') ? 'success' : 'both'
  if (words.length === 0) return 'nothing'
  return words.every((word) => word === 'FAILED') ? 'failed' : 'odd'
}

/** Turned away at the door: {"message": "Unauthenticated."} alone, or a 401 that says nothing else. */
function isUnauthenticated(status: number, body: JsonObject, message: string): boolean {
  if (status >= 500 || seenIn(body).length > 0 || 'receiptItems' in body) return false
  if (status === 401) return !['success', 'both'].includes(whatItSays(body))
  return Object.keys(body).length === 1 && /^unauthenticated\.?$/i.test(message)
}

/** What a FAILED is about, by its words. `other` is everything nobody can be sure about. */
export function failureOf(message: string): 'validation' | 'duplicate' | 'sign-in' | 'other' {
  if (/duplicate|already|unique|exists|been (taken|used)/i.test(message)) return 'duplicate'
  if (/authentication failed|invalid (credentials|password)|unauthori[sz]ed/i.test(message)) {
    return 'sign-in'
  }
  return !unsure.test(message) && aboutField.some((words) => words.test(message))
    ? 'validation'
    : 'other'
}

const unsure =
  /exception|error|fail|time.?d? ?out|pending|progress|process|unknown|later|response|upstream|server|gateway|\bprovider\b/i
const aField = '(fields?|transid|meter ?number|amount|elec_?token)'
const wrong = '(required|must be|invalid|not valid|numeric|minimu[mn])'
const aboutField = [
  /^please provide\b/i,
  new RegExp(`\\b${aField}\\b.*\\b${wrong}`, 'i'),
  new RegExp(`\\b${wrong}\\b.*\\b${aField}\\b`, 'i'),
]

type Unknown = Extract<Outcome, { kind: 'unknown' }>

export function unknown(
  reason: UnknownReason,
  detail: string,
  seen: Unknown['seen'] = [],
): Unknown {
  return {
    kind: 'unknown',
    reason,
    detail: detail.slice(0, 500),
    ...(seen.length > 0 ? { seen } : {}),
  }
}

/** The provider's own words in quotes, short enough for a line on the screen. */
export const quoted = (message: string): string =>
  message === '' ? 'no message' : `"${message.slice(0, 200)}"`
