// The cashier has the cash and confirms. One transaction writes the vend and its event; nothing has
// left the till when this returns. The same draft always gives the same vend, or none at all.

import type { Parsed } from '../../../shared/contract/contract.ts'
import { type TillError, tillError } from '../../../shared/contract/errors.ts'
import type { CashierView } from '../../../shared/contract/status.ts'
import { type Currency, formatAmount, formatMoney } from '../../../shared/money/money.ts'
import { oneLine } from '../../../shared/one-line.ts'
import { type Result, err, ok } from '../../../shared/result.ts'
import type { VendState } from '../../../shared/vend/states.ts'
import type { BillDesk } from '../bills/desk.ts'
import { ticketOf } from '../bills/ticket.ts'
import type { Clock, Log, Random } from '../ports.ts'
import { type Drawer, needsDrawer } from '../print/drawer.ts'
import type { Provider } from '../providers/account.ts'
import type { Health } from '../providers/health.ts'
import { claimInquiries } from '../store/bill-inquiries.ts'
import { insertKick } from '../store/drawer-kicks.ts'
import type { Writable } from '../store/database.ts'
import { transact } from '../store/transaction.ts'
import { noteEvent } from '../store/vend-events.ts'
import type { TenderFacts, TenderPart, VendRow } from '../store/vend-row.ts'
import { insertVend, vendByDraft } from '../store/vends.ts'
import { objectionTo, readMoney } from './check.ts'
import type { OrderLog } from '../orders/order-log.ts'
import type { ClockWatch } from './clock-watch.ts'
import type { Limits } from './limits.ts'
import type { LookUps } from './look-up.ts'
import { shiftObjection } from '../shift/required.ts'
import { newReference } from './reference.ts'
import { isSameOrder, placedAsOther } from './same-order.ts'
import { recurrenceOf, standingObjection } from './standing.ts'

export type PlaceContext = {
  readonly store: Writable
  readonly clock: Clock
  readonly watch: ClockWatch
  readonly random: Random
  readonly log: Log
  readonly health: Health
  readonly lookUps: LookUps
  readonly bills: BillDesk
  readonly limits: Limits
  readonly currency: Currency
  readonly training: boolean
  /** Null: this till keeps none. */
  readonly orderLog: OrderLog | null
  readonly drawer: Pick<Drawer, 'printerId'>
}

export type Placed = {
  readonly seq: number
  readonly reference: string
  readonly state: VendState
  /** False: the draft was placed before, this is that vend. */
  readonly fresh: boolean
  /** When it is too old to send, if it still waits then. */
  readonly expiresAt: number
}

export function placeVend(
  context: PlaceContext,
  provider: Provider,
  cashier: CashierView,
  input: Parsed<'vend.place'>,
): Result<Placed, TillError> {
  const { store, currency } = context
  const before = vendByDraft(store, input.draftId)
  if (before) return placedBefore(before, input, currency)
  const recurrence = recurrenceOf(input.options ?? {})
  const forbidden = standingObjection(provider, input.product, input.options ?? {}, cashier.role)
  if (forbidden) return err(forbidden)
  const amount = readMoney(input.amount, currency)
  if (!amount.ok) return amount
  const tender = readTender(input.tender, amount.value, currency)
  if (!tender.ok) return tender
  const closed = shiftObjection(context, tender.value)
  if (closed) return err(closed)
  const ticket = ticketOf(context, provider, input, amount.value)
  if (!ticket.ok) return ticket
  const { request, found, customer, sendBefore, inquiryIds } = ticket.value
  const { product, account, options } = request
  const phone = input.phone === undefined || input.phone === '' ? null : input.phone
  const order = { product, account, options, phone, amountMinor: amount.value, currency }
  const objection = objectionTo(context, provider, order, found)
  if (objection) return err(objection)
  // Before a wait is written by a clock that has jumped: the order would be too old, or due tomorrow.
  context.watch.check()
  const now = context.clock.now()
  const reference = newReference(now, context.random)
  const expiresAt = Math.min(now + context.limits.queuedMaxAgeMs, sendBefore ?? Infinity)
  const vend = {
    reference,
    draftId: input.draftId,
    providerId: provider.id,
    product,
    account,
    options,
    phone,
    amountMinor: amount.value,
    currency,
    tender: tender.value,
    customer,
    cashierId: cashier.id,
    cashierName: cashier.name,
    training: context.training,
    placedAt: now,
    expiresAt,
  }
  const seq = transact(store, () => {
    const seq = insertVend(store, vend)
    if (recurrence !== null) {
      noteEvent(
        store,
        { seq, state: 'queued' },
        { at: now, cause: 'standing-order', evidence: recurrence, by: cashier.name },
      )
    }
    claimInquiries(store, { seq, providerId: provider.id }, inquiryIds)
    const { printerId } = context.drawer
    if (printerId !== null && needsDrawer(tender.value)) {
      insertKick(store, { vendSeq: seq, cause: 'sale', by: cashier.name, printerId, at: now })
    }
    return seq
  })
  context.orderLog?.placed(vend)
  return ok({ seq, reference, state: 'queued', fresh: true, expiresAt })
}

