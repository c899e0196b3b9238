// What a ticket asks for, as its order will carry it. For bills the till trusts nothing on the ticket
// but the inquiry's number: account, price and options are what it was told itself.

import type { TillError } from '../../../shared/contract/errors.ts'
import type { VendProductId } from '../../../shared/vend/products.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { Provider } from '../providers/account.ts'
import type { LookUp } from '../providers/adapter.ts'
import type { CustomerFacts } from '../store/vend-row.ts'
import { cleanAccount } from '../vend/clean-account.ts'
import type { LookUpRequest } from '../vend/look-up.ts'
import type { PlaceContext } from '../vend/place.ts'

export type Ticket = {
  readonly request: LookUpRequest & { readonly product: VendProductId }
  /** What was looked up for it, if lately. */
  readonly found: LookUp | null
  /** Kept with the vend for its slip. */
  readonly customer: CustomerFacts | null
  /** Epoch ms after which it may not go out any more; null: the shop's own limit says. */
  readonly sendBefore: number | null
  /** Inquiries it pays, which nothing else may pay again. */
  readonly inquiryIds: readonly string[]
}

/** A bill that could not be sent goes again for this long and no longer: it was never to be queued. */
const sendWithinMs = 60_000

export function ticketOf(
  context: Pick<PlaceContext, 'bills' | 'clock' | 'lookUps'>,
  provider: Provider,
  input: {
    readonly product: VendProductId
    readonly account: string
    readonly options?: Readonly<Record<string, string>> | undefined
  },
  amountMinor: number,
): Result<Ticket, TillError> {
  const { product, options = {} } = input
  if (product !== 'bills') {
    const request = { product, account: cleanAccount(input.account), options }
    const found = context.lookUps.recall(provider.id, request)
    const customer = found?.customer ?? null
    return ok({ request, found, customer, sendBefore: null, inquiryIds: [] })
  }
  const inquiryId = options['inquiry_id'] ?? ''
  const order = { inquiryId, account: input.account, amountMinor }
  const payable = context.bills.payableFor(provider, order)
  if (!payable.ok) return payable
  const { customer, account, inquiryIds, expiresAt } = payable.value
  return ok({
    request: { product, account, options: payable.value.options },
    found: { customer, minMinor: null, maxMinor: null, debts: [] },
    customer,
    sendBefore: Math.min(expiresAt, context.clock.now() + sendWithinMs),
    inquiryIds,
  })
}
