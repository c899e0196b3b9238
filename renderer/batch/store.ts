// The sheets being prepared, one per kind, and the batch shown in their place once it is placed. A
// sheet belongs to the cashier who began it, and is kept on this machine: a power cut loses no typing.

import { create } from 'zustand'
import type { BatchKind } from '../../shared/vend/products.ts'
import { onOtherTill } from '../stores/till.ts'
import { type Draft, freshDraft } from './draft.ts'
import { forgetDraft, keepDraft, recallDraft } from './keep.ts'

type Sheets = {
  readonly drafts: Readonly<Partial<Record<BatchKind, Draft>>>
  /** Placed lately and still looked at, in place of a new sheet. */
  readonly shown: Readonly<Partial<Record<BatchKind, string>>>
}

export const useSheets = create<Sheets>()(() => ({ drafts: {}, shown: {} }))

onOtherTill(() => useSheets.setState({ drafts: {}, shown: {} }))

const begun = (kind: BatchKind, cashierId: string): Draft =>
  recallDraft(kind, cashierId) ?? freshDraft(kind, crypto.randomUUID(), cashierId)

/** Makes sure the sheet at hand is of whoever stands at the till. */
export function openDraft(kind: BatchKind, cashierId: string): void {
  const { drafts, shown } = useSheets.getState()
  if (drafts[kind]?.cashierId === cashierId) return
  const { [kind]: _, ...others } = shown
  useSheets.setState({ drafts: { ...drafts, [kind]: begun(kind, cashierId) }, shown: others })
}

export const draftNow = (kind: BatchKind): Draft =>
  useSheets.getState().drafts[kind] ?? freshDraft(kind, '', '')

export function changeDraft(kind: BatchKind, change: Partial<Draft>): void {
  const { drafts } = useSheets.getState()
  const draft = drafts[kind]
  if (!draft) return
  const next = { ...draft, ...change }
  useSheets.setState({ drafts: { ...drafts, [kind]: next } })
  keepDraft(next)
}

/** Throws the sheet away and begins another. */
export function startOver(kind: BatchKind): void {
  const { drafts } = useSheets.getState()
  const draft = draftNow(kind)
  forgetDraft(draft)
  const fresh = freshDraft(kind, crypto.randomUUID(), draft.cashierId)
  useSheets.setState({ drafts: { ...drafts, [kind]: fresh } })
}

/** Shows a batch in place of the sheet; null goes back to the sheet. */
export function showBatch(kind: BatchKind, batchId: string | null): void {
  const { [kind]: _, ...others } = useSheets.getState().shown
  useSheets.setState({ shown: batchId === null ? others : { ...others, [kind]: batchId } })
}
