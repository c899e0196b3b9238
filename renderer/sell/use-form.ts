// The form of the ticket at hand, for components and for keys. The same one while a number or an amount is
// typed: a digit draws only what shows it.

import { useMemo } from 'react'
import {
  type NumberProductId,
  type ProductId,
  isNumberProduct,
} from '../../shared/vend/products.ts'
import { useTill } from '../stores/till.ts'
import { type Form, formOf } from './form.ts'
import { useSell } from './store.ts'

export function useForm(): Form | null {
  const about = useTill((till) => till.about)
  const product = useSell(({ draft }) => draft.product)
  const providerId = useSell(({ draft }) => draft.providerId)
  const options = useSell(({ draft }) => draft.options)
  return useMemo(
    () => formOf(about, { product, providerId, options }),
    [about, product, providerId, options],
  )
}

export const formNow = (): Form | null => formOf(useTill.getState().about, useSell.getState().draft)

/** The panel in the ticket's place, if any; a shop without numbered products starts at its first. */
export function usePanel(): Exclude<ProductId, NumberProductId> | null {
  const panel = useSell((sell) => sell.panel)
  const first = useTill((till) => till.about?.products[0]?.id)
  const numbered = useForm() !== null
  return panel ?? (numbered || first === undefined || isNumberProduct(first) ? null : first)
}
