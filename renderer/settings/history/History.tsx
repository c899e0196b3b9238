// What was changed of the settings: when, by whom, what it was and what it is, in plain words.

import type { Output } from '../../../shared/contract/contract.ts'
import { Icon } from '../../design/icons.tsx'
import { NextPage } from '../../design/NextPage.tsx'
import { useText } from '../../i18n/use-text.ts'
import { useAnswer } from '../../stores/use-answer.ts'
import { useTill } from '../../stores/till.ts'
import { useSettings } from '../parts/settings-store.ts'
import { type NameOf, type Told, nameIn, toldOf } from './changed.ts'

type Row = Output<'settings.history'>['rows'][number]

const pageSize = 40

/** What accounts are called by now. */
function useNames(): NameOf {
  const { settings } = useSettings()
  return (id) => settings?.document.providers.find((one) => one.id === id)?.label
}

function Change({ told }: { readonly told: Told }) {
  const { t } = useText()
  return (
    <li className="settings-change">
      <span>{told.what}</span>
      <span>
        <bdi className="soft">{told.from}</bdi> <Icon name="next" />
        <span className="hidden">{t('settings.history.now')}</span> <bdi>{told.to}</bdi>
      </span>
    </li>
  )
}

/** How the settings were when this till first wrote them down. */
const isFirst = ({ source, changes }: Row): boolean => source === 'file' && changes.length === 0

function Entry({ row, known }: { readonly row: Row; readonly known: NameOf }) {
  const text = useText()
  const { t, date } = text
  const people = useTill((till) => till.about?.cashiers)
  const currency = useTill((till) => till.about?.shop.currency ?? '')
  const nameOf = nameIn(row.changes, known)
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
        {row.changes.map((change) => {
          const told = toldOf(change, { text, currency, nameOf })
          return told ? <Change key={change.path} told={told} /> : null
        })}
      </ul>
    </li>
  )
}

export function History() {
  const about = useTill((till) => till.about)
  return <Page before={null} renew={about?.shop.name ?? ''} />
}

type PageProps = {
  /** Null: the newest. */
  readonly before: number | null
  readonly renew: string
}

/** Each page begins where the one before it ends, back to the first change. */
function Page({ before, renew }: PageProps) {
  const { t } = useText()
  const known = useNames()
  const rows = useAnswer(
    'settings.history',
    { limit: pageSize, ...(before === null ? {} : { before }) },
    renew,
  )?.rows
  if (!rows) {
    return (
      <p className="soft" role="status">
        {t('settings.reading')}
      </p>
    )
  }
  const last = rows.length === pageSize ? (rows.at(-1)?.seq ?? null) : null
  return (
    <>
      <ol className="stack">
        {rows.map((row) => (
          <Entry key={row.seq} row={row} known={known} />
        ))}
      </ol>
      {rows.length === 0 && before === null ? (
        <p className="soft">{t('settings.history.empty')}</p>
      ) : null}
      {last === null ? null : <NextPage>{() => <Page before={last} renew={renew} />}</NextPage>}
    </>
  )
}
