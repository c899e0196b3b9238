// The shape of a language. English names the keys; every other language must have exactly these,
// which the compiler and a test both check. Add a language: one folder like `ar/`, one line in `languages`.

import { ar } from './ar/index.ts'
import { en } from './en/index.ts'

/** Plural forms by Intl.PluralRules category; `other` always stands. */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>
export type Entry = string | Plural

export type Key = keyof typeof en
export type Dictionary = Readonly<Record<Key, Entry>>

export type Language = 'en' | 'ar'

type LanguageFacts = {
  /** Its own name, as a speaker looks for it. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** For Intl. Arabic keeps Latin digits: meters and tokens are keyed on Latin keypads. */
  readonly locale: string
  readonly words: Dictionary
}

export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', dir: 'ltr', locale: 'en-NG', words: en },
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-EG-u-nu-latn', words: ar },
}

export const languageIds = Object.keys(languages) as readonly Language[]
export const isLanguage = (text: string | null): text is Language =>
  text !== null && Object.hasOwn(languages, text)
