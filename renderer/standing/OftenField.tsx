// Once, or again by the provider itself: in sight of supervisors alone, where the provider knows how.

import { memo } from 'react'
import { Note } from '../design/Note.tsx'
import { Segments } from '../design/Segments.tsx'
import { useText } from '../i18n/use-text.ts'
import { changeDraft, useSell } from '../sell/store.ts'
import { useForm } from '../sell/use-form.ts'
import { useTill } from '../stores/till.ts'
import { type Often, offeredOften } from './often.ts'
import { useOften } from './use-often.ts'

export const OftenField = memo(function OftenField() {
  const { t } = useText()
  const seller = useForm()?.seller
  const person = useTill((till) => till.cashier)
  const often = useOften()
  const placing = useSell(({ draft }) => draft.placing)
  const offered = offeredOften(seller, person)
  if (offered.length === 0) return null
  const choices: readonly ('once' | Often)[] = ['once', ...offered]
  return (
    <Segments
      label={t('standing.often')}
      value={often ?? 'once'}
      choices={choices.map((value) => ({ value, label: t(`standing.${value}`) }))}
      onChange={(value) => {
        if (!placing) changeDraft({ often: value === 'once' ? null : value })
      }}
    />
  )
})

/** What a standing order means, said before any money is taken. */
export const OftenNote = memo(function OftenNote() {
  const { t } = useText()
  const provider = useForm()?.seller.label ?? ''
  const often = useOften()
  return (
    <div role="status">
      {often === null ? null : (
        <Note tone="amber" icon="again">
          {t(`standing.says.${often}`, { provider })} {t('standing.says.money')}
        </Note>
      )}
    </div>
  )
})
