// Facts from the till that have a code are said in the reader's language by that code, and by the reason behind
// it. The till's own English stands only where a code is too general to tell what to do and nobody here knows
// the reason; before the words of the reasons are read, nobody knows that yet, and the code alone is said.

import type { ScreenError } from '../client/transport.ts'
import { hasWords } from './dictionary.ts'
import { toldText } from './told-later.ts'
import { apart, isKey, stopAfter } from './translate.ts'
import type { Text } from './use-text.ts'

/** Details that are amounts, by name. */
const amounts: ReadonlySet<string> = new Set([
  'min',
  'max',
  'amount',
  'limit',
  'total',
  'left',
  'sum',
])

/** Details that are a sentence, of a provider or of the till about one. */
const sentences: ReadonlySet<string> = new Set(['words', 'why'])

/** Codes whose message carries what the code alone cannot. */
export const carriesMessage: ReadonlySet<string> = new Set([
  'bad-input',
  'not-possible',
  'offline-limit',
  'provider-refused',
  'storage-failed',
])

type Detail = Readonly<Record<string, string | number>>

/** Details as they stand in a sentence. */
export const valuesOf = (text: Text, detail: Detail | undefined): Detail =>
  Object.fromEntries(
    Object.entries(detail ?? {}).map(([name, value]) => {
      if (amounts.has(name)) return [name, text.money(String(value))]
      if (!sentences.has(name)) return [name, value]
      const told = toldText(text, String(value)).trim()
      // Ours follow behind them; a reason stands in brackets, or last.
      return [name, name === 'words' && told !== '' ? `${told}${stopAfter(told)}` : told]
    }),
  )

/** What of an error is said. */
export type SaidError = Pick<ScreenError, 'code' | 'message'> & {
  readonly detail?: ScreenError['detail'] | undefined
}

export function errorText(text: Text, error: SaidError): string {
  const values = valuesOf(text, error.detail)
  const finer = `error.${error.code}.${String(error.detail?.reason ?? '')}`
  if (isKey(finer)) return text.t(finer, values)
  const words = text.t(`error.${error.code}`, values)
  if (!carriesMessage.has(error.code) || !hasWords(text.language)) return words
  return `${words} ${apart(text.language, error.message)}`
}
