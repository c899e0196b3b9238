// Keeps a report's text and asks for its paper, in one transaction with what it reports.

import type { ReportBody } from '../../../shared/shift/report.ts'
import type { Writable } from '../store/database.ts'
import { insertReportJob, nextReportCopy } from '../store/print-jobs.ts'
import { insertReport } from '../store/reports.ts'

/** Must run inside a transaction. */
export function keepReport(
  store: Writable,
  report: {
    readonly body: ReportBody
    readonly shiftSeq: number | null
    readonly refundSeq: number | null
    readonly at: number
    readonly printerId: string
  },
): { readonly reportId: number; readonly jobId: number } {
  const { body, shiftSeq, refundSeq, at, printerId } = report
  const reportId = insertReport(store, {
    kind: body.kind,
    number: body.kind === 'z' ? body.number : null,
    shiftSeq,
    refundSeq,
    at,
    by: body.by,
    body: JSON.stringify(body),
  })
  const jobId = insertReportJob(store, { reportSeq: reportId, printerId, copy: 0, at })
  return { reportId, jobId }
}

/** A numbered copy. Must run inside a transaction. */
export function askForReportCopy(
  store: Writable,
  reportSeq: number,
  printerId: string,
  at: number,
): { readonly jobId: number; readonly copy: number } {
  const copy = nextReportCopy(store, reportSeq)
  return { jobId: insertReportJob(store, { reportSeq, printerId, copy, at }), copy }
}
