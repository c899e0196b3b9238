// The shape of a language. English names the keys; every other language must have exactly these,
// which the compiler and a test both check. Add a language: one folder like `ar/`, one line in `languages`.
// A language comes in two parts: what sign-in and Sell say comes with the page (`index.ts`), what the
// other screens say is read once Sell stands (`more.ts`). English is there for the keys and for a
// language that did not come.

import { en } from './en/index.ts'
import type { more as enMore } from './en/more.ts'
import { readTold } from './told-later.ts'

/** Plural forms by Intl.PluralRules category; `other` always stands. */
export type Plural = { readonly other: string } & Readonly<
  Partial<Record<Intl.LDMLPluralRule, string>>
>
export type Entry = string | Plural

type Words<K extends string> = Readonly<Record<K, Entry>>
type FirstWords = Words<keyof typeof en>
type MoreWords = Words<keyof typeof enMore>

export type Key = keyof typeof en | keyof typeof enMore
/** Of a language that may still be on its way. */
export type Dictionary = Readonly<Partial<Record<Key, Entry>>>

export type Language = 'en' | 'fr' | 'pt' | 'sw' | 'ha' | 'ar'

type LanguageFacts = {
  /** Its own name, as a speaker looks for it. */
  readonly name: string
  readonly dir: 'ltr' | 'rtl'
  /** For Intl. Arabic keeps Latin digits: meters and tokens are keyed on Latin keypads. */
  readonly locale: string
  readonly read: () => Promise<FirstWords>
  readonly readMore: () => Promise<MoreWords>
}

export const languages: Readonly<Record<Language, LanguageFacts>> = {
  en: {
    name: 'English',
    dir: 'ltr',
    locale: 'en-NG',
    read: () => Promise.resolve(en),
    readMore: () => import('./en/more.ts').then(({ more }) => more),
  },
  fr: {
    name: 'Français',
    dir: 'ltr',
    locale: 'fr-CI',
    read: () => import('./fr/index.ts').then(({ fr }) => fr),
    readMore: () => import('./fr/more.ts').then(({ more }) => more),
  },
  // As it is counted and dated in Africa: pt alone is Brazil's, where nought is singular.
  pt: {
    name: 'Português',
    dir: 'ltr',
    locale: 'pt-PT',
    read: () => import('./pt/index.ts').then(({ pt }) => pt),
    readMore: () => import('./pt/more.ts').then(({ more }) => more),
  },
  sw: {
    name: 'Kiswahili',
    dir: 'ltr',
    locale: 'sw',
    read: () => import('./sw/index.ts').then(({ sw }) => sw),
    readMore: () => import('./sw/more.ts').then(({ more }) => more),
  },
  ha: {
    name: 'Hausa',
    dir: 'ltr',
    locale: 'ha',
    read: () => import('./ha/index.ts').then(({ ha }) => ha),
    readMore: () => import('./ha/more.ts').then(({ more }) => more),
  },
  ar: {
    name: 'العربية',
    dir: 'rtl',
    locale: 'ar-EG-u-nu-latn',
    read: () => import('./ar/index.ts').then(({ ar }) => ar),
    readMore: () => import('./ar/more.ts').then(({ more }) => more),
  },
}

const first = new Map<Language, Dictionary>([['en', en]])
const whole = new Map<Language, Dictionary>()

/** The words of a language, as far as they were read; English before. */
export const wordsOf = (language: Language): Dictionary =>
  whole.get(language) ?? first.get(language) ?? whole.get('en') ?? en

/** Whether every screen can. */
export const hasWords = (language: Language): boolean => whole.has(language)

/** Reads what sign-in and Sell say. A page that cannot fetch it goes on in English. */
export async function readFirstWords(language: Language): Promise<void> {
  if (first.has(language)) return
  try {
    first.set(language, await languages[language].read())
  } catch {
    // Said nowhere: the words themselves are what is missing.
  }
}

/**
 * Reads all a language says, with the English that stands for what did not come. All of it is there at once: no
 * sentence is known in English a moment before it is in the reader's language.
 */
export async function readWords(language: Language): Promise<void> {
  const wanted = [...new Set<Language>(['en', language])].filter((one) => !whole.has(one))
  const [came] = await Promise.all([
    Promise.all(wanted.map(readWhole)),
    // English says what an adapter wrote as it stands.
    language === 'en' ? null : readTold(),
  ])
  came.forEach((words, at) => {
    const one = wanted[at]
    if (one && words) whole.set(one, words)
  })
}

/** Null where it did not come: asked for again by the next screen. */
async function readWhole(language: Language): Promise<Dictionary | null> {
  await readFirstWords(language)
  const counter = first.get(language)
  if (!counter) return null
  try {
    return { ...counter, ...(await languages[language].readMore()) }
  } catch {
    return null
  }
}

export const languageIds = Object.keys(languages) as readonly Language[]
export const isLanguage = (text: string | null): text is Language =>
  text !== null && Object.hasOwn(languages, text)
