// Opens the shop, from what was typed or from a file. Where its keys would lie readable on this computer,
// somebody has to say that they know.

import { useState } from 'react'
import type { Input } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { refreshTill } from '../stores/till.ts'

export type Opening = {
  readonly busy: boolean
  readonly error: ScreenError | null
  /** It is refused until somebody agrees to keys that lie readable. */
  readonly asks: boolean
  readonly open: (shop: (plainKeys: boolean) => Input<'setup.open'>) => Promise<void>
}

export function useOpening(): Opening {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const asks = error?.detail?.reason === 'readable-keys'
  return {
    busy,
    error,
    asks,
    open: async (shop) => {
      setBusy(true)
      const answer = await call('setup.open', shop(asks))
      // The page forgets what was typed when the shop stands in front.
      if (answer.ok) await refreshTill()
      setBusy(false)
      setError(answer.ok ? null : answer.error)
    },
  }
}
