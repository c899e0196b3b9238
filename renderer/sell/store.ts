// The Sell screen's state: the draft at hand, and the vend shown instead of it once it is placed.

import { create } from 'zustand'
import { usePrefs } from '../stores/prefs.ts'
import { type Draft, freshDraft } from './draft.ts'

type Sell = {
  readonly draft: Draft
  /** The vend whose progress or result fills the screen; null while ringing up. */
  readonly shown: string | null
  /** Vends the cashier walked away from before they were done, oldest first. */
  readonly followed: readonly string[]
}

export const newDraft = (): Draft =>
  freshDraft(crypto.randomUUID(), usePrefs.getState().lastOptions)

export const useSell = create<Sell>()(() => ({ draft: newDraft(), shown: null, followed: [] }))

export function changeDraft(change: Partial<Draft>): void {
  useSell.setState(({ draft }) => ({ draft: { ...draft, ...change } }))
}

/** Another person stands at the till: a ticket begun by somebody else is not theirs to finish. */
export const clearCounter = (): void => useSell.setState({ draft: newDraft(), shown: null })

/** Whether anything has been rung up that leaving would lose. */
export const isTouched = (draft: Draft): boolean => draft.account !== '' || draft.amount !== ''
