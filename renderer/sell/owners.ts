// Whose half-done ticket it is. A till that is locked and taken over by somebody else keeps it for whoever
// began it, and brings it back when they sign in again; whoever signs out has done with theirs, unless the till
// has not said yet whether it is a sale.

import { begunWork } from '../stores/begun.ts'
import { onOtherTill } from '../stores/till.ts'
import { type Draft, isBound } from './draft.ts'
import { changeDraft, clearCounter, isTouched, useSell } from './store.ts'

type Sell = ReturnType<typeof useSell.getState>
type Counter = Pick<Sell, 'draft' | 'panel' | 'parked' | 'shown'>

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

function putAside(): Counter | null {
  const { draft, panel, parked, shown, followed } = useSell.getState()
  // The customer waits here: a result finds whoever stands at the till.
  if (shown !== null && !followed.includes(shown)) {
    useSell.setState({ followed: [...followed, shown] })
  }
  const worth =
    isTouched(draft) || panel !== null || shown !== null || Object.keys(parked).length > 0
  return worth ? { draft: atRest(draft), panel, parked: allAtRest(parked), shown } : null
}

/** The ticket alone: whether it was saved the same press tells, made once more. */
function inDoubt(): Counter | null {
  const { draft } = useSell.getState()
  return isBound(draft) ? { draft: atRest(draft), panel: null, parked: {}, shown: null } : null
}

const counters = begunWork<Counter>({
  draftIdOf: ({ draft }) => draft.draftId,
  putAside,
  inDoubt,
  bringBack: (mine) => {
    clearCounter()
    if (mine) useSell.setState(mine)
  },
})

/** Follows which till this is and who stands at it. Called once. */
export function keepTickets(): void {
  onOtherTill(() => useSell.setState({ followed: [] }))
  counters.follow()
}

/** What was heard of a ticket, wherever it lies by now: an answer finds it though its owner was relieved. */
export function changeTicket(draftId: string, change: Partial<Draft>): void {
  if (useSell.getState().draft.draftId === draftId) return changeDraft(change)
  counters.change(draftId, (counter) => ({ ...counter, draft: { ...counter.draft, ...change } }))
}

/** A ticket that was taken while its owner was away is nobody's to finish any more. */
export const forgetTicket = counters.forget
