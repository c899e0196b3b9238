// session.*: who stands at the till.

import { ok } from '../../../shared/result.ts'
import type { Handlers } from './context.ts'

export const sessionHandlers: Handlers<'session.signIn' | 'session.signOut' | 'session.get'> = {
  'session.signIn': ({ session, publish }, { cashierId, pin }) => {
    const signedIn = session.signIn(cashierId, pin)
    if (!signedIn.ok) return signedIn
    publish({ name: 'session.changed', body: { cashier: signedIn.value } })
    return ok({ cashier: signedIn.value })
  },
  'session.signOut': ({ session, publish }) => {
    session.signOut()
    publish({ name: 'session.changed', body: { cashier: null } })
    return ok({})
  },
  'session.get': ({ session }) => ok({ cashier: session.cashier() }),
}
