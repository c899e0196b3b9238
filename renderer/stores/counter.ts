// The counter as a part of the page (counter.ts), once it was read. Not `later`, which would show an empty
// screen for a moment even where everything is there: whoever keyed the PIN stands at the counter at once.

import { create } from 'zustand'
import { againMs } from './later.ts'

type Frame = typeof import('../counter.ts').Frame

export const useCounter = create<{ readonly Frame: Frame | null }>()(() => ({ Frame: null }))

let reading = false

/** Reads it, once. */
export function readCounter(): void {
  if (reading) return
  reading = true
  import('../counter.ts').then(
    ({ Frame }) => useCounter.setState({ Frame }),
    () => {
      reading = false
      setTimeout(readCounter, againMs)
    },
  )
}
