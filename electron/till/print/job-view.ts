// A print job as the contract shows it.

import type { PrintJobView } from '../../../shared/contract/print.ts'
import { keptWords } from '../store/kept-words.ts'
import type { PrintJobRow } from '../store/print-jobs.ts'
import type { ReportKind } from '../store/reports.ts'

const paperOf = {
  x: 'x-report',
  z: 'z-report',
  refund: 'refund',
  day: 'day-end',
  banking: 'banking',
  move: 'drawer-move',
} as const satisfies Readonly<Record<ReportKind, PrintJobView['kind']>>

function kindOf({ kind, paper, reportKind, daySheetSeq }: PrintJobRow): PrintJobView['kind'] {
  if (paper !== null) return paper
  if (kind !== 'slip') return kind
  if (daySheetSeq !== null) return 'day-report'
  return reportKind === null ? kind : paperOf[reportKind]
}

/** A row as the contract shows it. */
export function jobView(row: PrintJobRow): PrintJobView {
  return {
    jobId: row.seq,
    vendId: row.reference,
    batchId: row.batchReference,
    printerId: row.printerId,
    ...(row.reportSeq === null ? {} : { reportId: row.reportSeq }),
    kind: kindOf(row),
    copy: row.copy,
    state: row.state,
    createdAt: row.createdAt,
    endedAt: row.endedAt,
    ...keptWords(row.detail),
  }
}
