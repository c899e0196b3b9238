// updates.*: newer versions of the program, for supervisors.

import { tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import type { AppContext, Handlers } from './context.ts'
import { supervisor } from './settings.ts'

const none = tillError(
  'not-possible',
  'This till does not look for updates: its settings name no feed, or it runs from its sources. Nothing was done.',
  { reason: 'no-feed' },
)

function known(context: AppContext) {
  const person = supervisor(context, 'Updates')
  if (!person.ok) return person
  return context.updates ? ok({ updates: context.updates, person: person.value }) : err(none)
}

export const updatesHandlers: Handlers<
  'updates.state' | 'updates.check' | 'updates.download' | 'updates.plan'
> = {
  'updates.state': (context) => {
    const person = supervisor(context, 'Updates')
    if (!person.ok) return person
    const { updates, version, canUpdate } = context
    if (!updates) {
      const why = canUpdate ? 'no-feed' : 'not-installed'
      return ok({ current: version, off: why, feed: null, held: null, state: null, plan: null })
    }
    const { step, found, checkedAt, percent, trouble } = updates.state()
    const held = updates.held()
    return ok({
      current: version,
      off: null,
      feed: updates.feed().feed,
      alone: updates.mayRunAlone(),
      hour: updates.hour(),
      held: { sales: held.sales, slips: held.slips, shift: held.shift },
      state: { step, found, checkedAt, percent, trouble },
      plan: updates.plan(),
    })
  },

  'updates.check': async (context) => {
    const may = known(context)
    if (!may.ok) return may
    await may.value.updates.check()
    return ok({})
  },

  'updates.download': (context) => {
    const may = known(context)
    if (!may.ok) return may
    // It may take an hour on a bad line: how far it is stands in the state.
    void may.value.updates.download()
    return ok({})
  },

  'updates.plan': (context, { when }) => {
    const may = known(context)
    if (!may.ok) return may
    const { updates, person } = may.value
    const { found, step } = updates.state()
    if (when === 'never') {
      updates.setPlan(null)
      return ok({})
    }
    if (!found)
      return err(
        tillError('not-possible', 'There is no newer version. Nothing was done.', {
          reason: 'no-update',
        }),
      )
    if (when === 'now') {
      if (step !== 'ready') {
        return err(
          tillError('not-possible', 'The new version is not here yet. Nothing was done.', {
            reason: 'not-ready',
          }),
        )
      }
      const going = updates.installNow()
      return going.ok ? ok({}) : going
    }
    if (!updates.mayRunAlone()) {
      return err(
        tillError(
          'not-possible',
          'This computer asks an administrator before it installs anything: do it while one is here. Nothing was done.',
          { reason: 'administrator' },
        ),
      )
    }
    updates.setPlan({ version: found.version, by: person.id, at: context.clock.now() })
    return ok({})
  },
}
