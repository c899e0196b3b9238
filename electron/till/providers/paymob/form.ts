// The form of a service, made from the inputs of the catalog, and the check of what was typed in. Pure.
// What passes here is what goes out: one value per input, as the type the catalog asks for.

import { formatMoney, parseAmount } from '../../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../../shared/result.ts'
import type { Input, Service } from './catalog.ts'

export type FormField = {
  readonly name: string
  readonly label: string
  /** `digits` keeps leading zeros; `whole` and `decimal` are numbers; `text` takes anything. */
  readonly kind: 'text' | 'digits' | 'whole' | 'decimal' | 'choice'
  readonly required: boolean
  readonly maxLength: number | null
  readonly minMinor: number | null
  readonly maxMinor: number | null
  readonly choices: readonly { readonly value: string; readonly label: string }[]
  readonly topupRate: string | null
}

/** A value as it goes out: a text, or a number by its own text. */
export type Param = { readonly kind: 'text' | 'number'; readonly text: string }
export type Params = Readonly<Record<string, Param>>

export type FormProblem = {
  readonly name: string
  readonly problem:
    | 'missing'
    | 'too-long'
    | 'not-digits'
    | 'not-a-number'
    | 'too-small'
    | 'too-large'
    | 'no-choice'
  /** A sentence for the cashier, with the field's own label. */
  readonly words: string
}

export const formOf = (service: Service): readonly FormField[] =>
  service.inputs.map((input) => ({
    name: input.name,
    label: input.description,
    kind: kindOf(input),
    required: input.mandatory,
    maxLength: input.charLimit,
    minMinor: input.minMinor,
    maxMinor: input.maxMinor,
    choices: input.choices.map(({ value, label }) => ({ value, label })),
    topupRate: input.topupRate,
  }))

function kindOf(input: Input): FormField['kind'] {
  if (input.hasChoices) return 'choice'
  if (input.dataType.startsWith('int')) return 'whole'
  if (/^(float|decimal|double|number)/.test(input.dataType)) return 'decimal'
  if (input.minMinor !== null || input.maxMinor !== null) return 'decimal'
  return /^num|^digit|^int|^tel|^phone/.test(input.inputType) ? 'digits' : 'text'
}

/** All values ready to send, or every problem at once. Names the service does not know are left out. */
export function checkForm(
  service: Service,
  values: Readonly<Record<string, string>>,
): Result<Params, readonly FormProblem[]> {
  const params: [string, Param][] = []
  const problems: FormProblem[] = []
  for (const input of service.inputs) {
    const text = (Object.hasOwn(values, input.name) ? (values[input.name] ?? '') : '').trim()
    if (text === '' && !input.mandatory) continue
    const checked = checkInput(input, text)
    if (checked.ok) params.push([input.name, checked.value])
    else problems.push({ name: input.name, ...checked.error })
  }
  return problems.length > 0 ? err(problems) : ok(Object.fromEntries(params))
}

type Fault = Omit<FormProblem, 'name'>

function checkInput(input: Input, typed: string): Result<Param, Fault> {
  const label = input.description
  const fault = (problem: Fault['problem'], words: string) => err({ problem, words })
  const kind = kindOf(input)
  if (kind === 'choice') {
    const choice = input.choices.find(({ value }) => value === typed)
    return choice
      ? ok({ kind: choice.isNumber ? 'number' : 'text', text: choice.value })
      : fault('no-choice', `${label}: choose one of the list.`)
  }
  if (typed === '') return fault('missing', `${label}: please fill in.`)
  const text = kind === 'text' ? typed : westernDigits(typed)
  if (input.charLimit !== null && [...text].length > input.charLimit) {
    return fault('too-long', `${label}: at most ${input.charLimit} characters.`)
  }
  if (kind === 'digits' && !/^\d+$/.test(text)) return fault('not-digits', `${label}: digits only.`)
  if (kind === 'text' || kind === 'digits') return ok({ kind: 'text', text })
  if (!(kind === 'whole' ? /^\d{1,15}$/ : /^\d{1,13}(\.\d{1,4})?$/).test(text)) {
    const what = kind === 'whole' ? 'a whole number' : 'a number such as 50 or 50.25'
    return fault('not-a-number', `${label}: ${what}.`)
  }
  const range = rangeFault(input, text)
  if (range !== null) return range
  // JSON knows no leading zeros.
  const plain = text.replace(/^0+(?=\d)/, '')
  return ok({ kind: input.dataType.startsWith('str') ? 'text' : 'number', text: plain })
}

function rangeFault(input: Input, text: string): { ok: false; error: Fault } | null {
  const { minMinor, maxMinor, description } = input
  if (minMinor === null && maxMinor === null) return null
  const amount = parseAmount(text, 'EGP')
  if (!amount.ok) {
    return err({
      problem: amount.error === 'too-large' ? 'too-large' : 'not-a-number',
      words: `${description}: an amount in pounds, at most two digits after the point.`,
    })
  }
  if (minMinor !== null && amount.value < minMinor) {
    const words = `${description}: at least ${formatMoney(minMinor, 'EGP')}.`
    return err({ problem: 'too-small', words })
  }
  if (maxMinor !== null && amount.value > maxMinor) {
    const words = `${description}: at most ${formatMoney(maxMinor, 'EGP')}.`
    return err({ problem: 'too-large', words })
  }
  return null
}

/** ٠١٢ and ۰۱۲ as 012: an Arabic keyboard types them, no biller takes them. */
export const westernDigits = (text: string): string =>
  text
    .replaceAll(/[٠-٩]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x6f0))
    .replaceAll('٫', '.')
