// What Chillr says about a batch: its own state and one per customer. Reads the documented form (not
// JSON) and the sane one. Only the words of a success make a customer paid.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Outcome } from '../../../../shared/vend/outcome.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import type { ProviderAccount } from '../adapter.ts'
import { type Json, field, isList, isObject, textOf } from '../json.ts'
import { codeWords, openEnvelope, textsOf, unknown } from './envelope.ts'
import { readTolerantly } from './repair.ts'

/** `not-generated`: Chillr made no request to this customer (yet). `unclear`: a word nobody knows. */
export type PaymentState =
  | 'paid'
  | 'pending'
  | 'failed'
  | 'expired'
  | 'not-generated'
  | 'not-member'
  | 'unclear'

export type CustomerStatus = {
  readonly msisdn: string
  readonly state: PaymentState
  /** Chillr's own word, "" where it has none. */
  readonly said: string
  readonly transactionId: string | null
  readonly message: string | null
}

export type BatchStatus = {
  readonly batchId: string
  readonly expired: boolean
  /** Chillr's own word for the batch. */
  readonly said: string
  readonly customers: readonly CustomerStatus[]
  readonly nonMembers: readonly string[]
}

export type CheckError = Extract<
  Outcome,
  { kind: 'not-found' | 'refused' | 'unknown' | 'not-sent' }
>

/** Words of the two states. Only "expired" is documented; a shop's settings may name others for paid. */
export type Words = { readonly paid: ReadonlySet<string> }

export const wordsOf = (account: ProviderAccount): Words => {
  const given = account.credentials['paidWords'] ?? 'paid,success,successful,completed'
  return { paid: new Set(given.split(',').map((word) => word.trim().toLowerCase())) }
}

const pendingWords = new Set(['pending', 'initiated', 'requested', 'processing', 'in progress'])
const failedWords = new Set(['failed', 'failure', 'declined', 'rejected', 'cancelled', 'canceled'])

export function readStatus(
  answer: HttpAnswer | HttpFailure,
  batchId: string,
  words: Words,
): Result<BatchStatus, CheckError> {
  const opened = openEnvelope(answer, readTolerantly)
  if (!opened.ok) return err(opened.error)
  const { success, code, message, data } = opened.value
  if (!success) return err(failureOf(code, message))
  const named = textOf(field(data, 'batch_id'))
  if (named !== batchId) return err(odd('The answer is about another batch.'))
  const said = textOf(field(data, 'batch_status'))
  const list = field(data, 'customers')
  if (said === null || !isList(list)) return err(odd('The answer tells no states.'))
  const nonMembers = [
    ...textsOf(field(data, 'non_chillr_customers')),
    ...list.filter(isAside).flatMap((one) => textsOf(field(one, 'non_chillr_customers'))),
  ]
  const customers = list.filter((one) => !isAside(one)).map((one) => customerOf(one, words))
  const whole = customers.filter((one) => one !== null)
  if (whole.length !== customers.length) return err(odd('A customer in the answer has no number.'))
  return ok({
    batchId,
    expired: said.toLowerCase() === 'expired',
    said: said.slice(0, maxText),
    customers: whole,
    nonMembers: [...new Set(nonMembers)],
  })
}

const maxText = 100

/** In the documented form the numbers of non-members stand as one more element of the list. */
const isAside = (one: Json): boolean =>
  isObject(one) && Object.keys(one).join() === 'non_chillr_customers'

function customerOf(value: Json, words: Words): CustomerStatus | null {
  const msisdn = textOf(field(value, 'msisdn'))
  if (msisdn === null) return null
  const said = (textOf(field(value, 'payment_status')) ?? '').slice(0, maxText)
  const message = textOf(field(value, 'message'))?.slice(0, maxText) ?? null
  return {
    msisdn: msisdn.slice(0, 30),
    state: stateOf(said.toLowerCase(), message, words),
    said,
    transactionId: textOf(field(value, 'transaction_id'))?.slice(0, maxText) ?? null,
    message,
  }
}

function stateOf(said: string, message: string | null, words: Words): PaymentState {
  if (said === '') return /not generated/i.test(message ?? '') ? 'not-generated' : 'unclear'
  if (words.paid.has(said)) return 'paid'
  if (pendingWords.has(said)) return 'pending'
  if (failedWords.has(said)) return 'failed'
  return said === 'expired' ? 'expired' : 'unclear'
}

/** "Batch not found" is 61 in the list of codes and 62 in the sample. */
function failureOf(code: number, message: string): CheckError {
  switch (code) {
    case 61:
    case 62:
      return { kind: 'not-found', detail: 'Chillr has no such batch.' }
    case 59:
      return unknown('server-error', 'Chillr had an internal error (59).')
    default:
      return code in codeWords
        ? { kind: 'refused', code: String(code), message: codeWords[code] ?? message }
        : unknown('unknown-code', `Code ${code} is not known.`)
  }
}

const odd = (detail: string): CheckError => unknown('not-the-format', detail)
