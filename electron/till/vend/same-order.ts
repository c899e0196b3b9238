// Whether a draft that was placed is asked for once more, which is safe, or whether something else is asked
// for under its id. That must not be answered with the sale that was placed: it is another customer's.

import { isDeepStrictEqual } from 'node:util'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { Currency } from '../../../shared/money/money.ts'
import { accountText } from '../bills/found.ts'
import type { TenderFacts, VendRow } from '../store/vend-row.ts'
import { cleanAccount } from './clean-account.ts'

export type Asked = {
  readonly product: string
  /** Left to the till where it is not said: whoever it chose then is right. */
  readonly providerId?: string | undefined
  readonly account: string
  readonly options?: Readonly<Record<string, string>> | undefined
  readonly amountMinor: number
  readonly currency: Currency
  readonly tender: TenderFacts
}

/** As it is kept: what is not there and what is undefined are one. */
const asKept = (facts: unknown): unknown => JSON.parse(JSON.stringify(facts))

/** In which order the facts stand is no matter. */
export const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(asKept(one), asKept(other))

export function isSameOrder(placed: VendRow, asked: Asked): boolean {
  const { product, providerId = placed.providerId, options = {} } = asked
  return (
    placed.product === product &&
    placed.providerId === providerId &&
    placed.amountMinor === asked.amountMinor &&
    placed.currency === asked.currency &&
    isSame(placed.tender, asked.tender) &&
    // Of a bill the till knows the rest itself: the inquiry says which it is.
    (product === 'bills'
      ? placed.account === accountText(asked.account) &&
        placed.options['inquiry_id'] === options['inquiry_id']
      : placed.account === cleanAccount(asked.account) && isSame(placed.options, options))
  )
}

/** `what`: how the screen finds what was placed. */
export const placedAsOther = (what: 'vendId' | 'batchId', reference: string): TillError =>
  tillError(
    'not-possible',
    `This was placed already as something else, in sale ${reference}. Nothing was saved. Do not take the cash again: look at that sale first.`,
    { reason: 'placed-other', [what]: reference },
  )