/** The very same asked for again is answered with the sale it is; anything else is not that sale. */
function placedBefore(
  before: VendRow,
  input: Parsed<'vend.place'>,
  currency: Currency,
): Result<Placed, TillError> {
  const amount = readMoney(input.amount, currency)
  const tender = amount.ok ? readTender(input.tender, amount.value, currency) : amount
  const isSame =
    amount.ok &&
    tender.ok &&
    isSameOrder(before, { ...input, amountMinor: amount.value, currency, tender: tender.value })
  if (!isSame) return err(placedAsOther('vendId', before.reference))
  return ok({
    seq: before.seq,
    reference: before.reference,
    state: before.state,
    fresh: false,
    expiresAt: before.expiresAt ?? before.placedAt,
  })
}

/** What was handed over for `amountMinor`: never less than it. */
export function readTender(
  tender: Parsed<'vend.place'>['tender'],
  amountMinor: number,
  currency: Currency,
): Result<TenderFacts, TillError> {
  if ('parts' in tender) return readSplit(tender, amountMinor, currency)
  const reference = referenceOf(tender.reference)
  if (tender.tendered === undefined)
    return ok({ kind: tender.kind, tenderedMinor: amountMinor, ...reference })
  const tendered = readMoney(tender.tendered, currency)
  if (!tendered.ok) return tendered
  if (tendered.value < amountMinor) {
    return err(
      tillError('bad-input', 'The customer gave less than the amount. Nothing was saved.', {
        field: 'tendered',
        reason: 'given-less',
      }),
    )
  }
  return ok({ kind: tender.kind, tenderedMinor: tendered.value, ...reference })
}

/** Of a card slip or a transfer, as one line; none where nothing is left of it. */
const referenceOf = (typed: string | undefined): { readonly reference?: string } => {
  const reference = oneLine(typed ?? '')
  return reference === '' ? {} : { reference }
}

/** Several ways at once: the parts make the amount to the minor unit, only cash gives change. */
function readSplit(
  { parts, tendered }: Extract<Parsed<'vend.place'>['tender'], { parts: unknown }>,
  amountMinor: number,
  currency: Currency,
): Result<TenderFacts, TillError> {
  const read: TenderPart[] = []
  for (const { kind, amount, reference } of parts) {
    const money = readMoney(amount, currency)
    if (!money.ok) return money
    read.push({ kind, amountMinor: money.value, ...referenceOf(reference) })
  }
  const sumMinor = read.reduce((sum, part) => sum + part.amountMinor, 0)
  if (sumMinor !== amountMinor) {
    const words = `The parts make ${formatMoney(sumMinor, currency)}, not ${formatMoney(amountMinor, currency)}. Nothing was saved.`
    const sums = {
      sum: formatAmount(sumMinor, currency),
      amount: formatAmount(amountMinor, currency),
    }
    return err(tillError('bad-input', words, { field: 'parts', reason: 'parts-differ', ...sums }))
  }
  const cashMinor = read.find(({ kind }) => kind === 'cash')?.amountMinor ?? 0
  const given = tendered === undefined ? ok(cashMinor) : readMoney(tendered, currency)
  if (!given.ok) return given
  if (given.value < cashMinor || (cashMinor === 0 && tendered !== undefined)) {
    const words = 'The cash given is not enough for the part in cash. Nothing was saved.'
    return err(tillError('bad-input', words, { field: 'tendered', reason: 'cash-short' }))
  }
  return ok({ kind: 'split', tenderedMinor: amountMinor - cashMinor + given.value, parts: read })
}
