// Why the till would not take this sale, and what to do. Says whether money moved.

import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'

type Props = {
  readonly error: ScreenError
  /** Opens the sale the till named: what stands here was placed already as that one. */
  readonly onShow?: (placedId: string) => void
}

export function Refusal({ error, onShow }: Props) {
  const { t } = useText()
  const { reason, vendId, batchId } = error.detail ?? {}
  const placedId = reason === 'placed-other' ? (vendId ?? batchId) : undefined
  return (
    <div className="stack" role="alert">
      <ErrorNote error={error} tone={error.moneyMoved === 'no' ? 'red' : 'amber'}>
        {` ${t(`moved.${error.moneyMoved}`)}`}
      </ErrorNote>
      {placedId === undefined || onShow === undefined ? null : (
        <Key icon="list" onPress={() => onShow(String(placedId))}>
          {t('repeat.show')}
        </Key>
      )}
    </div>
  )
}

/** Nobody knows whether it was saved: what is left to do, until somebody does. */
export function Doubt({ error }: { readonly error: ScreenError | null }) {
  const { t } = useText()
  // That no answer came says it already.
  return error?.code === 'till-lost' ? null : (
    <Note tone="amber" icon="question">
      {t('sell.doubt')}
    </Note>
  )
}
