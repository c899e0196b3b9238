// Whether a sale placed now would go out at once or wait for the line. Only words hang on this:
// the till itself decides, from what it knows when the money is taken.

import { isDown, useTill } from '../stores/till.ts'
import type { Draft } from './draft.ts'
import type { Form } from './form.ts'
import { useForm } from './use-form.ts'

/** True when the provider is known to be out of reach, so the token will come later. */
export function useWillWait(draft: Draft): boolean {
  const providerId = useForm()?.seller.id ?? ''
  const down = useTill(({ status }) => isDown(status, providerId))
  return down || (draft.look.kind === 'failed' && draft.look.error.code === 'provider-unreachable')
}

/** True when the provider is out of reach and the shop lets nothing of this product wait for it. */
export function useIsClosed(form: Form | null): boolean {
  const down = useTill(({ status }) => isDown(status, form?.seller.id ?? ''))
  return down && form !== null && !form.product.offline
}
