// Vends as the contract shows them. Reading only.

import type { VendSummary, VendView } from '../../../shared/contract/vend-view.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { receiptNumber, type SlipShop } from '../print/facts.ts'
import { attemptsOf, type AttemptRow } from '../store/attempts.ts'
import type { Readable } from '../store/database.ts'
import { deliveryOf, tokensOf } from '../store/deliveries.ts'
import { lateOf } from '../store/late.ts'
import { refundOf } from '../store/refunds.ts'
import { tokenEnds } from '../store/search.ts'
import { sql } from '../store/statement.ts'
import { placingOf, stretchOf } from '../store/vend-events.ts'
import type { VendRow } from '../store/vend-row.ts'
import type { Waiting } from './dispatcher.ts'

export function summaries(
  store: Readable,
  shop: SlipShop,
  vends: readonly VendRow[],
): readonly VendSummary[] {
  const ends = tokenEnds(
    store,
    vends.map(({ seq }) => seq),
  )
  return vends.map((vend) => summary(shop, vend, ends.get(vend.seq) ?? null))
}

function summary(shop: SlipShop, vend: VendRow, tokenEnd: string | null): VendSummary {
  return {
    vendId: vend.reference,
    state: vend.state,
    reference: vend.reference,
    receiptNo: receiptNumber(shop, vend.seq),
    product: vend.product,
    providerId: vend.providerId,
    account: vend.account,
    customerName: vend.customer?.name ?? null,
    amount: formatAmount(vend.amountMinor, vend.currency),
    currency: vend.currency,
    placedAt: vend.placedAt,
    stateAt: vend.stateAt,
    cashierName: vend.cashierName,
    training: vend.training,
    next: vend.next === null || vend.dueAt === null ? null : { kind: vend.next, at: vend.dueAt },
    tokenEnd,
  }
}

/** The journal of one vend, oldest first. */
export function eventsOf(
  store: Readable,
  vend: Pick<VendRow, 'seq' | 'placedAt' | 'cashierName'>,
): VendView['events'] {
  const { first, last } = stretchOf(vend.seq)
  // Older versions wrote the placing as a row: the first.
  const later = sql<VendView['events'][number]>(
    store,
    `SELECT at, from_state AS "from", to_state AS "to", cause, evidence, by
     FROM events WHERE seq > ? AND seq <= ? ORDER BY seq`,
  ).all(first, last)
  return [placingOf(vend), ...later]
}

function refusalOf(attempts: readonly AttemptRow[]): VendView['refusal'] {
  const refused = attempts.findLast(({ outcome }) => outcome === 'refused')
  if (!refused) return null
  const [code = '', ...words] = (refused.detail ?? '').split(': ')
  return { code, message: words.join(': ') }
}

/** Everything known of one vend. */
export function vendViewOf(
  store: Readable,
  shop: SlipShop,
  vend: VendRow,
  facts: { readonly maxRequeries: number; readonly waiting: Waiting | null },
): VendView {
  const attempts = attemptsOf(store, vend.seq)
  const delivered = deliveryOf(store, vend.seq)?.delivery ?? null
  const tokens = tokensOf(store, vend.seq)
  const money = (amountMinor: number): string => formatAmount(amountMinor, vend.currency)
  const end = tokenEnds(store, [vend.seq]).get(vend.seq) ?? null
  const { customer } = vend
  const given = refundOf(store, { kind: 'vend', vendSeq: vend.seq })
  return {
    ...summary(shop, vend, end),
    phone: vend.phone,
    ...(vend.forgotten ? { forgotten: true as const } : {}),
    options: { ...vend.options },
    customer: customer && {
      name: customer.name,
      address: customer.address,
      account: customer.account,
      tariff: customer.tariff,
    },
    tender: {
      kind: vend.tender.kind,
      tendered: money(vend.tender.tenderedMinor),
      change: money(vend.tender.tenderedMinor - vend.amountMinor),
      reference: vend.tender.reference ?? null,
      ...(vend.tender.parts
        ? {
            parts: vend.tender.parts.map(({ kind, amountMinor, reference }) => ({
              kind,
              amount: money(amountMinor),
              reference: reference ?? null,
            })),
          }
        : {}),
    },
    refund: given && {
      amount: money(given.amountMinor),
      kind: given.kind,
      at: given.at,
      by: given.supervisor ?? given.cashierName,
    },
    late: lateOf(store, { kind: 'vend', vendSeq: vend.seq }, vend.state),
    tokens: tokens.map((token) => ({ ...token })),
    delivery: delivered && {
      units: delivered.units ?? null,
      lines: delivered.lines.map(({ kind, label, amountMinor }) => ({
        kind,
        label,
        amount: money(amountMinor),
      })),
      debtRemaining:
        delivered.debtRemainingMinor === undefined ? null : money(delivered.debtRemainingMinor),
      tariff: delivered.tariff ?? null,
      receiptNo: delivered.receiptNo ?? null,
      providerRef: delivered.providerRef ?? null,
      messages: [...(delivered.messages ?? [])],
    },
    noTokenBecauseDebt:
      vend.state === 'confirmed' &&
      tokens.length === 0 &&
      (delivered?.lines.some(({ kind }) => kind === 'debt') ?? false),
    refusal: vend.state === 'refused' ? refusalOf(attempts) : null,
    attempts: attempts.map((attempt, index) => ({
      n: index + 1,
      kind: attempt.kind,
      startedAt: attempt.startedAt,
      endedAt: attempt.endedAt,
      outcome: attempt.outcome,
      httpStatus: attempt.httpStatus,
      detail: attempt.detail,
      // The provider repeats whose sale it is.
      request: vend.forgotten ? null : attempt.request,
      answer: vend.forgotten ? null : attempt.answer,
    })),
    events: eventsOf(store, vend),
    asked: { count: vend.asked, of: facts.maxRequeries },
    waiting: facts.waiting,
  }
}
