// A provider's statement: dropped in or chosen, its columns guessed and shown, and what it means for the
// journal in six lists. Only the first list is settled, and only with a supervisor's word.

import { useState } from 'react'
import type { Input, Output } from '../../shared/contract/contract.ts'
import type { StatementView } from '../../shared/contract/statement.ts'
import { readSheetFile } from '../batch/file.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { ChoiceList } from '../design/ChoiceList.tsx'
import { FileKey } from '../design/FileKey.tsx'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { useTill } from '../stores/till.ts'
import { StatementLists } from './StatementLists.tsx'

type Columns = NonNullable<Input<'review.statement'>['columns']>
type Field = keyof Columns
type Settled = Output<'review.settle'>

const fields = ['reference', 'account', 'amount', 'at', 'status', 'token', 'receiptNo'] as const

function ColumnKeys({
  view,
  onColumn,
}: {
  readonly view: StatementView
  readonly onColumn: (field: Field, at: number | null) => void
}) {
  const { t } = useText()
  const choices = [
    { value: 'none', label: t('statement.column.none') },
    ...view.heading.map((text, at) => ({ value: String(at), label: text || String(at + 1) })),
  ]
  return (
    <section className="card statement-columns stack">
      <h2>{t('statement.columns')}</h2>
      <div className="statement-fields">
        {fields.map((field) => (
          <ChoiceList
            key={field}
            label={t(`statement.column.${field}`)}
            value={String(view.columns[field] ?? 'none')}
            choices={choices}
            onChange={(value) => onColumn(field, value === 'none' ? null : Number(value))}
          />
        ))}
      </div>
      <div
        className="statement-sample"
        // Wider than the screen, it is scrolled with the keys too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        role="group"
        aria-label={t('statement.columns')}
      >
        <table>
          <thead>
            <tr>
              {view.heading.map((text, at) => (
                // oxlint-disable-next-line react/no-array-index-key
                <th key={at}>
                  <bdi>{text}</bdi>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.sample.map((cells, line) => (
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={line}>
                {cells.map((cell, at) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={at}>
                    <bdi>{cell}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Outcome({ settled }: { readonly settled: Settled }) {
  const { t } = useText()
  return (
    <div role="status" className="stack">
      <Note tone="green" icon="check">
        {t('statement.settled', { count: settled.settled, noted: settled.noted })}
      </Note>
      {settled.failed.map(({ reference, message }) => (
        <Note key={reference} tone="red" icon="cross">
          {t('statement.failed', { reference, why: message })}
        </Note>
      ))}
    </div>
  )
}

export function Statement({ onSettled }: { readonly onSettled: () => void }) {
  const text = useText()
  const { t } = text
  const providers = useTill(({ status }) => status?.providers ?? [])
  const [providerId, setProviderId] = useState<string | null>(null)
  const [csv, setCsv] = useState<string | null>(null)
  const [columns, setColumns] = useState<Columns>({})
  const [view, setView] = useState<StatementView | null>(null)
  const [error, setError] = useState<ScreenError | null>(null)
  const [asking, setAsking] = useState(false)
  const [settled, setSettled] = useState<Settled | null>(null)
  const chosen = providerId ?? providers[0]?.id ?? ''
  const label = providers.find(({ id }) => id === chosen)?.label ?? chosen
  const read = async (sheet: string, given: Columns, of: string): Promise<void> => {
    const answer = await call('review.statement', { providerId: of, csv: sheet, columns: given })
    setView(answer.ok ? answer.value : null)
    setError(answer.ok ? null : answer.error)
  }
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return
    setSettled(null)
    setColumns({})
    const sheet = await readSheetFile(file)
    setCsv(sheet.ok ? sheet.value : null)
    // The till says in its own words what is wrong with a file that holds nothing.
    await read(sheet.ok ? sheet.value : 'PK', {}, chosen)
  }
  const act = async (given: Given): Promise<ScreenError | null> => {
    if (csv === null) return null
    const answer = await call('review.settle', { providerId: chosen, csv, columns, ...given })
    if (!answer.ok) return answer.error
    setSettled(answer.value)
    await read(csv, columns, chosen)
    onSettled()
    return null
  }
  const count = view?.certain.length ?? 0
  const notes = view?.tokenMissing.length ?? 0
  const words = count > 0 ? t('statement.settle', { count }) : t('statement.note', { count: notes })
  return (
    <div className="stack">
      <section
        className="card statement-drop stack"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void open(event.dataTransfer.files[0])
        }}
      >
        <p>{t('statement.text', { provider: label })}</p>
        <div className="line">
          {providers.length > 1 ? (
            <ChoiceList
              label={t('statement.provider')}
              value={chosen}
              choices={providers.map(({ id, label: name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                setProviderId(id)
                setView(null)
                setCsv(null)
              }}
            />
          ) : null}
          <FileKey
            kind="main"
            icon="list"
            accepts={['.csv', '.txt', 'text/csv', 'text/plain']}
            onFile={(file) => void open(file)}
          >
            {t('statement.choose')}
          </FileKey>
        </div>
      </section>
      <div role="alert">
        <ErrorNote error={error} />
      </div>
      {settled ? <Outcome settled={settled} /> : null}
      {view && csv !== null ? (
        <>
          <ColumnKeys
            view={view}
            onColumn={(field, at) => {
              const next = { ...columns, [field]: at }
              setColumns(next)
              void read(csv, next, chosen)
            }}
          />
          <p className="soft">
            {t('statement.rows', { count: view.rows })} ·{' '}
            {t('statement.same', { count: view.same })}
          </p>
          {count + notes > 0 ? (
            <Key kind="main" big onPress={() => setAsking(true)}>
              {words}
            </Key>
          ) : null}
          <StatementLists view={view} />
        </>
      ) : null}
      {asking ? <Override title={words} act={act} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}
