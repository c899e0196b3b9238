// standing.*: orders a provider pays again by itself, from the shop's float. For supervisors alone.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import type { Provider } from '../providers/account.ts'
import type { Evidence, StandingOrders } from '../providers/adapter.ts'
import type { AppContext, Handlers } from './context.ts'

type Desk = {
  readonly provider: Provider
  readonly standing: StandingOrders
  readonly supervisor: CashierView
}

function deskOf(context: AppContext, providerId: string): Result<Desk, TillError> {
  const person = context.session.require()
  if (!person.ok) return person
  if (person.value.role !== 'supervisor') {
    return err(
      tillError(
        'not-allowed',
        'Only a supervisor may see or end standing orders. Nothing was done.',
      ),
    )
  }
  const provider = context.providers.find(({ id }) => id === providerId)
  if (!provider) {
    return err(
      tillError('not-found', `This till has no provider "${providerId}".`, { field: 'providerId' }),
    )
  }
  const { standing } = provider.adapter
  return standing
    ? ok({ provider, standing, supervisor: person.value })
    : err(
        tillError('not-possible', `${provider.label} runs no standing orders.`, {
          reason: 'no-standing',
          provider: provider.label,
        }),
      )
}

export const standingHandlers: Handlers<'standing.list' | 'standing.end'> = {
  'standing.list': async (context, { providerId }) => {
    const desk = deskOf(context, providerId)
    if (!desk.ok) return desk
    const { provider, standing } = desk.value
    const { result, evidence } = await standing.list(
      provider.account,
      context.health.httpFor(provider.id),
    )
    if (!result.ok) {
      keep(context, desk.value, 'standing orders could not be listed', evidence)
      return err(unreachable(provider, 'did not list the standing orders', result.error))
    }
    return ok({
      orders: result.value.map(({ customer, ...order }) => ({ ...order, account: customer })),
    })
  },

  'standing.end': async (context, { providerId, id, account }) => {
    const desk = deskOf(context, providerId)
    if (!desk.ok) return desk
    const { provider, standing } = desk.value
    const http = context.health.httpFor(provider.id)
    const { result, evidence } = await standing.end(
      provider.account,
      { id, customer: account },
      http,
    )
    if (!result.ok) {
      keep(context, desk.value, 'a standing order could not be ended', evidence)
      return err(unreachable(provider, 'did not end the standing order', result.error))
    }
    const ended = result.value
    const words = ended
      ? 'a standing order was ended'
      : 'a standing order was to be ended; the provider did not say that it is'
    keep(context, desk.value, words, evidence)
    return ok({
      ended,
      message: ended
        ? null
        : `${provider.label} did not say that it is ended. List the standing orders again before you rely on it.`,
    })
  },
}

/** A standing order is no vend, so its evidence goes to the log: the adapter has taken the keys out. */
function keep(
  { log }: AppContext,
  { provider, supervisor }: Desk,
  what: string,
  evidence: readonly Evidence[],
): void {
  log.info(what, { provider: provider.id, by: supervisor.name, evidence })
}

const unreachable = ({ label }: Provider, what: string, why: string): TillError =>
  tillError('provider-unreachable', `${label} ${what}: ${why} Try again later.`)
