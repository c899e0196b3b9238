// Whether a sale placed now would go out at once or wait for the line. Only words hang on this:
// the till itself decides, from what it knows when the money is taken.

import { isDown, useTill } from '../stores/till.ts'
import type { Draft } from './draft.ts'

/** True when the provider is known to be out of reach, so the token will come later. */
export function useWillWait(draft: Draft): boolean {
  const providerId = useTill((till) => till.about?.products[0]?.providers[0]?.id ?? '')
  const asked = draft.look.kind === 'found' ? draft.look.answer.providerId : providerId
  const down = useTill(({ status }) => isDown(status, asked))
  return down || (draft.look.kind === 'failed' && draft.look.error.code === 'provider-unreachable')
}
