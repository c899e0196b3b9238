// Why a slip did not come out, or nobody knows whether it did, in a line under how it stands.

import { type Said, notedText } from './noted.ts'
import { useText } from './use-text.ts'

export function Noted({ said }: { readonly said: Said }) {
  return <p className="soft">{notedText(useText(), said)}</p>
}
