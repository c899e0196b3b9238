// Keeps a report's text and asks for its paper, in one transaction with what it reports.

import type { SlipLanguage } from '../../../shared/receipt/languages.ts'
import type { ReportBody } from '../../../shared/shift/report.ts'
import type { AppContext } from '../app/context.ts'
import { slipShopOf } from '../print/facts.ts'
import { slipLanguageOf } from '../print/language.ts'
import type { Writable } from '../store/database.ts'
import { insertReportJob, nextReportCopy } from '../store/print-jobs.ts'
import { insertReport } from '../store/reports.ts'

/** The shop, and the language of whoever makes it where slips speak the cashier's. */
export const headOf = (
  { store, provisioning: { shop } }: Pick<AppContext, 'store' | 'provisioning'>,
  cashierId: string,
): Pick<ReportBody, 'shop' | 'language'> => ({
  shop: slipShopOf(shop),
  language: slipLanguageOf(store, shop, cashierId),
})

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
  {
    printerId,
    at,
    language,
  }: {
    readonly printerId: string
    readonly at: number
    readonly language?: SlipLanguage | undefined
  },
): { readonly jobId: number; readonly copy: number } {
  const copy = nextReportCopy(store, reportSeq)
  return { jobId: insertReportJob(store, { reportSeq, printerId, copy, at, language }), copy }
}
