// A placed batch in one place: how it stands in words, its shares by state, what the till does next and
// when, its rows, and what a person may do. The same at the counter, in Queue and in Sales.

import { useEffect, useRef, useState } from 'react'
import type { BatchView } from '../../shared/contract/batch-views.ts'
import type { BatchKind } from '../../shared/vend/products.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import { parseAmount } from '../../shared/money/money.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { languages } from '../i18n/dictionary.ts'
import { errorText } from '../i18n/facts.ts'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'
import { closeBatch } from '../stores/place.ts'
import { isDown, providerLabel, useTill } from '../stores/till.ts'
import { productIcons } from '../vend/words.ts'
import { BatchActs } from './BatchActs.tsx'
import { BatchFacts } from './BatchFacts.tsx'
import { BatchStory } from './BatchStory.tsx'
import { FoundRows } from './FoundRows.tsx'
import { Shares } from './Shares.tsx'
import { showDay } from './days.ts'
import { BatchBadge } from './Badges.tsx'
import { batchLook } from './looks.ts'
import { headlineOf } from './progress.ts'
import { showBatch } from './store.ts'
import { useBatch } from './use-batch.ts'
import './batch.css'
import './progress.css'

function Headline({ batch }: { readonly batch: BatchView }) {
  const { t, money, time, language } = useText()
  const down = useTill(({ status }) => isDown(status, batch.providerId))
  const { key, text, values } = headlineOf(batch, down && batch.waiting === null)
  const { unsure, ...counts } = values
  const facts = {
    ...counts,
    provider: providerLabel(batch.providerId),
    day: batch.expiresOn ? showDay(languages[language].locale, batch.expiresOn) : '',
    time: batch.next ? time(batch.next.at, true) : '',
  }
  const owed = parseAmount(batch.refundsDue, batch.currency)
  return (
    <div role="status" className="stack">
      <div className="headline">
        <BatchBadge batch={batch} />
        <h2>{t(key, facts)}</h2>
        <p>
          {text
            .map((line) =>
              t(
                line,
                line === 'batch.head.review.bulk' || line === 'batch.head.review.taken'
                  ? { ...facts, count: unsure.count, amount: money(unsure.amount, batch.currency) }
                  : facts,
              ),
            )
            .join(' ')}
        </p>
      </div>
      {batch.refusal ? (
        <p>
          <Told said={batch.refusal.message} />
        </p>
      ) : null}
      {owed.ok && owed.value > 0 ? (
        <Note tone="red" icon="cash">
          {t('batch.refund', { amount: money(batch.refundsDue, batch.currency) })}
        </Note>
      ) : null}
    </div>
  )
}

function Callback({ batch }: { readonly batch: BatchView }) {
  const { t } = useText()
  const { callback } = batch
  if (!callback) return null
  return (
    <section className="card batch-card">
      <h3>{t('batch.callback')}</h3>
      <bdi className="mono batch-url">{callback.url}</bdi>
      <p role="status">
        {callback.heard === 0
          ? t('batch.callback.none')
          : t('batch.callback.heard', { count: callback.heard })}
      </p>
    </section>
  )
}

function Whole({ batch, side }: { readonly batch: BatchView; readonly side: React.ReactNode }) {
  const { t, money } = useText()
  const [only, setOnly] = useState<RowState | null>(null)
  const { tone } = batchLook(batch)
  return (
    <div className="batch-columns">
      <div className="batch-main">
        <section
          className={`card batch-card batch-head tone-${tone}`}
          aria-label={t('batch.title')}
        >
          <p className="run-who">
            <span className="who-name">
              <Icon name={productIcons[batch.kind]} /> <bdi>{batch.name}</bdi>
            </span>
            <span className="soft">{t('batch.rows', { count: batch.total.count })}</span>
            <span className="money">{money(batch.total.amount, batch.currency)}</span>
          </p>
          <Headline batch={batch} />
          <Shares batch={batch} only={only} onOnly={setOnly} />
        </section>
        <FoundRows batch={batch} only={only} onOnly={setOnly} />
      </div>
      <div className="batch-side stack">
        {side}
        <BatchActs batch={batch} />
        <Callback batch={batch} />
        <section className="card batch-card" aria-label={t('story.title')}>
          <h3>{t('story.title')}</h3>
          <BatchStory batch={batch} />
        </section>
        <BatchFacts batch={batch} />
      </div>
    </div>
  )
}

type Props = {
  readonly batchId: string
  /** At the counter: the kind a new sheet would be of. Elsewhere the way on is the way back. */
  readonly newOf?: BatchKind
}

/** A tap so soon still meant the key that placed the batch. */
const doubleTapMs = 600

export function Progress({ batchId, newOf }: Props) {
  const text = useText()
  const { t } = text
  const { batch, error } = useBatch(batchId)
  const [openedAt] = useState(() => performance.now())
  const go = useRef<HTMLButtonElement>(null)
  const there = batch !== null
  useEffect(() => {
    if (there) go.current?.focus({ preventScroll: true })
  }, [there])
  useEffect(() => {
    if (newOf !== undefined) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) closeBatch()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [newOf])
  const leave = (): void => {
    if (newOf && performance.now() - openedAt > doubleTapMs) showBatch(newOf, null)
  }
  const way =
    newOf === undefined ? (
      <Key icon="back" hint="Esc" onPress={closeBatch} buttonRef={go}>
        {t('detail.back')}
      </Key>
    ) : (
      <Key kind="main" icon="plus" hint="Esc" onPress={leave} buttonRef={go}>
        {t(`batch.new.${newOf}`)}
      </Key>
    )
  if (!batch) {
    return (
      <div className="batch-progress">
        {error ? (
          <Note tone="red" icon="cross">
            {t('batch.gone')} {errorText(text, error)}
          </Note>
        ) : (
          <p role="status">{t('batch.loading')}</p>
        )}
        {way}
      </div>
    )
  }
  return (
    <div className="batch-progress" data-state={batch.state}>
      <Whole batch={batch} side={way} />
    </div>
  )
}
