// The counter as a part of the page (counter.tsx), once it was read. Not `later`, which would show an empty
// screen for a moment even where everything is there: whoever keyed the PIN stands at the counter at once.

import { create } from 'zustand'
import { againMs } from './later.ts'

type Draw = typeof import('../counter.tsx').drawCounter

export const useCounter = create<{ readonly draw: Draw | null }>()(() => ({ draw: null }))

let reading = false

/** Reads it, once. */
export function readCounter(): void {
  if (reading) return
  reading = true
  import('../counter.tsx').then(
    ({ drawCounter }) => useCounter.setState({ draw: drawCounter }),
    () => {
      reading = false
      setTimeout(readCounter, againMs)
    },
  )
}
