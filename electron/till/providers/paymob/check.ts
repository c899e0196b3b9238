// Whether Paymob knows these keys: it lists its categories or rejects the signature. A till whose clock is
// off is rejected too, and that is said.

import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import { readJson } from '../json.ts'
import { type KeyCheck, accepted, checked, unheard } from '../key-check.ts'
import { type Call, ask } from './client.ts'
import { skewWords } from './clock-skew.ts'
import { readCategories } from './read-catalog.ts'
import { readPage } from './read-inquiry.ts'
import { categoriesRequest } from './requests.ts'

/** At the door, in JSON: a page of somebody on the way says nothing about our keys. */
const isTurnedAway = (answer: HttpAnswer | HttpFailure): boolean =>
  answer.kind === 'answer' &&
  (answer.status === 401 || answer.status === 403) &&
  readJson(answer.body).ok

export async function check(call: Call): Promise<KeyCheck> {
  const { answer, skewMs } = await ask(call, (moment) => categoriesRequest(call.account, moment))
  const silent = unheard(answer)
  if (silent) return silent
  const page = readPage(answer)
  if (page.ok) {
    // An empty list is in everybody's format.
    return (readCategories(page.value) ?? []).length === 0
      ? checked('unclear', 'The answer is no catalog of Paymob’s.')
      : accepted()
  }
  const said = page.error.kind === 'refused' ? page.error.message : page.error.detail
  const words = [said, skewWords(skewMs)].filter((one) => one !== null).join(' ')
  return checked(
    isTurnedAway(answer) || page.error.kind === 'not-authorised' ? 'refused' : 'unclear',
    words,
  )
}
