// What people had begun when somebody else took the till over: kept for whoever began it, and brought back when
// they sign in again. Whoever signs out has done with theirs, but for what is in doubt; and another till knows
// nothing of it: its people may go by the same ids.

import { onOtherTill, useTill } from './till.ts'

type Hooks<T> = {
  readonly draftIdOf: (begun: T) => string
  /** What is to be kept of it when somebody else takes over; null: nothing. */
  readonly putAside: () => T | null
  /** What of it stays also where its owner signs out: nobody knows yet what became of it. */
  readonly inDoubt?: () => T | null
  /** Somebody stands here now, or nobody: with what they had begun, or with nothing. */
  readonly bringBack: (mine: T | null) => void
}

export function begunWork<T>({ draftIdOf, putAside, inDoubt, bringBack }: Hooks<T>) {
  const kept = new Map<string, T>()
  return {
    /** From here on, whoever comes and goes, and whichever till this is. Called once. */
    follow: (): void => {
      onOtherTill(() => {
        kept.clear()
        bringBack(null)
      })
      useTill.subscribe(({ cashier }, before) => {
        const was = before.cashier ?? null
        if (was?.id === cashier?.id) return
        if (was) {
          const begun = cashier ? putAside() : (inDoubt?.() ?? null)
          if (begun === null) kept.delete(was.id)
          else kept.set(was.id, begun)
        }
        const mine = cashier ? kept.get(cashier.id) : undefined
        if (cashier) kept.delete(cashier.id)
        bringBack(mine ?? null)
      })
    },
    /** What was heard of it while its owner is away: an answer finds it all the same. */
    change: (draftId: string, change: (begun: T) => T): void => {
      for (const [owner, begun] of kept) {
        if (draftIdOf(begun) === draftId) kept.set(owner, change(begun))
      }
    },
    /** What was finished while its owner was away is nobody's to finish any more. */
    forget: (draftId: string): void => {
      for (const [owner, begun] of kept) if (draftIdOf(begun) === draftId) kept.delete(owner)
    },
  }
}
