// The alarms of batches, in words a shop can act on. Each must run inside a transaction.

import { formatMoney } from '../../../shared/money/money.ts'
import { type Note, note } from '../../../shared/notes/notes.ts'
import type { BatchCause } from '../../../shared/vend/batch.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'

type About = Pick<
  BatchRecord,
  'seq' | 'kind' | 'name' | 'reference' | 'totalMinor' | 'currency' | 'rowCount'
>

const called = ({ name, reference }: About): string =>
  name === '' ? reference : `"${name}" ${reference}`

/** What names a batch in a note. */
export const batchNoted = (batch: About) => ({
  batch: called(batch),
  count: batch.rowCount,
  sum: formatMoney(batch.totalMinor, batch.currency),
})

/** A batch came to review with `rows` of it unsettled. */
export function raiseReview(
  store: Writable,
  batch: About,
  why: {
    readonly at: number
    readonly cause: BatchCause
    readonly rows: number
    readonly providerLabel: string
  },
): void {
  raiseAlarm(store, {
    at: why.at,
    kind: 'batch-review',
    vendSeq: null,
    batchSeq: batch.seq,
    notes: [reviewNote(batch, why)],
  })
}

function reviewNote(
  batch: About,
  { cause, rows, providerLabel }: { cause: BatchCause; rows: number; providerLabel: string },
): Note {
  const about = { ...batchNoted(batch), rows, provider: providerLabel }
  if (batch.kind === 'bulk') return note('bulk-unknown', about)
  return note(cause === 'no-way-to-ask' ? 'collect-unasked' : 'collect-unknown', about)
}

export function raiseRefusedAfterNews(
  store: Writable,
  batch: About,
  { providerLabel }: { readonly providerLabel: string },
  at: number,
): void {
  raiseAlarm(store, {
    at,
    kind: 'late-contradiction',
    vendSeq: null,
    batchSeq: batch.seq,
    notes: [note('batch-refused-late', { provider: providerLabel, batch: called(batch) })],
  })
}

/** A number of the provider contradicts itself, or our own code failed: what arrived is kept. */
export function raiseUnfiled(store: Writable, batch: About, at: number): void {
  raiseAlarm(store, {
    at,
    kind: 'batch-review',
    vendSeq: null,
    batchSeq: batch.seq,
    notes: [note('unfiled-batch', { batch: called(batch) })],
  })
}
