// Reads what inquiries found: bills with their exact amounts. Nothing here moves money, but everything
// here is money a customer is told to pay: an amount that is not exact makes the whole answer unusable.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import type { LookUpError } from '../adapter.ts'
import { type Json, field, isList, isObject, textOf } from '../json.ts'
import type { Bill, BillFact } from './bills.ts'
import type { Output } from './catalog.ts'
import { isAboutSignature } from './clock-skew.ts'
import { isFine, openEnvelope, openJson, quoted, success } from './envelope.ts'
import { readMicros } from './times.ts'
import { idOf, moneyOf, shortText } from './values.ts'

const maxBills = 200
const maxFacts = 40

type Settled = HttpAnswer | HttpFailure

/** One bill: the answer of an inquiry, a fees inquiry or a bundle. */
export function readOne(
  answer: Settled,
  outputs: readonly Output[],
  heardAt: number,
): Result<Bill, LookUpError> {
  const data = readData(answer)
  if (!data.ok) return data
  const bill = readBill(data.value, outputs, heardAt)
  return bill === null ? unreadable : ok(bill)
}

/** Every bill of a multiple inquiry, as it came. None at all is an answer too. */
export function readMany(
  answer: Settled,
  outputs: readonly Output[],
  heardAt: number,
): Result<readonly Bill[], LookUpError> {
  const data = readData(answer)
  if (!data.ok) return data
  if (!isList(data.value) || data.value.length > maxBills) return unreadable
  const bills = data.value.map((one) => readBill(one, outputs, heardAt))
  const whole = bills.filter((bill) => bill !== null)
  // Leaving one out would make a newer bill look like the oldest.
  return whole.length === bills.length ? ok(whole) : unreadable
}

/** The JSON of a catalog page. */
export function readPage(answer: Settled): Result<Json, LookUpError> {
  if (answer.kind !== 'answer') return unreachable(answer.detail)
  const body = openJson(answer)
  if (!body.ok) return asLookUpError(body.error)
  if (isFine(answer.status)) return body
  const refused = openEnvelope(answer)
  return unreachable(
    refused.ok
      ? `Paymob did not show its catalog: ${quoted(refused.value.message)}.`
      : `Paymob did not show its catalog (HTTP ${answer.status}).`,
  )
}

function readData(answer: Settled): Result<Json | undefined, LookUpError> {
  if (answer.kind !== 'answer') return unreachable(answer.detail)
  const opened = openEnvelope(answer)
  if (!opened.ok) return asLookUpError(opened.error)
  const { code, message, data } = opened.value
  if (code === success) return isFine(answer.status) ? ok(data) : unreadable
  if (isAboutSignature(message)) {
    return err({
      kind: 'not-authorised',
      detail: `Paymob did not accept the signature: ${quoted(message)}.`,
    })
  }
  return err({ kind: 'refused', code, message: wordsFor(code, message) })
}

const words: Readonly<Record<string, string>> = {
  MultipleBillInquiryNotAllowed: 'This service shows one bill at a time.',
}

/** Plain words where the documentation names the error, Paymob's own otherwise. */
export const wordsFor = (code: string, message: string): string =>
  words[code] ?? words[message] ?? (shortText(message) || `Paymob refused it (code ${code}).`)

function asLookUpError(error: { readonly kind: string; readonly detail: string }) {
  return error.kind === 'not-authorised'
    ? err({ kind: 'not-authorised' as const, detail: error.detail })
    : unreachable(error.detail)
}

const unreachable = (detail: string): { readonly ok: false; readonly error: LookUpError } =>
  err({ kind: 'unreachable', detail })

const unreadable = unreachable('The answer is not in Paymob’s format. Nothing was paid.')

const own: ReadonlySet<string> = new Set(['inquiry_id', 'amount', 'fees', 'date_created'])

function readBill(
  value: Json | undefined,
  outputs: readonly Output[],
  heardAt: number,
): Bill | null {
  const inquiryId = idOf(field(value, 'inquiry_id'))
  const amountMinor = moneyOf(field(value, 'amount'))
  const feesMinor = moneyOf(field(value, 'fees'))
  if (inquiryId === null || amountMinor === null || feesMinor === null) return null
  return {
    inquiryId,
    amountMinor,
    feesMinor,
    createdMicros: readMicros(textOf(field(value, 'date_created')) ?? ''),
    facts: factsOf(value, outputs),
    heardAt,
  }
}

/** The outputs the catalog promised, in its order, then whatever else came as a text or a number. */
export function factsOf(value: Json | undefined, outputs: readonly Output[]): readonly BillFact[] {
  if (!isObject(value)) return []
  const promised = outputs.filter(({ name }) => !own.has(name))
  const names = new Set(promised.map(({ name }) => name))
  const rest = Object.keys(value)
    .filter((name) => !own.has(name) && !names.has(name))
    .map((name) => ({ name, description: labels[name] ?? name, isHidden: false }))
  return [...promised, ...rest].slice(0, maxFacts).flatMap(({ name, description, isHidden }) => {
    const text = shortText(field(value, name))
    return text === null ? [] : [{ name, label: description, text, isHidden }]
  })
}

const labels: Readonly<Record<string, string>> = {
  client_name: 'Customer',
  location: 'Location',
  due_date: 'Due date',
}
