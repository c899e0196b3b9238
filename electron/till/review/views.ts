// What waits for a person, and what there is to know about it. Reading only.

import type { Output } from '../../../shared/contract/contract.ts'
import type { ReviewItem, Support } from '../../../shared/contract/review.ts'
import { formatAmount } from '../../../shared/money/money.ts'
import { slipTime } from '../../../shared/receipt/time.ts'
import { evidenceOf, sentence } from '../../../shared/review/evidence.ts'
import { owesToken } from '../../../shared/review/hand-token.ts'
import type { AppContext } from '../app/context.ts'
import { rowByNumber, rowSums } from '../store/batch-rows.ts'
import { batchBySeq, type BatchRecord, openBatches } from '../store/batches.ts'
import type { Readable } from '../store/database.ts'
import { deliveryOf, tokensOf, untrustedTokensOf } from '../store/deliveries.ts'
import { undecidedRows, undecidedVends } from '../store/late.ts'
import type { VendRow } from '../store/vend-row.ts'
import { vendBySeq, vendsInState } from '../store/vends.ts'
import { lateOfSubject, lateSubjectOf, openLate } from './decide-late.ts'
import { storyOfSubject, type Subject } from './subject.ts'

type Shop = Pick<AppContext, 'store' | 'provisioning'>

export const labelOf = ({ provisioning }: Pick<Shop, 'provisioning'>, id: string): string =>
  provisioning.providers.find((provider) => provider.id === id)?.label ?? id

/** Whom to call; null where the shop's file names nobody. */
function supportOf(
  { provisioning }: Pick<Shop, 'provisioning'>,
  providerId: string,
): Support | null {
  const told = provisioning.providers.find(({ id }) => id === providerId)?.support
  return told && Object.keys(told).length > 0 ? told : null
}

const saleItem = (vend: VendRow): ReviewItem => ({
  kind: 'sale',
  vendId: vend.reference,
  batchId: null,
  providerId: vend.providerId,
  product: vend.product,
  account: vend.account,
  name: vend.customer?.name ?? null,
  amount: formatAmount(vend.amountMinor, vend.currency),
  currency: vend.currency,
  placedAt: vend.placedAt,
  stateAt: vend.stateAt,
  rows: 1,
  late: null,
  n: null,
})

function batchItem(store: Readable, batch: BatchRecord): ReviewItem {
  const waiting = rowSums(store, batch.seq).find(({ state }) => state === 'review')
  return {
    kind: batch.kind,
    vendId: null,
    batchId: batch.reference,
    providerId: batch.providerId,
    product: batch.kind,
    account: '',
    name: batch.name === '' ? null : batch.name,
    amount: formatAmount(waiting?.amountMinor ?? 0, batch.currency),
    currency: batch.currency,
    placedAt: batch.placedAt,
    stateAt: batch.stateAt,
    rows: waiting?.count ?? 0,
    late: null,
    n: null,
  }
}

/** Called refused, sold after all, and nobody has found out how it is. */
function lateItems(store: Readable): readonly ReviewItem[] {
  const sales = undecidedVends(store).flatMap((seq) => {
    const vend = vendBySeq(store, seq)
    const late = vend && openLate(store, { kind: 'sale', vend })
    return late ? [{ ...saleItem(vend), late: late.kind }] : []
  })
  const rows = undecidedRows(store).flatMap(({ batchSeq, n }) => {
    const [batch, row] = [batchBySeq(store, batchSeq), rowByNumber(store, batchSeq, n)]
    const late = row && openLate(store, { kind: 'row', batchSeq, row })
    if (!batch || !late) return []
    const { account, amountMinor, stateAt } = row
    const amount = formatAmount(amountMinor, batch.currency)
    return [{ ...batchItem(store, batch), account, amount, stateAt, rows: 1, late: late.kind, n }]
  })
  return [...sales, ...rows]
}

/** Oldest first: whoever waits longest is served first. */
export const itemsForReview = (store: Readable, limit: number): readonly ReviewItem[] =>
  [
    ...vendsInState(store, 'review', limit).map(saleItem),
    ...openBatches(store)
      .filter(({ state }) => state === 'review')
      .map((batch) => batchItem(store, batch)),
    ...lateItems(store),
  ].toSorted((a, b) => a.stateAt - b.stateAt)

function quoteOf(context: Shop, subject: Subject): Output<'review.evidence'>['quote'] {
  const of = subject.kind === 'sale' ? subject.vend : subject.batch
  const common = { provider: labelOf(context, of.providerId), currency: of.currency }
  if (subject.kind === 'sale') {
    const { vend } = subject
    return {
      ...common,
      reference: vend.reference,
      providerRef: deliveryOf(context.store, vend.seq)?.delivery.providerRef ?? null,
      account: vend.account,
      amount: formatAmount(vend.amountMinor, vend.currency),
      at: vend.placedAt,
    }
  }
  const { batch, row } = subject
  return {
    ...common,
    reference: row && batch.kind === 'bulk' ? row.reference : batch.reference,
    providerRef: row?.providerRef ?? batch.providerBatch,
    account: row?.account ?? '',
    amount: formatAmount(row?.amountMinor ?? batch.totalMinor, batch.currency),
    at: batch.sentAt ?? batch.placedAt,
  }
}

export function evidenceView(context: Shop, subject: Subject): Output<'review.evidence'> {
  const { store, provisioning } = context
  const of = subject.kind === 'sale' ? subject.vend : subject.batch
  const { attempts, events } = storyOfSubject(store, subject)
  const sent = attempts.find(({ kind }) => kind === 'vend')
  const quote = quoteOf(context, subject)
  const say = {
    provider: quote.provider,
    time: (at: number) => slipTime(at, provisioning.shop.timeZone),
  }
  const sale = subject.kind === 'sale' ? subject.vend : null
  const state = subject.kind === 'sale' ? of.state : (subject.row?.state ?? of.state)
  const maybeLate = lateSubjectOf(subject)
  return {
    sentences: evidenceOf({ attempts, events }).map((one) => ({
      ...one,
      text: sentence(one, say),
    })),
    support: supportOf(context, of.providerId),
    quote: { ...quote, at: sent?.startedAt ?? quote.at },
    owesToken: sale !== null && owesToken(sale.product, sale.options),
    seen: sale === null ? [] : untrustedTokensOf(store, sale.seq).map((token) => ({ ...token })),
    state,
    options: sale === null ? {} : { ...sale.options },
    late: maybeLate && lateOfSubject(store, maybeLate),
  }
}

export function meterView(context: Shop, vend: VendRow): Output<'review.meter'> {
  const delivery = deliveryOf(context.store, vend.seq)?.delivery
  const meter = delivery?.meter
  return {
    account: vend.account,
    utility: delivery?.utility?.name ?? vend.options['disco'] ?? null,
    tokens: tokensOf(context.store, vend.seq).map((token) => ({ ...token })),
    meter: {
      sgc: meter?.sgc ?? null,
      krn: meter?.krn ?? null,
      ti: meter?.ti ?? null,
      ea: meter?.ea ?? null,
      tt: meter?.tt ?? null,
    },
    support: supportOf(context, vend.providerId),
  }
}
