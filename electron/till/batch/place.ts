// The cashier confirms a sheet. One transaction writes the batch, its rows and its event; nothing has
// left the till when this returns. The same draft always gives the same batch.

import type { Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import { formatAmount, formatMoney } from '../../../shared/money/money.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { BatchState } from '../../../shared/vend/batch.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter } from '../providers/batch-adapter.ts'
import { needsDrawer } from '../print/drawer.ts'
import { shiftObjection } from '../shift/required.ts'
import { insertRow, rowsOf } from '../store/batch-rows.ts'
import { batchByDraft, type BatchRecord, insertBatch, type NewBatch } from '../store/batches.ts'
import { insertKick } from '../store/drawer-kicks.ts'
import { transact } from '../store/transaction.ts'
import type { TenderFacts } from '../store/vend-row.ts'
import { readMoney } from '../vend/check.ts'
import { type PlaceContext, readTender } from '../vend/place.ts'
import { newReference } from '../vend/reference.ts'
import { isSame, placedAsOther } from '../vend/same-order.ts'
import { type CheckedSheet, checkSheet } from './check.ts'
import { readRow } from './row-check.ts'

export type PlacedBatch = {
  readonly reference: string
  readonly state: BatchState
  /** False: the draft was placed before, this is that batch. */
  readonly fresh: boolean
}

const secretBytes = 32

export function placeBatch(
  context: PlaceContext,
  provider: Provider,
  adapter: BatchAdapter,
  cashier: { readonly id: string; readonly name: string },
  input: Parsed<'batch.place'>,
): Result<PlacedBatch, TillError> {
  const { store, currency, random } = context
  const before = batchByDraft(store, input.draftId)
  if (before) {
    return isSameBatch(context, adapter, before, input)
      ? ok({ reference: before.reference, state: before.state, fresh: false })
      : err(placedAsOther('batchId', before.reference))
  }
  const offline = batchOfflineObjection(context, provider, input.kind)
  if (offline) return err(offline)
  const sheet = checkSheet(context, provider, adapter, input)
  const stop = firstStop(sheet)
  if (stop) return err(stop)
  const total = readMoney(input.total, currency)
  if (!total.ok) return total
  const { amountMinor } = sheet.total
  if (total.value !== amountMinor) return err(otherTotal(amountMinor, total.value, context))
  const tender = tenderOf(input, amountMinor, context)
  if (!tender.ok) return tender
  const closed = tender.value && shiftObjection(context, tender.value)
  if (closed) return err(closed)
  // Before a wait is written by a clock that has jumped.
  context.watch.check()
  const placedAt = context.clock.now()
  const listens = provider.callback !== null && adapter.can.callsBack
  const batch: NewBatch = {
    reference: newReference(placedAt, random),
    draftId: input.draftId,
    kind: input.kind,
    providerId: provider.id,
    name: sheet.name,
    currency,
    rowCount: sheet.rows.length,
    totalMinor: amountMinor,
    tender: tender.value,
    expiresOn: sheet.expiresOn,
    callbackSecret: listens ? Buffer.from(random.bytes(secretBytes)).toString('base64url') : null,
    cashierId: cashier.id,
    cashierName: cashier.name,
    training: context.training,
    placedAt,
    expiresAt: placedAt + context.limits.queuedMaxAgeMs,
  }
  const rows = sheet.rows.map(({ n, account, amountMinor: rowMinor, allOptions: options }) => {
    if (rowMinor === null) throw new Error('a row without an amount was not stopped')
    return { n, account, reference: newReference(placedAt, random), amountMinor: rowMinor, options }
  })
  transact(store, () => {
    const seq = insertBatch(store, batch)
    for (const row of rows) {
      insertRow(store, seq, row, { cash: input.kind === 'bulk', at: placedAt })
    }
    const { printerId } = context.drawer
    if (printerId !== null && input.kind === 'bulk' && needsDrawer(batch.tender)) {
      const by = batch.cashierName
      insertKick(store, { batchSeq: seq, cause: 'sale', by, printerId, at: placedAt })
    }
  })
  context.orderLog?.batchPlaced(batch, rows)
  return ok({ reference: batch.reference, state: 'queued', fresh: true })
}

