// One batch as a line to open: how it stands, what it is, how far it got, what it comes to.

import { Press } from '../design/Press.tsx'
import type { BatchSummary } from '../../shared/contract/batch-views.ts'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { productIcons } from '../vend/words.ts'
import { BatchBadge } from './Badges.tsx'
import { endedCount } from './progress.ts'

type Props = { readonly batch: BatchSummary; readonly onOpen: () => void }

export function BatchRow({ batch, onOpen }: Props) {
  const { t, money, date } = useText()
  const { count, amount } = batch.total
  return (
    <Press className="key sale-row batch-line" onPress={onOpen}>
      <BatchBadge batch={batch} />
      <Icon name={productIcons[batch.kind]} />
      <span className="hidden">{t(`product.${batch.kind}`)}</span>
      <span className="row-who">
        <bdi className="row-name">{batch.name}</bdi>
        <span className="soft">{t('batch.list.done', { done: endedCount(batch), count })}</span>
      </span>
      <span className="row-when">
        <span>{date(batch.placedAt)}</span>
        <span className="soft">
          <bdi>{batch.cashierName}</bdi>
        </span>
      </span>
      <span className="money row-money">{money(amount, batch.currency)}</span>
    </Press>
  )
}
