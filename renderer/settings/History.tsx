// What was changed of the settings: when, by whom, what it was and what it is. Keys are shown by their
// end at most, because the till tells no more.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { Key } from '../design/Key.tsx'
import type { Key as Words } from '../i18n/dictionary.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { isKey } from '../i18n/translate.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useTill } from '../stores/till.ts'

type Row = Output<'settings.history'>['rows'][number]

const pageSize = 20
const mostRows = 200

/** What is set of a printer goes by the words it is set with. */
const printerWords = {
  profile: 'printers.profile',
  columns: 'printers.width',
  codePage: 'printers.codePage',
  cutter: 'printers.cutter',
  feedLines: 'printers.feed',
  codes: 'printers.codes',
  density: 'printers.density',
  speed: 'printers.speed',
  'drawer.pin': 'printers.drawer',
  transport: 'printers.way',
  host: 'printers.where.tcp',
  port: 'printers.port',
  queue: 'printers.where.queue',
  baudRate: 'printers.baud',
  flow: 'printers.flow',
  folder: 'printers.folder',
} as const satisfies Readonly<Record<string, Words>>

const shopWords = {
  'shop.logo': 'printers.logo',
  'shop.slipCodes': 'printers.slipCodes',
  printers: 'settings.section.printers',
} as const satisfies Readonly<Record<string, Words>>

/** "Address (counter)", or the path where nobody has words for it. */
function wordsOf(t: Text['t'], path: string): string | null {
  const key = `settings.path.${path}`
  if (isKey(key)) return t(key)
  if (path in shopWords) return t(shopWords[path as keyof typeof shopWords])
  const [, id, field] = /^printers\.([^.]+)\.(.+)$/.exec(path) ?? []
  if (field === undefined || !(field in printerWords)) return null
  return `${t(printerWords[field as keyof typeof printerWords])} (${id})`
}

function Change({ change }: { readonly change: Row['changes'][number] }) {
  const { t } = useText()
  const words = wordsOf(t, change.path)
  const nothing = t('settings.history.none')
  return (
    <li className="settings-change">
      <span>{words ?? <bdi className="mono">{change.path}</bdi>}</span>
      <span>
        <bdi className="soft">{change.from ?? nothing}</bdi>
        <span aria-hidden="true"> → </span>
        <span className="hidden">{t('settings.history.now')}</span>
        <bdi>{change.to ?? nothing}</bdi>
      </span>
    </li>
  )
}

/** How the settings were when this till first wrote them down. */
const isFirst = ({ source, changes }: Row): boolean => source === 'file' && changes.length === 0

function Entry({ row }: { readonly row: Row }) {
  const { t, date } = useText()
  const people = useTill((till) => till.about?.cashiers)
  const name = people?.find(({ id }) => id === row.who)?.name ?? row.who
  return (
    <li className="card settings-change-card">
      <p className="settings-change-head">
        <strong>
          {name === null ? (
            t(`settings.history.${isFirst(row) ? 'first' : row.source}`)
          ) : (
            <bdi>{name}</bdi>
          )}
        </strong>
        <span className="soft">{date(row.at)}</span>
      </p>
      {row.reason ? (
        <p>
          <bdi>{row.reason}</bdi>
        </p>
      ) : null}
      <ul className="stack">
        {row.changes.map((change) => (
          <Change key={change.path} change={change} />
        ))}
      </ul>
    </li>
  )
}

export function History() {
  const { t } = useText()
  const about = useTill((till) => till.about)
  const [limit, setLimit] = useState(pageSize)
  const answer = useAnswer('settings.history', { limit }, about?.shop.name ?? '')
  if (answer === null) {
    return (
      <p className="soft" role="status">
        {t('settings.reading')}
      </p>
    )
  }
  return (
    <>
      <ol className="stack">
        {answer.rows.map((row) => (
          <Entry key={row.seq} row={row} />
        ))}
      </ol>
      {answer.rows.length === 0 ? <p className="soft">{t('settings.history.empty')}</p> : null}
      {answer.rows.length === limit && limit < mostRows ? (
        <Key icon="down" onPress={() => setLimit(Math.min(mostRows, limit + pageSize * 2))}>
          {t('settings.history.more')}
        </Key>
      ) : null}
    </>
  )
}
