// Words, money and times in one language and the zone of one shop. Pure: `useText` says which.

import type { Currency } from '../../shared/money/money.ts'
import { type Key, type Language, languages } from './dictionary.ts'
import {
  readTyped,
  showDate,
  showLength,
  showMinor,
  showMoney,
  showRound,
  showTime,
  showTyped,
} from './format.ts'
import { type Values, showNumber, translate } from './translate.ts'

export type Text = {
  readonly language: Language
  readonly t: (key: Key, values?: Values) => string
  readonly number: (value: number) => string
  /** One behind the other, with the comma of the language. */
  readonly list: (values: readonly string[]) => string
  readonly money: (amount: string, currency?: Currency) => string
  readonly round: (amount: string, currency?: Currency) => string
  /** An amount in a field: its digits in groups, and back. */
  readonly typed: (amount: string) => string
  readonly untyped: (typed: string) => string
  readonly minor: (amountMinor: number, currency?: Currency) => string
  readonly time: (at: number, seconds?: boolean) => string
  readonly date: (at: number) => string
  readonly length: (lengthMs: number) => string
}

export function makeText(language: Language, shop: { currency: Currency; timeZone: string }): Text {
  const { locale } = languages[language]
  return {
    language,
    t: (key, values) => translate(language, key, values),
    number: (value) => showNumber(language, value),
    list: (values) => values.join(languages[language].dir === 'rtl' ? '، ' : ', '),
    money: (amount, currency = shop.currency) => showMoney(locale, amount, currency),
    round: (amount, currency = shop.currency) => showRound(locale, amount, currency),
    typed: (amount) => showTyped(locale, amount),
    untyped: (typed) => readTyped(locale, typed),
    minor: (amountMinor, currency = shop.currency) => showMinor(locale, amountMinor, currency),
    time: (at, seconds) => showTime(locale, at, shop.timeZone, seconds),
    date: (at) => showDate(locale, at, shop.timeZone),
    length: (lengthMs) => showLength(locale, lengthMs),
  }
}
