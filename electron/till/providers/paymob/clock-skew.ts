// How far the till's clock is from Paymob's: a signature carries the minute it was made in, and a
// clock more than a minute off breaks every request. Only a value to show; it decides nothing.

import type { HttpAnswer, HttpFailure } from '../../ports.ts'

export const toleratedSkewMs = 60_000

// RFC 9110's only form to be sent: "Tue, 29 Aug 2023 12:43:46 GMT".
const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Till's time minus the answer's `Date`, ms; above zero the till is ahead. Null without a readable date. */
export function skewOf(answer: HttpAnswer | HttpFailure, now: number): number | null {
  if (answer.kind !== 'answer') return null
  const text = answer.headers['date'] ?? ''
  const at = httpDate.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? null : now - at
}

export const isSkewed = (skewMs: number | null): skewMs is number =>
  skewMs !== null && Math.abs(skewMs) > toleratedSkewMs

/** A sentence for the screen, or null when the clock is right as far as anybody can tell. */
export function skewWords(skewMs: number | null): string | null {
  if (!isSkewed(skewMs)) return null
  const minutes = Math.round(Math.abs(skewMs) / 60_000)
  const much = minutes >= 120 ? `${Math.round(minutes / 60)} hours` : `${minutes} min`
  const way = skewMs > 0 ? 'ahead of' : 'behind'
  return `This till’s clock is ${much} ${way} Paymob’s. Set the clock; until then Paymob refuses every request.`
}

const signatureTrouble =
  /signature|timestamp|time ?stamp|authenticat|credential|unauthori[sz]ed|hmac|nonce|توقيع|مصادقة/i

/** Whether Paymob's words are about who is asking, not about what was asked. */
export const isAboutSignature = (message: string): boolean => signatureTrouble.test(message)
