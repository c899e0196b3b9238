// What the product at hand asks for: who sells it, which choices are open, what is still missing.
// Pure. An option with one choice is chosen silently; a network or a company differs from customer to
// customer, so none is ever chosen for the cashier.

import type { Currency } from '../../shared/money/money.ts'
import {
  type NumberProductId,
  type ProductId,
  accountKinds,
  isNumberProduct,
} from '../../shared/vend/products.ts'
import { type Key } from '../i18n/dictionary.ts'
import { isKey } from '../i18n/translate.ts'
import type { Often } from '../standing/often.ts'
import type { About } from '../stores/till.ts'
import { type Draft, type Problem, mayGoOn, problemOf } from './draft.ts'

export type Product = About['products'][number] & { readonly id: NumberProductId }
export type Seller = Product['providers'][number]
export type Option = Seller['options'][number]

export type NumberKind = (typeof accountKinds)[NumberProductId]

export type Form = {
  readonly product: Product
  readonly kind: NumberKind
  /** Who would sell it: the provider the cashier named, else the shop's first. */
  readonly seller: Seller
  /** The options to show. */
  readonly open: readonly Option[]
  /** Everything chosen so far, also silently; the package apart. */
  readonly options: Readonly<Record<string, string>>
  /** The first option nobody chose yet. */
  readonly missing: string | null
  /** Sold by package from a price list: no amount is typed. */
  readonly priced: boolean
}

/** Our word for an option: BuyPower's "disco" is a network for airtime and a company for TV. */
export function optionWord(product: ProductId, name: string): string {
  if (name === 'biller') return 'company'
  if (name !== 'disco' || product === 'electricity') return name
  return product === 'tv' ? 'company' : 'network'
}

const differsByCustomer = (product: ProductId, name: string): boolean =>
  ['network', 'company'].includes(optionWord(product, name))

/** Whether the till remembers the choice for the next customer. */
export const isRemembered = (product: ProductId, name: string): boolean =>
  !differsByCustomer(product, name)

const isNumbered = (product: About['products'][number]): product is Product =>
  isNumberProduct(product.id)

export function formOf(
  about: About | null,
  draft: Pick<Draft, 'product' | 'providerId' | 'options'>,
): Form | null {
  const numbered = about?.products.filter(isNumbered)
  const product = numbered?.find(({ id }) => id === draft.product) ?? numbered?.[0]
  const seller =
    product?.providers.find(({ id }) => id === draft.providerId) ?? product?.providers[0]
  if (!product || !seller) return null
  const options: Record<string, string> = {}
  let missing: string | null = null
  for (const { name, choices } of seller.options) {
    const [first] = choices
    const chosen = choices.find(({ value }) => value === draft.options[name])
    const taken = choices.length === 1 || isRemembered(product.id, name) ? first : undefined
    const value = (chosen ?? taken)?.value
    if (value === undefined) missing ??= name
    else options[name] = value
  }
  return {
    product,
    kind: accountKinds[product.id],
    seller,
    open: seller.options.filter(({ choices }) => choices.length > 1),
    options,
    missing,
    priced: seller.prices,
  }
}

/** What is still to choose, as words. */
export function needOf({ product, missing }: Form): Key | null {
  if (missing === null) return null
  const key = `sell.need.option.${optionWord(product.id, missing)}`
  return isKey(key) ? key : 'sell.need.option'
}

/**
 * Whether the sale may go on as far as the number goes. A phone number belongs to nobody a provider
 * could name, so nobody waits for the answer.
 */
export const canGoOn = (draft: Draft, form: Form | null): boolean =>
  mayGoOn(draft.look) || (form?.kind === 'phone' && draft.look.kind === 'asking')

/** Everything chosen, as the order carries it. */
export const orderOptions = (
  { pack }: Draft,
  form: Form,
  often: Often | null,
): Readonly<Record<string, string>> => ({
  ...form.options,
  ...(pack === null ? {} : { package: pack.code }),
  ...(often === null ? {} : { recurring: often }),
})

/** Why it cannot be taken yet: a choice, a package, the amount or the cash. */
export function problemWith(draft: Draft, form: Form | null, currency: Currency): Problem | null {
  const need = form ? needOf(form) : null
  if (need !== null) return { key: need }
  if (form?.priced && draft.pack === null) return { key: 'sell.need.package' }
  const problem = problemOf(draft, currency)
  if (form?.kind === 'meter' || problem === null) return problem
  if (problem.key === 'sell.need.more') return { ...problem, key: 'sell.need.more.plain' }
  if (problem.key === 'sell.need.less') return { ...problem, key: 'sell.need.less.plain' }
  return problem
}

/** What was chosen with one provider and another has too, under whatever name: DStv stays DStv. */
export function sameChoices(form: Form, next: Seller): Readonly<Record<string, string>> {
  const word = (name: string): string => optionWord(form.product.id, name)
  const same: Record<string, string> = {}
  for (const { name, choices } of next.options) {
    for (const [was, value] of Object.entries(form.options)) {
      if (word(was) === word(name) && choices.some((choice) => choice.value === value)) {
        same[name] = value
      }
    }
  }
  return same
}
