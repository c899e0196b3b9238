// Rows that this till is selling already, or sold minutes ago: a sheet placed twice under two drafts is
// the same sheet to nobody but the cashier. It warns and never stops: a second one may be meant.

import type { RowProblem } from '../../../shared/contract/batch-views.ts'
import { type Like, likesOf } from '../store/likes.ts'
import type { Readable } from '../store/database.ts'
import type { ReadRow } from './row-check.ts'

/** As long as a single sale asks before it is repeated. */
const repeatMs = 10 * 60_000

const key = (account: string, amountMinor: number): string => `${amountMinor} ${account}`

/** By the number of the row. */
export function repeatedElsewhere(
  store: Readable,
  rows: readonly Pick<ReadRow, 'n' | 'account' | 'amountMinor'>[],
  now: number,
): ReadonlyMap<number, RowProblem> {
  const accounts = rows.map(({ account }) => account).filter((account) => account !== '')
  if (accounts.length === 0) return new Map()
  const likes = new Map<string, Like>()
  for (const like of likesOf(store, accounts, now - repeatMs)) {
    const at = key(like.account, like.amountMinor)
    // What is not settled weighs more than what is newer.
    if (like.open || !likes.get(at)?.open) likes.set(at, like)
  }
  const problems = new Map<number, RowProblem>()
  for (const { n, account, amountMinor } of rows) {
    const like = amountMinor === null ? undefined : likes.get(key(account, amountMinor))
    if (like) problems.set(n, problemOf(like))
  }
  return problems
}

function problemOf({ sheet, open }: Like): RowProblem {
  const where = sheet === null ? 'a single sale' : sheet === '' ? 'a sheet' : `the sheet "${sheet}"`
  return {
    weight: 'warn',
    field: 'account',
    code: 'repeat',
    message: open
      ? `The same number and amount is in ${where} that is not settled yet. Do not send it again for the same cash.`
      : `The same number and amount was in ${where} a few minutes ago.`,
    detail: { state: open ? 'open' : 'ended' },
  }
}
