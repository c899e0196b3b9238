// Paper of a batch that a person asks for: how it stands now, or a numbered copy of its finished slip.

import { noteBatch } from '../store/batch-events.ts'
import type { BatchRecord } from '../store/batches.ts'
import type { Writable } from '../store/database.ts'
import { insertBatchJob, nextBatchCopy } from '../store/print-jobs.ts'

/** Must run inside a transaction. Copy 0: it is not finished, and this is not its slip. */
export function askForBatchCopy(
  store: Writable,
  batch: Pick<BatchRecord, 'seq' | 'state'>,
  asked: { readonly printerId: string; readonly at: number; readonly by: string },
): { readonly jobId: number; readonly copy: number } {
  const { printerId, at, by } = asked
  const settled = batch.state === 'settled'
  const copy = settled ? nextBatchCopy(store, batch.seq) : 0
  const kind = settled ? 'reprint' : 'order-slip'
  const jobId = insertBatchJob(store, { batchSeq: batch.seq, printerId, kind, copy, at })
  const evidence = settled ? `copy ${copy}` : 'as it stands'
  noteBatch(store, batch, { at, cause: 'reprint', evidence, by })
  return { jobId, copy }
}
