// training.*: a training till in front of the shop's, and what a trainee may do to the line and the paper.

import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { ShopBehind } from '../mode.ts'
import { approve } from '../session/override.ts'
import type { AppContext, Handlers } from './context.ts'
import { supervisor } from './settings.ts'

const notTraining = (): TillError => tillError('not-allowed', 'This till is not in training.')

type TrainingCommand =
  | 'training.get'
  | 'training.set'
  | 'training.mode'
  | 'training.enter'
  | 'training.leave'

type Behind = Output<'training.mode'>['behind']

function behindOf(shop: ShopBehind | null): Behind {
  if (!shop) return null
  const { queue, cash, printers } = shop.status
  const heaps = [queue.queued, queue.sending, queue.unconfirmed, queue.review]
  return {
    name: shop.name,
    open: { count: heaps.reduce((sum, heap) => sum + heap.count + heap.rows, 0), cash: cash.open },
    review: queue.review.count + queue.review.rows,
    asking: printers.reduce((sum, printer) => sum + printer.asking, 0),
    supervisors: shop.supervisors.map(({ id, name }) => ({ id, name })),
  }
}

const hindered = {
  practises: 'This till is already in practice: there is no shop behind it.',
  'nothing-to-practise': 'No provider sells in the shop’s currency that could be practised.',
} as const

/** The supervisor who is signed in, or one who was called. */
function permission(
  context: AppContext,
  { supervisor: called, reason }: Parsed<'training.enter'>,
): Result<unknown, TillError> {
  if (!called && reason === undefined) return supervisor(context, 'Opening the training till')
  return approve(context, { act: 'training.enter', subject: null }, { supervisor: called, reason })
}

export const trainingHandlers: Handlers<TrainingCommand> = {
  'training.mode': async ({ mode }) =>
    ok({
      mode: mode?.mode() ?? 'practice',
      hindrance: mode ? mode.hindrance() : 'practises',
      behind: behindOf((await mode?.behind()) ?? null),
    }),

  'training.enter': async (context, input) => {
    const { mode, session } = context
    const hindrance = mode ? mode.hindrance() : 'practises'
    if (!mode || hindrance !== null || mode.mode() !== 'selling') {
      const reason = hindrance ?? 'practises'
      return err(tillError('not-possible', `${hindered[reason]} Nothing was done.`, { reason }))
    }
    const allowed = permission(context, input)
    if (!allowed.ok) return allowed
    const entered = await mode.enter()
    if (!entered.ok) {
      return err(
        tillError('not-possible', `The training till does not open: ${entered.error}`, {
          reason: 'training-shut',
          why: entered.error,
        }),
      )
    }
    // Whoever learns next must not find the shop open.
    session.signOut()
    return ok({})
  },

  'training.leave': ({ mode, session }, who) => {
    if (mode?.mode() !== 'training') {
      return err(
        tillError('not-possible', 'No shop stands behind this till. Nothing was done.', {
          reason: 'no-shop',
        }),
      )
    }
    const left = mode.leave(who)
    if (!left.ok) return left
    session.signOut()
    return ok({})
  },

  'training.get': ({ trainingControls }) =>
    trainingControls ? ok(trainingControls.get()) : err(notTraining()),
  'training.set': async ({ trainingControls, spool, touchStatus }, change) => {
    if (!trainingControls) return err(notTraining())
    const { faults } = trainingControls.get()
    if (change.fault !== undefined && !faults.includes(change.fault)) {
      return err(
        tillError('not-possible', 'No provider in this training can fail like that.', {
          reason: 'no-fault',
        }),
      )
    }
    await trainingControls.set(change)
    if (change.printer !== undefined) await spool.refresh()
    touchStatus()
    return ok(trainingControls.get())
  },
}
