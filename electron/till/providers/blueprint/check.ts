// Whether Blueprint knows this shop: it signs us in or turns us away. The token it hands out is kept by
// nobody.

import type { Http } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type KeyCheck, accepted, checked, unheard } from '../key-check.ts'
import { readLogin } from './read-verify.ts'
import { loginRequest } from './requests.ts'

export async function check(account: ProviderAccount, http: Http): Promise<KeyCheck> {
  const answer = await http.exchange(loginRequest(account))
  const silent = unheard(answer)
  if (silent) return silent
  const read = readLogin(answer)
  if (read.ok) return accepted()
  const { error } = read
  if (error.kind === 'refused') return checked('refused', error.message)
  const detail = error.detail.replace(' No order was sent.', '')
  return checked(error.kind === 'not-authorised' ? 'refused' : 'unclear', detail)
}
