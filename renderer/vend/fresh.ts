// Keeps a shown vend true: asked for when it appears, and now and then while it is not done,
// so that even a lost event is seen within seconds.

import { useEffect } from 'react'
import { isFinal } from '../../shared/vend/states.ts'
import { refreshVend, useVends } from '../stores/vends.ts'

const againMs = 3000

export function useFresh(vendId: string): void {
  const done = useVends(({ byId }) => {
    const vend = byId[vendId]
    return vend !== undefined && isFinal(vend.state)
  })
  useEffect(() => {
    void refreshVend(vendId)
    if (done) return undefined
    const timer = setInterval(() => void refreshVend(vendId), againMs)
    return () => clearInterval(timer)
  }, [vendId, done])
}
