// The status strip: shop, providers, printer, what waits and what is unconfirmed with the cash behind it,
// float, cashier, clock. Each opens its detail. Painted before the till has answered.

import { memo } from 'react'
import type { CashierView } from '../../shared/contract/status.ts'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { useTill } from '../stores/till.ts'
import { FloatChip, HeapChip, PersonChip, PrintersChip, ProviderChip } from './chips.tsx'

function ClockFace() {
  const { time } = useText()
  const now = useNow(5000)
  return (
    <time className="strip-clock mono" dateTime={new Date(now).toISOString()}>
      {time(now)}
    </time>
  )
}

export const Strip = memo(function Strip({ cashier }: { readonly cashier: CashierView }) {
  const { t } = useText()
  const about = useTill((till) => till.about)
  const status = useTill((till) => till.status)
  // A provider without a wallet has no float to show, unless nothing else would stand there.
  const all = status?.providers ?? []
  const floats = all.length > 1 ? all.filter(({ balance }) => balance !== null) : all
  return (
    <header className="strip" data-crowded={all.length > 1} aria-label={t('strip.title')}>
      <p className="strip-shop">
        <bdi className="strip-name">{about?.shop.name ?? 'TokenTill'}</bdi>
        <span className="soft">
          {about ? t('strip.till', { till: about.shop.till }) : '\u00a0'}
        </span>
      </p>
      {status?.providers.map((provider) => (
        <ProviderChip key={provider.id} provider={provider} />
      ))}
      {status ? (
        <>
          <PrintersChip printers={status.printers} />
          <HeapChip kind="waiting" heaps={[status.queue.queued, status.queue.sending]} />
          <HeapChip kind="unconfirmed" heaps={[status.queue.unconfirmed, status.queue.review]} />
          {floats.map((provider) => (
            <FloatChip key={provider.id} provider={provider} named={floats.length > 1} />
          ))}
        </>
      ) : null}
      <span className="grow" />
      <PersonChip cashier={cashier} />
      <ClockFace />
    </header>
  )
})
