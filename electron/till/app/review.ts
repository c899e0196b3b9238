// review.*: what a person must decide, the evidence for it, a provider's statement, and the sheets that
// help a customer with a wrong meter or a rejected token.

import type { Answer } from './context.ts'
import type { Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import { readByHand } from '../review/by-hand.ts'
import { decideLate, lateSubjectOf, openLate } from '../review/decide-late.ts'
import { decideBatchRows } from '../review/decide-batch.ts'
import { decideSale, notForPerson } from '../review/decide-sale.ts'
import { findOurs, matchStatement, statementViewOf } from '../review/match.ts'
import { settleStatement } from '../review/settle-statement.ts'
import { readStatement, type Statement } from '../review/statement.ts'
import { findSubject, type Subject } from '../review/subject.ts'
import { tellBatch, tellVend } from '../review/tell.ts'
import { evidenceView, itemsForReview, labelOf, meterView } from '../review/views.ts'
import { approve, type Approval } from '../session/override.ts'
import type { BatchRecord } from '../store/batches.ts'
import { tokensOf } from '../store/deliveries.ts'
import { insertJob } from '../store/print-jobs.ts'
import { transact } from '../store/transaction.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import { type AppContext, findVend, type Handlers } from './context.ts'

type ReviewCommand =
  | 'review.list'
  | 'review.evidence'
  | 'review.decide'
  | 'review.statement'
  | 'review.settle'
  | 'review.paper'
  | 'review.meter'

const mostItems = 200

type Asked = Pick<Parsed<'review.decide'>, 'reason' | 'supervisor'>

function supervised(
  context: AppContext,
  act: 'review.decide' | 'review.settle',
  subject: string,
  asked: Asked,
): Result<Approval, TillError> {
  const what = act === 'review.decide' ? 'A decision about a sale' : 'Settling a statement'
  return approve(context, { act, subject, what }, asked)
}

/** A decision no rule allows is refused before a supervisor's word is asked for and written down. */
function decideVend(
  context: AppContext,
  vend: VendRow,
  input: Parsed<'review.decide'>,
): Answer<'review.decide'> {
  const { store, clock } = context
  if (vend.state !== 'review') return err(notForPerson(vend.state))
  const delivered = input.decision === 'delivered'
  if (delivered) {
    const readable = readByHand(vend, input, '')
    if (!readable.ok) return readable
  }
  const approved = supervised(context, 'review.decide', vend.reference, input)
  if (!approved.ok) return approved
  const { supervisor, reason } = approved.value
  const typed = delivered ? readByHand(vend, input, supervisor.name) : null
  if (typed && !typed.ok) return typed
  const decided = decideSale(store, vend.seq, context.printerId, {
    delivery: typed?.value.delivery ?? null,
    reason,
    by: supervisor.name,
    at: clock.now(),
  })
  if (!decided.ok) return decided
  tellVend(context, decided.value)
  return ok({
    state: decided.value.state,
    rows: 1,
    warnings: (typed?.value.warnings ?? []).map((one) => ({ ...one })),
  })
}

function decideBatch(
  context: AppContext,
  batch: BatchRecord,
  input: Parsed<'review.decide'>,
): Answer<'review.decide'> {
  if ((input.tokens ?? []).length > 0) {
    return err(
      tillError('bad-input', 'A batch has no tokens to enter. Nothing was decided.', {
        field: 'tokens',
        reason: 'token-none',
      }),
    )
  }
  if (batch.state !== 'review') {
    return err(
      tillError('not-possible', 'This batch does not wait for a person. Nothing was decided.', {
        reason: 'not-waiting',
      }),
    )
  }
  const approved = supervised(context, 'review.decide', batch.reference, input)
  if (!approved.ok) return approved
  const { supervisor, reason } = approved.value
  const decided = decideBatchRows(context.store, batch.seq, {
    decision: input.decision,
    n: input.n ?? null,
    providerBatch: input.providerBatch ?? null,
    receiptNo: input.receiptNo ?? null,
    reason,
    by: supervisor.name,
    at: context.clock.now(),
    slipPrinterId: context.printerId,
    providerLabel: labelOf(context, batch.providerId),
  })
  if (!decided.ok) return decided
  tellBatch(context, decided.value.batch)
  return ok({ state: decided.value.batch.state, rows: decided.value.rows, warnings: [] })
}

/** Called refused, sold after all: how it is in the end. */
function decideAgain(
  context: AppContext,
  subject: Subject,
  input: Parsed<'review.decide'>,
): Answer<'review.decide'> {
  const late = lateSubjectOf(subject)
  if (!late) throw new Error('a whole batch is decided row by row')
  if ((input.tokens ?? []).length > 0) {
    const words = 'Its token is kept with the sale already. Nothing was decided.'
    return err(tillError('bad-input', words, { field: 'tokens', reason: 'token-kept' }))
  }
  const { reference } = subject.kind === 'sale' ? subject.vend : subject.batch
  const approved = supervised(context, 'review.decide', reference, input)
  if (!approved.ok) return approved
  const { supervisor, reason } = approved.value
  const decided = decideLate(context.store, late, {
    sold: input.decision === 'delivered',
    reason,
    by: supervisor.name,
    at: context.clock.now(),
    slipPrinterId: context.printerId,
  })
  if (!decided.ok) return decided
  if (subject.kind === 'sale') tellVend(context, subject.vend)
  else tellBatch(context, subject.batch)
  context.spool.kick()
  const { state } = late.kind === 'sale' ? late.vend : late.row
  return ok({ state, rows: 1, warnings: [] })
}

function statementOf(
  context: AppContext,
  { providerId, csv, columns }: Parsed<'review.statement'>,
): Result<Statement, TillError> {
  if (!context.providers.some(({ id }) => id === providerId)) {
    return err(
      tillError('not-found', `This till has no provider "${providerId}".`, { field: 'providerId' }),
    )
  }
  const { store, provisioning } = context
  const given =
    columns && Object.fromEntries(Object.entries(columns).filter(([, at]) => at !== undefined))
  return readStatement(csv, given, {
    isOurs: (text) => findOurs(store, providerId, text) !== null,
    timeZone: provisioning.shop.timeZone,
  })
}

export const reviewHandlers: Handlers<ReviewCommand> = {
  'review.list': ({ store }, { limit }) =>
    ok({ items: [...itemsForReview(store, limit ?? mostItems)] }),

  'review.evidence': (context, ids) => {
    const subject = findSubject(context.store, ids)
    return subject.ok ? ok(evidenceView(context, subject.value)) : subject
  },

  'review.decide': (context, input) => {
    const person = context.session.require()
    if (!person.ok) return person
    const subject = findSubject(context.store, input)
    if (!subject.ok) return subject
    const late = lateSubjectOf(subject.value)
    if (late && openLate(context.store, late)) return decideAgain(context, subject.value, input)
    return subject.value.kind === 'sale'
      ? decideVend(context, subject.value.vend, input)
      : decideBatch(context, subject.value.batch, input)
  },

  'review.statement': (context, input) => {
    const person = context.session.require()
    if (!person.ok) return person
    const statement = statementOf(context, input)
    if (!statement.ok) return statement
    const matches = matchStatement(context.store, input.providerId, statement.value)
    return ok(statementViewOf(statement.value, matches))
  },

  'review.settle': (context, input) => {
    const person = context.session.require()
    if (!person.ok) return person
    const statement = statementOf(context, input)
    if (!statement.ok) return statement
    const approved = supervised(context, 'review.settle', input.providerId, input)
    if (!approved.ok) return approved
    const matches = matchStatement(context.store, input.providerId, statement.value)
    return ok(settleStatement(context, matches, approved.value))
  },

  'review.paper': (context, { vendId, paper }) => {
    const person = context.session.require()
    if (!person.ok) return person
    const found = findVend(context, vendId)
    if (!found.ok) return found
    const vend = found.value
    const tokens = tokensOf(context.store, vend.seq)
    if (paper === 'token-help' ? tokens.length === 0 : vend.state !== 'confirmed') {
      return err(
        tillError(
          'not-possible',
          paper === 'token-help'
            ? 'This sale has no token, so there is nothing to help with.'
            : 'Only a sale that was delivered can be disputed. This one is settled at this till.',
          { reason: paper === 'token-help' ? 'no-token' : 'no-dispute' },
        ),
      )
    }
    const at = context.clock.now()
    const jobId = transact(context.store, () => {
      noteEvent(context.store, vend, { at, cause: paper, by: person.value.name })
      return insertJob(context.store, {
        vendSeq: vend.seq,
        printerId: context.printerId,
        kind: 'order-slip',
        paper,
        copy: 0,
        at,
      })
    })
    context.spool.kick()
    return ok({ jobId })
  },

  'review.meter': (context, { vendId }) => {
    const person = context.session.require()
    if (!person.ok) return person
    const vend = findVend(context, vendId)
    return vend.ok ? ok(meterView(context, vend.value)) : vend
  },
}
