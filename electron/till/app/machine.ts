// machine.*: the till on its computer.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import { approve } from '../session/override.ts'
import type { Handlers } from './context.ts'

export const machineHandlers: Handlers<'machine.state' | 'machine.leave'> = {
  'machine.state': ({ machine }) => ok({ machine: machine?.state() ?? null }),

  'machine.leave': (context, given) => {
    const approval = approve(context, { act: 'machine.leave', subject: null }, given)
    if (!approval.ok) return approval
    if (!context.machine) {
      return err(
        tillError(
          'not-possible',
          'This till runs in a browser: close its page. Nothing was done.',
          {
            reason: 'browser',
          },
        ),
      )
    }
    context.machine.leave()
    return ok({})
  },
}
