// Whose smartcard is it? Rave validates DStv cards in Nigeria and Ghana; the answer's form is documented
// nowhere, so a name is shown where one stands and its absence stops nothing. Airtime has no look-up:
// a phone number belongs to nobody Rave could name, and nobody is asked.

import { type Result, err, ok } from '../../../../shared/result.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import type { LookUp, LookUpError } from '../adapter.ts'
import { type JsonObject, field, isObject, textOf } from '../json.ts'
import { type Biller, type Country, sameCustomer } from './catalog.ts'
import { openAnswer, quoted, refusalWords } from './envelope.ts'

/** Rave's item and biller codes, as its list of categories has them. */
const codes: Readonly<Partial<Record<`${Country} ${Biller}`, { item: string; biller: string }>>> = {
  'NG DSTV': { item: 'CB140', biller: 'BIL119' },
  'NG DSTV BOX OFFICE': { item: 'CB140', biller: 'BIL119' },
  'GH DSTV': { item: 'CB226', biller: 'BIL137' },
}

export const validationOf = (
  country: Country,
  biller: Biller,
): { readonly item: string; readonly biller: string } | null =>
  codes[`${country} ${biller}`] ?? null

export type Asking = {
  readonly account: string
  readonly country: Country
  readonly biller: Biller
}

export const nobodyAsked = (account: string, name: string | null = null): LookUp => ({
  customer: { name, address: null, account, tariff: null },
  minMinor: null,
  maxMinor: null,
  debts: [],
})

export function readValidation(
  answer: HttpAnswer | HttpFailure,
  asking: Asking,
): Result<LookUp, LookUpError> {
  if (answer.kind !== 'answer') return err({ kind: 'unreachable', detail: answer.detail })
  const opened = openAnswer(answer)
  if (!opened.ok) {
    const { error } = opened
    const detail = 'detail' in error ? error.detail : 'Rave did not answer the question.'
    return err({
      kind: error.kind === 'not-authorised' ? 'not-authorised' : 'unreachable',
      detail,
    })
  }
  const { data, failure, message } = opened.value
  if (failure !== null && Object.hasOwn(refusalWords, failure.code)) {
    return err({
      kind: 'refused',
      code: failure.code,
      message: refusalWords[failure.code] ?? failure.message,
    })
  }
  if (data === null) {
    return err({ kind: 'unreachable', detail: `Rave could not look it up: ${quoted(message)}.` })
  }
  return ok(nobodyAsked(asking.account, nameIn(data, asking)))
}

/** A name, unless the answer is about another card. */
function nameIn(data: JsonObject, { account, country, biller }: Asking): string | null {
  for (const place of [data, field(data, 'Data'), field(data, 'data')].filter(isObject)) {
    const named = textOf(place['Customer']) ?? textOf(place['customer'])
    if (named !== null && !sameCustomer(named, account, country, biller)) return null
    const name = textOf(place['Name']) ?? textOf(place['name'])
    if (name !== null) return name.slice(0, 200)
  }
  return null
}
