// What no rule resolved, oldest first, with all that is known of it and the decision beside it; and a
// provider's statement held against the journal.

import { useState } from 'react'
import type { ReviewItem } from '../../shared/contract/review.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { Badge, Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { useBatches } from '../stores/batches.ts'
import { goToSales } from '../sales/store.ts'
import { goTo } from '../stores/place.ts'
import { providerLabel, useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useVends } from '../stores/vends.ts'
import { productIcons } from '../vend/words.ts'
import { ItemCase } from './Case.tsx'
import { Statement } from './Statement.tsx'
import './review.css'

const againMs = 5_000
/** As many sales as the till tells at once. */
const mostSales = 200
const idOf = ({ vendId, batchId, n }: ReviewItem): string => vendId ?? `${batchId ?? ''} ${n ?? ''}`

type RowProps = {
  readonly item: ReviewItem
  readonly chosen: boolean
  readonly onChoose: () => void
}

function ItemRow({ item, chosen, onChoose }: RowProps) {
  const { t, money, date } = useText()
  const { kind } = item
  return (
    <li>
      <Key className="review-item" pressed={chosen} onPress={onChoose}>
        {kind === 'sale' && item.product !== 'bulk' && item.product !== 'collect' ? (
          <Icon name={productIcons[item.product]} />
        ) : (
          <Icon name="list" />
        )}
        <span className="grow">
          <bdi className="row-name">
            {kind === 'sale'
              ? (item.name ?? item.account)
              : t(`review.batch.${kind}`, { name: item.name ?? '' })}
          </bdi>
          <span className="soft">
            {kind === 'sale' ? (
              <span className="mono">{item.account}</span>
            ) : (
              t('review.rows', { count: item.rows })
            )}
            {' · '}
            <bdi>{providerLabel(item.providerId)}</bdi> · {date(item.placedAt)}
          </span>
          {item.late ? (
            <Badge tone="red" icon="warn">
              {t(`review.late.${item.late}`)}
            </Badge>
          ) : null}
        </span>
        <span className="money">{money(item.amount, item.currency)}</span>
      </Key>
    </li>
  )
}

export function Review() {
  const { t } = useText()
  const changes = useVends((vends) => vends.changes) + useBatches((batches) => batches.changes)
  const [chosen, setChosen] = useState<string | null>(null)
  const [done, setDone] = useState(0)
  const [reading, setReading] = useState(false)
  const renew = `${changes} ${done}`
  const items = useAnswer('review.list', {}, renew, againMs)?.items
  const item = items?.find((one) => idOf(one) === chosen) ?? null
  const waiting = useTill(({ status }) => status?.queue.review.count ?? 0)
  // The oldest stand here; the rest comes up as these are decided.
  const sales = items?.filter(({ kind, late }) => kind === 'sale' && late === null).length ?? 0
  const more = sales < mostSales ? 0 : waiting - sales
  return (
    <main className="page">
      <div className="page-head">
        <Key icon="back" onPress={() => goTo('queue')}>
          {t('review.back')}
        </Key>
        <h1 className="grow">{t('screen.review')}</h1>
        <Key icon="list" pressed={reading} onPress={() => setReading(!reading)}>
          {t('statement.title')}
        </Key>
      </div>
      {reading ? (
        <Statement onSettled={() => setDone(done + 1)} />
      ) : (
        <div className="review-columns">
          <section className="stack" aria-label={t('review.list')}>
            <div role="status">
              {items?.length === 0 ? (
                <Note tone="green" icon="check">
                  {t('review.none')}
                </Note>
              ) : null}
            </div>
            <ul className="stack">
              {items?.map((one) => (
                <ItemRow
                  key={idOf(one)}
                  item={one}
                  chosen={idOf(one) === chosen}
                  onChoose={() => setChosen(idOf(one))}
                />
              ))}
            </ul>
            {more > 0 ? (
              <Key icon="list" onPress={() => goToSales('review')}>
                {t('queue.more', { count: more })}
              </Key>
            ) : null}
          </section>
          {item ? (
            <ItemCase
              key={idOf(item)}
              item={item}
              renew={renew}
              onDecided={() => setDone(done + 1)}
            />
          ) : items && items.length > 0 ? (
            <p className="soft">{t('review.choose')}</p>
          ) : null}
        </div>
      )}
    </main>
  )
}
