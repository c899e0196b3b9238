// Asks the till for a report and keeps the last one on the screen while the next is read.

import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
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
  const latest = useRef(0)
  useEffect(() => {
    const question = (latest.current += 1)
    const ask = async (): Promise<void> => {
      setState({ reading: true, error: null })
      const answer = await call(name, { from, until, asker })
      if (latest.current !== question) return
      setState({ reading: false, error: answer.ok ? null : answer.error })
      if (answer.ok) setKept({ key, answer: answer.value as Output<N> })
    }
    void ask()
    return () => {
      latest.current += 1
    }
  }, [name, from, until, key, asker, round])
  return { answer: kept?.key === key ? kept.answer : null, ...state }
}
