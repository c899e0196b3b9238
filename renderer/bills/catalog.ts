// The bills catalog as the cashier walks it: category, biller, service; and every service at once for
// the search. Pure. A step with one way on is no step.

import type { BillService } from '../../shared/contract/bill.ts'
import type { Output } from '../../shared/contract/contract.ts'

export type Catalog = Output<'bill.catalog'>
export type Category = Catalog['categories'][number]
export type Biller = Category['billers'][number]

/** A service with the names a customer knows it by. */
export type Offer = {
  readonly service: BillService
  readonly biller: string
  readonly category: string
}

/** Where the cashier stands in the catalog: nowhere, in a category, at a biller. */
export type Path = { readonly categoryId: number | null; readonly billerId: number | null }

export const top: Path = { categoryId: null, billerId: null }

export const offersOf = (catalog: Catalog): readonly Offer[] =>
  catalog.categories.flatMap((category) =>
    category.billers.flatMap((biller) =>
      biller.services.map((service) => ({
        service,
        biller: biller.name,
        category: category.name,
      })),
    ),
  )

/** The service as it is offered now; null when it is offered no more. */
export const offerOf = (catalog: Catalog | null, serviceId: number | null): Offer | null =>
  catalog === null
    ? null
    : (offersOf(catalog).find(({ service }) => service.id === serviceId) ?? null)

export type Row =
  | { readonly kind: 'category'; readonly id: number; readonly name: string; readonly of: string }
  | { readonly kind: 'biller'; readonly id: number; readonly name: string; readonly of: string }
  | { readonly kind: 'service'; readonly id: number; readonly name: string; readonly of: string }

/** "Vodafone, Orange, WE": what is behind a row, as far as it fits. */
const listed = (names: readonly string[]): string => names.slice(0, 4).join(' · ')

/** A biller with one service stands for it: touching it opens the form. */
function billerRow(biller: Biller): Row {
  const [only, ...others] = biller.services
  const { name } = biller
  return only && others.length === 0
    ? { kind: 'service', id: only.id, name, of: only.name }
    : { kind: 'biller', id: biller.id, name, of: listed(biller.services.map((one) => one.name)) }
}

/** What lies open at a place of the catalog. Empty categories and billers are left out. */
export function rowsAt(catalog: Catalog, path: Path): readonly Row[] {
  const categories = catalog.categories.filter(({ billers }) =>
    billers.some(({ services }) => services.length > 0),
  )
  const category =
    categories.length === 1 ? categories[0] : categories.find(({ id }) => id === path.categoryId)
  if (!category) {
    return categories.map(({ id, name, billers }) => ({
      kind: 'category',
      id,
      name,
      of: listed(billers.map((one) => one.name)),
    }))
  }
  const billers = category.billers.filter(({ services }) => services.length > 0)
  const biller = billers.length === 1 ? billers[0] : billers.find(({ id }) => id === path.billerId)
  if (!biller) return billers.map(billerRow)
  return biller.services.map(({ id, name }) => ({ kind: 'service', id, name, of: biller.name }))
}

/** One step back; null at the top. Steps that were skipped forward are skipped back. */
export function backFrom(catalog: Catalog, path: Path): Path | null {
  const same = (other: Path): boolean =>
    rowsAt(catalog, other)[0]?.id === rowsAt(catalog, path)[0]?.id &&
    rowsAt(catalog, other)[0]?.kind === rowsAt(catalog, path)[0]?.kind
  const before = [{ ...path, billerId: null }, top].find((other) => !same(other))
  return before ?? null
}

/** Accents and short vowels, and the stroke that only lengthens a word. */
const marks = /\p{M}|\u0640/gu

/**
 * A text as it is compared: no case, no accents, no short vowels; the letters Arabic writers mix up
 * are one letter (أ إ آ ا, ى ي, ة ه, ڤ ف), and Arabic digits are Latin ones.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ڤ/g, 'ف')
    .replace(/ک/g, 'ك')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/\s+/g, ' ')
    .trim()

/**
 * Services that hold every word typed. Those that say it themselves come before those whose category
 * does; among equals the lately used first, then the catalog's order.
 */
export function searchOffers(
  offers: readonly Offer[],
  text: string,
  lately: readonly number[],
): readonly Offer[] {
  const words = plain(text).split(' ').filter(Boolean)
  const holds = (name: string): boolean => words.every((word) => plain(name).includes(word))
  const rank = ({ biller, service }: Offer): number => {
    const at = lately.indexOf(service.id)
    return (holds(`${biller} ${service.name}`) ? 0 : 1000) + (at < 0 ? lately.length : at)
  }
  return offers
    .filter(({ biller, service, category }) => holds(`${biller} ${service.name} ${category}`))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Services used lately that are still offered, latest first. */
export const latelyUsed = (offers: readonly Offer[], lately: readonly number[]): readonly Offer[] =>
  lately.flatMap((id) => offers.filter(({ service }) => service.id === id).slice(0, 1))

/** The lately used ones after one more use. */
export const usedNow = (lately: readonly number[], serviceId: number): readonly number[] =>
  [serviceId, ...lately.filter((id) => id !== serviceId)].slice(0, 6)
