// What the answer to a payment means. Pure. Paymob documents neither the answer nor its codes nor any
// way to ask again, so this believes only what is plain: everything else is unknown, and a person decides.

import type {
  Delivery,
  MoneyLine,
  Outcome,
  UnknownReason,
} from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import type { Order } from '../adapter.ts'
import { type Json, field, isObject, textOf } from '../json.ts'
import { skewWords } from './clock-skew.ts'
import { type Envelope, isFine, openEnvelope, quoted, success } from './envelope.ts'
import { factsOf, wordsFor } from './read-inquiry.ts'
import { idOf, moneyOf, shortText } from './values.ts'

export type Paid = {
  readonly inquiryId: number
  readonly customer: Order['customer']
}

export function readPayment(
  answer: HttpAnswer | HttpFailure,
  paid: Paid,
  skewMs: number | null,
): Outcome {
  if (answer.kind === 'not-sent') return answer
  if (answer.kind === 'no-answer') {
    return unknown('no-answer', `No answer from Paymob: ${answer.detail}.`)
  }
  const opened = openEnvelope(answer)
  if (!opened.ok) {
    const { kind, detail } = opened.error
    if (kind !== 'not-authorised') return unknown(kind, detail)
    return { kind, detail: withSkew(detail, skewMs) }
  }
  const envelope = opened.value
  if (envelope.code !== success) return refused(envelope, skewMs)
  if (!isFine(answer.status)) {
    return unknown('not-the-format', 'The answer says paid and not paid at once.')
  }
  return sold(envelope, paid)
}

function sold(envelope: Envelope, paid: Paid): Outcome {
  const { data } = envelope
  if (!isObject(data) || Object.keys(data).length === 0) {
    return unknown('not-the-format', 'The answer says success but holds no payment.')
  }
  const named = field(data, 'inquiry_id')
  if (named !== undefined && named !== null && idOf(named) !== paid.inquiryId) {
    return unknown('not-the-format', 'The answer is about another bill.')
  }
  const state = stateOf(data)
  if (state === 'pending') {
    return { kind: 'accepted', detail: 'Paymob took the payment; whether it went through is open.' }
  }
  if (state === 'failed') {
    return unknown('not-the-format', 'The answer says success, but its payment says otherwise.')
  }
  return { kind: 'confirmed', delivery: deliveryOf(data, envelope.requestId, paid) }
}

/** Undocumented, so only read against the sale: nothing here makes a payment more certain. */
function stateOf(data: Json): 'plain' | 'pending' | 'failed' {
  const words = ['status', 'state', 'payment_status', 'transaction_status']
    .map((name) => textOf(field(data, name)) ?? '')
    .join(' ')
  if (field(data, 'pending') === true || leavesOpen(words)) return 'pending'
  if (field(data, 'success') === false || notDone.test(words)) return 'failed'
  return 'plain'
}

const notDone = /fail|reject|declin|cancel|revers|refund|void|error|not |فشل|مرفوض|ملغ/i

/** Words that leave open whether money moved, in an answer that otherwise says no. */
const open =
  /pending|in progress|processing|being processed|under process|time[ds]?[ -]?out|internal (server )?error|already|duplicate|قيد|معلق|مهلة|مسبق|سبق/i
export const leavesOpen = (message: string): boolean => open.test(message)

/** Names that only a payment's own answer would carry. */
const signsOfSale = ['transaction_id', 'payment_id', 'receipt_number', 'voucher', 'pin', 'token']

function refused(envelope: Envelope, skewMs: number | null): Outcome {
  const { code, message, data } = envelope
  const said = `Paymob answered code ${code}: ${quoted(message)}.`
  if (/already|duplicate|مسبق|سبق/i.test(message)) return unknown('duplicate', said)
  if (leavesOpen(message)) return unknown('unknown-code', said)
  if (signsOfSale.some((name) => textOf(field(data, name)) !== null)) {
    return unknown('not-the-format', 'The answer says paid and not paid at once.')
  }
  return { kind: 'refused', code, message: withSkew(wordsFor(code, message), skewMs) }
}

const withSkew = (text: string, skewMs: number | null): string => {
  const words = skewWords(skewMs)
  return words === null ? text : `${text} ${words}`
}

const receiptNames = ['receipt_number', 'receipt_no', 'transaction_id', 'payment_id', 'id']

const line = (
  kind: MoneyLine['kind'],
  label: string,
  amountMinor: number | null,
): readonly MoneyLine[] =>
  amountMinor === null || amountMinor === 0 ? [] : [{ kind, label, amountMinor }]

/** Everything the answer tells, as lines and messages: a top-up's code may stand under any name. */
function deliveryOf(data: Json, requestId: string, { customer }: Paid): Delivery {
  const amountMinor = moneyOf(field(data, 'amount'))
  const feesMinor = moneyOf(field(data, 'fees'))
  const providerRef = firstText(data, ['transaction_id', 'payment_id', 'id'])
  const time = shortText(field(data, 'date_created'))
  const name = shortText(field(data, 'client_name')) ?? customer?.name ?? null
  const address = shortText(field(data, 'location')) ?? customer?.address ?? null
  return {
    tokens: [],
    lines: [...line('other', 'Bill', amountMinor), ...line('fee', 'Fees', feesMinor)],
    receiptNo: firstText(data, receiptNames) ?? requestId,
    providerRef: providerRef ?? requestId,
    ...(amountMinor === null || feesMinor === null
      ? {}
      : { totalPaidMinor: amountMinor + feesMinor }),
    ...(time === null ? {} : { providerTime: time }),
    ...(name === null && address === null
      ? {}
      : {
          customer: {
            ...(name === null ? {} : { name }),
            ...(address === null ? {} : { address }),
          },
        }),
    messages: factsOf(data, [])
      .filter(({ name }) => !told.has(name))
      .map(({ label, text }) => `${label}: ${text}`),
  }
}

const told: ReadonlySet<string> = new Set([...receiptNames, 'client_name', 'location', 'status'])

const firstText = (data: Json, names: readonly string[]): string | null =>
  names.map((name) => shortText(field(data, name))).find((text) => text !== null) ?? null

function unknown(reason: UnknownReason, detail: string): Outcome {
  return { kind: 'unknown', reason, detail: detail.slice(0, 500) }
}
