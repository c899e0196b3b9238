// How often the sale at hand is to be bought, for components and for the moment it is placed.

import { useTill } from '../stores/till.ts'
import { useSell } from '../sell/store.ts'
import { formNow, useForm } from '../sell/use-form.ts'
import { type Often, oftenOf } from './often.ts'

export function useOften(): Often | null {
  const chosen = useSell(({ draft }) => draft.often)
  const seller = useForm()?.seller
  const person = useTill((till) => till.cashier)
  return oftenOf(chosen, seller, person)
}

export const oftenNow = (): Often | null =>
  oftenOf(useSell.getState().draft.often, formNow()?.seller, useTill.getState().cashier)
