// Calm bands under the strip: training, line down, screen cut off from the till, disk and clock trouble,
// alarms. They say what still works and never cover what a finger needs.

import { memo } from 'react'
import { call } from '../client/client.ts'
import { Key } from '../design/Key.tsx'
import type { Tone } from '../design/Note.tsx'
import { Icon, type IconName } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { useNow } from '../stores/now.ts'
import { openBatch, openSale } from '../stores/place.ts'
import { type Status, useTill } from '../stores/till.ts'
import { useUnread } from '../stores/unread.ts'

/** A line that flickers is not worth a band. */
const calmAfterMs = 4000

type BandProps = {
  readonly tone: Tone
  readonly icon: IconName
  readonly title: string
  readonly words?: string
}

function Band({ tone, icon, title, words }: BandProps) {
  return (
    <p className={`band tone-${tone}`}>
      <Icon name={icon} />
      <span>
        <strong>{title}</strong> {words}
      </span>
    </p>
  )
}

/** What may still be sold is the shop's to say, and differs by product. */
function useStillSold(): string {
  const { t, language } = useText()
  const products = useTill(({ about }) => about?.products)
  const waiting = products?.filter(({ offline }) => offline) ?? []
  if (waiting.length === products?.length) return t('band.offline.text')
  if (waiting.length === 0) return t('band.offline.text.none')
  const names = waiting.map(({ id }) => t(`product.${id}`))
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(names)
  return t('band.offline.text.some', { products: list })
}

function Offline({ status }: { readonly status: Status }) {
  const { t, time, money } = useText()
  const stillSold = useStillSold()
  const now = useNow()
  const { network, providers, queue } = status
  const down = providers.filter((provider) => provider.state === 'down')
  const all = providers.length > 0 && down.length === providers.length
  const sinceAt =
    network.state === 'offline'
      ? network.sinceAt
      : all
        ? Math.max(...down.map((provider) => provider.sinceAt))
        : null
  if (sinceAt === null || now - sinceAt < calmAfterMs) return null
  const queued = queue.queued.count + queue.queued.rows
  const waits =
    queued > 0 ? t('band.offline.waiting', { count: queued, cash: money(queue.queued.cash) }) : ''
  return (
    <Band
      tone="blue"
      icon="lineDown"
      title={t('band.offline', { time: time(sinceAt) })}
      words={`${stillSold} ${waits}`}
    />
  )
}

function Lost() {
  const { t, time } = useText()
  const now = useNow()
  const { link, linkAt } = useTill()
  if (link !== 'lost' || now - linkAt < calmAfterMs / 2) return null
  return (
    <Band
      tone="amber"
      icon="lineDown"
      title={t('band.lost', { time: time(linkAt) })}
      words={t('band.lost.text')}
    />
  )
}

function Unread() {
  const { t } = useText()
  const isUnread = useUnread(({ askers }) => askers.size > 0)
  return isUnread ? (
    <Band tone="amber" icon="warn" title={t('band.unread')} words={t('band.unread.text')} />
  ) : null
}

function Alarm({
  alarm,
  more,
}: {
  readonly alarm: Status['alarms'][number]
  readonly more: number
}) {
  const { t, time } = useText()
  const { vendId, batchId } = alarm
  return (
    <div className="band tone-red">
      <Icon name="warn" />
      <span className="grow">
        <strong>{time(alarm.at)}</strong> {t(`alarm.${alarm.kind}`)} {more > 0 ? `(+${more})` : ''}
      </span>
      {vendId === null ? null : <Key onPress={() => openSale(vendId)}>{t('alarm.open')}</Key>}
      {batchId === null ? null : (
        <Key onPress={() => openBatch(batchId)}>{t('batch.open.alarm')}</Key>
      )}
      <Key onPress={() => void call('alarm.acknowledge', { alarmId: alarm.id })}>
        {t('alarm.seen')}
      </Key>
    </div>
  )
}

type BandsProps = {
  readonly training: boolean
  /** Seconds until the till locks itself. */
  readonly locksIn?: number | null
}

export const Bands = memo(function Bands({ training, locksIn = null }: BandsProps) {
  const { t } = useText()
  const status = useTill((till) => till.status)
  const open = status?.alarms.filter((alarm) => alarm.acknowledgedAt === null) ?? []
  const [alarm] = open
  return (
    <div className="bands">
      {training ? (
        <p className="band-training">
          <strong>{t('band.training')}</strong> <span>{t('band.training.text')}</span>
        </p>
      ) : null}
      {locksIn === null ? null : (
        <Band tone="blue" icon="lock" title={t('band.lock', { count: locksIn })} />
      )}
      <div role="status">
        <Lost />
        <Unread />
        {status ? <Offline status={status} /> : null}
        {status && status.storage.state !== 'ok' ? (
          <Band tone="red" icon="warn" title={t(`band.storage.${status.storage.state}`)} />
        ) : null}
        {status?.clock.state === 'jumped' ? (
          <Band tone="amber" icon="clock" title={t('band.clock')} />
        ) : null}
        {alarm ? <Alarm alarm={alarm} more={open.length - 1} /> : null}
      </div>
    </div>
  )
})
