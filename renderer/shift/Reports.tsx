// The drawer's papers, of every kind or of one, back to the first: where each stands, and numbered copies.

import { useState } from 'react'
import type { Input, Output } from '../../shared/contract/contract.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { Key } from '../design/Key.tsx'
import { NextPage } from '../design/NextPage.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { type Text, useText } from '../i18n/use-text.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { jobToShow } from '../stores/vends.ts'
import { PrintAnswer } from '../vend/PrintAnswer.tsx'
import { JobWords } from '../vend/PrintState.tsx'

type Kind = NonNullable<Input<'shift.reports'>['kind']>
type Kept = Output<'shift.reports'>['reports'][number]

const kinds = ['z', 'day', 'banking', 'x', 'refund', 'move'] as const satisfies readonly Kind[]
const pageSize = 12

const kindName = ({ t }: Text, kind: Kind): string =>
  kind === 'z' || kind === 'day' || kind === 'banking'
    ? t(`shift.reports.${kind}`)
    : t(`shift.report.${kind}`)

export function Reports({ renew }: { readonly renew: string }) {
  const text = useText()
  const { t } = text
  const [round, setRound] = useState(0)
  const [kind, setKind] = useState<Kind | 'all'>('all')
  return (
    <section className="stack" aria-label={t('shift.reports')}>
      <h2>{t('shift.reports')}</h2>
      <ChoiceList
        label={t('shift.reports.kind')}
        value={kind}
        choices={[
          { value: 'all', label: t('shift.reports.all') },
          ...kinds.map((value) => ({ value, label: kindName(text, value) })),
        ]}
        onChange={(value) => setKind(value as Kind | 'all')}
      />
      <Page
        key={kind}
        kind={kind}
        before={null}
        again={`${renew} ${round}`}
        onAsked={() => setRound(round + 1)}
      />
    </section>
  )
}

type PageProps = {
  readonly kind: Kind | 'all'
  /** Null: the newest. */
  readonly before: number | null
  readonly again: string
  readonly onAsked: () => void
}

/** Each page begins where the one before it ends, also when a new paper has pushed it on. */
function Page({ kind, before, again, onAsked }: PageProps) {
  const { t } = useText()
  const reports = useAnswer(
    'shift.reports',
    {
      limit: pageSize,
      ...(kind === 'all' ? {} : { kind }),
      ...(before === null ? {} : { before }),
    },
    again,
  )?.reports
  if (!reports) return null
  const last = reports.length === pageSize ? (reports.at(-1)?.reportId ?? null) : null
  return (
    <>
      {reports.length === 0 && before === null ? (
        <p className="soft">{t('shift.reports.none')}</p>
      ) : null}
      <ul className="stack">
        {reports.map((report) => (
          <li key={report.reportId} className="card report">
            <Report report={report} onAsked={onAsked} />
          </li>
        ))}
      </ul>
      {last === null ? null : (
        <NextPage>
          {() => <Page kind={kind} before={last} again={again} onAsked={onAsked} />}
        </NextPage>
      )}
    </>
  )
}

function Report({ report, onAsked }: { readonly report: Kept } & Pick<PageProps, 'onAsked'>) {
  const { t, date } = useText()
  const [error, setError] = useState<ScreenError | null>(null)
  const job = jobToShow(report.papers)
  const name = t(`shift.report.${report.kind}`, { number: report.number ?? 0 })
  const act = async (asked: ReturnType<typeof call>): Promise<void> => {
    const answer = await asked
    setError(answer.ok ? null : answer.error)
    onAsked()
  }
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
        <PrintAnswer
          onAnswer={(printed) => void act(call('print.answer', { jobId: job.jobId, printed }))}
        />
      ) : (
        <Key
          icon="printer"
          label={`${t('print.reprint')} ${name}`}
          onPress={() => void act(call('shift.reprint', { reportId: report.reportId }))}
        >
          {t('print.reprint')}
        </Key>
      )}
      <ErrorNote error={error} />
    </>
  )
}
