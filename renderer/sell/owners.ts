// Whose half-done ticket it is. A till that is locked and taken over by somebody else keeps it for whoever
// began it, and brings it back when they sign in again; whoever signs out has done with theirs.

import { onOtherTill, useTill } from '../stores/till.ts'
import type { Draft } from './draft.ts'
import { changeDraft, clearCounter, isTouched, useSell } from './store.ts'

type Sell = ReturnType<typeof useSell.getState>
type Counter = Pick<Sell, 'draft' | 'panel' | 'parked' | 'shown'>

const kept = new Map<string, Counter>()

/**
 * A look-up whose answer comes while somebody else stands here is asked again by its owner, and so is what
 * was sold lately: the customer may have been served meanwhile.
 */
const atRest = (draft: Draft): Draft => ({
  ...draft,
  look: draft.look.kind === 'asking' ? { kind: 'none' } : draft.look,
  lately: null,
})

const allAtRest = (parked: Counter['parked']): Counter['parked'] =>
  Object.fromEntries(Object.entries(parked).map(([product, draft]) => [product, atRest(draft)]))

function keep(cashierId: string): void {
  const { draft, panel, parked, shown, followed } = useSell.getState()
  // The customer waits here: a result finds whoever stands at the till.
  if (shown !== null && !followed.includes(shown)) {
    useSell.setState({ followed: [...followed, shown] })
  }
  const worth =
    isTouched(draft) || panel !== null || shown !== null || Object.keys(parked).length > 0
  if (worth) kept.set(cashierId, { draft: atRest(draft), panel, parked: allAtRest(parked), shown })
  else kept.delete(cashierId)
}

/** Follows which till this is and who stands at it. Called once. */
export function keepTickets(): void {
  onOtherTill(() => {
    kept.clear()
    clearCounter()
    useSell.setState({ followed: [] })
  })
  useTill.subscribe(({ cashier }, before) => {
    const was = before.cashier ?? null
    if (was?.id === cashier?.id) return
    if (was && cashier) keep(was.id)
    else if (was) kept.delete(was.id)
    const mine = cashier ? kept.get(cashier.id) : undefined
    clearCounter()
    if (!mine || !cashier) return
    kept.delete(cashier.id)
    useSell.setState(mine)
  })
}

/** What was heard of a ticket, wherever it lies by now: an answer finds it though its owner was relieved. */
export function changeTicket(draftId: string, change: Partial<Draft>): void {
  if (useSell.getState().draft.draftId === draftId) return changeDraft(change)
  for (const [cashierId, counter] of kept) {
    const { draft } = counter
    if (draft.draftId === draftId)
      kept.set(cashierId, { ...counter, draft: { ...draft, ...change } })
  }
}

/** A ticket that was taken while its owner was away is nobody's to finish any more. */
export function forgetTicket(draftId: string): void {
  for (const [cashierId, counter] of kept) {
    if (counter.draft.draftId === draftId) kept.delete(cashierId)
  }
}
