// The Sell screen's state: the draft at hand, the ones left half done under other products, and the
// vend shown instead once it is placed.

import { create } from 'zustand'
import { newDraftId } from '../../shared/vend/draft-id.ts'
import type { NumberProductId, ProductId } from '../../shared/vend/products.ts'
import { usePrefs } from '../stores/prefs.ts'
import { type Draft, freshDraft, isBound } from './draft.ts'

type Sell = {
  readonly draft: Draft
  /** A product that is no number on a ticket: its own panel stands in the place. */
  readonly panel: Exclude<ProductId, NumberProductId> | null
  /** Half-done tickets of other products, one each: picking the product again brings them back. */
  readonly parked: Readonly<Partial<Record<NumberProductId, Draft>>>
  /** The vend whose progress or result fills the screen; null while ringing up. */
  readonly shown: string | null
  /** Vends the cashier walked away from before they were done, oldest first. */
  readonly followed: readonly string[]
}

/** The choices last made for a product; kept as "electricity.disco". */
function rememberedOptions(product: NumberProductId): Readonly<Record<string, string>> {
  const start = `${product}.`
  return Object.fromEntries(
    Object.entries(usePrefs.getState().lastOptions)
      .filter(([name]) => name.startsWith(start))
      .map(([name, value]) => [name.slice(start.length), value]),
  )
}

export const newDraft = (product: NumberProductId = 'electricity'): Draft =>
  freshDraft(newDraftId(), rememberedOptions(product), product)

export const useSell = create<Sell>()(() => ({
  draft: newDraft(),
  panel: null,
  parked: {},
  shown: null,
  followed: [],
}))

/** What is sold, to whom and how it is paid. */
type Contents = Pick<
  Draft,
  | 'product'
  | 'providerId'
  | 'account'
  | 'options'
  | 'phone'
  | 'amount'
  | 'pack'
  | 'often'
  | 'tender'
>

const contentsOf = (draft: Draft): Contents => {
  const { product, providerId, account, options, phone, amount, pack, often, tender } = draft
  return { product, providerId, account, options, phone, amount, pack, often, tender }
}

/** What was asked of the till and is not answered stands still, whoever would change it. */
export function changeDraft(change: Partial<Draft>): void {
  useSell.setState(({ draft }) => ({
    draft: { ...draft, ...change, ...(isBound(draft) ? contentsOf(draft) : {}) },
  }))
}

/** Another person stands at the till: a ticket begun by somebody else is not theirs to finish. */
export const clearCounter = (): void =>
  useSell.setState({ draft: newDraft(), panel: null, parked: {}, shown: null })

/** Whether anything has been rung up that leaving would lose. */
export const isTouched = (draft: Draft): boolean =>
  draft.account !== '' || draft.amount !== '' || draft.phone !== ''
