// Where the paper stands: Printed · Printing… · Did it print? Only a person can answer the last one.

import { useState } from 'react'
import type { PrintJobView } from '../../shared/contract/print.ts'
import { assertNever } from '../../shared/result.ts'
import { freeCopies } from '../../shared/vend/copies.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Badge } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { Noted } from '../i18n/Noted.tsx'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { Override } from '../override/Override.tsx'
import { jobToShow, refreshVend, useVends } from '../stores/vends.ts'
import { PrintAnswer } from './PrintAnswer.tsx'
import { SlipLanguage } from './SlipLanguage.tsx'
import { useSlipLanguages } from './slip-language.ts'

export function JobWords({ job }: { readonly job: PrintJobView }) {
  const { t } = useText()
  const copy = job.copy > 0 ? ` · ${t('print.copy', { count: job.copy })}` : ''
  switch (job.state) {
    case 'waiting':
      return (
        <Badge tone="blue" icon="clock">
          {t('print.waiting')}
          {copy}
        </Badge>
      )
    case 'printing':
      return (
        <Badge tone="blue" icon="printer">
          {t('print.printing')}
          {copy}
        </Badge>
      )
    case 'printed':
    case 'answered-yes':
      return (
        <Badge tone="green" icon="printer">
          {t('print.printed')}
          {copy}
        </Badge>
      )
    case 'not-printed':
    case 'answered-no':
      return (
        <Badge tone="red" icon="printer">
          {t('print.not-printed')}
          {copy}
        </Badge>
      )
    case 'unknown':
      return (
        <Badge tone="amber" icon="question">
          {t('print.unknown')}
          {copy}
        </Badge>
      )
    default:
      return assertNever(job.state)
  }
}

/** Of a paper about a sale that is not its slip: one taken for the other would leave a token off the paper. */
export function paperName({ t }: Pick<Text, 't'>, { kind }: PrintJobView): string | null {
  const key = `print.paper.${kind}`
  return isKey(key) ? t(key) : null
}

/** Who waits no more needs no order slip. */
export const isMoot = ({ kind }: PrintJobView, isOver: boolean): boolean =>
  kind === 'order-slip' && isOver

export function PrintState({ vendId, confirmed }: { vendId: string; confirmed: boolean }) {
  const text = useText()
  const { t } = text
  const job = useVends(({ jobs }) => jobToShow(jobs[vendId]))
  const named = job && paperName(text, job)
  const copies = useVends(({ jobs }) =>
    (jobs[vendId] ?? []).reduce((most, { copy }) => Math.max(most, copy), 0),
  )
  const language = useSlipLanguages((of) => of[vendId])
  const paper = { vendId, ...(language === undefined ? {} : { language }) }
  const [error, setError] = useState<ScreenError | null>(null)
  const [asking, setAsking] = useState(false)
  const act = async (asked: ReturnType<typeof call>): Promise<void> => {
    const answer = await asked
    const supervised =
      !answer.ok &&
      (answer.error.detail?.['needs'] === 'supervisor' ||
        answer.error.detail?.['field'] === 'reason')
    setAsking(supervised)
    setError(answer.ok || supervised ? null : answer.error)
    await refreshVend(vendId)
  }
  const answer = (jobId: number, printed: boolean) =>
    void act(call('print.answer', { jobId, printed }))
  return (
    <div className="print-state stack">
      <div role="status" className="print-of">
        {job ? (
          <>
            <JobWords job={job} />
            {named === null ? null : <strong>{named}</strong>}
          </>
        ) : null}
      </div>
      {job?.detail && job.state !== 'printed' ? <Noted said={job} /> : null}
      {job?.state === 'unknown' ? (
        <PrintAnswer
          moot={isMoot(job, confirmed)}
          onAnswer={(printed) => answer(job.jobId, printed)}
        />
      ) : (
        <>
          <Key
            icon="printer"
            onPress={() => {
              if (!confirmed) void act(call('print.orderSlip', paper))
              else if (copies >= freeCopies) setAsking(true)
              else void act(call('print.reprint', paper))
            }}
          >
            {confirmed ? t('print.reprint') : t('print.orderSlip')}
          </Key>
          <SlipLanguage vendId={vendId} />
        </>
      )}
      <ErrorNote error={error} />
      {asking ? (
        <Override
          title={t('override.reprint')}
          act={async (given) => {
            const answered = await call('print.reprint', { ...paper, ...given })
            await refreshVend(vendId)
            return answered.ok ? null : answered.error
          }}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  )
}
