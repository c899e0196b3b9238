// Questions of this screen that the till failed to answer, by a fault of its own that asking again may not mend. A
// list that stays empty must not look as if there were nothing in it.

import { useEffect, useId } from 'react'
import { create } from 'zustand'

/** Whoever asks, from its first question to its last. */
export type Asker = string

export const useUnread = create<{ readonly askers: ReadonlySet<Asker> }>()(() => ({
  askers: new Set(),
}))

export function setUnread(asker: Asker, unread: boolean): void {
  const { askers } = useUnread.getState()
  if (askers.has(asker) === unread) return
  const next = new Set(askers)
  if (unread) next.add(asker)
  else next.delete(asker)
  useUnread.setState({ askers: next })
}

/** The same for life, and heard of no more once it has gone. */
export function useAsker(): Asker {
  const asker = useId()
  useEffect(() => () => setUnread(asker, false), [asker])
  return asker
}
