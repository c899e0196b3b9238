// One thing a person decides, whole: what is known, whom to call, the decision. Of a batch its rows too.

import { useState } from 'react'
import type { ReviewItem } from '../../shared/contract/review.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { openBatch, openSale } from '../stores/place.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { Decide, type Subject } from './Decide.tsx'
import { SeenTokens, Sentences, WhomToCall } from './Evidence.tsx'
import './review.css'

type Props = {
  readonly subject: Subject
  readonly kind: ReviewItem['kind']
  readonly amount: string
  readonly asksNumber?: boolean
  readonly renew: string | number
  readonly onDecided: () => void
}

/** Evidence and decision about a sale, a row or a batch. */
export function Case({ subject, kind, amount, asksNumber = false, renew, onDecided }: Props) {
  const { t, money } = useText()
  const known = useAnswer('review.evidence', subject, renew)
  if (!known) return <p role="status">{t('run.loading')}</p>
  return (
    <div className="stack">
      <section className="card review-known stack">
        <h2>{t('review.evidence')}</h2>
        <Sentences known={known} />
        <SeenTokens known={known} />
      </section>
      {known.late ? (
        <Note tone="red" icon="warn">
          {t(`review.late.${known.late.kind}.text`, {
            provider: known.quote.provider,
            amount: money(amount, known.quote.currency),
          })}
        </Note>
      ) : null}
      <WhomToCall known={known} />
      <Decide
        subject={subject}
        kind={kind}
        known={known}
        asksNumber={asksNumber}
        amount={amount}
        onDecided={onDecided}
      />
    </div>
  )
}

const shownRows = 200

function BatchCase({
  item,
  renew,
  onDecided,
}: { item: ReviewItem } & Pick<Props, 'renew' | 'onDecided'>) {
  const { t, money } = useText()
  const batchId = item.batchId ?? ''
  const [n, setN] = useState<number | null>(null)
  const rows = useAnswer('batch.rows', { batchId, states: ['review'], limit: shownRows }, renew)
  const batch = useAnswer('batch.get', { batchId }, renew)?.batch
  const asksNumber = item.kind === 'collect' && batch?.providerBatch === null
  const row = rows?.rows.find((one) => one.n === n)
  return (
    <div className="stack">
      <Key icon="next" onPress={() => openBatch(batchId)}>
        {t('run.detail')}
      </Key>
      {asksNumber ? null : (
        <div className="review-rows" role="group" aria-label={t('review.list')}>
          <Key pressed={row === undefined} onPress={() => setN(null)}>
            {t('review.all')} · {t('review.rows', { count: item.rows })}
          </Key>
          {rows?.rows.map((one) => (
            <Key key={one.n} pressed={one.n === n} onPress={() => setN(one.n)}>
              <span>{t('review.row', { n: one.n })}</span>
              <span className="mono">{one.account}</span>
              <span className="money">{money(one.amount, item.currency)}</span>
            </Key>
          ))}
          {rows && rows.rows.length === shownRows && item.rows > shownRows ? (
            <p className="soft">{t('queue.more', { count: item.rows - shownRows })}</p>
          ) : null}
        </div>
      )}
      <Case
        key={row?.n ?? 'all'}
        subject={row ? { batchId, n: row.n } : { batchId }}
        kind={item.kind}
        amount={row?.amount ?? item.amount}
        asksNumber={asksNumber}
        renew={renew}
        onDecided={onDecided}
      />
    </div>
  )
}

export function ItemCase({
  item,
  renew,
  onDecided,
}: { item: ReviewItem } & Pick<Props, 'renew' | 'onDecided'>) {
  const { t } = useText()
  const { vendId } = item
  if (vendId === null && item.n !== null && item.batchId !== null) {
    return (
      <Case
        subject={{ batchId: item.batchId, n: item.n }}
        kind={item.kind}
        amount={item.amount}
        renew={renew}
        onDecided={onDecided}
      />
    )
  }
  if (vendId === null) return <BatchCase item={item} renew={renew} onDecided={onDecided} />
  return (
    <div className="stack">
      <Key icon="next" onPress={() => openSale(vendId)}>
        {t('run.detail')}
      </Key>
      <Case
        subject={{ vendId }}
        kind="sale"
        amount={item.amount}
        renew={renew}
        onDecided={onDecided}
      />
    </div>
  )
}
