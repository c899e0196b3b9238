// Why the till did not do it, in the reader's language; nothing while there is no error.

import type { ScreenError } from '../client/transport.ts'
import { Note } from '../design/Note.tsx'
import { errorText } from './facts.ts'
import { useText } from './use-text.ts'

export function ErrorNote({ error }: { readonly error: ScreenError | null | undefined }) {
  const text = useText()
  return error ? (
    <Note tone="red" icon="cross">
      {errorText(text, error)}
    </Note>
  ) : null
}
