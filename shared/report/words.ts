// The words of reports by language, and how figures are written beside them on paper: money, days and
// lengths by Intl, always with Latin digits.

import type { Currency } from '../money/money.ts'
import {
  type SlipLanguage,
  isSlipRightToLeft,
  slipLocales,
  slipMoney,
} from '../receipt/languages.ts'
import { wordsFor } from '../receipt/words.ts'
import type { Day } from '../time/days.ts'
import { type Entry, type Values, say, sayNumber } from '../words/say.ts'
import { hourText } from './hours.ts'
import type { Cut } from './sales.ts'
import * as ar from './words/ar.ts'
import * as en from './words/en.ts'
import * as fr from './words/fr.ts'
import * as ha from './words/ha.ts'
import * as pt from './words/pt.ts'
import * as sw from './words/sw.ts'

export type ReportWord = keyof typeof en.report
export type PaperWord = keyof typeof en.paper

type Words = {
  readonly report: Readonly<Record<ReportWord, Entry>>
  readonly paper: Readonly<Record<PaperWord, Entry>>
}

const reportWords: Readonly<Record<SlipLanguage, Words>> = { en, fr, pt, sw, ha, ar }

export type ReportSpeech = {
  readonly language: SlipLanguage
  readonly direction: 'ltr' | 'rtl'
  readonly say: (word: ReportWord, values?: Values) => string
  readonly paper: (word: PaperWord, values?: Values) => string
  readonly number: (value: number) => string
  readonly money: (amountMinor: number) => string
  /** The same without its currency, for columns that say it in their head. */
  readonly amount: (amountMinor: number) => string
  readonly day: (day: Day) => string
  /** "0.84 s": a length in seconds; a dash where there is none. */
  readonly seconds: (ms: number | null) => string
  readonly tender: (kind: string) => string
  /** What a line of a cut is called. */
  readonly line: (cut: Cut, line: { readonly key: string; readonly label: string }) => string
}

const withoutMarks = (text: string): string =>
  text.replaceAll(/\p{Zs}/gu, ' ').replaceAll(/\p{Cf}/gu, '')

export function reportSpeech(language: SlipLanguage, currency: Currency): ReportSpeech {
  const { report, paper } = reportWords[language]
  const locale = slipLocales[language]
  // English as slips date it: the day first.
  const days = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    calendar: 'gregory',
    numberingSystem: 'latn',
  })
  const lengths = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'narrow',
    maximumSignificantDigits: 3,
    numberingSystem: 'latn',
  })
  const day = (text: Day): string => withoutMarks(days.format(Date.parse(`${text}T00:00:00Z`)))
  return {
    language,
    direction: isSlipRightToLeft(language) ? 'rtl' : 'ltr',
    say: (word, values) => say(report[word], language, values),
    paper: (word, values) => say(paper[word], language, values),
    number: (value) => sayNumber(language, value),
    money: (amountMinor) => slipMoney(amountMinor, currency, language),
    amount: (amountMinor) =>
      slipMoney(amountMinor, currency, language).replace(currency, '').trim(),
    day,
    seconds: (ms) => (ms === null ? '—' : withoutMarks(lengths.format(ms / 1000))),
    tender: (kind) => wordsFor(language).tender[kind] ?? kind,
    line: (cut, { key, label }) => {
      if (cut === 'days') return day(key)
      if (cut === 'hours') return hourText(key)
      if (cut !== 'products') return label
      const name = `product.${key}`
      return name in paper ? say(paper[name as PaperWord], language) : label
    },
  }
}
