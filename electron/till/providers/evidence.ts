// What an exchange leaves behind in the attempt row: enough to argue with a provider's support,
// never a key, never more than a screenful.

import type { HttpAnswer, HttpFailure, HttpRequest } from '../ports.ts'
import type { Evidence } from './adapter.ts'

const maxEvidenceBytes = 16_384

/** Headers are left out on purpose: they carry the key. */
export function evidenceOf(request: HttpRequest, answer: HttpAnswer | HttpFailure): Evidence {
  const line = `${request.method} ${pathOf(request.url)}`
  return {
    httpStatus: answer.kind === 'answer' ? answer.status : null,
    request: request.body === undefined ? line : `${line}\n${request.body}`,
    answer: answer.kind === 'answer' ? lossyText(answer.body) : null,
  }
}

function pathOf(address: string): string {
  const url = URL.parse(address)
  return url ? url.pathname + url.search : address
}

const utf8 = new TextDecoder('utf-8')

/** Bytes as text for people: what is not UTF-8 shows as a replacement mark. */
export const lossyText = (bytes: Uint8Array): string =>
  utf8.decode(bytes.subarray(0, maxEvidenceBytes))
