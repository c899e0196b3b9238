// Whether BuyPower knows this key: it tells the wallet's balance or turns us away.

import type { Http } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type KeyCheck, accepted, checked, unheard } from '../key-check.ts'
import { readBalance } from './look-up.ts'
import { balanceRequest } from './requests.ts'

export async function check(account: ProviderAccount, http: Http): Promise<KeyCheck> {
  const answer = await http.exchange(balanceRequest(account))
  const silent = unheard(answer)
  if (silent || answer.kind !== 'answer') return silent ?? checked('unclear', '')
  const read = readBalance(answer, account.credentials['apiKey'] ?? '', 'NGN')
  if (read.ok) return accepted(read.value)
  const isTurnedAway = answer.status === 401 || answer.status === 403
  return checked(isTurnedAway ? 'refused' : 'unclear', read.error)
}
