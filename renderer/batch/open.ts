// Batches that are not finished, for whoever shows what is open. Asked of the till, never guessed.

import type { BatchSummary } from '../../shared/contract/batch-views.ts'
import { useBatches } from '../stores/batches.ts'
import { useAnswer } from '../stores/use-answer.ts'

const againMs = 6000
const open = { open: true, limit: 100 }

const none: readonly BatchSummary[] = []

/** Newest first; empty until the till has answered. */
export function useOpenBatches(): readonly BatchSummary[] {
  const changes = useBatches((batches) => batches.changes)
  return useAnswer('batch.list', open, changes, againMs)?.batches ?? none
}
