// x-buypower-signature: SHA-512 over the raw bytes of the answer's body followed by the API key, in
// hex. Which case the hex has is documented nowhere, so both are taken.

import { hash, timingSafeEqual } from 'node:crypto'
import type { HttpAnswer } from '../../ports.ts'

export const signatureHeader = 'x-buypower-signature'

/** True only when the header is there and fits these very bytes and this key. Never throws. */
export function isSigned(answer: Pick<HttpAnswer, 'headers' | 'body'>, apiKey: string): boolean {
  const given = answer.headers[signatureHeader]?.trim() ?? ''
  if (!/^[0-9a-f]{128}$/i.test(given)) return false
  const wanted = hash('sha512', Buffer.concat([answer.body, Buffer.from(apiKey)]), 'buffer')
  return timingSafeEqual(Buffer.from(given, 'hex'), wanted)
}
