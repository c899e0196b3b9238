// drawer.*: the cash drawer without a sale.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import { approve } from '../session/override.ts'
import type { Handlers } from './context.ts'

export const drawerHandlers: Handlers<'drawer.open'> = {
  'drawer.open': async (context, given) => {
    const person = context.session.require()
    if (!person.ok) return person
    if (context.drawer.printerId === null) {
      return err(
        tillError('not-possible', 'This till has no cash drawer set up. Nothing was done.', {
          reason: 'no-drawer',
        }),
      )
    }
    const approved = approve(
      context,
      { act: 'drawer.open', subject: null, what: 'Opening the drawer without a sale' },
      given,
    )
    if (!approved.ok) return approved
    const kicked = await context.drawer.open('by-hand', approved.value.supervisor.name)
    if (kicked === null) return ok({ state: 'unknown', detail: null })
    const { state, detail } = kicked
    return ok({ state, detail, ...(kicked.detail === null ? {} : { notes: [...kicked.notes] }) })
  },
}
