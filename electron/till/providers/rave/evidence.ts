// What exchanges with Rave leave behind. Rave's key stands in the body of every request, so it is taken
// out here; an answer that repeats it loses it too.

import type { HttpAnswer, HttpFailure, HttpRequest } from '../../ports.ts'
import type { Evidence, ProviderAccount } from '../adapter.ts'
import { evidenceOf } from '../evidence.ts'
import { secretOf } from './requests.ts'

export type Spoken = {
  readonly request: HttpRequest
  readonly answer: HttpAnswer | HttpFailure
}

const maxText = 32_768

/** One requery may take several exchanges; they stand one under the other, the last status counts. */
export function evidenceOfAll(account: ProviderAccount, spoken: readonly Spoken[]): Evidence {
  const secret = secretOf(account)
  const all = spoken.map(({ request, answer }) => evidenceOf(withoutKey(request, secret), answer))
  const answers = all.flatMap(({ answer }) => (answer === null ? [] : [answer]))
  return {
    httpStatus: all.at(-1)?.httpStatus ?? null,
    request: all
      .map(({ request }) => request)
      .join('\n\n')
      .slice(0, maxText),
    answer: answers.length === 0 ? null : hide(answers.join('\n\n'), secret).slice(0, maxText),
  }
}

function withoutKey(request: HttpRequest, secret: string): HttpRequest {
  const field = `"secret_key":${JSON.stringify(secret)},`
  return {
    ...request,
    body: hide(
      (request.body ?? '').replace(field, () => ''),
      secret,
    ),
  }
}

const hide = (text: string, secret: string): string =>
  secret === '' ? text : text.replaceAll(secret, () => '(key)')
