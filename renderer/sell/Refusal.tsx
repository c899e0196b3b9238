// Why the till would not take this sale, and what to do. Says whether money moved.

import type { ScreenError } from '../client/transport.ts'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'

export function Refusal({ error }: { readonly error: ScreenError }) {
  const { t } = useText()
  return (
    <div role="alert">
      <ErrorNote error={error} tone={error.moneyMoved === 'no' ? 'red' : 'amber'}>
        {` ${t(`moved.${error.moneyMoved}`)}`}
      </ErrorNote>
    </div>
  )
}
