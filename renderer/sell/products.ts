// Going from one product to another, one provider to another, one package to another. A half-done
// ticket is put aside under its product and comes back with it; what does not fit stays there.

import {
  accountKinds,
  isNumberProduct,
  type NumberProductId,
  type ProductId,
} from '../../shared/vend/products.ts'
import { useTill } from '../stores/till.ts'
import { lookUpAgain } from './actions.ts'
import { type Draft, type Pack, isBound } from './draft.ts'
import { sameChoices } from './form.ts'
import { changeDraft, isTouched, newDraft, useSell } from './store.ts'
import { formNow } from './use-form.ts'

/** A ticket on hold: an answer still on its way will not find it, so it asks anew. */
const onHold = (draft: Draft): Draft => ({
  ...draft,
  look: draft.look.kind === 'asking' ? { kind: 'none' } : draft.look,
  error: null,
  repeats: null,
})

/** A phone number typed for airtime is the same phone for data. */
const carries = (from: Draft, product: NumberProductId): boolean =>
  accountKinds[from.product] === accountKinds[product] && from.amount === ''

export function chooseProduct(product: ProductId): void {
  const { draft, parked } = useSell.getState()
  if (isBound(draft)) return
  if (!isNumberProduct(product)) return useSell.setState({ panel: product })
  useSell.setState({ panel: null })
  if (product === draft.product) return changeDraft({ field: 'account' })
  const { [product]: back, ...others } = parked
  const carried = isTouched(draft) && !back && carries(draft, product)
  // Whose phone it is stays on the counter until a number was rung up for them.
  const phone = draft.account === '' || carried ? draft.phone : ''
  const fresh = { ...newDraft(product), account: carried ? draft.account : '', phone }
  const keeps = isTouched({ ...draft, phone: '' }) && !carried
  useSell.setState({
    draft: { ...(back ?? fresh), field: 'account' },
    parked: keeps ? { ...others, [draft.product]: onHold(draft) } : others,
  })
}

/** The nth product of the shop, for the function keys. */
export function chooseNth(n: number): void {
  const product = useTill.getState().about?.products[n]
  if (product) chooseProduct(product.id)
}

/** Another provider for the same ticket, because the cashier said so. Prices and names are asked anew. */
export function chooseProvider(providerId: string): void {
  const form = formNow()
  const next = form?.product.providers.find(({ id }) => id === providerId)
  if (!form || !next) return
  const { draft } = useSell.getState()
  if (isBound(draft)) return
  changeDraft({
    providerId,
    options: { ...draft.options, ...sameChoices(form, next) },
    pack: null,
    ...(form.priced ? { amount: '' } : {}),
    error: null,
    repeats: null,
  })
  lookUpAgain()
}

export function choosePack(pack: Pack | null): void {
  const { draft } = useSell.getState()
  if (isBound(draft)) return
  changeDraft({
    pack,
    amount: pack === null ? '' : pack.amount.replace(/\.0+$/, ''),
    tender: { ...draft.tender, tendered: '' },
    error: null,
    repeats: null,
  })
}
