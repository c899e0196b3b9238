// Batches that are not finished, for whoever shows what is open. Asked of the till, never guessed.

import type { BatchSummary } from '../../shared/contract/batch-views.ts'
import { useBatches } from '../stores/batches.ts'
import { useAnswer } from '../stores/use-answer.ts'

const againMs = 6000
const open = { open: true, limit: 100 }

type OpenBatches = {
  readonly batches: readonly BatchSummary[]
  /** There are others, under Sales. */
  readonly more: boolean
}

/** Newest first; none until the till has answered. */
export function useOpenBatches(): OpenBatches {
  const changes = useBatches((batches) => batches.changes)
  const answer = useAnswer('batch.list', open, changes, againMs)
  return { batches: answer?.batches ?? [], more: answer?.next !== undefined }
}
