// One waiting sale: who, how much, how long, what comes next, and the keys that fit its state.

import { Press } from '../design/Press.tsx'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { call } from '../client/client.ts'
import { Icon } from '../design/icons.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { openSale } from '../stores/place.ts'
import { isDown, useTill } from '../stores/till.ts'
import { AskNow, CancelOrder } from '../vend/Acts.tsx'
import { StateBadge } from '../vend/StateBadge.tsx'
import { accountText, productIcons, whoText } from '../vend/words.ts'

function NextWords({ vend, now }: { readonly vend: VendSummary; readonly now: number }) {
  const { t, time } = useText()
  const down = useTill(({ status }) => isDown(status, vend.providerId))
  const { next } = vend
  if (!next) return <>{vend.state === 'sending' ? t('queue.next.now') : t('queue.next.none')}</>
  if (next.at <= now) return <>{t(down ? 'queue.next.line' : 'queue.next.soon')}</>
  return <>{t(`queue.next.${next.kind}`, { time: time(next.at, true) })}</>
}

export function QueueRow({ vend }: { readonly vend: VendSummary }) {
  const text = useText()
  const { t, money, length } = text
  const now = useNow()
  const amount = money(vend.amount, vend.currency)
  return (
    <li className="row card">
      <Press className="key quiet row-open" onPress={() => openSale(vend.vendId)}>
        <StateBadge state={vend.state} />
        <Icon name={productIcons[vend.product]} />
        <span className="hidden">{t(`product.${vend.product}`)}</span>
        <span className="row-who">
          <bdi className="row-name">{whoText(text, vend)}</bdi>
          <span className="mono soft">{accountText(vend.product, vend.account)}</span>
        </span>
        <span className="row-when">
          <span>{t('queue.age', { age: length(now - vend.placedAt) })}</span>
          <span className="soft">
            <NextWords vend={vend} now={now} />
          </span>
        </span>
        <span className="money row-money">{amount}</span>
      </Press>
      <div className="row-acts">
        <AskNow vend={vend} />
        {vend.state === 'queued' ? (
          <Key icon="printer" onPress={() => void call('print.orderSlip', { vendId: vend.vendId })}>
            {t('print.orderSlip')}
          </Key>
        ) : null}
        <CancelOrder vend={vend} />
      </div>
    </li>
  )
}
