// Why the till would not take this sale, and what to do. Says whether money moved.

import { Note } from '../design/Note.tsx'
import type { ScreenError } from '../client/transport.ts'
import { errorText } from '../i18n/facts.ts'
import { useText } from '../i18n/use-text.ts'

export function Refusal({ error }: { readonly error: ScreenError }) {
  const text = useText()
  return (
    <div role="alert">
      <Note tone={error.moneyMoved === 'no' ? 'red' : 'amber'} icon="cross">
        {errorText(text, error)} {text.t(`moved.${error.moneyMoved}`)}
      </Note>
    </div>
  )
}
