// The form of a service: what may be typed into each field and what is wrong with it, told at once.
// Pure. The till checks the same again before anything is asked; its word counts.

import type { BillField } from '../../shared/contract/bill.ts'
import type { Output } from '../../shared/contract/contract.ts'
import { type Currency, parseAmount } from '../../shared/money/money.ts'

export type Values = Readonly<Record<string, string>>
export type Problem = Output<'bill.inquire'>['problems'][number]['problem']
export type Problems = Readonly<Record<string, Problem>>

/** Typed on the docked keypad; the others need letters. */
export const isNumeric = ({ kind }: BillField): boolean =>
  kind === 'digits' || kind === 'whole' || kind === 'decimal'

/** ٠١٢ and ۰۱۲ as 012: an Arabic keyboard types them, no biller takes them. */
const westernDigits = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace('٫', '.')

/** No field takes more; the catalog's own limit is told, not enforced, so that nothing is cut unseen. */
const longest = 200

/** What of typed, pasted or scanned text belongs into a field. */
export function cleaned(field: BillField, text: string): string {
  switch (field.kind) {
    case 'digits':
    case 'whole':
      return westernDigits(text).replace(/\D/g, '').slice(0, longest)
    case 'decimal': {
      const [whole = '', ...rest] = westernDigits(text)
        .replace(/[^\d.]/g, '')
        .split('.')
      const point = rest.length > 0 ? `.${rest.join('').slice(0, 2)}` : ''
      return `${whole.replace(/^0+(?=\d)/, '')}${point}`.slice(0, longest)
    }
    case 'choice':
    case 'text':
      return text.slice(0, longest)
  }
}

/** A field's text after a key of the keypad: digits, "00", "." or "erase". */
export function afterKey(field: BillField, text: string, key: string): string {
  if (key === 'erase') return text.slice(0, -1)
  if (key === '.' && (field.kind !== 'decimal' || text.includes('.'))) return text
  const next = cleaned(field, text + key)
  return isTooLong(field, next) && !isTooLong(field, text) ? text : next
}

const isTooLong = ({ maxLength }: BillField, text: string): boolean =>
  maxLength !== null && [...text].length > maxLength

/** What is wrong with a field as it stands, or null. */
export function problemOf(field: BillField, typed: string, currency: Currency): Problem | null {
  const text = typed.trim()
  if (text === '')
    return field.required ? (field.kind === 'choice' ? 'no-choice' : 'missing') : null
  if (field.kind === 'choice') {
    return field.choices.some(({ value }) => value === text) ? null : 'no-choice'
  }
  if (isTooLong(field, text)) return 'too-long'
  if (field.kind === 'digits' && !/^\d+$/.test(text)) return 'not-digits'
  if (field.kind === 'text' || field.kind === 'digits') return null
  const pattern = field.kind === 'whole' ? /^\d{1,15}$/ : /^\d{1,13}(\.\d{1,4})?$/
  return pattern.test(text) ? outOfLimits(field, text, currency) : 'not-a-number'
}

function outOfLimits(field: BillField, text: string, currency: Currency): Problem | null {
  if (field.min === null && field.max === null) return null
  const amount = parseAmount(text, currency)
  if (!amount.ok) return amount.error === 'too-large' ? 'too-large' : 'not-a-number'
  const limit = (bound: string | null): number | null => {
    const parsed = bound === null ? null : parseAmount(bound, currency)
    return parsed?.ok ? parsed.value : null
  }
  const least = limit(field.min)
  if (least !== null && amount.value < least) return 'too-small'
  const most = limit(field.max)
  return most !== null && amount.value > most ? 'too-large' : null
}

/** Problems nobody needs to be told while the field is still being typed: it may yet become right. */
export const isUnfinished = (problem: Problem): boolean =>
  problem === 'missing' || problem === 'no-choice' || problem === 'too-small'

export function problemsOf(
  fields: readonly BillField[],
  values: Values,
  currency: Currency,
): Problems {
  const found: Record<string, Problem> = {}
  for (const field of fields) {
    const problem = problemOf(field, values[field.name] ?? '', currency)
    if (problem !== null) found[field.name] = problem
  }
  return found
}

/** What a new form starts with: a choice with one way is made, everything else is empty. */
export const firstValues = (fields: readonly BillField[]): Values =>
  Object.fromEntries(
    fields.flatMap(({ name, choices, required }) => {
      const [only, ...others] = choices
      return required && only && others.length === 0 ? [[name, only.value] as const] : []
    }),
  )

/** Whether a field holds a sum of money: its limits are sums, and a keypad for it needs a point. */
export const isAmount = (field: BillField): boolean =>
  (field.kind === 'decimal' || field.kind === 'whole') && (field.min ?? field.max) !== null

const takes = ({ kind }: BillField): boolean => kind === 'digits' || kind === 'text'

/** The field a scanned code belongs into: the one at hand if it takes digits, else the first that does. */
export function fieldForScan(
  fields: readonly BillField[],
  activeName: string | null,
): BillField | null {
  const active = fields.find(({ name }) => name === activeName)
  if (active && takes(active)) return active
  return fields.find(({ kind }) => kind === 'digits') ?? fields.find(takes) ?? null
}
