// What the answer to a purchase means. Pure. It is the answer to our own request over our own connection,
// so it needs no name to be ours: Rave's sample of a success answers another number and no reference.
// `data.Status` decides, and only together with a number of Rave's: without one it was merely queued.

import type { Delivery, Outcome } from '../../../../shared/vend/outcome.ts'
import { parseAmount } from '../../../../shared/money/money.ts'
import type { HttpAnswer } from '../../ports.ts'
import { type JsonObject, textOf } from '../json.ts'
import { countries, labelOf } from './catalog.ts'
import {
  type Failure,
  type Opened,
  lower,
  openAnswer,
  quoted,
  refusalWords,
  unknown,
} from './envelope.ts'
import type { Bill } from './requests.ts'

export function readBuy(answer: HttpAnswer, bill: Bill): Outcome {
  const opened = openAnswer(answer)
  if (!opened.ok) return opened.error
  const { data, failure } = opened.value
  if (failure !== null) return ofFailure(failure)
  if (data === null) return undecided(opened.value)
  const status = lower(data['Status'])
  if (status === 'success') return isUnderWay(data) ? taken(data) : sold(data, bill)
  return status === 'pending' ? taken(data) : undecided(opened.value)
}

/** The documented failures are refusals; any other code leaves the sale open. */
export function ofFailure(failure: Failure): Outcome {
  const { code, message } = failure
  if (/duplicate|already/i.test(message)) {
    return unknown('duplicate', `Rave has seen this order before: ${quoted(message)}.`)
  }
  const words = Object.hasOwn(refusalWords, code) ? refusalWords[code] : undefined
  return words === undefined
    ? unknown('unknown-code', `Code ${code.slice(0, 20)} is not known: ${quoted(message)}.`)
    : { kind: 'refused', code, message: words }
}

/** `fly_buy_bulk` answers "success" for what is only queued; a single purchase could do the same. */
export const isUnderWay = (data: JsonObject): boolean =>
  /queued|pending|in progress|being processed/i.test(textOf(data['Message']) ?? '')

export function taken(data: JsonObject): Outcome {
  const message = quoted(textOf(data['Message']) ?? '')
  return { kind: 'accepted', detail: `Rave took the order; the result comes later: ${message}.` }
}

function undecided({ message }: Opened): Outcome {
  return unknown(
    'not-the-format',
    `Rave's answer says neither sold nor refused: ${quoted(message)}.`,
  )
}

/** A success with a number of Rave's, for no less than was ordered. */
export function sold(data: JsonObject, bill: Bill): Outcome {
  const text = (name: string): string | null => textOf(data[name])?.slice(0, 200) ?? null
  const providerRef = text('TransactionReference') ?? text('PaymentReference')
  if (providerRef === null) {
    return unknown('not-the-format', 'Rave says sold, but gives no number for it.')
  }
  const answered = amountIn(data['Amount'], bill)
  if (answered !== null && answered < bill.amountMinor) {
    return unknown('not-the-format', 'Rave says sold, but for less than was ordered.')
  }
  return {
    kind: 'confirmed',
    delivery: deliveryOf(bill, {
      providerRef,
      receiptNo: text('PaymentReference'),
      network: text('Network'),
    }),
  }
}

/** An amount of an answer in minor units; null when it is missing or odd. */
export function amountIn(value: JsonObject[string] | undefined, bill: Bill): number | null {
  const text = textOf(value)
  if (text === null) return null
  const amount = parseAmount(text, countries[bill.country].currency)
  return amount.ok ? amount.value : null
}

export type Facts = {
  readonly providerRef: string
  readonly receiptNo?: string | null
  readonly network?: string | null
  readonly providerTime?: string
  readonly message?: string
}

/** Airtime and subscriptions come without a token: the line of what was bought is the delivery. */
export function deliveryOf(bill: Bill, facts: Facts): Delivery {
  return {
    tokens: [],
    lines: [{ kind: 'other', label: labelOf(bill.biller), amountMinor: bill.amountMinor }],
    totalPaidMinor: bill.amountMinor,
    providerRef: facts.providerRef,
    ...(facts.receiptNo ? { receiptNo: facts.receiptNo } : {}),
    ...(facts.network ? { utility: { name: facts.network } } : {}),
    ...(facts.providerTime === undefined ? {} : { providerTime: facts.providerTime }),
    ...(facts.message === undefined ? {} : { messages: [facts.message] }),
  }
}
