// Words by key, with values put in. Pure: what the screen says is a function of language and facts.

import { type Entry, type Key, type Language, languages, wordsOf } from './dictionary.ts'

export type Values = Readonly<Record<string, string | number>>

const rules = new Map<Language, Intl.PluralRules>()

function pluralRules(language: Language): Intl.PluralRules {
  let found = rules.get(language)
  if (!found) {
    found = new Intl.PluralRules(languages[language].locale)
    rules.set(language, found)
  }
  return found
}

const numbers = new Map<Language, Intl.NumberFormat>()

/** "1,000": a count as people read it. */
export function showNumber(language: Language, value: number): string {
  let found = numbers.get(language)
  if (!found) {
    found = new Intl.NumberFormat(languages[language].locale)
    numbers.set(language, found)
  }
  return found.format(value)
}

function pick(entry: Entry, language: Language, values: Values): string {
  if (typeof entry === 'string') return entry
  return entry[pluralRules(language).select(Number(values.count ?? 0))] ?? entry.other
}

/**
 * The text of `key` with `{name}` replaced from `values`; `count` chooses the plural.
 * In a right-to-left language every value is isolated, so a meter or a sum keeps its own direction.
 */
export function translate(language: Language, key: Key, values: Values = {}): string {
  // Of a screen whose words did not come in this language, nor in English: nothing, rather than a key.
  const entry = wordsOf(language)[key] ?? wordsOf('en')[key] ?? ''
  return pick(entry, language, values).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    if (value === undefined) return whole
    return apart(language, typeof value === 'number' ? showNumber(language, value) : value)
  })
}

/** Words in a language of their own, behind or before the reader's: each keeps its direction. */
export const apart = (language: Language, words: string): string =>
  languages[language].dir === 'rtl' && words !== '' ? `\u2068${words}\u2069` : words

/** The full stop words of others seldom end in, where ours follow. */
export const stopAfter = (words: string): '.' | '' => (/[.!?؟।]$/.test(words) ? '' : '.')

export const isKey = (text: string): text is Key => Object.hasOwn(wordsOf('en'), text)

/** The words for this product or kind of number where there are some, else the plain ones. */
export function keyFor(base: Key, of: string): Key {
  const key = `${base}.${of}`
  return isKey(key) ? key : base
}
