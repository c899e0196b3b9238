// Whether a sale placed now would go out at once or wait for the line. Only words hang on this:
// the till itself decides, from what it knows when the money is taken.

import { useTill } from '../stores/till.ts'
import type { Draft } from './draft.ts'

/** True when the provider is known to be out of reach, so the token will come later. */
export function useWillWait(draft: Draft): boolean {
  const down = useTill(({ status }) => {
    if (!status) return false
    if (status.network.state === 'offline') return true
    return status.providers.length > 0 && status.providers.every(({ state }) => state === 'down')
  })
  return down || (draft.look.kind === 'failed' && draft.look.error.code === 'provider-unreachable')
}
