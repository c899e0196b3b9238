// The alarms of batches, in words a shop can act on. Each must run inside a transaction.

import { formatMoney } from '../../../shared/money/money.ts'
import type { BatchCause } from '../../../shared/vend/batch.ts'
import { raiseAlarm } from '../store/alarms.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'

type About = Pick<
  BatchRecord,
  'seq' | 'kind' | 'name' | 'reference' | 'totalMinor' | 'currency' | 'rowCount'
>

const called = ({ name, reference }: About): string => (name === '' ? reference : `"${name}"`)

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
    message: reviewWords(batch, why),
  })
}

function reviewWords(
  batch: About,
  { cause, rows, providerLabel }: { cause: BatchCause; rows: number; providerLabel: string },
): string {
  const what = `${called(batch)} (${batch.rowCount} customers, ${formatMoney(batch.totalMinor, batch.currency)})`
  if (batch.kind === 'collect') {
    if (cause === 'no-way-to-ask') {
      return `This collect may have reached the customers. Do not send it again: they would be asked to pay twice. ${providerLabel} cannot be asked about ${what} from here; call ${providerLabel} or look at its website.`
    }
    return `Nobody knows how ${rows} customer(s) of the collect ${what} stand. Do not send it again; call ${providerLabel}, and ask again from the batch.`
  }
  return `Nobody knows whether ${rows} row(s) of the bulk ${what} were bought. Do not buy them again and do not pay them back yet; call ${providerLabel}, and ask again from the batch.`
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
    message: `${providerLabel} refused the batch ${called(batch)}, but had told results of it already. The till goes on asking; do not send it again and do not pay anything back yet.`,
  })
}

/** A number of the provider contradicts itself, or our own code failed: what arrived is kept. */
export function raiseUnfiled(store: Writable, batch: About, at: number): void {
  raiseAlarm(store, {
    at,
    kind: 'batch-review',
    vendSeq: null,
    batchSeq: batch.seq,
    message: `The till could not file an answer about the batch ${called(batch)}. The answer is kept with the batch; call support.`,
  })
}
