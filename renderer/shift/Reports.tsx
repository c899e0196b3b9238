// X and Z reports and refund slips, where their paper stands, and numbered copies of them.

import { useState } from 'react'
import type { PrintJobView } from '../../shared/contract/print.ts'
import type { ReportView } from '../../shared/contract/shift.ts'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { JobWords } from '../vend/PrintState.tsx'

const shown = 12

export function Reports({ renew }: { readonly renew: string }) {
  const { t } = useText()
  const [round, setRound] = useState(0)
  const again = `${renew} ${round}`
  const reports = useAnswer('shift.reports', { limit: shown }, again)?.reports
  const jobs = useAnswer('print.jobs', { limit: 100 }, again)?.jobs ?? []
  return (
    <section className="stack" aria-label={t('shift.reports')}>
      <h2>{t('shift.reports')}</h2>
      {reports?.length === 0 ? <p className="soft">{t('shift.reports.none')}</p> : null}
      <ul className="stack">
        {reports?.map((report) => (
          <li key={report.reportId} className="card report">
            <Report
              report={report}
              job={jobs.find(({ reportId }) => reportId === report.reportId) ?? null}
              onAsked={() => setRound(round + 1)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type Props = {
  readonly report: ReportView
  /** Its latest paper; null where that is long ago. */
  readonly job: PrintJobView | null
  readonly onAsked: () => void
}

function Report({ report, job, onAsked }: Props) {
  const { t, date } = useText()
  const name = t(`shift.report.${report.kind}`, { number: report.number ?? 0 })
  const act = (asked: ReturnType<typeof call>): void => void asked.then(onAsked)
  return (
    <>
      <span className="row-who">
        <span className="row-name">{name}</span>
        <span className="soft">
          {t('shift.report.by', { at: date(report.at), name: report.by })}
        </span>
      </span>
      {job ? <JobWords job={job} /> : null}
      {job?.state === 'unknown' ? (
        <div className="segments" role="group" aria-label={t('print.unknown')}>
          <Key
            icon="check"
            onPress={() => act(call('print.answer', { jobId: job.jobId, printed: true }))}
          >
            {t('print.yes')}
          </Key>
          <Key
            icon="printer"
            onPress={() => act(call('print.answer', { jobId: job.jobId, printed: false }))}
          >
            {t('print.no')}
          </Key>
        </div>
      ) : (
        <Key
          icon="printer"
          label={`${t('print.reprint')} ${name}`}
          onPress={() => act(call('shift.reprint', { reportId: report.reportId }))}
        >
          {t('print.reprint')}
        </Key>
      )}
    </>
  )
}
