// The providers of a shop as a supervisor changes them, and the change that comes of it. Keys are not in
// the draft: they are typed beside it, and one that is left alone keeps what the till has. Pure.

import { isSameAddress } from '../../../shared/config/addresses.ts'
import { type SystemId, systems } from '../../../shared/config/systems.ts'
import { type ProductId, products } from '../../../shared/vend/products.ts'
import { type Account, type AccountFaults, faultsOf, newAccount } from '../../account/account.ts'
import type { Change, Settings } from '../parts/settings-store.ts'

type Document = Settings['document']
type Masked = Document['providers'][number]
type Order = Readonly<Partial<Record<ProductId, readonly string[]>>>

export type ProviderDraft = {
  readonly id: string
  readonly system: SystemId
  readonly label: string
  readonly baseUrl: string
  readonly off: boolean
  /** Whom to call when only a person there can tell what became of a sale. */
  readonly phone: string
}

export type ProvidersDraft = {
  readonly list: readonly ProviderDraft[]
  /** Who is asked first, of the products that more than one of them sells. */
  readonly order: Order
}

/** What was typed into the fields of an account, by its id. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>

const draftOf = ({ id, system, label, baseUrl, off, support }: Masked): ProviderDraft => ({
  id,
  system,
  label,
  baseUrl,
  off: off ?? false,
  phone: support?.phone ?? '',
})

type Seller = Pick<ProviderDraft, 'id' | 'system'>

const sellersOf = (list: readonly Seller[], product: ProductId): readonly string[] =>
  list.filter(({ system }) => systems[system].products.includes(product)).map(({ id }) => id)

/** For each product that more than one sells: as the shop wants it, else as they are listed. */
function ordersOf(list: readonly Seller[], wanted: Document['products']): Order {
  return Object.fromEntries(
    products.flatMap((product) => {
      const all = sellersOf(list, product)
      const order = wanted?.[product]?.filter((id) => all.includes(id)) ?? all
      return order.length > 1 ? [[product, order]] : []
    }),
  )
}

export const formOf = ({ providers, products: wanted }: Document): ProvidersDraft => ({
  list: providers.map(draftOf),
  order: ordersOf(providers, wanted),
})

/** One more account, last in every order. */
export function withAccount({ list, order }: ProvidersDraft, system: SystemId): ProvidersDraft {
  const taken = list.map(({ id }) => id)
  const { id, label, baseUrl } = newAccount(system, taken)
  const next = [...list, { id, system, label, baseUrl, off: false, phone: '' }]
  return { list: next, order: { ...ordersOf(next, undefined), ...withId(order, system, id) } }
}

const withId = (order: Order, system: SystemId, id: string): Order =>
  Object.fromEntries(
    Object.entries(order).map(([product, ids]) => [
      product,
      systems[system].products.includes(product as ProductId) ? [...ids, id] : ids,
    ]),
  )

export function withoutAccount({ list, order }: ProvidersDraft, id: string): ProvidersDraft {
  const orders = Object.entries(order).map(([product, ids]) => [
    product,
    ids.filter((one) => one !== id),
  ])
  return {
    list: list.filter((one) => one.id !== id),
    order: Object.fromEntries(orders.filter(([, ids]) => (ids?.length ?? 0) > 1)),
  }
}

/** Moves one a place forward. */
export function sooner(order: readonly string[], id: string): readonly string[] {
  const at = order.indexOf(id)
  if (at < 1) return order
  return [...order.slice(0, at - 1), id, ...order.slice(at - 1).filter((one) => one !== id)]
}

/** The till has keys of it that go to the address it has now. */
const keysStay = (draft: ProviderDraft, known: Masked | undefined): known is Masked =>
  known !== undefined && isSameAddress(known.baseUrl, draft.baseUrl)

/** What of the saved account still counts: for another address every key is typed anew. */
export function savedOf(draft: ProviderDraft, known: Masked | undefined): Masked['credentials'] {
  const all = Object.entries(known?.credentials ?? {})
  return Object.fromEntries(
    keysStay(draft, known) ? all : all.filter(([, value]) => typeof value === 'string'),
  )
}

export const accountOf = (draft: ProviderDraft, typed: Typed): Account => ({
  id: draft.id,
  system: draft.system,
  label: draft.label,
  baseUrl: draft.baseUrl,
  credentials: typed[draft.id] ?? {},
})

export function faultsIn(
  draft: ProviderDraft,
  known: Masked | undefined,
  typed: Typed,
): AccountFaults {
  const saved = savedOf(draft, known)
  const label = draft.label.trim() === '' ? { label: 'needed' as const } : {}
  return { ...faultsOf(accountOf(draft, typed), (name) => saved[name] !== undefined), ...label }
}

type TypedProvider = NonNullable<Change['providers']>[number]

/** A provider as the till is told it: what nobody shows here stays as it was. */
export function toTyped(
  draft: ProviderDraft,
  known: Masked | undefined,
  typed: Typed,
): TypedProvider {
  const { credentials: _masked, off: _was, support, ...rest } = known ?? {}
  const credentials: Record<string, string | null> = {}
  for (const [name, value] of Object.entries(typed[draft.id] ?? {})) {
    if (value.trim() !== '') credentials[name] = value.trim()
    else if (typeof known?.credentials[name] === 'string') credentials[name] = null
  }
  const { phone: _phone, ...others } = support ?? {}
  const called = {
    ...others,
    ...(draft.phone.trim() === '' ? {} : { phone: draft.phone.trim() }),
  }
  return {
    ...rest,
    id: draft.id,
    system: draft.system,
    label: draft.label.trim(),
    baseUrl: draft.baseUrl.trim(),
    ...(draft.off ? { off: true } : {}),
    ...(Object.keys(called).length === 0 ? {} : { support: called }),
    credentials,
  }
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** Who sells what: only products the shop has an order of its own for. */
function productsOf(document: Document, { list, order }: ProvidersDraft): Change['products'] {
  const wanted: Partial<Record<ProductId, string[]>> = {}
  for (const product of products) {
    const all = sellersOf(list, product)
    const said = document.products?.[product]
    const now = order[product]
    const own = now && (said || !same(now, all))
    const kept = own ? now : said?.filter((id) => all.includes(id))
    if (kept && kept.length > 0) wanted[product] = [...kept]
  }
  return Object.keys(wanted).length === 0 ? null : wanted
}

export function changeOf(document: Document, draft: ProvidersDraft, typed: Typed): Change {
  const wanted = productsOf(document, draft)
  return {
    providers: draft.list.map((one) =>
      toTyped(
        one,
        document.providers.find(({ id }) => id === one.id),
        typed,
      ),
    ),
    ...(same(wanted, document.products ?? null) ? {} : { products: wanted }),
  }
}
