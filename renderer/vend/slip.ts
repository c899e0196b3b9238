// The slip of a vend for the screen, laid out from the same blocks that make the printer's bytes.
// Letters a printer must draw are only estimated here, so a long Arabic line may break elsewhere.

import type { PaperLine } from '../../shared/contract/print.ts'
import { layout } from '../../shared/receipt/layout.ts'
import { estimatedColumns } from '../../shared/receipt/wrap.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { latestJob, useVends } from '../stores/vends.ts'

export type Slip = { readonly columns: number; readonly lines: readonly PaperLine[] }

/** The slip's preview, renewed when the vend's state or its latest print job changes. */
export function useSlip(vendId: string, state: string): Slip | null {
  const jobId = useVends(({ jobs }) => latestJob(jobs[vendId])?.jobId ?? 0)
  const preview = useAnswer('print.preview', { vendId }, `${state} ${jobId}`)
  if (!preview) return null
  const { columns, blocks } = preview
  return { columns, lines: layout({ blocks }, columns, estimatedColumns) }
}
