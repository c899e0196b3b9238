// Whether Rave knows this key: it lists what can be bought or turns us away.

import type { Http } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type KeyCheck, accepted, checked, unheard } from '../key-check.ts'
import { openAnswer, quoted } from './envelope.ts'
import { categoriesRequest } from './requests.ts'

export async function check(account: ProviderAccount, http: Http): Promise<KeyCheck> {
  const answer = await http.exchange(categoriesRequest(account))
  const silent = unheard(answer)
  if (silent || answer.kind !== 'answer') return silent ?? checked('unclear', '')
  const opened = openAnswer(answer)
  if (!opened.ok) {
    const { error } = opened
    if (error.kind === 'not-authorised') return checked('refused', error.detail)
    return checked('unclear', 'detail' in error ? error.detail : 'Rave did not list what it sells.')
  }
  const { data, failure, message } = opened.value
  return data !== null && failure === null
    ? accepted()
    : checked('unclear', `Rave did not list what it sells: ${quoted(message)}.`)
}
