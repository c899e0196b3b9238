// Every word a slip prints, by language. What the provider or the shop wrote is printed as they wrote
// it and is not here. English names the words; the compiler holds every language to the same ones.

import type { SlipLanguage } from './languages.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { fr } from './words/fr.ts'
import { ha } from './words/ha.ts'
import { pt } from './words/pt.ts'
import { sw } from './words/sw.ts'

/** The shape of a language's words: every text may differ, none may be missing or stray. */
export type Worded<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Name in keyof T]: Worded<T[Name]> }

export type EveryWord = Worded<typeof en>

type Named = Readonly<Record<string, string>>

/** As slips read them: by names that come from the journal, which may be of another version. */
export type SlipWords = Omit<
  EveryWord,
  'products' | 'accounts' | 'options' | 'tender' | 'lines' | 'delivered'
> & {
  readonly products: Named
  readonly accounts: Named
  readonly options: Named
  readonly tender: Named
  readonly lines: Named
  readonly delivered: Readonly<Record<string, (account: string) => string>>
}

/** In English: what is printed for the shop itself. */
export const slipWords: SlipWords = en

const words: Readonly<Record<SlipLanguage, SlipWords>> = { en, fr, pt, sw, ha, ar }

export const wordsFor = (language: SlipLanguage): SlipWords => words[language]