/**
 * The same customers for the same money, paid the same way. Its name and its last day are not asked: a
 * sheet confirmed again after midnight counts its days from another one.
 */
function isSameBatch(
  context: PlaceContext,
  adapter: BatchAdapter,
  before: BatchRecord,
  input: Parsed<'batch.place'>,
): boolean {
  const { kind, providerId = before.providerId } = input
  const asked = input.rows.map(({ account, amount, options = {} }, at) =>
    readRow(
      context,
      adapter,
      { account, amount, options },
      { n: at + 1, options: input.options ?? {} },
    ),
  )
  const tender = tenderOf(input, before.totalMinor, context)
  return (
    before.kind === kind &&
    before.providerId === providerId &&
    before.currency === context.currency &&
    tender.ok &&
    isSame(before.tender, tender.value) &&
    isSame(
      rowsOf(context.store, before.seq).map((row) => [row.account, row.amountMinor, row.options]),
      asked.map((row) => [row.account, row.amountMinor, row.allOptions]),
    )
  )
}

/** The first thing that keeps the sheet here, named with its row. */
function firstStop({ problems, rows }: CheckedSheet): TillError | null {
  const whole = problems.find(({ weight }) => weight === 'stop')
  if (whole) {
    const { code, message, detail } = whole
    return tillError('bad-input', `${message} Nothing was saved.`, {
      ...detail,
      problem: code,
      reason: 'sheet',
    })
  }
  for (const { n, account, problems: found } of rows) {
    const stop = found.find(({ weight }) => weight === 'stop')
    if (!stop) continue
    const who = account === '' ? `Row ${n}` : `Row ${n} (${account})`
    return tillError('bad-input', `${who}: ${stop.message} Nothing was saved.`, {
      ...stop.detail,
      problem: stop.code,
      reason: 'sheet-row',
      n,
    })
  }
  return null
}

const otherTotal = (foundMinor: number, saidMinor: number, { currency }: PlaceContext): TillError =>
  tillError(
    'bad-input',
    `The rows add up to ${formatMoney(foundMinor, currency)}, not ${formatMoney(saidMinor, currency)}. Look at the sheet again. Nothing was saved.`,
    {
      field: 'total',
      reason: 'total-differs',
      sum: formatAmount(foundMinor, currency),
      total: formatAmount(saidMinor, currency),
    },
  )

function tenderOf(
  { kind, tender }: Parsed<'batch.place'>,
  totalMinor: number,
  { currency }: PlaceContext,
): Result<TenderFacts | null, TillError> {
  if (kind === 'collect') {
    return tender === undefined
      ? ok(null)
      : err(
          tillError(
            'bad-input',
            'The customers pay in their own app: take no cash for this. Nothing was saved.',
            { field: 'tender', reason: 'no-cash-taken' },
          ),
        )
  }
  if (tender === undefined) {
    return err(
      tillError('bad-input', 'Say how the total was paid. Nothing was saved.', {
        field: 'tender',
        reason: 'how-paid',
      }),
    )
  }
  return readTender(tender, totalMinor, currency)
}

/** A batch is not kept for later unless the shop wants it so: a sheet of orders is money for hours. */
export function batchOfflineObjection(
  { health, limits }: PlaceContext,
  { id, label }: Provider,
  kind: 'bulk' | 'collect',
): TillError | null {
  if (!health.gated(id) || limits.offline[kind] === true) return null
  const cash = kind === 'bulk' ? ' Do not take the cash.' : ''
  return tillError(
    'offline-limit',
    `${label} cannot be reached, and a whole sheet is not taken without it. Nothing was saved.${cash}`,
    { rule: 'product', reason: 'product' },
  )
}
