// Fetches a history to its end, page by page, each asked once. A history with a hole in it is none:
// nobody could say of a row that it is the only one.

import type { Http } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import type { Spoken } from './evidence.ts'
import {
  type HistoryPage,
  type Transaction,
  daysAround,
  historyPageSize,
  readHistory,
  wholeHistory,
} from './history.ts'
import { historyRequest } from './requests.ts'

export type Search = {
  /** Epoch ms. Whole days are asked for, with one more on each side. */
  readonly fromAt: number
  readonly toAt: number
  /** Left out: every customer of the account. */
  readonly customerId?: string
  /** A longer history is not read to its end, so it counts as not read. */
  readonly maxPages: number
}

export type Searched = {
  /** Null when a page could not be read or the pages do not add up. */
  readonly history: readonly Transaction[] | null
  readonly spoken: readonly Spoken[]
}

export async function searchHistory(
  account: ProviderAccount,
  search: Search,
  http: Http,
): Promise<Searched> {
  const pages: HistoryPage[] = []
  const spoken: Spoken[] = []
  let read = 0
  for (let pageIndex = 0; pageIndex < search.maxPages; pageIndex += 1) {
    const request = historyRequest(account, {
      ...daysAround(search.fromAt, search.toAt),
      pageSize: historyPageSize,
      pageIndex,
      ...(search.customerId === undefined ? {} : { customerId: search.customerId }),
    })
    const answer = await http.exchange(request)
    spoken.push({ request, answer })
    const page = answer.kind === 'answer' ? readHistory(answer) : null
    if (page === null || !page.ok) return { history: null, spoken }
    pages.push(page.value)
    read += page.value.transactions.length
    const { total, transactions } = page.value
    if (read >= total || transactions.length === 0) break
    // It will not be read to its end, so it need not be read on.
    if (total > search.maxPages * transactions.length) return { history: null, spoken }
  }
  return { history: wholeHistory(pages), spoken }
}
