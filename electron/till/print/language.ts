// Which language a slip is printed in: the one that was asked for, else what the shop's configuration
// says: a language, or the one of the cashier who made the sale.

import type { Provisioning } from '../../../shared/config/provisioning.ts'
import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { Readable } from '../store/database.ts'
import { personById } from '../store/people.ts'

export function slipLanguageOf(
  store: Readable,
  { slipLanguage = 'en' }: Pick<Provisioning['shop'], 'slipLanguage'>,
  cashierId: string,
  asked: SlipLanguage | null = null,
): SlipLanguage {
  if (asked !== null) return asked
  if (slipLanguage !== 'cashier') return slipLanguage
  return personById(store, cashierId)?.language ?? 'en'
}
