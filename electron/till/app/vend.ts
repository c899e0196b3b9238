// vend.*: look up, place, follow, ask, cancel.

import type { Output } from '../../../shared/contract/contract.ts'
import { type MoneyMoved, type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { err, ok } from '../../../shared/result.ts'
import { isDay, momentsOf } from '../../../shared/time/days.ts'
import { isFinal, type VendState } from '../../../shared/vend/states.ts'
import { ticketOf } from '../bills/ticket.ts'
import { latestVends, searchVends } from '../store/search.ts'
import { approve } from '../session/override.ts'
import { transact } from '../store/transaction.ts'
import { noteEvent } from '../store/vend-events.ts'
import { moveVend, vendBySeq } from '../store/vends.ts'
import { objectionTo, orderWarnings, readMoney } from '../vend/check.ts'
import { bothBounds } from '../vend/limits.ts'
import { cleanAccount } from '../vend/clean-account.ts'
import { placeVend } from '../vend/place.ts'
import { withoutRecurrence } from '../vend/standing.ts'
import { summaries, vendViewOf } from '../vend/views.ts'
import { warningsFor } from '../vend/warnings.ts'
import { type AppContext, findProvider, findVend, type Handlers } from './context.ts'
import { strangeCursor } from './refusals.ts'

type VendCommand =
  | 'vend.lookUp'
  | 'vend.check'
  | 'vend.place'
  | 'vend.get'
  | 'vend.list'
  | 'vend.requery'
  | 'vend.cancel'
  | 'vend.recent'

const defaultLimit = 50

function recent(
  context: AppContext,
  product: string | undefined,
  limit: number,
): Output<'vend.recent'>['customers'] {
  const seen = new Map<string, Output<'vend.recent'>['customers'][number]>()
  for (const vend of latestVends(context.store, 300)) {
    if (seen.size >= limit) break
    if (vend.forgotten || (product !== undefined && vend.product !== product)) continue
    if (seen.has(vend.account)) continue
    seen.set(vend.account, {
      account: vend.account,
      name: vend.customer?.name ?? null,
      phone: vend.phone,
      options: withoutRecurrence(vend.options),
      lastAmount: formatAmount(vend.amountMinor, vend.currency),
      lastAt: vend.placedAt,
    })
  }
  return [...seen.values()]
}

const objectionView = ({
  code,
  message,
  detail,
}: TillError): NonNullable<Output<'vend.check'>['objection']> => ({
  code,
  message,
  ...(detail ? { detail: { ...detail } } : {}),
})

/** Of a sale that waits no more. */
const movedIn = (state: VendState): MoneyMoved =>
  state === 'confirmed' ? 'yes' : isFinal(state) ? 'no' : 'unknown'

/** It went out, or came to an end, while somebody thought about it. */
const tooLateToCancel = (state: VendState): TillError => ({
  ...(isFinal(state)
    ? tillError(
        'not-possible',
        'This sale is already finished, so there is nothing to cancel. Nothing was changed.',
        { reason: 'decide-ended' },
      )
    : tillError(
        'not-possible',
        'This sale was already sent to the provider, so it cannot be cancelled here. The till is finding out the result.',
        { reason: 'sale-sent' },
      )),
  moneyMoved: movedIn(state),
})

/** A day of the shop's calendar, "2026-11-21", as the moments it lasts; null: there is none. */
const dayOf = (
  { provisioning }: AppContext,
  day: string,
): { readonly fromAt: number; readonly untilAt: number } | null =>
  isDay(day) ? momentsOf(day, day, provisioning.shop.timeZone) : null

export const vendHandlers: Handlers<VendCommand> = {
  'vend.lookUp': async (context, input) => {
    const provider = findProvider(context, input.product, input.providerId)
    if (!provider.ok) return provider
    const request = {
      product: input.product,
      account: cleanAccount(input.account),
      options: input.options ?? {},
    }
    const answer = await context.lookUps.ask(provider.value, request)
    if (!answer.ok) return answer
    const facts = answer.value.kind === 'found' ? answer.value.facts : null
    const { currency } = context
    const { adapter } = provider.value
    const bounds = bothBounds(
      bothBounds(context.limits, adapter.bounds?.(input.product, currency) ?? null),
      facts,
    )
    const money = (amountMinor: number | null): string | null =>
      amountMinor === null ? null : formatAmount(amountMinor, currency)
    return ok({
      providerId: provider.value.id,
      customer: facts && {
        name: facts.customer.name,
        address: facts.customer.address,
        account: facts.customer.account,
        tariff: facts.customer.tariff,
      },
      limits: {
        min: money(bounds.minMinor),
        max: money(bounds.maxMinor),
        currency,
      },
      debts: (facts?.debts ?? []).map(({ label, amountMinor }) => ({
        label,
        amount: formatAmount(amountMinor, currency),
      })),
      warnings: [...warningsFor(context, provider.value, request, facts)],
    })
  },

  'vend.check': (context, input) => {
    const provider = findProvider(context, input.product, input.providerId)
    if (!provider.ok) return provider
    const amount = readMoney(input.amount, context.currency)
    if (!amount.ok) return ok({ objection: objectionView(amount.error), warnings: [] })
    const ticket = ticketOf(context, provider.value, input, amount.value)
    if (!ticket.ok) return ok({ objection: objectionView(ticket.error), warnings: [] })
    const { request, found } = ticket.value
    const order = {
      ...request,
      amountMinor: amount.value,
      currency: context.currency,
      phone: null,
    }
    const objection = objectionTo(context, provider.value, order, found)
    return ok({
      objection: objection && objectionView(objection),
      warnings: [...orderWarnings(context, provider.value, order)],
    })
  },

  'vend.place': (context, input) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const provider = findProvider(context, input.product, input.providerId)
    if (!provider.ok) return provider
    const placed = placeVend(context, provider.value, cashier.value, input)
    if (!placed.ok) return placed
    const { reference, state, fresh, expiresAt } = placed.value
    if (fresh) {
      context.publish({ name: 'vend.changed', body: { vendId: reference, state } })
      context.touchStatus()
      context.dispatcher.placed(provider.value.id, expiresAt)
      context.drawer.kick()
    }
    return ok({ vendId: reference, state })
  },

  'vend.get': (context, { vendId }) => {
    const vend = findVend(context, vendId)
    if (!vend.ok) return vend
    const provider = context.providers.find(({ id }) => id === vend.value.providerId)
    return ok({
      vend: vendViewOf(context.store, context.provisioning.shop, vend.value, {
        maxRequeries: provider?.schedule.maxRequeries ?? 0,
        waiting: context.dispatcher.waiting(vend.value.seq),
      }),
    })
  },

  'vend.list': (context, input) => {
    const limit = input.limit ?? defaultLimit
    const beforeSeq = input.cursor === undefined ? null : Number(input.cursor)
    const isOurs = /^\d{1,15}$/.test(input.cursor ?? '0')
    if (!isOurs) {
      return err(strangeCursor)
    }
    const text = input.text ?? ''
    const amount = readMoney(text.trim().replaceAll(',', ''), context.currency)
    const day = input.day === undefined ? undefined : dayOf(context, input.day)
    if (day === null) {
      return err(
        tillError('bad-input', 'There is no such day.', { field: 'day', reason: 'no-day' }),
      )
    }
    const { vends: page, next } = searchVends(context.store, {
      states: input.state === undefined ? [] : [input.state].flat(),
      text,
      day,
      amountMinor: amount.ok ? amount.value : null,
      limit,
      beforeSeq,
    })
    const vends = [...summaries(context.store, context.provisioning.shop, page)]
    return ok(next === null ? { vends } : { vends, next: String(next) })
  },

  'vend.requery': async (context, { vendId }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const vend = findVend(context, vendId)
    if (!vend.ok) return vend
    const { seq, state } = vend.value
    if (state === 'queued' || state === 'cancelled' || state === 'expired') {
      return err(
        tillError(
          'not-possible',
          'Nothing of this sale was ever sent, so there is nothing to ask the provider.',
          { reason: 'never-sent' },
        ),
      )
    }
    if (context.providers.every(({ id }) => id !== vend.value.providerId)) {
      return err({
        ...tillError(
          'not-possible',
          'The provider of this sale is no longer set up on this till, so it cannot be asked.',
          { reason: 'provider-gone' },
        ),
        moneyMoved: movedIn(state),
      })
    }
    transact(context.store, () =>
      noteEvent(context.store, vend.value, {
        at: context.clock.now(),
        cause: 'requery-asked',
        by: cashier.value.name,
      }),
    )
    await context.dispatcher.askNow(vend.value)
    return ok({ vendId, state: vendBySeq(context.store, seq)?.state ?? state })
  },

  'vend.cancel': (context, { vendId, reason, supervisor }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const vend = findVend(context, vendId)
    if (!vend.ok) return vend
    if (vend.value.state === 'cancelled') return ok({ vendId, state: 'cancelled' })
    if (vend.value.state !== 'queued') return err(tooLateToCancel(vend.value.state))
    const act = { act: 'vend.cancel', subject: vendId, what: 'Cancelling an order' }
    const approved = approve(context, act, { supervisor, reason })
    if (!approved.ok) return approved
    transact(context.store, () =>
      moveVend(context.store, vend.value, {
        to: 'cancelled',
        cause: 'cancelled-by-cashier',
        at: context.clock.now(),
        evidence: approved.value.reason,
        by: approved.value.supervisor.name,
      }),
    )
    context.publish({ name: 'vend.changed', body: { vendId, state: 'cancelled' } })
    context.touchStatus()
    return ok({ vendId, state: 'cancelled' })
  },

  'vend.recent': (context, { product, limit }) =>
    ok({ customers: recent(context, product, limit ?? 8) }),
}
