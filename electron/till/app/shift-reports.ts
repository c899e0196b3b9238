// shift.reports, shift.report, shift.reprint: the drawer's papers as they were made, and copies of them.

import { tillError } from '../../../shared/contract/errors.ts'
import type { ReportView } from '../../../shared/contract/shift.ts'
import { reportDocument } from '../../../shared/receipt/report.ts'
import { err, ok } from '../../../shared/result.ts'
import type { ReportBody } from '../../../shared/shift/report.ts'
import { jobView } from '../print/job-view.ts'
import { askForReportCopy } from '../shift/reports.ts'
import { jobsOfReport } from '../store/print-jobs.ts'
import { latestReports, reportBySeq, type ReportRow } from '../store/reports.ts'
import { transact } from '../store/transaction.ts'
import type { Handlers } from './context.ts'
import { tellOfDrawer } from './shift.ts'

const usual = 30

const numberIn = (body: string): number | null =>
  (JSON.parse(body) as { readonly number?: number }).number ?? null

export const reportView = ({
  seq,
  kind,
  number,
  shiftSeq,
  at,
  by,
  body,
}: ReportRow): ReportView => ({
  reportId: seq,
  kind,
  // Days and bankings have numbers of their own.
  number: kind === 'day' || kind === 'banking' ? numberIn(body) : number,
  shift: shiftSeq,
  at,
  by,
})

export const shiftReportHandlers: Handlers<'shift.reports' | 'shift.report' | 'shift.reprint'> = {
  'shift.reports': ({ store }, { limit, before, kind }) =>
    ok({
      reports: latestReports(store, {
        limit: limit ?? usual,
        beforeSeq: before ?? null,
        kind: kind ?? null,
      }).map((row) => ({
        ...reportView(row),
        papers: jobsOfReport(store, row.seq).map(jobView),
      })),
    }),

  'shift.report': ({ store, spool }, { reportId }) => {
    const report = reportBySeq(store, reportId)
    if (!report) return err(tillError('not-found', `There is no report ${reportId}.`))
    const { blocks } = reportDocument(JSON.parse(report.body) as ReportBody, report.hash, 0)
    const columns = spool.printerStates()[0]?.printer.columns ?? 48
    return ok({ report: reportView(report), hash: report.hash, columns, blocks: [...blocks] })
  },

  'shift.reprint': (context, { reportId, language }) => {
    const { store, printerId, clock } = context
    const cashier = context.session.require()
    if (!cashier.ok) return cashier
    if (!reportBySeq(store, reportId)) {
      return err(tillError('not-found', `There is no report ${reportId}.`))
    }
    const asked = transact(store, () =>
      askForReportCopy(store, reportId, { printerId, at: clock.now(), language }),
    )
    tellOfDrawer(context)
    return ok(asked)
  },
}
