// Evidence in the reader's language: one sentence for each thing that happened, by its code.

import type { Evidence } from '../../shared/contract/review.ts'
import { isKey } from '../i18n/translate.ts'
import type { Text } from '../i18n/use-text.ts'

/** The sentence; the provider's own words stand beside it and are not part of it. */
export function evidenceText({ t, time, date }: Text, one: Evidence, provider: string): string {
  const sameDay = one.untilAt - one.at < 43_200_000
  const when = (at: number): string => (sameDay ? time(at, true) : date(at))
  const values = {
    provider,
    by: one.by ?? '',
    time: when(one.at),
    until: when(one.untilAt),
    count: one.times,
    seconds: one.seconds,
  }
  const whole = `evidence.${one.code}`
  if (isKey(whole)) return t(whole, values)
  const [part, answer] = one.code.split('.')
  const answerKey = `evidence.answer.${answer ?? ''}`
  const said = isKey(answerKey) ? t(answerKey, values) : ''
  return `${t(part === 'asked' ? 'evidence.asked' : 'evidence.sent', values)} ${said}`
}
