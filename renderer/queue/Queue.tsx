// Everything that has taken cash and has no answer yet, the worst first: with its age, its cash,
// what the till does next, and what a person may do. Before it the slips somebody must look for.

import { openStates } from '../../shared/vend/states.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { sumHeaps } from '../frame/heaps.ts'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { goTo, openBatch } from '../stores/place.ts'
import { BatchRow } from '../batch/BatchRow.tsx'
import { useOpenBatches } from '../batch/open.ts'
import { OpenPapers } from './OpenPapers.tsx'
import { useOpenPapers } from './papers.ts'
import { QueueRow } from './QueueRow.tsx'
import './queue.css'

const groups = ['review', 'unconfirmed', 'sending', 'queued'] as const
const againMs = 4000
const openVends = { state: [...openStates], limit: 200 }

export function Queue() {
  const { t, minor } = useText()
  const changes = useVends((state) => state.changes)
  const vends = useAnswer('vend.list', openVends, changes, againMs)?.vends
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const batches = useOpenBatches()
  const papers = useOpenPapers()
  const isEmpty =
    vends?.length === 0 &&
    [batches, papers.asking, papers.waiting].every(({ length }) => length === 0)
  return (
    <main className="page">
      <div className="page-head">
        <h1 className="grow">{t('screen.queue')}</h1>
        <Key icon="question" onPress={() => goTo('review')}>
          {t('review.open')}
        </Key>
      </div>
      {isEmpty ? (
        <Note tone="green" icon="check">
          {t('queue.empty')}
        </Note>
      ) : null}
      <OpenPapers {...papers} />
      {batches.length > 0 ? (
        <section className="stack" aria-label={t('batch.queue')}>
          <h2>{t('batch.queue')}</h2>
          <ul className="stack">
            {batches.map((batch) => (
              <li key={batch.batchId}>
                <BatchRow batch={batch} onOpen={() => openBatch(batch.batchId)} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {groups.map((state) => {
        const members = vends?.filter((vend) => vend.state === state) ?? []
        if (members.length === 0) return null
        const { cashMinor } = sumHeaps(
          members.map((vend) => ({ count: 1, rows: 0, cash: vend.amount, oldestAt: null })),
          currency,
        )
        return (
          <section key={state} className="stack" aria-label={t(`queue.group.${state}`)}>
            <h2 className="group-title">
              <span>{t(`queue.group.${state}`)}</span>
              <span className="soft">
                {t('queue.heap', { count: members.length, cash: minor(cashMinor) })}
              </span>
            </h2>
            <ul className="stack">
              {members.map((vend) => (
                <QueueRow key={vend.vendId} vend={vend} />
              ))}
            </ul>
          </section>
        )
      })}
    </main>
  )
}
