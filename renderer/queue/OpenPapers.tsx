// Paper that is not out: slips somebody must look for on the counter, and slips that wait for their
// printer. Without this a question asked while the next customer was served would be out of reach.

import { useState } from 'react'
import type { OpenPaperView } from '../../shared/contract/print.ts'
import { isFinal } from '../../shared/vend/states.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Icon, type IconName } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Press } from '../design/Press.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { notedText } from '../i18n/noted.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { openBatch, openSale } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import { PrintAnswer } from '../vend/PrintAnswer.tsx'
import { isMoot, JobWords, paperName } from '../vend/PrintState.tsx'
import { accountText, productIcons, whoText } from '../vend/words.ts'

type About = OpenPaperView['about']

function titleOf(text: Text, about: About): string {
  const { t } = text
  switch (about.kind) {
    case 'vend':
      return whoText(text, about.vend)
    case 'batch':
      return about.name
    case 'report':
      return t(`shift.report.${about.report}`, { number: about.number ?? 0 })
    case 'days':
      return t('screen.reports')
    case 'test':
      return t('strip.printer')
  }
}

const iconOf = (about: About): IconName =>
  about.kind === 'vend' ? productIcons[about.vend.product] : 'printer'

function Row({ paper }: { readonly paper: OpenPaperView }) {
  const text = useText()
  const { t, money, length } = text
  const now = useNow()
  const [error, setError] = useState<ScreenError | null>(null)
  const { job, about } = paper
  const { jobId, batchId } = job
  const vend = about.kind === 'vend' ? about.vend : null
  const answer = async (printed: boolean): Promise<void> => {
    const answered = await call('print.answer', { jobId, printed })
    setError(answered.ok ? null : answered.error)
  }
  const open = (): void => {
    if (vend) openSale(vend.vendId)
    else if (batchId !== null) openBatch(batchId)
  }
  const title = titleOf(text, about)
  const named = vend ? paperName(text, job) : null
  return (
    <li className="row card paper-row">
      <Press
        className="key quiet row-open"
        disabled={vend === null && batchId === null}
        onPress={open}
      >
        <JobWords job={job} />
        <Icon name={iconOf(about)} />
        <span className="row-who">
          <bdi className="row-name">{title}</bdi>
          {vend ? (
            <span className="mono soft">{accountText(vend.product, vend.account)}</span>
          ) : null}
          {named === null ? null : <strong>{named}</strong>}
        </span>
        <span className="row-when">
          <span>{t('queue.age', { age: length(now - job.createdAt) })}</span>
          {job.detail ? <span className="soft">{notedText(text, job)}</span> : null}
        </span>
        {vend ? <span className="money row-money">{money(vend.amount, vend.currency)}</span> : null}
      </Press>
      {job.state === 'unknown' ? (
        <PrintAnswer
          of={named === null ? title : `${named} ${title}`}
          className="row-acts"
          moot={vend !== null && isMoot(job, isFinal(vend.state))}
          onAnswer={(printed) => void answer(printed)}
        />
      ) : null}
      <ErrorNote error={error} />
    </li>
  )
}

type GroupProps = {
  readonly kind: 'asking' | 'waiting'
  readonly title: string
  readonly words?: string
  readonly papers: readonly OpenPaperView[]
  /** There are others that do not stand here. */
  readonly isCut: boolean
} & Pick<Papers, 'onMore'>

function More({ count, onMore }: { readonly count: number } & Pick<Papers, 'onMore'>) {
  const { t } = useText()
  if (count <= 0) return null
  const words = t('queue.more', { count })
  return onMore ? <Key onPress={onMore}>{words}</Key> : <p className="soft">{words}</p>
}

function Group({ kind, title, words, papers, isCut, onMore }: GroupProps) {
  // Of a long queue of slips only the first stand here.
  const count = useTill(({ status }) =>
    (status?.printers ?? []).reduce((sum, printer) => sum + printer[kind], 0),
  )
  if (papers.length === 0) return null
  return (
    <section className="stack" aria-label={title}>
      <h2>{title}</h2>
      {words === undefined ? null : <p className="soft">{words}</p>}
      <ul className="stack">
        {papers.map((paper) => (
          <Row key={paper.job.jobId} paper={paper} />
        ))}
      </ul>
      {isCut ? <More count={count - papers.length} onMore={onMore} /> : null}
    </section>
  )
}

export type Papers = {
  readonly asking: readonly OpenPaperView[]
  readonly waiting: readonly OpenPaperView[]
  readonly isCut: Readonly<Record<'asking' | 'waiting', boolean>>
  /** Null: all the till tells at once stands here. */
  readonly onMore: (() => void) | null
}

export function OpenPapers({ asking, waiting, isCut, onMore }: Papers) {
  const { t } = useText()
  return (
    <>
      <Group
        kind="asking"
        title={t('print.unknown')}
        words={t('queue.papers.look')}
        papers={asking}
        isCut={isCut.asking}
        onMore={onMore}
      />
      <Group
        kind="waiting"
        title={t('print.waiting')}
        papers={waiting}
        isCut={isCut.waiting}
        onMore={onMore}
      />
    </>
  )
}
