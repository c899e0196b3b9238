// How the drawer's papers speak a language: its words, its money and times, and what the journal's names
// are called in it. Names of a later version are said as they are.

import type { Currency } from '../money/money.ts'
import { type SlipLanguage, slipMoney } from './languages.ts'
import { type Blocks, moneyPair } from './parts.ts'
import { type ShiftWords, shiftWordsFor } from './shift-words.ts'
import { slipTime } from './time.ts'
import { type SlipWords, wordsFor } from './words.ts'

export type ShiftSpeech = {
  readonly language: SlipLanguage
  readonly words: ShiftWords
  readonly slip: SlipWords
  readonly sum: (amountMinor: number, currency: Currency) => string
  readonly money: (left: string, amountMinor: number, currency: Currency, bold?: boolean) => Blocks
  readonly time: (at: number, timeZone: string) => string
  readonly product: (id: string) => string
  readonly tender: (kind: string) => string
  /** Of an open sale. */
  readonly state: (state: string) => string
}

export function shiftSpeech(language: SlipLanguage): ShiftSpeech {
  const words = shiftWordsFor(language)
  const slip = wordsFor(language)
  const states: Readonly<Record<string, string>> = words.liabilityKinds
  return {
    language,
    words,
    slip,
    sum: (amountMinor, currency) => slipMoney(amountMinor, currency, language),
    money: (left, amountMinor, currency, bold = false) =>
      moneyPair(left, amountMinor, currency, bold, language),
    time: (at, timeZone) => slipTime(at, timeZone, language),
    product: (id) => (id === 'bulk' ? words.bulk : (slip.products[id] ?? id)),
    tender: (kind) => slip.tender[kind] ?? kind,
    state: (state) => states[state] ?? state,
  }
}
