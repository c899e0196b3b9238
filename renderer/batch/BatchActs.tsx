// What a person can do about a batch: ask now, print its list, cancel what was never sent. None of them
// ever sends. Cancelling asks for a supervisor, because the cash goes back.

import { useState } from 'react'
import type { BatchView } from '../../shared/contract/batch-views.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { Noted } from '../i18n/Noted.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { batchChanged } from '../stores/batches.ts'
import { providerLabel } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { jobToShow, useVends } from '../stores/vends.ts'
import { PrintAnswer } from '../vend/PrintAnswer.tsx'
import { JobWords } from '../vend/PrintState.tsx'

function Cancel({ batch }: { readonly batch: BatchView }) {
  const { t, money } = useText()
  const [asking, setAsking] = useState(false)
  if (batch.state !== 'queued') return null
  const cancel = async (given: Given): Promise<ScreenError | null> => {
    const answer = await call('batch.cancel', { batchId: batch.batchId, ...given })
    batchChanged()
    return answer.ok ? null : answer.error
  }
  return (
    <>
      <Key icon="hand" onPress={() => setAsking(true)}>
        {t('batch.cancel')}
      </Key>
      {asking ? (
        <Override
          title={t(`batch.cancel.sure.${batch.kind}`, {
            amount: money(batch.total.amount, batch.currency),
          })}
          act={cancel}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** How its latest list stands on paper; only a person can answer "Did it print?". */
function Printed({ batch }: { readonly batch: BatchView }) {
  const prints = useVends((vends) => vends.prints)
  const { batchId, state } = batch
  const job = jobToShow(useAnswer('print.jobs', { batchId }, `${prints} ${state}`)?.jobs)
  const answer = (printed: boolean): void => {
    if (job) void call('print.answer', { jobId: job.jobId, printed })
  }
  return (
    <>
      <div role="status">{job ? <JobWords job={job} /> : null}</div>
      {job?.detail && job.state !== 'printed' ? <Noted said={job} /> : null}
      {job?.state === 'unknown' ? <PrintAnswer onAnswer={answer} /> : null}
    </>
  )
}

export function BatchActs({ batch }: { readonly batch: BatchView }) {
  const { t } = useText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const { batchId, state } = batch
  const mayAsk = state === 'unconfirmed' || state === 'review'
  const ask = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('batch.ask', { batchId })
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    batchChanged()
  }
  const print = async (): Promise<void> => {
    const answer = await call('batch.print', { batchId })
    setError(answer.ok ? null : answer.error)
  }
  const asking = busy || batch.waiting !== null
  return (
    <div className="stack batch-acts">
      {mayAsk ? (
        <Key icon="again" disabled={asking} onPress={() => void ask()}>
          {asking ? t('act.asking', { provider: providerLabel(batch.providerId) }) : t('act.ask')}
          {asking ? <Since /> : null}
        </Key>
      ) : null}
      <Key icon="printer" onPress={() => void print()}>
        {t('batch.print')}
      </Key>
      <Printed batch={batch} />
      <Cancel batch={batch} />
      <ErrorNote error={error} />
    </div>
  )
}
