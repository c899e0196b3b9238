// What the answer to `fly_requery_<our reference>` means. Its documented sample is another system's
// (a bank transfer), so only an unmistakable answer counts; everything else is left to the history.

import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer } from '../../ports.ts'
import { type JsonObject, textOf } from '../json.ts'
import { sameCustomer } from './catalog.ts'
import { lower, openAnswer, refusalWords } from './envelope.ts'
import { amountIn, isUnderWay, ofFailure, sold, taken } from './read-buy.ts'
import type { Bill } from './requests.ts'

/** `null`: not unmistakable, ask the history. */
export function readRequery(answer: HttpAnswer, bill: Bill): Outcome | null {
  const opened = openAnswer(answer)
  if (!opened.ok) return opened.error.kind === 'not-authorised' ? opened.error : null
  const { data } = opened.value
  if (data === null || !isOurs(data, bill)) return null
  switch (lower(data['Status'])) {
    case 'success': {
      if (isUnderWay(data)) return taken(data)
      const outcome = sold(data, bill)
      return outcome.kind === 'confirmed' ? outcome : null
    }
    case 'pending':
      return taken(data)
    case 'fail': {
      const code = textOf(data['Code'])
      if (code === null || !Object.hasOwn(refusalWords, code) || namesUs(data, bill) !== true) {
        return null
      }
      const outcome = ofFailure({ code, message: textOf(data['Message']) ?? '', customer: null })
      return outcome.kind === 'refused' ? outcome : null
    }
    default:
      return null
  }
}

/**
 * Names our reference and contradicts nothing; or names no reference at all, but our customer and
 * exactly our amount, in the answer to a question that held our reference.
 */
function isOurs(data: JsonObject, bill: Bill): boolean {
  const named = namesUs(data, bill)
  const amount = toldAmount(data, bill)
  const customer = textOf(data['MobileNumber']) ?? textOf(data['CustomerId'])
  const fitsAmount = amount === null ? null : amount === bill.amountMinor
  const fitsCustomer =
    customer === null ? null : sameCustomer(customer, bill.account, bill.country, bill.biller)
  if (named === false || fitsAmount === false || fitsCustomer === false) return false
  return named === true || (fitsAmount === true && fitsCustomer === true)
}

/** What is only queued tells its amount as 0. */
function toldAmount(data: JsonObject, bill: Bill): number | null {
  const amount = amountIn(data['Amount'], bill)
  return amount === 0 && isUnderWay(data) ? null : amount
}

/** Whether the answer names our reference; null when it names none. */
function namesUs(data: JsonObject, bill: Bill): boolean | null {
  const names = [data['Reference'], data['CustomerReference']]
    .map(textOf)
    .filter((one) => one !== null)
  return names.length === 0 ? null : names.includes(bill.reference)
}
