// Asks the till for a list or a document and keeps the answer on the screen while it is renewed.

import { useEffect, useState } from 'react'
import type { CommandName, Input, Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import { againMs } from './later.ts'
import { type Asker, setUnread, useAsker } from './unread.ts'

/** A fault of the till's own does not pass as soon as a line comes back. */
const faultAgainMs = 5_000

/**
 * Asks until it is answered, or every `everyMs`; the bands say what the trouble is meanwhile. Nothing is told
 * any more once the returned function was called. For questions only: never for a command that does something.
 */
export function keepAsking<N extends CommandName>(
  asker: Asker,
  name: N,
  input: Input<N>,
  told: (answer: Output<N>) => void,
  everyMs?: number,
): () => void {
  let wanted = true
  let again: ReturnType<typeof setTimeout> | undefined
  const ask = async (): Promise<void> => {
    const answer = await call(name, input)
    if (!wanted) return
    const isFault = !answer.ok && answer.error.code === 'internal'
    setUnread(asker, isFault)
    if (answer.ok) told(answer.value)
    else if (everyMs === undefined && (isFault || answer.error.retry))
      again = setTimeout(() => void ask(), isFault ? faultAgainMs : againMs)
  }
  void ask()
  const timer = everyMs === undefined ? undefined : setInterval(() => void ask(), everyMs)
  return () => {
    wanted = false
    clearTimeout(again)
    clearInterval(timer)
  }
}

/**
 * The latest answer to a question, null until the first. Asked anew when the input or `renew` changes,
 * every `everyMs` if given, so that a lost event heals by itself, and soon where it could not be answered.
 */
export function useAnswer<N extends CommandName>(
  name: N,
  input: Input<N>,
  renew: string | number,
  everyMs?: number,
): Output<N> | null {
  const [value, setValue] = useState<Output<N> | null>(null)
  const asker = useAsker()
  const asked = JSON.stringify({ input, renew })
  useEffect(() => {
    const question = JSON.parse(asked) as { readonly input: Input<N> }
    return keepAsking(asker, name, question.input, setValue, everyMs)
  }, [asker, name, asked, everyMs])
  return value
}
