// What need not be in the frame that answers a touch comes after it: a choice that changes much of the screen, of
// which the key is seen to be chosen at once, or the focus, whose move costs as much as drawing. Whatever is pressed
// next finds it done already.

import { useState } from 'react'

/** A page that nobody sees draws no frame. */
const latestMs = 100

let waiting: (() => void)[] = []

/** What waits is done now. */
function catchUp(): void {
  const acts = waiting
  waiting = []
  for (const act of acts) act()
}

// Before anybody else listens: whoever asks where the focus is finds it moved.
for (const next of ['pointerdown', 'keydown', 'click'] as const)
  window.addEventListener(next, catchUp, true)

/** Does it after the next frame, in the order asked for, and before anything else is pressed. */
export function soon(act: () => void): void {
  if (waiting.push(act) > 1) return
  const ours = waiting
  const run = (): void => {
    if (waiting === ours) catchUp()
  }
  const timer = setTimeout(run, latestMs)
  requestAnimationFrame(() => {
    clearTimeout(timer)
    // After this frame, not in it.
    setTimeout(run)
  })
}

/** Moves the focus then, unless somebody has moved it to another place by then. */
export function focusSoon(find: () => HTMLElement | null): void {
  const from = document.activeElement
  soon(() => {
    const at = document.activeElement
    if (at === from || at === document.body) find()?.focus()
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
