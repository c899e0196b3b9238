// The shape of a language. English names the keys; every other language must have exactly these,
// which the compiler and a test both check. Add a language: one folder like `ar/`, one line in `languages`.
// English comes with the page, for the keys and for a language that did not come; others when chosen.

import { en } from './en/index.ts'

/** Plural forms by Intl.PluralRules category; `other` always stands. */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>
export type Entry = string | Plural

export type Key = keyof typeof en
export type Dictionary = Readonly<Record<Key, Entry>>

export type Language = 'en' | 'fr' | 'pt' | 'sw' | 'ha' | 'ar'

type LanguageFacts = {
  /** Its own name, as a speaker looks for it. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** For Intl. Arabic keeps Latin digits: meters and tokens are keyed on Latin keypads. */
  readonly locale: string
  readonly read: () => Promise<Dictionary>
}

export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: { name: 'English', dir: 'ltr', locale: 'en-NG', read: () => Promise.resolve(en) },
  fr: {
    name: 'Français',
    dir: 'ltr',
    locale: 'fr-CI',
    read: () => import('./fr/index.ts').then(({ fr }) => fr),
  },
  // As it is counted and dated in Africa: pt alone is Brazil's, where nought is singular.
  pt: {
    name: 'Português',
    dir: 'ltr',
    locale: 'pt-PT',
    read: () => import('./pt/index.ts').then(({ pt }) => pt),
  },
  sw: {
    name: 'Kiswahili',
    dir: 'ltr',
    locale: 'sw',
    read: () => import('./sw/index.ts').then(({ sw }) => sw),
  },
  ha: {
    name: 'Hausa',
    dir: 'ltr',
    locale: 'ha',
    read: () => import('./ha/index.ts').then(({ ha }) => ha),
  },
  ar: {
    name: 'العربية',
    dir: 'rtl',
    locale: 'ar-EG-u-nu-latn',
    read: () => import('./ar/index.ts').then(({ ar }) => ar),
  },
}

const read = new Map<Language, Dictionary>([['en', en]])

/** The words of a language, once they were read; English before. */
export const wordsOf = (language: Language): Dictionary => read.get(language) ?? en
export const hasWords = (language: Language): boolean => read.has(language)

/** Reads a language's words. A page that cannot fetch them goes on in English. */
export async function readWords(language: Language): Promise<void> {
  if (read.has(language)) return
  try {
    read.set(language, await languages[language].read())
  } catch {
    // Said nowhere: the words themselves are what is missing.
  }
}

export const languageIds = Object.keys(languages) as readonly Language[]
export const isLanguage = (text: string | null): text is Language =>
  text !== null && Object.hasOwn(languages, text)
