// The form of the ticket at hand, for components and for keys.

import { useTill } from '../stores/till.ts'
import { type Form, formOf } from './form.ts'
import { useSell } from './store.ts'

export function useForm(): Form | null {
  const about = useTill((till) => till.about)
  const draft = useSell((sell) => sell.draft)
  return formOf(about, draft)
}

export const formNow = (): Form | null => formOf(useTill.getState().about, useSell.getState().draft)
