// Why the till did not do it, in the reader's language; nothing while there is no error.

import type { ReactNode } from 'react'
import { Note } from '../design/Note.tsx'
import { errorText, type SaidError } from './facts.ts'
import { useText } from './use-text.ts'

type Props = {
  readonly error: SaidError | null | undefined
  /** Amber where money may have moved. */
  readonly tone?: 'red' | 'amber'
  /** What is said behind it. */
  readonly children?: ReactNode
}

export function ErrorNote({ error, tone = 'red', children }: Props) {
  const text = useText()
  return error ? (
    <Note tone={tone} icon="cross">
      {errorText(text, error)}
      {children}
    </Note>
  ) : null
}
