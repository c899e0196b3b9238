// batch.*: sheets of many customers: check, place, follow, ask, cancel, print.

import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { BatchKind } from '../../../shared/vend/products.ts'
import { checkSheet } from '../batch/check.ts'
import { batchAdapterOf, batchScheduleOf, callbackUrlOf, isAskable } from '../batch/order.ts'
import { batchOfflineObjection, placeBatch } from '../batch/place.ts'
import { askForBatchCopy } from '../batch/print.ts'
import { batchRowView, batchSummaryOf, batchViewOf } from '../batch/views.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter } from '../providers/batch-adapter.ts'
import { noteBatch } from '../store/batch-events.ts'
import { moveRowsTogether, pageOfRows } from '../store/batch-rows.ts'
import { type BatchRecord, batchBySeq, latestBatches, moveBatch } from '../store/batches.ts'
import { approve } from '../session/override.ts'
import { transact } from '../store/transaction.ts'
import { type AppContext, findBatch, findProvider, type Handlers } from './context.ts'
import { strangeCursor } from './refusals.ts'

type BatchCommand =
  | 'batch.check'
  | 'batch.place'
  | 'batch.get'
  | 'batch.rows'
  | 'batch.list'
  | 'batch.ask'
  | 'batch.cancel'
  | 'batch.print'

const defaultList = 50
const defaultRows = 200

type Taker = { readonly provider: Provider; readonly adapter: BatchAdapter }

function findTaker(
  context: AppContext,
  kind: BatchKind,
  providerId: string | undefined,
): Result<Taker, TillError> {
  const provider = findProvider(context, kind, providerId)
  if (!provider.ok) return provider
  const adapter = batchAdapterOf(provider.value, kind)
  if (!adapter) throw new Error(`${provider.value.id} sells ${kind} and has no adapter for it`)
  return ok({ provider: provider.value, adapter })
}

/** Null when its provider is not set up any more. */
function takerOf({ providers }: AppContext, batch: BatchRecord): Taker | null {
  const provider = providers.find(({ id }) => id === batch.providerId)
  const adapter = provider ? batchAdapterOf(provider, batch.kind) : null
  return provider && adapter ? { provider, adapter } : null
}

const tell = (context: AppContext, batch: Pick<BatchRecord, 'reference' | 'state'>): void => {
  const { reference: batchId, state } = batch
  context.publish({ name: 'batch.changed', body: { batchId, state } })
  context.touchStatus()
}

