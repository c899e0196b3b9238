// What was changed of the settings: when, by whom, what it was and what it is. Keys are shown by their
// end at most, because the till tells no more.

import { useState } from 'react'
import type { Output } from '../../shared/contract/contract.ts'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { isKey } from '../i18n/translate.ts'
import { useAnswer } from '../stores/use-answer.ts'
import { useTill } from '../stores/till.ts'

type Row = Output<'settings.history'>['rows'][number]

const pageSize = 20
const mostRows = 200

function Change({ change }: { readonly change: Row['changes'][number] }) {
  const { t } = useText()
  const key = `settings.path.${change.path}`
  const nothing = t('settings.history.none')
  return (
    <li className="settings-change">
      <span>{isKey(key) ? t(key) : <bdi className="mono">{change.path}</bdi>}</span>
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
