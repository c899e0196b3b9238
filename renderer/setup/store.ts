// The shop that is being set up, while its wizard is open: in this page's memory alone, keys and PIN
// included, and gone once the shop is open. What may be kept is told to the till with every change.

import { create } from 'zustand'
import type { CheckState } from '../account/Check.tsx'
import { call } from '../client/client.ts'
import { tryFirst, useFirstRun } from '../stores/first-run.ts'
import { usePrefs } from '../stores/prefs.ts'
import {
  type Draft,
  type Place,
  type StepId,
  emptyDraft,
  fromKept,
  stepIds,
  toKeep,
} from './draft.ts'

type Setup = {
  /** Null: what was kept is not read yet. */
  readonly draft: Draft | null
  readonly place: Place
  /** Keys and the PIN of an earlier try are gone. */
  readonly restored: boolean
  /** Somebody wanted to go on from these: what is missing there is said. */
  readonly tried: readonly StepId[]
  /** By the id of the account, since it was last changed. */
  readonly checks: Readonly<Record<string, CheckState | undefined>>
}

const blank: Setup = { draft: null, place: 'start', restored: false, tried: [], checks: {} }

export const useSetup = create<Setup>()(() => blank)

/** The page forgets what was typed. */
export const forgetSetup = (): void => useSetup.setState(blank, true)

let keeping = false
let kept = ''

/** One at a time, and always the latest: a disk is slower than a typist. */
async function keep(): Promise<void> {
  const { draft, place } = useSetup.getState()
  if (keeping || draft === null) return
  const wanted = toKeep(draft, useFirstRun.getState().setsUp === false ? 'try' : place)
  const text = JSON.stringify(wanted)
  if (text === kept) return
  keeping = true
  await call('setup.keep', { draft: wanted })
  keeping = false
  kept = text
  void keep()
}

export async function readSetup(): Promise<void> {
  const answer = await call('setup.get', {})
  if (!answer.ok || useSetup.getState().draft !== null) return
  const empty = emptyDraft(usePrefs.getState().language)
  const found = answer.value.draft === null ? null : fromKept(answer.value.draft, empty)
  useSetup.setState({
    draft: found?.draft ?? empty,
    place: found?.place ?? 'start',
    restored: found !== null,
  })
  // Unless somebody said just now that it is to be set up.
  if (found?.tries && useFirstRun.getState().setsUp === null) tryFirst()
}

export function change(patch: Partial<Draft>): void {
  const { draft } = useSetup.getState()
  if (draft === null) return
  useSetup.setState({ draft: { ...draft, ...patch } })
  void keep()
}

export function goTo(place: Place): void {
  useSetup.setState({ place })
  void keep()
}

/** The till remembers that somebody tries it first, until they say otherwise. */
export function tryItFirst(): void {
  tryFirst()
  useSetup.setState({ place: 'start' })
  void keep()
}

export const markTried = (step: StepId): void =>
  useSetup.setState(({ tried }) => ({ tried: [...new Set([...tried, step])] }))

export const setCheck = (id: string, state: CheckState | undefined): void =>
  useSetup.setState(({ checks }) => ({ checks: { ...checks, [id]: state } }))

export const stepBefore = (place: Place): Place => {
  const at = (stepIds as readonly Place[]).indexOf(place)
  return at <= 0 ? 'start' : (stepIds[at - 1] ?? 'start')
}

export const stepAfter = (step: StepId): StepId => stepIds[stepIds.indexOf(step) + 1] ?? 'open'
