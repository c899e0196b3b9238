// Asks the till for a report and keeps the last one on the screen while the next is read.

import { useEffect, useState } from 'react'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { Period } from '../../shared/report/period.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'

type Name = 'report.sales' | 'report.providers'

export type Asked<N extends Name> = {
  /** Of these days, or null until they are read. */
  readonly answer: Output<N> | null
  readonly reading: boolean
  readonly error: ScreenError | null
}

/** Read again when `round` changes. `asker` names this place on the screen: a new question ends the old. */
export function useReport<N extends Name>(
  name: N,
  { from, until }: Period,
  asker: string,
  round: number,
): Asked<N> {
  const key = `${from} ${until}`
  const [kept, setKept] = useState<{ readonly key: string; readonly answer: Output<N> } | null>(
    null,
  )
  const [state, setState] = useState<Pick<Asked<N>, 'reading' | 'error'>>({
    reading: true,
    error: null,
  })
  const asked = JSON.stringify({ from, until, asker, round })
  useEffect(() => {
    let wanted = true
    const ask = async (): Promise<void> => {
      const { round: _, ...input } = JSON.parse(asked) as { readonly round: number }
      setState({ reading: true, error: null })
      const answer = await call(name, input as Input<N>)
      if (!wanted) return
      setState({ reading: false, error: answer.ok ? null : answer.error })
      if (answer.ok) setKept({ key, answer: answer.value })
    }
    void ask()
    return () => {
      wanted = false
    }
  }, [name, asked, key])
  return { answer: kept?.key === key ? kept.answer : null, ...state }
}
