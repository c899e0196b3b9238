// A choice that changes much of the screen: the key is seen to be chosen in the frame that answers the touch,
// and what it changes is drawn after that frame. Whatever is pressed next finds it done already.

import { useState } from 'react'

/** A page that nobody sees draws no frame. */
const latestMs = 100

let waiting: (() => void) | null = null
let heeds = false

/** What waits is done now. */
function catchUp(): void {
  const act = waiting
  waiting = null
  act?.()
}

function soon(act: () => void): void {
  if (!heeds) {
    heeds = true
    for (const next of ['pointerdown', 'keydown', 'click'] as const)
      window.addEventListener(next, catchUp, true)
  }
  catchUp()
  waiting = act
  const timer = setTimeout(catchUp, latestMs)
  requestAnimationFrame(() => {
    clearTimeout(timer)
    // After this frame, not in it.
    setTimeout(() => waiting === act && catchUp())
  })
}

/** What was picked and not done yet, and the way to pick. */
export function useSoon<T>(choose: (value: T) => void): readonly [T | null, (value: T) => void] {
  const [picked, setPicked] = useState<T | null>(null)
  const pick = (value: T): void => {
    setPicked(value)
    soon(() => {
      choose(value)
      setPicked(null)
    })
  }
  return [picked, pick]
}
