// What a provider's answer says of the time: every HTTP answer carries the moment it was made (RFC 9110,
// 6.6.1), to the second. Good enough to find a clock that is minutes out, and for nothing else.

import type { HttpAnswer } from '../ports.ts'

const httpDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** The till's time minus the provider's, ms; null where the answer does not tell. Both moments by the till's clock. */
export function skewOf(answer: HttpAnswer, askedAt: number, answeredAt: number): number | null {
  const date = answer.headers['date'] ?? ''
  // The provider wrote its time somewhere between question and answer.
  return httpDate.test(date) ? (askedAt + answeredAt) / 2 - Date.parse(date) : null
}
