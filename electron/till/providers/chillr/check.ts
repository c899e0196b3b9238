// Whether Chillr knows this shop: asked about nobody's batch it says that there is none, or that it does
// not know who asks.

import type { Http } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type KeyCheck, accepted, checked, unheard } from '../key-check.ts'
import { nobodysBatch } from './client.ts'
import { codeWords, openEnvelope } from './envelope.ts'
import { readTolerantly } from './repair.ts'
import { statusRequest } from './requests.ts'

const noSuchBatch: ReadonlySet<number> = new Set([61, 62])
const aboutKeys: ReadonlySet<number> = new Set([50, 51, 56, 57])

export async function check(account: ProviderAccount, http: Http): Promise<KeyCheck> {
  const answer = await http.exchange(statusRequest(account, nobodysBatch))
  const silent = unheard(answer)
  if (silent) return silent
  const opened = openEnvelope(answer, readTolerantly)
  if (!opened.ok) return checked('unclear', opened.error.detail)
  const { code, message } = opened.value
  if (noSuchBatch.has(code)) return accepted()
  const words = codeWords[code] ?? (message === '' ? `Chillr says ${code}.` : message)
  return checked(aboutKeys.has(code) ? 'refused' : 'unclear', words)
}
