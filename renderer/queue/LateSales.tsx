// Called refused, and sold after all: nobody waits for these any more, so that only a list brings them to
// the supervisor who must find out. The alarm that told of each is gone with a touch.

import { Press } from '../design/Press.tsx'
import type { ReviewItem } from '../../shared/contract/review.ts'
import { Icon } from '../design/icons.tsx'
import { Badge } from '../design/Note.tsx'
import { sumHeaps } from '../frame/heaps.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { goTo, openSale } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'

function Row({ item }: { readonly item: ReviewItem }) {
  const { t, money, length } = useText()
  const now = useNow()
  const { vendId, n } = item
  // A row of a sheet is decided on Review; a sale on its own page as well.
  const open = (): void => (vendId === null ? goTo('review') : openSale(vendId))
  return (
    <li className="row card">
      <Press className="key quiet row-open" onPress={open}>
        <Badge tone="red" icon="warn">
          {t(`review.late.${item.late ?? 'sold'}`)}
        </Badge>
        <Icon name="question" />
        <span className="row-who">
          <bdi className="row-name">{item.name ?? item.account}</bdi>
          <span className="soft">
            {n === null ? null : `${t('review.row', { n })} · `}
            <bdi className="mono">{item.account}</bdi>
          </span>
        </span>
        <span className="row-when">{t('queue.age', { age: length(now - item.placedAt) })}</span>
        <span className="money row-money">{money(item.amount, item.currency)}</span>
      </Press>
    </li>
  )
}

/** Nothing where there is none, which is nearly always: asked for only where the strip tells of one. */
export function LateSales() {
  const heap = useTill(({ status }) => status?.queue.late)
  return heap && heap.count + heap.rows > 0 ? <List heap={heap} /> : null
}

function List({ heap }: { readonly heap: Parameters<typeof sumHeaps>[0][number] }) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  const { count, cashMinor } = sumHeaps([heap], currency)
  const items = useAnswer('review.list', {}, count)?.items.filter(({ late }) => late !== null)
  return (
    <section className="stack" aria-label={t('queue.group.late')}>
      <h2 className="group-title">
        <span>{t('queue.group.late')}</span>
        <span className="soft">{t('queue.heap', { count, cash: minor(cashMinor) })}</span>
      </h2>
      <ul className="stack">
        {items?.map((item) => (
          <Row key={item.vendId ?? `${item.batchId} ${item.n}`} item={item} />
        ))}
      </ul>
    </section>
  )
}