export const batchHandlers: Handlers<BatchCommand> = {
  'batch.check': (context, input) => {
    const taker = findTaker(context, input.kind, input.providerId)
    if (!taker.ok) return taker
    const { provider, adapter } = taker.value
    const { rows, problems, total } = checkSheet(context, provider, adapter, input)
    const offline = batchOfflineObjection(context, provider, input.kind)
    const whole = offline
      ? [...problems, { weight: 'stop', code: 'provider', message: offline.message } as const]
      : [...problems]
    const has = (weight: 'stop' | 'warn') => (row: (typeof rows)[number]) =>
      row.problems.some((problem) => problem.weight === weight)
    const stopped = rows.filter(has('stop')).length
    return ok({
      providerId: provider.id,
      rows: rows.map(({ n, account, amount, options, problems: found }) => ({
        n,
        account,
        amount,
        options,
        problems: found,
      })),
      problems: whole,
      total: { count: total.count, amount: formatAmount(total.amountMinor, context.currency) },
      warned: rows.filter((row) => has('warn')(row) && !has('stop')(row)).length,
      stopped,
      mayPlace: stopped === 0 && whole.every(({ weight }) => weight === 'warn'),
    })
  },

  'batch.place': (context, input) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const taker = findTaker(context, input.kind, input.providerId)
    if (!taker.ok) return taker
    const { provider, adapter } = taker.value
    const placed = placeBatch(context, provider, adapter, cashier.value, input)
    if (!placed.ok) return placed
    const { reference, state, fresh } = placed.value
    if (fresh) {
      tell(context, { reference, state })
      context.batches.kick()
      context.drawer.kick()
    }
    return ok({ batchId: reference, state })
  },

  'batch.get': (context, { batchId }) => {
    const batch = findBatch(context, batchId)
    if (!batch.ok) return batch
    const taker = takerOf(context, batch.value)
    return ok({
      batch: batchViewOf(context.store, batch.value, {
        schedule: taker && batchScheduleOf(taker.provider, taker.adapter),
        callbackUrl: taker && callbackUrlOf(taker.provider, batch.value.callbackSecret),
        waiting: context.batches.waiting(batch.value.seq),
      }),
    })
  },

  'batch.rows': (context, { batchId, states, text, limit, after }) => {
    const batch = findBatch(context, batchId)
    if (!batch.ok) return batch
    const most = limit ?? defaultRows
    const found = pageOfRows(context.store, batch.value.seq, {
      states: states ?? [],
      text: text?.trim() ?? '',
      after: after ?? 0,
      limit: most + 1,
    })
    return ok({
      rows: found.slice(0, most).map((row) => batchRowView(row, batch.value)),
      more: found.length > most,
    })
  },

  'batch.list': (context, { kind, open, limit, cursor }) => {
    const most = limit ?? defaultList
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) {
      return err(strangeCursor)
    }
    const found = latestBatches(context.store, {
      kind: kind ?? null,
      open: open ?? false,
      limit: most + 1,
      before: cursor === undefined ? null : Number(cursor),
    })
    const page = found.slice(0, most)
    const batches = page.map((batch) => batchSummaryOf(context.store, batch))
    const last = page.at(-1)
    return ok(found.length > most && last ? { batches, next: String(last.seq) } : { batches })
  },

  'batch.ask': async (context, { batchId }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const batch = findBatch(context, batchId)
    if (!batch.ok) return batch
    const hindrance = hindranceToAsk(context, batch.value)
    if (hindrance) return err(hindrance)
    const { seq, state } = batch.value
    transact(context.store, () =>
      noteBatch(context.store, batch.value, {
        at: context.clock.now(),
        cause: 'ask-asked',
        by: cashier.value.name,
      }),
    )
    await context.batches.askNow(batch.value)
    return ok({ batchId, state: batchBySeq(context.store, seq)?.state ?? state })
  },

  'batch.cancel': (context, { batchId, reason, supervisor }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const found = findBatch(context, batchId)
    if (!found.ok) return found
    const batch = found.value
    if (batch.state === 'cancelled') return ok({ batchId, state: 'cancelled' })
    if (batch.state !== 'queued') return err(tooLateToCancel(batch))
    const act = { act: 'batch.cancel', subject: batchId, what: 'Cancelling a batch' }
    const approved = approve(context, act, { supervisor, reason })
    if (!approved.ok) return approved
    const at = context.clock.now()
    transact(context.store, () => {
      moveBatch(context.store, batch, {
        to: 'cancelled',
        cause: 'cancelled-by-cashier',
        at,
        evidence: approved.value.reason,
        by: approved.value.supervisor.name,
      })
      moveRowsTogether(context.store, batch.seq, { from: ['waiting'], to: 'cancelled', at })
    })
    tell(context, { reference: batchId, state: 'cancelled' })
    return ok({ batchId, state: 'cancelled' })
  },

  'batch.print': (context, { batchId }) => {
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    const batch = findBatch(context, batchId)
    if (!batch.ok) return batch
    const { jobId } = transact(context.store, () =>
      askForBatchCopy(context.store, batch.value, {
        printerId: context.printerId,
        at: context.clock.now(),
        by: cashier.value.name,
      }),
    )
    context.spool.kick()
    return ok({ jobId })
  },
}

function hindranceToAsk(context: AppContext, batch: BatchRecord): TillError | null {
  if (batch.sentAt === null) {
    return tillError(
      'not-possible',
      'Nothing of this batch was ever sent, so there is nothing to ask the provider.',
      { reason: 'never-sent' },
    )
  }
  const taker = takerOf(context, batch)
  if (!taker) {
    return {
      ...tillError(
        'not-possible',
        'The provider of this batch is no longer set up on this till, so it cannot be asked.',
        { reason: 'provider-gone' },
      ),
      moneyMoved: 'unknown',
    }
  }
  // While it is being sent the answer itself is waited for.
  if (batch.state === 'sending' || isAskable(taker.adapter, batch)) return null
  const { label } = taker.provider
  return {
    ...tillError(
      'not-possible',
      `${label} never gave a number for this batch, so it cannot be asked about it from here. Call ${label}, and do not send the batch again.`,
      { reason: 'no-number', provider: label },
    ),
    moneyMoved: 'unknown',
  }
}

function tooLateToCancel(batch: BatchRecord): TillError {
  const words =
    batch.state === 'refused' || batch.state === 'expired'
      ? 'This batch is over already: nothing of it was done.'
      : 'This batch was already sent to the provider, so it cannot be cancelled here.'
  const none = batch.state === 'refused' || batch.state === 'expired'
  return {
    ...tillError('not-possible', words, { reason: none ? 'batch-over' : 'batch-sent' }),
    moneyMoved: none ? 'no' : 'unknown',
  }
}
