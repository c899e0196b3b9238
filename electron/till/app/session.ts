// session.*: who stands at the till.

import { ok } from '../../../shared/result.ts'
import { unresolvedHeap } from '../../../shared/shift/figures.ts'
import { liabilitiesOf } from '../shift/figures.ts'
import { heapView } from '../shift/views.ts'
import { setLanguage } from '../store/people.ts'
import { openShift } from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import type { Handlers } from './context.ts'

type SessionCommand =
  | 'session.signIn'
  | 'session.signOut'
  | 'session.lock'
  | 'session.get'
  | 'session.language'

export const sessionHandlers: Handlers<SessionCommand> = {
  'session.signIn': ({ session, publish }, { cashierId, pin }) => {
    const signedIn = session.signIn(cashierId, pin)
    if (!signedIn.ok) return signedIn
    publish({ name: 'session.changed', body: session.state() })
    return ok({ cashier: signedIn.value })
  },
  'session.signOut': ({ session, publish, store, currency }) => {
    session.signOut()
    publish({ name: 'session.changed', body: session.state() })
    const liabilities = liabilitiesOf(store)
    return ok({
      left: {
        shift: openShift(store)?.seq ?? null,
        unresolved: heapView(unresolvedHeap(liabilities), currency),
        refundsDue: heapView(liabilities.refundsDue, currency),
      },
    })
  },
  'session.lock': ({ session, publish }) => {
    session.lock()
    publish({ name: 'session.changed', body: session.state() })
    return ok({})
  },
  'session.get': ({ session }) => ok(session.state()),

  'session.language': ({ session, store }, { language }) => {
    const cashier = session.require()
    if (!cashier.ok) return cashier
    transact(store, () => setLanguage(store, cashier.value.id, language))
    return ok({})
  },
}
