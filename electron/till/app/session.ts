// session.*: who stands at the till.

import { leftOf } from '../../../shared/left/left.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { ok } from '../../../shared/result.ts'
import { setLanguage } from '../store/people.ts'
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
  'session.signOut': ({ session, publish, status }) => {
    session.signOut()
    publish({ name: 'session.changed', body: session.state() })
    const { currency, shift, sales, dueMinor, claimsMinor, papers } = leftOf(status())
    const money = (amountMinor: number): string => formatAmount(amountMinor, currency)
    return ok({
      left: {
        shift,
        unresolved: { count: sales.count, amount: money(sales.cashMinor) },
        refundsDue: money(dueMinor),
        claims: money(claimsMinor),
        papers,
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
