// Words by name with values put in, for what is said on paper and on the screen alike. English names the
// words of a dictionary; a plural is chosen by the language's own rule.

import { type SlipLanguage, slipLocales } from '../receipt/languages.ts'

/** Plural forms by Intl.PluralRules category; `other` always stands. */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>
export type Entry = string | Plural
export type Values = Readonly<Record<string, string | number>>

const rules = new Map<SlipLanguage, Intl.PluralRules>()
const numbers = new Map<SlipLanguage, Intl.NumberFormat>()

function rulesOf(language: SlipLanguage): Intl.PluralRules {
  let found = rules.get(language)
  if (!found) rules.set(language, (found = new Intl.PluralRules(slipLocales[language])))
  return found
}

/** "1,000": a count as people read it, in Latin digits and letters every printer has. */
export function sayNumber(language: SlipLanguage, value: number): string {
  let found = numbers.get(language)
  if (!found) {
    found = new Intl.NumberFormat(slipLocales[language], { numberingSystem: 'latn' })
    numbers.set(language, found)
  }
  return found
    .format(value)
    .replaceAll(/\p{Zs}/gu, ' ')
    .replaceAll(/\p{Cf}/gu, '')
}

/** `{name}` replaced from `values`; `count` chooses the plural. */
export function say(entry: Entry, language: SlipLanguage, values: Values = {}): string {
  const text =
    typeof entry === 'string'
      ? entry
      : (entry[rulesOf(language).select(Number(values.count ?? 0))] ?? entry.other)
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return typeof value === 'number' ? sayNumber(language, value) : value
  })
}
