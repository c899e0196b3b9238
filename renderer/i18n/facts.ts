// Facts from the till that have a code are said in the reader's language by that code. The till's own
// English stands only where a code is too general to tell what to do.

import type { ScreenError } from '../client/transport.ts'
import type { Text } from './use-text.ts'
import { apart, isKey } from './translate.ts'

/** Details that are amounts, by name; the others are put in as they are. */
const amounts: ReadonlySet<string> = new Set(['min', 'max', 'amount', 'limit', 'total', 'left'])

/** Codes whose message carries what the code alone cannot. */
const carriesMessage: ReadonlySet<string> = new Set([
  'bad-input',
  'not-possible',
  'offline-limit',
  'provider-refused',
  'storage-failed',
])

export function errorText(text: Text, error: ScreenError): string {
  const values = Object.fromEntries(
    Object.entries(error.detail ?? {}).map(([name, value]) => [
      name,
      amounts.has(name) ? text.money(String(value)) : value,
    ]),
  )
  const finer = `error.${error.code}.${String(error.detail?.reason ?? '')}`
  if (isKey(finer)) return text.t(finer, values)
  const words = text.t(`error.${error.code}`, values)
  if (!carriesMessage.has(error.code)) return words
  return `${words} ${apart(text.language, error.message)}`
}
