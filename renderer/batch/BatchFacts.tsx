// The facts of a batch a support call asks for: references, provider, cashier, how it was paid.

import type { BatchView } from '../../shared/contract/batch-views.ts'
import { Facts } from '../design/Facts.tsx'
import { languages } from '../i18n/dictionary.ts'
import { isKey } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { providerLabel } from '../stores/till.ts'
import { showDay } from './days.ts'

export function BatchFacts({ batch }: { readonly batch: BatchView }) {
  const { t, date, money, language } = useText()
  const { tender, providerBatch, expiresOn } = batch
  const paidBy = `tender.${tender?.kind ?? ''}`
  const facts: readonly (readonly [string, string])[] = [
    [t('batch.facts.reference'), batch.reference],
    ...(providerBatch === null ? [] : [[t('batch.facts.provider'), providerBatch] as const]),
    [t('batch.facts.through'), providerLabel(batch.providerId)],
    ...(expiresOn === null
      ? []
      : [[t('batch.facts.until'), showDay(languages[language].locale, expiresOn)] as const]),
    [t('batch.facts.placed'), date(batch.placedAt)],
    [t('batch.facts.cashier'), batch.cashierName],
    ...(tender
      ? [
          [
            t('batch.facts.paidBy'),
            [isKey(paidBy) ? t(paidBy) : tender.kind, money(tender.tendered, batch.currency)].join(
              ' · ',
            ),
          ] as const,
          [t('batch.facts.change'), money(tender.change, batch.currency)] as const,
        ]
      : []),
  ]
  return <Facts className="facts card batch-card" facts={facts} />
}
