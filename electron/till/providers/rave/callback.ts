// Reads what somebody posted to a batch's callback address: one result of one row. Its form is documented
// nowhere, so several are understood; whose it is must be certain. Anybody who learned the address could
// post here, so a callback that contradicts the row in anything decides nothing, and neither does one
// that could be about two rows. Pure: the same body says the same however often it comes.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import { parseAmount } from '../../../../shared/money/money.ts'
import { type Json, type JsonObject, isObject, readJson, textOf } from '../json.ts'
import { type Batch } from './bulk.ts'
import { countries, sameCustomer } from './catalog.ts'
import { lower, refusalWords, unknown } from './envelope.ts'
import { deliveryOf } from './read-buy.ts'
import type { Bill } from './requests.ts'

export type CallbackResult = {
  /** Our reference of the row. */
  readonly reference: string
  readonly by: 'reference' | 'customer'
  readonly outcome: Extract<Outcome, { kind: 'confirmed' | 'refused' | 'accepted' | 'unknown' }>
}

/** Why a body is about none of our rows. */
export type CallbackFault = 'not-json' | 'not-a-result' | 'not-ours' | 'several-rows'

const words = {
  reference: ['Reference', 'CustomerReference', 'reference', 'customer_reference'],
  batch: ['BatchReference', 'batch_reference'],
  customer: ['MobileNumber', 'CustomerId', 'CustomerReference', 'customer', 'customer_id'],
  amount: ['Amount', 'amount'],
  status: ['Status', 'status'],
  message: ['Message', 'message'],
  code: ['Code', 'code'],
  ravesOwn: ['TransactionReference', 'PaymentReference', 'tx_ref', 'flw_ref'],
} as const

/**
 * @param batch what the callback address was given for
 * @param raveBatch Rave's own reference of the batch, when its answer told one
 */
export function readCallback(
  bytes: Uint8Array,
  batch: Pick<Batch, 'reference' | 'bills'>,
  raveBatch: string | null,
): Result<CallbackResult, CallbackFault> {
  const read = readJson(bytes)
  if (!read.ok) return err('not-json')
  const place = resultIn(read.value)
  if (place === null) return err('not-a-result')
  const told = textsIn(place, words.batch)
  if (told.some((one) => one !== batch.reference && one !== raveBatch)) return err('not-ours')
  const names = new Set(textsIn(place, words.reference))
  const named = batch.bills.filter(({ reference }) => names.has(reference))
  const fitting = named.length > 0 ? named : unnamed(place, batch.bills)
  const [bill] = fitting
  if (!bill) return err('not-ours')
  if (fitting.length > 1) return err('several-rows')
  const by = named.length > 0 ? 'reference' : 'customer'
  return ok({ reference: bill.reference, by, outcome: outcomeOf(place, bill) })
}

/** The result may stand bare, in Rave's envelope, or in an event's `data`. */
function resultIn(body: Json): JsonObject | null {
  if (!isObject(body)) return null
  const inner = ['data', 'Data'].map((name) => body[name]).find(isObject)
  const place = inner ?? body
  return textsIn(place, words.status).length === 0 ? null : place
}

/** Without a reference of ours: rows that the customer, and the amount where one is told, both fit. */
function unnamed(place: JsonObject, bills: readonly Bill[]): readonly Bill[] {
  const strange = textsIn(place, ['Reference', 'reference', 'customer_reference'])
  if (strange.length > 0 || textsIn(place, words.customer).length === 0) return []
  return bills.filter((bill) => contradiction(place, bill) === null)
}

function outcomeOf(place: JsonObject, bill: Bill): CallbackResult['outcome'] {
  const doubt = contradiction(place, bill)
  if (doubt !== null) return unknown('not-the-format', `The callback names the row, but ${doubt}.`)
  const [status] = textsIn(place, words.status)
  const message = textsIn(place, words.message)[0] ?? ''
  switch (lower(status)) {
    case 'success':
    case 'successful': {
      if (/queued|pending|progress/i.test(message))
        return { kind: 'accepted', detail: 'Rave has it queued.' }
      const [providerRef, receiptNo] = textsIn(place, words.ravesOwn)
      return providerRef === undefined
        ? unknown('not-the-format', 'The callback says sold, but gives no number for it.')
        : {
            kind: 'confirmed',
            delivery: deliveryOf(bill, { providerRef, receiptNo: receiptNo ?? null }),
          }
    }
    case 'pending':
      return { kind: 'accepted', detail: 'Rave has it queued.' }
    default: {
      const code = textsIn(place, words.code)[0] ?? ''
      const refusal = Object.hasOwn(refusalWords, code) ? refusalWords[code] : undefined
      return lower(status) === 'fail' && refusal !== undefined
        ? { kind: 'refused', code, message: refusal }
        : unknown(
            'unknown-code',
            `The callback could not be understood: "${message.slice(0, 200)}".`,
          )
    }
  }
}

/** What in the callback is not so in the row; null when nothing is. */
function contradiction(place: JsonObject, bill: Bill): string | null {
  const { country, biller } = bill
  const said = new Set(textsIn(place, words.status).map(lower))
  if (said.size > 1) return 'two things about what became of it'
  const customers = textsIn(place, words.customer).filter((one) => one !== bill.reference)
  if (customers.some((one) => !sameCustomer(one, bill.account, country, biller))) {
    return 'another customer'
  }
  for (const text of textsIn(place, words.amount)) {
    const amount = parseAmount(text, countries[country].currency)
    // What is not sold may tell its amount as 0.
    if (amount.ok && amount.value !== bill.amountMinor && (amount.value !== 0 || saysSold(place)))
      return 'another amount'
    if (!amount.ok) return 'an amount that cannot be read'
  }
  return null
}

const saysSold = (place: JsonObject): boolean =>
  textsIn(place, words.status).some((one) => /^success/i.test(one))

const textsIn = (place: JsonObject, names: readonly string[]): readonly string[] =>
  names.map((name) => textOf(place[name])).filter((text) => text !== null)
