// Why the order cannot go, or what looks odd about it, said before the cash is taken.

import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import type { Check } from './check.ts'

export function Checked({ check }: { readonly check: Check | null }) {
  const { t } = useText()
  const { objection, warnings } = check ?? { objection: null, warnings: [] }
  return (
    <div role="status" aria-label={t('check.title')}>
      <ErrorNote error={objection} />
      {warnings.map(({ code }) => (
        <Note key={code} tone="amber" icon="warn">
          {t(`warning.${code}`)}
        </Note>
      ))}
    </div>
  )
}
