// Reads the catalog's two answers: bare lists, without the envelope of the other calls. A service
// that cannot be understood is left out rather than offered with half a form. Never throws.

import { parseAmount } from '../../../../shared/money/money.ts'
import { type Json, field, isList, isObject, numberOf, textOf } from '../json.ts'
import type { Biller, Category, Choice, Input, Output, Service } from './catalog.ts'
import { idOf, shortText } from './values.ts'

const maxCategories = 200
const maxBillers = 1_000
const maxServices = 500
const maxFields = 40
const maxChoices = 500

/** The categories, without their providers; null when it is no list of categories. */
export function readCategories(body: Json): readonly Omit<Category, 'providers'>[] | null {
  const list = listOf(body)
  if (list === null) return null
  return list.slice(0, maxCategories).flatMap((one) => {
    const id = idOf(field(one, 'id'))
    const name = shortText(field(one, 'name'))
    return id === null || name === null ? [] : [{ id, name, image: shortText(field(one, 'image')) }]
  })
}

/** The providers of one category with their services; null when it is no list. */
export function readBillers(body: Json): readonly Biller[] | null {
  const list = listOf(body)
  if (list === null) return null
  return list.slice(0, maxBillers).flatMap((one) => {
    const id = idOf(field(one, 'id'))
    const name = shortText(field(one, 'name'))
    if (id === null || name === null) return []
    return [{ id, name, services: many(field(one, 'services'), maxServices, readService) }]
  })
}

/** The bare list of the samples, or the same in the envelope of the other calls. */
function listOf(body: Json): readonly Json[] | null {
  if (isList(body)) return body
  const inner = field(body, 'data')
  return field(body, 'code') === '0000' && isList(inner) ? inner : null
}

function readService(value: Json): Service | null {
  const id = idOf(field(value, 'id'))
  const name = shortText(field(value, 'name'))
  const given = field(value, 'inputs')
  const inputs = many(given, maxFields, readInput)
  // An input that cannot be read would be missing from the form.
  if (id === null || name === null || !isList(given) || inputs.length !== given.length) return null
  const flag = (name: string): boolean => field(value, name) === true
  return {
    id,
    name,
    feesInquiryOnly: flag('fees_inquiry_only'),
    canReplicatePayment: flag('can_replicate_payment'),
    partialPaymentAllowed: flag('partial_payment_allowed'),
    canInquireMultipleBills: flag('can_inquire_multiple_bills'),
    canPayMultipleBills: flag('can_pay_multiple_bills'),
    mustPayInOrder: field(value, 'must_pay_in_order') !== false,
    inputs,
    outputs: many(field(value, 'inquiry_outputs'), maxFields, readOutput),
  }
}

function readInput(value: Json): Input | null {
  const name = shortText(field(value, 'name'))
  if (name === null) return null
  const limit = textOf(field(value, 'char_limit'))
  const minor = (name: string): number | null => {
    const amount = parseAmount(textOf(field(value, name)) ?? '', 'EGP')
    return amount.ok ? amount.value : null
  }
  const choices = many(field(value, 'choices'), maxChoices, readChoice)
  return {
    name,
    description: shortText(field(value, 'description')) ?? name,
    dataType: (shortText(field(value, 'data_type')) ?? 'str').toLowerCase(),
    inputType: (shortText(field(value, 'input_type')) ?? '').toLowerCase(),
    charLimit: limit !== null && /^[1-9]\d{0,3}$/.test(limit) ? Number(limit) : null,
    minMinor: minor('min_amount'),
    maxMinor: minor('max_amount'),
    mandatory: field(value, 'mandatory') !== false,
    hasChoices: field(value, 'has_choices') === true || choices.length > 0,
    choices,
    topupRate: shortText(field(value, 'topup_rate')),
  }
}

/** How a choice looks is documented nowhere: a bare value, a pair, or an object with a name for it. */
function readChoice(value: Json): Choice | null {
  const parts = isList(value) ? value : [value, value]
  const [raw, label] = isObject(value)
    ? [firstOf(value, ['value', 'id', 'key', 'code']), firstOf(value, labelNames)]
    : parts
  const text = shortText(raw)
  if (text === null) return null
  return { value: text, isNumber: numberOf(raw) !== null, label: shortText(label) ?? text }
}

const labelNames = ['name', 'label', 'description', 'title', 'value']

const firstOf = (value: Json, names: readonly string[]): Json | undefined =>
  names.map((name) => field(value, name)).find((found) => textOf(found) !== null)

function readOutput(value: Json): Output | null {
  const name = shortText(field(value, 'name'))
  if (name === null) return null
  return {
    name,
    description: shortText(field(value, 'description')) ?? name,
    dataType: (shortText(field(value, 'data_type')) ?? 'str').toLowerCase(),
    isHidden: field(value, 'is_hidden') === true,
  }
}

const many = <T>(
  value: Json | undefined,
  most: number,
  read: (one: Json) => T | null,
): readonly T[] =>
  isList(value)
    ? value.slice(0, most).flatMap((one) => {
        const item = read(one)
        return item === null ? [] : [item]
      })
    : []
