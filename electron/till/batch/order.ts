// A stored batch as its provider's adapter needs it, and the provider's schedule of questions for it.

import type { BatchSchedule } from '../../../shared/vend/batch-decide.ts'
import type { BatchKind } from '../../../shared/vend/products.ts'
import type { Provider } from '../providers/account.ts'
import type { BatchAdapter, BatchOrder } from '../providers/batch-adapter.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { RowRecord } from '../store/batch-rows.ts'

export const batchAdapterOf = (provider: Provider, kind: BatchKind): BatchAdapter | null =>
  provider.adapter.batches?.find((batches) => batches.kind === kind) ?? null

/** The shop's waits and limit go before the adapter's, but where it asks until a date it keeps to the date. */
export const batchScheduleOf = ({ overrides }: Provider, { can }: BatchAdapter): BatchSchedule => ({
  waitsMs: overrides.waitsMs ?? can.waitsMs,
  maxAsks: can.maxAsks === null ? null : (overrides.maxAsks ?? can.maxAsks),
})

/** The provider can be asked about this batch. */
export const isAskable = (
  adapter: BatchAdapter,
  batch: Pick<BatchRecord, 'providerBatch'>,
): boolean => adapter.can.askWhenUnknown || batch.providerBatch !== null

const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '::', ''])

/** The address a provider posts results of one batch to. It is told nobody else: who knows it may post. */
export function callbackUrlOf(provider: Provider, secret: string | null): string | null {
  const { callback } = provider
  if (callback === null || secret === null) return null
  // "Wherever this machine is" is an address to listen on, not one to tell anybody.
  if (callback.url === undefined && wildcards.has(callback.host)) return null
  const base = callback.url ?? `http://${hostText(callback.host)}:${callback.port}`
  return `${base.replace(/\/+$/, '')}/${secret}`
}

const hostText = (host: string): string => (host.includes(':') ? `[${host}]` : host)

export const batchOrderOf = (
  provider: Provider,
  batch: BatchRecord,
  rows: readonly RowRecord[],
  others: BatchOrder['others'],
): BatchOrder => ({
  reference: batch.reference,
  name: batch.name,
  currency: batch.currency,
  expiresOn: batch.expiresOn,
  callbackUrl: callbackUrlOf(provider, batch.callbackSecret),
  providerBatch: batch.providerBatch,
  sentAt: batch.sentAt,
  rows,
  others,
})
