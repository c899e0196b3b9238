// "Did it print?": the two answers only a person can give.

import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'

type Props = {
  /** What is asked about, where others are asked about beside it. */
  readonly of?: string
  readonly className?: string
  /** Nobody needs this paper any more: a No prints nothing. */
  readonly moot?: boolean
  readonly onAnswer: (printed: boolean) => void
}

export function PrintAnswer({ of, className = 'segments', moot = false, onAnswer }: Props) {
  const { t } = useText()
  const asked = t('print.unknown')
  return (
    <div
      className={className}
      role="group"
      aria-label={of === undefined ? asked : `${asked} ${of}`}
    >
      <Key icon="check" onPress={() => onAnswer(true)}>
        {t('print.yes')}
      </Key>
      <Key icon={moot ? 'cross' : 'printer'} onPress={() => onAnswer(false)}>
        {t(moot ? 'print.no.moot' : 'print.no')}
      </Key>
    </div>
  )
}
