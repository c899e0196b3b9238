// Words the till wrote of an exchange, in the reader's language; somebody else's in them are marked as
// theirs, so that a screen reader speaks them as they are and an Arabic line keeps its direction.

import { useText } from './use-text.ts'
import { scriptOf, toldParts } from './told.ts'

type Props = { readonly said: string; readonly className?: string }

export function Told({ said, className = '' }: Props) {
  const parts = toldParts(useText(), said)
  return (
    <bdi className={className}>
      {parts.map(({ text, theirs }, at) => {
        const key = `${at} ${text}`
        return theirs ? (
          <bdi key={key} lang={scriptOf(text)}>
            {text}
          </bdi>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </bdi>
  )
}
