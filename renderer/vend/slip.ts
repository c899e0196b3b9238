// The slip of a vend for the screen, laid out from the same blocks that make the printer's bytes.
// Letters a printer must draw are only estimated here, so a long Arabic line may break elsewhere.

import type { PaperLine } from '../../shared/contract/print.ts'
import { layout } from '../../shared/receipt/layout.ts'
import { estimatedColumns } from '../../shared/receipt/wrap.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { latestJob, useVends } from '../stores/vends.ts'
import { useSlipLanguages } from './slip-language.ts'

export type Slip = { readonly columns: number; readonly lines: readonly PaperLine[] }

/** The slip's preview, renewed when the vend's state, its latest print job or its language changes. */
export function useSlip(vendId: string, state: string): Slip | null {
  const jobId = useVends(({ jobs }) => latestJob(jobs[vendId])?.jobId ?? 0)
  const language = useSlipLanguages((of) => of[vendId])
  const asked = { vendId, ...(language === undefined ? {} : { language }) }
  const preview = useAnswer('print.preview', asked, `${state} ${jobId} ${language ?? ''}`)
  if (!preview) return null
  const { columns, blocks } = preview
  return { columns, lines: layout({ blocks }, columns, estimatedColumns) }
}
