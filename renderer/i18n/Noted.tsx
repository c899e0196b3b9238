// What the till has noted, in a line of its own: why a slip did not come out, what an alarm is about.

import { type Said, notedText } from './noted.ts'
import { useText } from './use-text.ts'

export function Noted({ said }: { readonly said: Said }) {
  return <p className="soft">{notedText(useText(), said)}</p>
}
