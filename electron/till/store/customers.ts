// The journal as a book of customers: who bought for which number, by phone and by number, from the
// indexes that are there; and what is kept beside it, stars and the mark of those who are forgotten.

import type { VendProductId } from '../../../shared/vend/products.ts'
import type { Readable, Writable } from './database.ts'
import { isOpen, isOver, isOwed } from './partial.ts'
import { vendIsDue } from './shift-sums.ts'
import { sql } from './statement.ts'
import { type RawVend, type VendRow, vendOf } from './vend-row.ts'

type Named = 'phone' | 'account'

/** In an index of its own once a sale is over; among the few of `vends_open` before. */
const byNumber = (of: Named): string =>
  `vends INDEXED BY vends_by_${of} WHERE ${of === 'phone' ? 'phone IS NOT NULL AND ' : ''}${isOver}`
const whileOpen = `vends INDEXED BY vends_open WHERE ${isOpen}`

/** Numbers that begin with `prefix`, each once; a jump in the index for each. */
export function numbersLike(
  store: Readable,
  of: Named,
  prefix: string,
  limit: number,
): readonly string[] {
  const last = `${prefix}\uffff`
  const found = new Set(
    sql<{ number: string }>(
      store,
      `SELECT DISTINCT ${of} AS number FROM ${whileOpen} AND ${of} BETWEEN ? AND ? LIMIT ?`,
    )
      .all(prefix, last, limit)
      .map(({ number }) => number),
  )
  let after = prefix
  for (let n = 0; n < limit; n += 1) {
    const row = sql<{ number: string }>(
      store,
      `SELECT ${of} AS number FROM ${byNumber(of)} AND ${of} ${n === 0 ? '>=' : '>'} ? AND ${of} < ?
       ORDER BY ${of} LIMIT 1`,
    ).get(after, last)
    if (!row) break
    found.add(row.number)
    after = row.number
  }
  return [...found]
}

/** The latest sales with a phone, or to a number, of customers who are not forgotten; newest first. */
export function salesOf(
  store: Readable,
  of: Named,
  number: string,
  limit: number,
): readonly VendRow[] {
  const over = sql<RawVend>(
    store,
    `SELECT * FROM ${byNumber(of)} AND ${of} = ? AND forgotten = 0 ORDER BY seq DESC LIMIT ?`,
  ).all(number, limit)
  const open = sql<RawVend>(store, `SELECT * FROM ${whileOpen} AND ${of} = ? LIMIT ?`).all(
    number,
    limit,
  )
  return [...over, ...open]
    .map(vendOf)
    .toSorted((a, b) => b.seq - a.seq)
    .slice(0, limit)
}

export type Favourite = {
  readonly phone: string
  readonly product: VendProductId
  readonly account: string
  readonly label: string | null
}

const columns = 'phone, product, account, label'

export const favouritesOf = (store: Readable, phone: string): readonly Favourite[] =>
  sql<Favourite>(store, `SELECT ${columns} FROM favourites WHERE phone = ?`).all(phone)

/** Of everybody, the latest starred first. */
export const allFavourites = (store: Readable, limit: number): readonly Favourite[] =>
  sql<Favourite>(
    store,
    `SELECT ${columns} FROM favourites WHERE at > 0 ORDER BY at DESC LIMIT ?`,
  ).all(limit)

export function keepFavourite(
  store: Writable,
  favourite: Favourite & { readonly at: number; readonly by: string },
): void {
  const { phone, product, account, label, at, by } = favourite
  sql(
    store,
    `INSERT INTO favourites (phone, product, account, label, at, by) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (phone, product, account) DO UPDATE SET label = excluded.label`,
  ).run(phone, product, account, label, at, by)
}

export function dropFavourite(
  store: Writable,
  { phone, product, account }: Omit<Favourite, 'label'>,
): void {
  sql(store, 'DELETE FROM favourites WHERE phone = ? AND product = ? AND account = ?').run(
    phone,
    product,
    account,
  )
}

export const dropFavourites = (store: Writable, phone: string): number =>
  sql(store, 'DELETE FROM favourites WHERE phone = ?').run(phone).changes

/** `and`: on top of the number. */
const seqsWhere = (store: Readable, of: Named, number: string, and = '1'): readonly number[] =>
  [byNumber(of), whileOpen].flatMap((from) =>
    sql<{ seq: number }>(
      store,
      `SELECT seq FROM ${from} AND ${of} = ? AND forgotten = 0 AND ${and}`,
    )
      .all(number)
      .map(({ seq }) => seq),
  )

/** Every sale to a number that was made without a phone. */
export const seqsOfAccount = (store: Readable, account: string): readonly number[] =>
  seqsWhere(store, 'account', account, 'phone IS NULL')

/**
 * Every sale that tells of whoever has this phone: with it, to it, and those to their numbers that were
 * made without a phone, as the provider's name for a number is in them too.
 */
export function seqsOfPhone(store: Readable, phone: string): readonly number[] {
  const accounts = [byNumber('phone'), whileOpen].flatMap((from) =>
    sql<{ account: string }>(
      store,
      `SELECT DISTINCT account FROM ${from} AND phone = ? AND forgotten = 0`,
    )
      .all(phone)
      .map(({ account }) => account),
  )
  return [
    ...new Set([
      ...seqsWhere(store, 'phone', phone),
      ...[phone, ...accounts].flatMap((account) => seqsOfAccount(store, account)),
    ]),
  ]
}

/** Marks what of these may be forgotten. Must run inside a transaction. Returns how many were. */
export const forgetSales = (store: Writable, seqs: readonly number[]): number =>
  sql(
    store,
    `UPDATE vends SET forgotten = 1 WHERE seq IN (SELECT value FROM json_each(?)) AND forgotten = 0
     AND ${isOver} AND NOT (${isOwed} AND ${vendIsDue})`,
  ).run(JSON.stringify(seqs)).changes
