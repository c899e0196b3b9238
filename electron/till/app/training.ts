// training.*: only where the host runs the sandboxes itself.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { err, ok } from '../../../shared/result.ts'
import type { Handlers } from './context.ts'

const notTraining = (): TillError => tillError('not-allowed', 'This till is not in training.')

export const trainingHandlers: Handlers<'training.get' | 'training.set'> = {
  'training.get': ({ trainingControls }) =>
    trainingControls ? ok(trainingControls.get()) : err(notTraining()),
  'training.set': async ({ trainingControls, spool, touchStatus }, change) => {
    if (!trainingControls) return err(notTraining())
    const { faults } = trainingControls.get()
    if (change.fault !== undefined && !faults.includes(change.fault)) {
      return err(tillError('not-possible', 'No provider of this training can fail like that.'))
    }
    await trainingControls.set(change)
    if (change.printer !== undefined) await spool.refresh()
    touchStatus()
    return ok(trainingControls.get())
  },
}
