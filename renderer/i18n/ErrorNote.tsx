// Why the till did not do it, in the reader's language; nothing while there is no error.

import type { ReactNode } from 'react'
import { Note } from '../design/Note.tsx'
import { errorText, type SaidError } from './facts.ts'
import { useText } from './use-text.ts'
import { useWords } from './use-words.ts'

type Props = {
  readonly error: SaidError
  /** Amber where money may have moved. */
  readonly tone?: 'red' | 'amber'
  /** What is said behind it. */
  readonly children?: ReactNode
}

function Said({ error, tone = 'red', children }: Props) {
  useWords()
  const text = useText()
  return (
    <Note tone={tone} icon="cross">
      {errorText(text, error)}
      {children}
    </Note>
  )
}

export function ErrorNote({
  error,
  ...more
}: Omit<Props, 'error'> & { readonly error: SaidError | null | undefined }) {
  return error ? <Said error={error} {...more} /> : null
}
