// Everything that has taken cash and has no answer yet, the worst first: with its age, its cash,
// what the till does next, and what a person may do. Before it the slips somebody must look for.

import type { VendSummary } from '../../shared/contract/vend-view.ts'
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
import { goToBatches, goToSales } from '../sales/store.ts'
import { LateSales } from './LateSales.tsx'
import { OpenPapers } from './OpenPapers.tsx'
import { useOpenPapers } from './papers.ts'
import { QueueRow } from './QueueRow.tsx'
import './queue.css'

/** The worst first. */
const states = ['review', 'unconfirmed', 'sending', 'queued'] as const
type State = (typeof states)[number]
const againMs = 4000
/** Of each: the oldest question must not be pushed off the screen by a morning's orders. */
const mostShown = 100

function useOpenVends(state: State): readonly VendSummary[] | null {
  const changes = useVends((vends) => vends.changes)
  return useAnswer('vend.list', { state, limit: mostShown }, changes, againMs)?.vends ?? null
}

function Group({
  state,
  vends,
}: {
  readonly state: State
  readonly vends: readonly VendSummary[]
}) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const heap = useTill((till) => till.status?.queue[state])
  if (vends.length === 0) return null
  const shown = vends.map((vend) => ({ count: 1, rows: 0, cash: vend.amount, oldestAt: null }))
  const more = vends.length < mostShown ? 0 : Math.max(0, (heap?.count ?? 0) - vends.length)
  const all = more > 0 && heap ? [{ ...heap, rows: 0 }] : shown
  const { count, cashMinor } = sumHeaps(all, currency)
  return (
    <section className="stack" aria-label={t(`queue.group.${state}`)}>
      <h2 className="group-title">
        <span>{t(`queue.group.${state}`)}</span>
        <span className="soft">{t('queue.heap', { count, cash: minor(cashMinor) })}</span>
      </h2>
      <ul className="stack">
        {vends.map((vend) => (
          <QueueRow key={vend.vendId} vend={vend} />
        ))}
      </ul>
      {more > 0 ? (
        <Key icon="list" onPress={() => goToSales(state)}>
          {t('queue.more', { count: more })}
        </Key>
      ) : null}
    </section>
  )
}

export function Queue() {
  const { t } = useText()
  const review = useOpenVends('review')
  const unconfirmed = useOpenVends('unconfirmed')
  const sending = useOpenVends('sending')
  const queued = useOpenVends('queued')
  const vends = { review, unconfirmed, sending, queued }
  const { batches, more: moreBatches } = useOpenBatches()
  const papers = useOpenPapers()
  const late = useTill(({ status }) => status?.queue.late)
  const isEmpty =
    states.every((state) => vends[state]?.length === 0) &&
    [batches, papers.asking, papers.waiting].every(({ length }) => length === 0) &&
    (late === undefined || late.count + late.rows === 0)
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
      <LateSales />
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
          {moreBatches ? (
            <Key icon="list" onPress={goToBatches}>
              {t('batch.list.more')}
            </Key>
          ) : null}
        </section>
      ) : null}
      {states.map((state) => (
        <Group key={state} state={state} vends={vends[state] ?? []} />
      ))}
    </main>
  )
}
