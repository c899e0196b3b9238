// printer.*: printers that are looked for, and a printer that is tried.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import { needsSupervisor } from '../session/override.ts'
import type { Handlers } from './context.ts'
import { isBeingSetUp } from './setup.ts'

export const printerHandlers: Handlers<'printer.find' | 'printer.test'> = {
  'printer.find': async (context, { sweep }) => {
    const { session, printerTrials, publish } = context
    if (!isBeingSetUp(context)) {
      const person = session.require()
      if (!person.ok) return person
      if (person.value.role !== 'supervisor') return err(needsSupervisor('Looking for printers'))
    }
    const search = printerTrials.find({ sweep: sweep ?? false }, (body) => {
      publish({ name: 'printers.search', body })
    })
    if (search === null) {
      return err(
        tillError('not-possible', 'This till cannot look for printers.', { reason: 'no-search' }),
      )
    }
    return ok(await search)
  },

  'printer.test': async (context, input) => {
    const { session, printerTrials, printerId: own } = context
    if (!isBeingSetUp(context)) {
      const person = session.require()
      if (!person.ok) return person
      if (person.value.role !== 'supervisor') {
        if (input.printer) return err(needsSupervisor('Trying a new printer'))
        if (input.what === 'drawer') return err(needsSupervisor('Trying the drawer'))
      }
    }
    const printerId = input.printerId ?? own
    const printer = input.printer
      ? printerTrials.open(input.printer)
      : printerTrials.configured(printerId)
    if (printer === null) {
      return err(
        tillError('not-found', `This till has no printer "${input.printer?.id ?? printerId}".`),
      )
    }
    const { outcome, state } = await printerTrials.run(printer, input.what)
    const { kind, detail } = outcome
    const notes = outcome.detail === null ? {} : { notes: [...outcome.notes] }
    return ok({ outcome: { kind, detail, ...notes }, state })
  },
}
