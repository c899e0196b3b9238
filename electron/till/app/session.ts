// session.*: who stands at the till.

import { ok } from '../../../shared/result.ts'
import { unresolvedHeap } from '../../../shared/shift/figures.ts'
import { liabilitiesOf } from '../shift/figures.ts'
import { heapView } from '../shift/views.ts'
import { setCashierLanguage } from '../store/cashier-languages.ts'
import { openShift } from '../store/shifts.ts'
import { transact } from '../store/transaction.ts'
import type { Handlers } from './context.ts'

type SessionCommand = 'session.signIn' | 'session.signOut' | 'session.get' | 'session.language'

export const sessionHandlers: Handlers<SessionCommand> = {
  'session.signIn': ({ session, publish }, { cashierId, pin }) => {
    const signedIn = session.signIn(cashierId, pin)
    if (!signedIn.ok) return signedIn
    publish({ name: 'session.changed', body: { cashier: signedIn.value } })
    return ok({ cashier: signedIn.value })
  },
  'session.signOut': ({ session, publish, store, currency }) => {
    session.signOut()
    publish({ name: 'session.changed', body: { cashier: null } })
    const liabilities = liabilitiesOf(store)
    return ok({
      left: {
        shift: openShift(store)?.seq ?? null,
        unresolved: heapView(unresolvedHeap(liabilities), currency),
        refundsDue: heapView(liabilities.refundsDue, currency),
      },
    })
  },
  'session.get': ({ session }) => ok({ cashier: session.cashier() }),

  'session.language': ({ session, store, clock }, { language }) => {
    const cashier = session.require()
    if (!cashier.ok) return cashier
    transact(store, () => setCashierLanguage(store, cashier.value.id, language, clock.now()))
    return ok({})
  },
}
