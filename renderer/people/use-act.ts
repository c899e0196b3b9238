// One thing asked of the till at a time, and what it said to it.

import { useState } from 'react'
import type { Result } from '../../shared/result.ts'
import type { ScreenError } from '../client/transport.ts'

export type Act = {
  readonly busy: boolean
  readonly error: ScreenError | null
  /** What it said is not about what comes now. */
  readonly forget: () => void
  /** True when it was done. */
  readonly run: (ask: () => Promise<Result<unknown, ScreenError>>) => Promise<boolean>
}

export function useAct(): Act {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  return {
    busy,
    error,
    forget: () => setError(null),
    run: async (ask) => {
      setBusy(true)
      const answer = await ask()
      setBusy(false)
      setError(answer.ok ? null : answer.error)
      return answer.ok
    },
  }
}
