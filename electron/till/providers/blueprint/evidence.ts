// What Blueprint's exchanges leave behind: requests carry a password or a purchase token in their
// body and answers hand tokens out, so both are taken out before anything is kept.

import type { HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { Evidence } from '../adapter.ts'
import { evidenceOf } from '../evidence.ts'
import { type Json, isList, isObject, numberOf } from '../json.ts'

const hidden = '(hidden)'
const secretFields =
  /("(?:email|password|api_?token|elec_?token|access_?token|refresh_?token|secret)"\s*:\s*)("(?:[^"\\]|\\.)*"?|-?[\d.eE+]+)/gi

/** Evidence without the sign-in, the tokens, or `secrets` wherever else they stand. */
export function hiddenEvidence(
  request: HttpRequest,
  answer: HttpAnswer | HttpFailure,
  secrets: readonly (string | null | undefined)[],
): Evidence {
  const hide = (text: string): string => withoutSecrets(text, secrets)
  const { body, ...bare } = request
  // Hidden before it is shortened: half a secret is one too.
  const shown =
    answer.kind === 'answer' ? { ...answer, body: Buffer.from(hide(textOf(answer.body))) } : answer
  return evidenceOf(body === undefined ? bare : { ...bare, body: hide(body) }, shown)
}

function withoutSecrets(text: string, secrets: readonly (string | null | undefined)[]): string {
  const byName = text.replace(secretFields, `$1"${hidden}"`)
  return secrets
    .flatMap((secret) =>
      // A shorter one would blank out half the answer and hide nothing.
      secret && secret.length >= 4 ? [secret, JSON.stringify(secret).slice(1, -1)] : [],
    )
    .reduce((hiding, secret) => hiding.replaceAll(secret, hidden), byName)
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8').decode(bytes)

/** A read value as JSON text again, its numbers as they were written. */
export function jsonText(value: Json): string {
  const number = numberOf(value)
  if (number !== null) return number
  if (isList(value)) return `[${value.map(jsonText).join(',')}]`
  if (isObject(value)) {
    const fields = Object.entries(value).map(
      ([name, one]) => `${JSON.stringify(name)}:${jsonText(one)}`,
    )
    return `{${fields.join(',')}}`
  }
  return JSON.stringify(value)
}
