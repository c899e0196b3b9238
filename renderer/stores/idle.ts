// Nobody touched the screen for as long as the shop allows: the till locks. A few seconds before, it says
// so. Time is the machine's own, so a clock that is set locks nothing.

import { useEffect, useState } from 'react'
import { call } from '../client/client.ts'
import { useTill } from './till.ts'

const warnMs = 20_000
const lookMs = 1_000
const touches = ['pointerdown', 'keydown', 'wheel'] as const

export const lock = (why: 'idle' | 'key'): void => void call('session.lock', { why })

/** Seconds until the till locks itself; null while that is far off, or never. */
export function useIdleLock(): number | null {
  const afterMs = useTill(({ about }) => about?.lockAfterMs ?? null)
  const [leftMs, setLeftMs] = useState<number | null>(null)
  useEffect(() => {
    if (afterMs === null) return undefined
    let touchedAt = performance.now()
    const touched = (): void => {
      touchedAt = performance.now()
      setLeftMs(null)
    }
    const timer = setInterval(() => {
      const left = afterMs - (performance.now() - touchedAt)
      setLeftMs(left > warnMs ? null : Math.max(0, left))
      if (left <= 0) lock('idle')
    }, lookMs)
    for (const name of touches) window.addEventListener(name, touched, { capture: true })
    return () => {
      clearInterval(timer)
      for (const name of touches) window.removeEventListener(name, touched, { capture: true })
    }
  }, [afterMs])
  return leftMs === null ? null : Math.ceil(leftMs / 1_000)
}
