// Single values out of Paymob's answers: ids, money, texts. Money is read from the number's text and
// never rounded: an amount that is finer than a piastre, negative or odd is no amount.

import { parseAmount } from '../../../../shared/money/money.ts'
import { type Json, numberOf, textOf } from '../json.ts'

const maxText = 200

/** A text or number as text, at most 200 characters, never cut inside one; null when there is none. */
export function shortText(value: Json | undefined): string | null {
  const text = textOf(value)
  return text === null || text.length <= maxText ? text : [...text].slice(0, maxText).join('')
}

/** A whole number that is exact as one; ids are documented as integers. */
export function idOf(value: Json | undefined): number | null {
  const text = numberOf(value) ?? ''
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null
}

/** EGP in minor units; null when it is missing or no exact amount. */
export function moneyOf(value: Json | undefined): number | null {
  const text = textOf(value)
  const amount = text === null ? null : parseAmount(text, 'EGP')
  return amount?.ok && amount.value >= 0 ? amount.value : null
}
