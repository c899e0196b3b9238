// Every alarm there was: a touch takes one off the strip, and whoever looks after the till may not have
// been there.

import type { Output } from '../../shared/contract/contract.ts'
import { Key } from '../design/Key.tsx'
import { NextPage } from '../design/NextPage.tsx'
import { Noted } from '../i18n/Noted.tsx'
import { useText } from '../i18n/use-text.ts'
import { openBatch, openSale } from '../stores/place.ts'
import { useTill } from '../stores/till.ts'
import { useAnswer } from '../stores/use-answer.ts'

type Alarm = Output<'alarm.list'>['alarms'][number]

const pageSize = 10

export function Alarms() {
  const { t } = useText()
  const open = useTill(({ status }) => status?.alarms.length ?? 0)
  return (
    <section className="stack" aria-label={t('alarms.title')}>
      <h3>{t('alarms.title')}</h3>
      <Page before={null} renew={open} />
    </section>
  )
}

/** Each page begins where the one before it ends, back to the first alarm. */
function Page({ before, renew }: { readonly before: number | null; readonly renew: number }) {
  const { t } = useText()
  const page = { limit: pageSize, ...(before === null ? {} : { before }) }
  const alarms = useAnswer('alarm.list', page, renew)?.alarms
  if (!alarms) return null
  const last = alarms.length === pageSize ? (alarms.at(-1)?.id ?? null) : null
  return (
    <>
      {alarms.length === 0 && before === null ? <p className="soft">{t('alarms.none')}</p> : null}
      <ul className="stack">
        {alarms.map((alarm) => (
          <Row key={alarm.id} alarm={alarm} />
        ))}
      </ul>
      {last === null ? null : <NextPage>{() => <Page before={last} renew={renew} />}</NextPage>}
    </>
  )
}

function Row({ alarm }: { readonly alarm: Alarm }) {
  const { t, date } = useText()
  const { at, kind, message, notes, vendId, batchId, acknowledgedAt, acknowledgedBy } = alarm
  return (
    <li className="card care-card stack">
      <p>
        <strong>{date(at)}</strong> {t(`alarm.${kind}`)}
      </p>
      <Noted said={{ detail: message, notes }} />
      <p className="soft">
        {acknowledgedAt === null
          ? t('alarms.unseen')
          : t('alarms.seen', { name: acknowledgedBy ?? '', time: date(acknowledgedAt) })}
      </p>
      {vendId === null ? null : <Key onPress={() => openSale(vendId)}>{t('alarm.open')}</Key>}
      {batchId === null ? null : (
        <Key onPress={() => openBatch(batchId)}>{t('batch.open.alarm')}</Key>
      )}
    </li>
  )
}
