// Small readings of Blueprint's fields. Its numbers arrive as text or as JSON numbers, empty where
// there is nothing to say. What cannot be read is null: it costs a line on the slip, never a token.

import { type Currency, roundAmount } from '../../../../shared/money/money.ts'
import { type Json, type JsonObject, field, isList, isObject, textOf } from '../json.ts'

const maxText = 200
const maxEntries = 40

/** A field's text, shortened; null where it is missing or empty. */
export const textAt = (value: Json | undefined, name: string): string | null =>
  textOf(field(value, name))?.slice(0, maxText) ?? null

/** The first of these fields that says something. */
export function firstText(value: Json | undefined, ...names: readonly string[]): string | null {
  return names.map((name) => textAt(value, name)).find((text) => text !== null) ?? null
}

/** Minor units of the first of these fields that holds an amount; null where none does. */
export function amountAt(
  value: Json | undefined,
  currency: Currency,
  ...names: readonly string[]
): number | null {
  for (const name of names) {
    const text = textOf(field(value, name))
    const amount = text === null ? null : roundAmount(text, currency)
    if (amount?.ok) return amount.value
  }
  return null
}

/** "8.3" or "8.3 kWh" as decimal text. */
export function unitsText(value: Json | undefined): string | null {
  const text = textOf(value)?.replace(/\s*(kwh|units)$/i, '') ?? ''
  return /^\d{1,9}(\.\d{1,16})?$/.test(text) ? text : null
}

export const isZero = (text: string): boolean => /^[0.]*$/.test(text)

/** A list's objects, as many as a receipt could ever hold. */
export function entriesOf(value: Json | undefined): readonly JsonObject[] {
  return isList(value) ? value.slice(0, maxEntries).filter(isObject) : []
}

/** Digits to compare meters by: some systems lose the leading noughts. */
export const meterDigits = (text: string): string => text.replace(/\D/g, '').replace(/^0+/, '')

type Present<T> = { [Key in keyof T]?: Exclude<T[Key], null> }

/** The fields that are not null. */
export function present<T extends Record<string, unknown>>(fields: T): Present<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as Present<T>
}
