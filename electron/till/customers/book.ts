// Customers as the counter asks for them: the numbers bought for by phone, those starred first, with the
// name last heard and the last token. Read from the journal, so it is there when the line is not.

import { accountKinds, type VendProductId } from '../../../shared/vend/products.ts'
import {
  allFavourites,
  type Favourite,
  favouritesOf,
  numbersLike,
  salesOf,
} from '../store/customers.ts'
import type { Readable } from '../store/database.ts'
import { tokensOf } from '../store/deliveries.ts'
import { latestVends } from '../store/search.ts'
import type { VendRow } from '../store/vend-row.ts'
import { withoutRecurrence } from '../vend/standing.ts'

export type Known = {
  readonly phone: string | null
  readonly product: VendProductId
  readonly account: string
  /** As the provider named them last. */
  readonly name: string | null
  readonly favourite: boolean
  /** What the customer calls it. */
  readonly label: string | null
  readonly options: Readonly<Record<string, string>>
  readonly last: Pick<VendRow, 'amountMinor' | 'currency' | 'placedAt'>
  /** The latest sale of it that gave something to enter. */
  readonly token: {
    readonly vendId: string
    readonly at: number
    readonly digits: readonly string[]
  } | null
}

const mostNumbers = 10
const salesEach = 60
const lately = 300
const leastTyped = 3

const keyOf = ({ product, account }: Pick<VendRow, 'product' | 'account'>): string =>
  `${product} ${account}`

/** Sales of one number together; the newest first. */
function groups(sales: readonly VendRow[]): readonly (readonly VendRow[])[] {
  return [...Map.groupBy(sales, keyOf).values()]
}

/** The phone it was bought with; what was bought for a phone was bought with it, unless somebody said another. */
function phoneOf(sales: readonly VendRow[]): string | null {
  const [newest] = sales
  const said = sales.find(({ phone }) => phone !== null)?.phone ?? null
  return said ?? (newest && accountKinds[newest.product] === 'phone' ? newest.account : null)
}

function tokenOf(store: Readable, sales: readonly VendRow[]): Known['token'] {
  for (const { seq, reference, state, placedAt } of sales) {
    if (state !== 'confirmed') continue
    const digits = tokensOf(store, seq).map((token) => token.digits)
    if (digits.length > 0) return { vendId: reference, at: placedAt, digits }
  }
  return null
}

type Listed = Omit<Known, 'token'> & { readonly sales: readonly VendRow[] }

function listedOf(sales: readonly VendRow[], favourites: readonly Favourite[]): Listed | null {
  const [newest] = sales
  if (!newest) return null
  const phone = phoneOf(sales)
  const star = favourites.find(
    (one) =>
      one.product === newest.product && one.account === newest.account && one.phone === phone,
  )
  return {
    phone,
    product: newest.product,
    account: newest.account,
    name: sales.find((sale) => sale.customer?.name)?.customer?.name ?? null,
    favourite: star !== undefined,
    label: star?.label ?? null,
    options: withoutRecurrence(newest.options),
    last: newest,
    sales,
  }
}

/** Without a text: those served lately, and everything starred. */
function salesFor(store: Readable, text: string): readonly VendRow[] {
  if (text === '') {
    const starred = allFavourites(store, mostNumbers * 3).flatMap(({ phone }) => [
      ...salesOf(store, 'phone', phone, salesEach),
      ...salesOf(store, 'account', phone, salesEach),
    ])
    return [...latestVends(store, lately), ...starred].filter(({ forgotten }) => !forgotten)
  }
  if (text.length < leastTyped) return []
  const of = (number: 'phone' | 'account'): readonly VendRow[] =>
    numbersLike(store, number, text, mostNumbers).flatMap((one) =>
      salesOf(store, number, one, salesEach),
    )
  return [...of('phone'), ...of('account')]
}

/** `text`: the beginning of a phone or of a number bought for. Starred ones first, then the latest. */
export function findCustomers(
  store: Readable,
  {
    text,
    product,
    limit,
  }: {
    readonly text: string
    readonly product: VendProductId | null
    readonly limit: number
  },
): readonly Known[] {
  const packed = text.replaceAll(/[\s-]/g, '')
  const bySeq = new Map(salesFor(store, packed).map((sale) => [sale.seq, sale]))
  const sales = [...bySeq.values()]
    .filter((sale) => product === null || sale.product === product)
    .toSorted((a, b) => b.seq - a.seq)
  const numbers = groups(sales)
  const phones = new Set(numbers.flatMap((group) => phoneOf(group) ?? []))
  const favourites = [...phones].flatMap((phone) => favouritesOf(store, phone))
  return numbers
    .flatMap((group) => listedOf(group, favourites) ?? [])
    .toSorted(
      (a, b) => Number(b.favourite) - Number(a.favourite) || b.last.placedAt - a.last.placedAt,
    )
    .slice(0, limit)
    .map(({ sales: group, ...known }) => ({ ...known, token: tokenOf(store, group) }))
}
