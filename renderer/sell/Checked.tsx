// Why the order cannot go, or what looks odd about it, said before the cash is taken.

import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'
import type { Check } from './check.ts'

export function Checked({ check }: { readonly check: Check | null }) {
  const text = useText()
  const { objection, warnings } = check ?? { objection: null, warnings: [] }
  const error = objection && {
    code: objection.code,
    message: objection.message,
    retry: true,
    moneyMoved: 'no' as const,
    ...(objection.detail ? { detail: objection.detail } : {}),
  }
  return (
    <div role="status" aria-label={text.t('check.title')}>
      {error ? (
        <Note tone="red" icon="cross">
          {errorText(text, error)}
        </Note>
      ) : null}
      {warnings.map(({ code }) => (
        <Note key={code} tone="amber" icon="warn">
          {text.t(`warning.${code}`)}
        </Note>
      ))}
    </div>
  )
}
