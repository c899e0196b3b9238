// print.open: the paper that is not out, whatever it is about, so that no question about it is out of reach.

import type { OpenPaperView } from '../../../shared/contract/print.ts'
import { ok } from '../../../shared/result.ts'
import { jobView } from '../print/job-view.ts'
import { batchBySeq } from '../store/batches.ts'
import { openJobs, type PrintJobRow } from '../store/print-jobs.ts'
import { reportBySeq } from '../store/reports.ts'
import { vendBySeq } from '../store/vends.ts'
import { summaries } from '../vend/views.ts'
import type { AppContext, Handlers } from './context.ts'
import { reportView } from './shift-reports.ts'

const usual = 50

type About = OpenPaperView['about']

function aboutOf({ store, provisioning }: AppContext, job: PrintJobRow): About {
  const vend = job.vendSeq === null ? null : vendBySeq(store, job.vendSeq)
  const [summary] = vend ? summaries(store, provisioning.shop, [vend]) : []
  if (summary) return { kind: 'vend', vend: summary }
  const batch = job.batchSeq === null ? null : batchBySeq(store, job.batchSeq)
  if (batch) return { kind: 'batch', name: batch.name }
  if (job.daySheetSeq !== null) return { kind: 'days' }
  const report = job.reportSeq === null ? null : reportBySeq(store, job.reportSeq)
  if (!report) return { kind: 'test' }
  return { kind: 'report', report: report.kind, number: reportView(report).number }
}

export const openPaperHandlers: Handlers<'print.open'> = {
  'print.open': (context, { limit }) => {
    const open = (which: 'asking' | 'waiting'): OpenPaperView[] =>
      openJobs(context.store, which, limit ?? usual).map((job) => ({
        job: jobView(job),
        about: aboutOf(context, job),
      }))
    return ok({ asking: open('asking'), waiting: open('waiting') })
  },
}
