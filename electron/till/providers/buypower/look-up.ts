// Reads the answers to questions that sell nothing: whose meter, what balance, which prices.
// They decide no sale. A signature that does not fit is never believed; whether BuyPower signs these
// answers at all is not documented, so one without a signature is.

import { type Currency } from '../../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../../shared/result.ts'
import { digitsOf } from '../../../../shared/sts/token.ts'
import type { HttpAnswer, HttpFailure } from '../../ports.ts'
import type { LookUp, LookUpError, Outage, PriceItem } from '../adapter.ts'
import { type Json, field, isList, isObject, readJson, textOf } from '../json.ts'
import { amountOf } from './delivery.ts'
import { envelopeOf, quoted } from './envelope.ts'
import { isSigned, signatureHeader } from './signature.ts'

const maxText = 200
const maxPrices = 2_000

export function readLookUp(
  answer: HttpAnswer | HttpFailure,
  account: string,
  apiKey: string,
  currency: Currency,
): Result<LookUp, LookUpError> {
  const read = readSigned(answer, apiKey)
  if (!read.ok) return read
  const body = read.value
  if (!isObject(body)) return unreachable('The answer is not in BuyPower’s format.')
  const { code, status, message } = envelopeOf(body)
  if ((code === '100' || code === '200') && status !== false && body['error'] !== true) {
    const facts = code === '100' ? body : (field(body, 'data') ?? body)
    const named = textOf(field(facts, 'meterNo'))
    if (named !== null && digitsOf(named) !== digitsOf(account)) {
      return unreachable('The answer is about another meter.')
    }
    return ok(lookUpOf(facts, account, currency))
  }
  if (code === '400' || code === '404' || code === '422' || code === '501') {
    return err({ kind: 'refused', code, message: message || 'BuyPower does not know this meter.' })
  }
  return unreachable(`BuyPower could not look the meter up: ${quoted(message)}.`)
}

function lookUpOf(facts: Json, account: string, currency: Currency): LookUp {
  const text = (name: string): string | null =>
    textOf(field(facts, name))?.slice(0, maxText) ?? null
  const limit = (name: string): number | null => {
    const amountMinor = amountOf(field(facts, name), currency)
    return amountMinor !== null && amountMinor > 0 ? amountMinor : null
  }
  const debt = (label: string, name: string) => {
    const amountMinor = limit(name)
    return amountMinor === null ? [] : [{ label, amountMinor }]
  }
  return {
    customer: {
      name: text('name'),
      address: text('address'),
      account: text('meterNo') ?? account,
      tariff: text('tariff'),
      tariffClass: text('tariffClass'),
    },
    minMinor: limit('minVendAmount'),
    maxMinor: limit('maxVendAmount'),
    debts: [...debt('Outstanding', 'outstanding'), ...debt('Debt repayment', 'debtRepayment')],
  }
}

/** The wallet's balance in minor units, or a plain sentence why it is not known. */
export function readBalance(
  answer: HttpAnswer | HttpFailure,
  apiKey: string,
  currency: Currency,
): Result<number, string> {
  const read = readSigned(answer, apiKey)
  if (!read.ok) return err(wordsOf(read.error))
  const value = field(read.value, 'balance') ?? field(field(read.value, 'data'), 'balance')
  const balanceMinor = amountOf(value, currency)
  return balanceMinor === null ? err('BuyPower’s answer holds no balance.') : ok(balanceMinor)
}

/**
 * Discos that BuyPower says are down, from {"ABUJA": true, "EKO": false, …} at the top, in `data` or in
 * `result`. Only a plain `false` counts: what a disco is not said of is not called down.
 */
export function readOutages(
  answer: HttpAnswer | HttpFailure,
  apiKey: string,
): Result<readonly Outage[], string> {
  const read = readSigned(answer, apiKey)
  if (!read.ok) return err(wordsOf(read.error))
  const body = read.value
  const discos = [field(body, 'data'), field(body, 'result'), body].find(isObject)
  if (!discos) return err('BuyPower’s answer holds no discos.')
  return ok(
    Object.entries(discos)
      .filter(([name, up]) => up === false && /^[A-Z]{2,20}$/.test(name))
      .map(([value]) => ({ option: 'disco', value })),
  )
}

/** A price list: packages of a TV or data provider. Items without a code or a price are left out. */
export function readPrices(
  answer: HttpAnswer | HttpFailure,
  apiKey: string,
  currency: Currency,
): Result<readonly PriceItem[], string> {
  const read = readSigned(answer, apiKey)
  if (!read.ok) return err(wordsOf(read.error))
  const list = [read.value, field(read.value, 'data')].find(isList)
  if (!list) return err('BuyPower’s answer holds no price list.')
  return ok(
    list.slice(0, maxPrices).flatMap((item) => {
      const code = textOf(field(item, 'code'))
      const priceMinor = amountOf(field(item, 'price'), currency)
      if (code === null || priceMinor === null) return []
      return [
        { code, priceMinor, description: textOf(field(item, 'desc'))?.slice(0, maxText) ?? code },
      ]
    }),
  )
}

function readSigned(answer: HttpAnswer | HttpFailure, apiKey: string): Result<Json, LookUpError> {
  if (answer.kind !== 'answer') return unreachable(answer.detail)
  if (answer.status === 401) {
    return err({ kind: 'not-authorised', detail: 'BuyPower did not accept the API key.' })
  }
  const read = readJson(answer.body)
  if (!read.ok) {
    return unreachable(`The answer is not in BuyPower’s format (HTTP ${answer.status}).`)
  }
  if (signatureHeader in answer.headers && !isSigned(answer, apiKey)) {
    return unreachable('The answer is not signed by BuyPower.')
  }
  return read
}

const unreachable = (detail: string): { readonly ok: false; readonly error: LookUpError } =>
  err({ kind: 'unreachable', detail })

const wordsOf = (error: LookUpError): string =>
  error.kind === 'refused' ? error.message : error.detail
