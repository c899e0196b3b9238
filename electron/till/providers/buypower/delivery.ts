// A sold order's payload as the till's delivery: tokens, money lines, units, the utility's numbers.
// An odd amount drops its line and never the token; texts are shortened, not trusted.

import { type Currency, roundAmount } from '../../../../shared/money/money.ts'
import type { Delivery, MoneyLine, TariffStep } from '../../../../shared/vend/outcome.ts'
import { type Json, field, isList, textOf } from '../json.ts'
import { isZero, tokensOf, unitsText } from './tokens.ts'

const maxText = 200
const maxSteps = 20

export function deliveryOf(payload: Json | undefined, currency: Currency): Delivery {
  const amount = (name: string): number | null => amountOf(field(payload, name), currency)
  const text = (name: string): string | null =>
    textOf(field(payload, name))?.slice(0, maxText) ?? null
  const line = (kind: MoneyLine['kind'], label: string, name: string): readonly MoneyLine[] => {
    const amountMinor = amount(name)
    return amountMinor === null || amountMinor <= 0 ? [] : [{ kind, label, amountMinor }]
  }
  const units = unitsText(field(payload, 'units'))
  const freeUnits = unitsText(field(payload, 'freeUnits'))
  const steps = stepsOf(field(payload, 'tariffSteps'), currency)
  const utility = present({ name: text('assetProvider') ?? text('disco') })
  const customer = present({ name: text('name'), address: text('address') })
  const meter = present({ ti: text('tariffIndex') })
  const tokens = tokensOf(payload)
  const freeWithoutToken =
    freeUnits !== null && !isZero(freeUnits) && !tokens.some(({ kind }) => kind === 'free')
  return {
    tokens,
    lines: [
      ...line('energy', 'Energy', 'amountGenerated'),
      ...line('tax', 'VAT', 'tax'),
      ...line('fee', 'Charges', 'charges'),
      ...line('debt', 'Debt paid', 'debtAmount'),
    ],
    ...present({
      units: units !== null && !isZero(units) ? units : null,
      debtRemainingMinor: amount('debtRemaining'),
      totalPaidMinor: amount('totalAmountPaid'),
      tariff: text('tariff') ?? text('demandCategory'),
      receiptNo: text('receiptNo'),
      providerRef: text('vendRef') ?? text('id'),
      providerTime: text('vendTime'),
    }),
    ...(steps.length > 0 ? { tariffSteps: steps } : {}),
    ...(freeWithoutToken ? { messages: [`Free units: ${freeUnits} kWh`] } : {}),
    ...(Object.keys(utility).length > 0 ? { utility } : {}),
    ...(Object.keys(customer).length > 0 ? { customer } : {}),
    ...(Object.keys(meter).length > 0 ? { meter } : {}),
  }
}

/** "1,860.47"; a comma anywhere else makes an amount odd. */
const grouped = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/** Minor units, rounded where BuyPower computed finer than a kobo; null when it is missing or odd. */
export function amountOf(value: Json | undefined, currency: Currency): number | null {
  const text = textOf(value)
  if (text === null) return null
  const plain = grouped.test(text) ? text.replaceAll(',', '') : text
  const amount = roundAmount(plain, currency)
  return amount.ok ? amount.value : null
}

/**
 * True when a sale without a token is explained by debt: money went to debt, and the answer says
 * that no energy was bought. Anything less certain is not explained.
 */
export function wentToDebt(payload: Json | undefined, currency: Currency): boolean {
  const debtMinor = amountOf(field(payload, 'debtAmount'), currency)
  if (debtMinor === null || debtMinor <= 0) return false
  const energy = ['units', 'amountGenerated']
    .map((name) => textOf(field(payload, name)))
    .filter((text) => text !== null)
  return energy.length > 0 && energy.every(isZero)
}

/** Nobody has seen BuyPower send steps; the training sandbox does, so that slips can show them. */
function stepsOf(value: Json | undefined, currency: Currency): readonly TariffStep[] {
  if (!isList(value)) return []
  return value.slice(0, maxSteps).flatMap((step) => {
    const units = unitsText(field(step, 'units'))
    const rate = textOf(field(step, 'rate'))?.slice(0, 20)
    const amountMinor = amountOf(field(step, 'amount'), currency)
    if (units === null || rate === undefined) return []
    return [{ units, rate, ...(amountMinor === null ? {} : { amountMinor }) }]
  })
}

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], null> }

/** The fields that are not null. */
function present<T extends Record<string, unknown>>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as Present<T>
}
