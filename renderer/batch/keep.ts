// Keeps a half-done sheet over a reload and a power cut, in this machine's own memory. The draft's id is
// kept with it, and what was asked and not answered: only the very same may be asked again. A till that only trains
// keeps its own, though its people may go by the same ids.

import type { BatchKind } from '../../shared/vend/products.ts'
import { useTill } from '../stores/till.ts'
import { type Draft, freshDraft, isTouched } from './draft.ts'
import { withBlank } from './sheet.ts'

function keyOf({ kind, cashierId }: Pick<Draft, 'kind' | 'cashierId'>): string {
  const practises = useTill.getState().about?.training === true
  return `tokentill.${practises ? 'practice-sheet' : 'sheet'}.${kind}.${cashierId}`
}
const settleMs = 400

const kept = [
  'draftId',
  'cashierId',
  'providerId',
  'name',
  'lastDay',
  'options',
  'sheet',
  'typing',
  'tender',
  'unanswered',
] as const

const waiting = new Map<string, ReturnType<typeof setTimeout>>()

function write(draft: Draft, key: string): void {
  try {
    const facts = Object.fromEntries(kept.map((name) => [name, draft[name]]))
    if (isTouched(draft)) localStorage.setItem(key, JSON.stringify(facts))
    else localStorage.removeItem(key)
  } catch {
    // A machine without room forgets a sheet nobody placed; no money hangs on it.
  }
}

/** Kept once typing rests a moment. */
export function keepDraft(draft: Draft): void {
  const key = keyOf(draft)
  clearTimeout(waiting.get(key))
  waiting.set(
    key,
    setTimeout(() => write(draft, key), settleMs),
  )
}

/** Kept at once: before the draft is sent away to be placed. */
export function keepDraftNow(draft: Draft): void {
  const key = keyOf(draft)
  clearTimeout(waiting.get(key))
  write(draft, key)
}

export function forgetDraft(draft: Draft): void {
  const key = keyOf(draft)
  clearTimeout(waiting.get(key))
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept either.
  }
}

/** The sheet this cashier left, to be checked anew, or in doubt still; null when there is none of theirs. */
export function recallDraft(kind: BatchKind, cashierId: string): Draft | null {
  try {
    const facts = JSON.parse(
      localStorage.getItem(keyOf({ kind, cashierId })) ?? 'null',
    ) as Partial<Draft> | null
    if (facts?.cashierId !== cashierId || !Array.isArray(facts.sheet?.rows)) return null
    const fresh = freshDraft(kind, crypto.randomUUID(), cashierId)
    const step = facts.unanswered ? 'confirm' : 'sheet'
    return { ...fresh, ...facts, step, sheet: withBlank(facts.sheet), revision: 1 }
  } catch {
    return null
  }
}
