// One row of the sheet: its number and its amount as fields, what is wrong with it in words underneath.

import type { KeyboardEvent } from 'react'
import { Key } from '../design/Key.tsx'
import { Icon } from '../design/icons.tsx'
import { useText } from '../i18n/use-text.ts'
import { enterCell, goToCell, removeAt, setText, stepCell, takeCommonOptions } from './actions.ts'
import type { Draft } from './draft.ts'
import { rowProblemText } from './problems.ts'
import { type Column, type SheetRow, isBlank, problemsOf, typed } from './sheet.ts'

type Props = { readonly draft: Draft; readonly row: SheetRow; readonly n: number }

function CellField({ draft, row, n, column }: Props & { readonly column: Column }) {
  const { t } = useText()
  const { kind, step, typing } = draft
  const problems = problemsOf(row, draft.checked?.byId)
  const wrong = problems.some(({ field, weight }) => weight === 'stop' && field === column)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (event.key === 'Enter') enterCell(kind)
    else stepCell(kind, event.key === 'ArrowDown' ? 1 : -1)
  }
  return (
    <div role="cell">
      <input
        className="cell mono"
        data-cell={`${row.id} ${column}`}
        aria-label={t(`batch.cell.${column}`, { n })}
        aria-invalid={wrong}
        aria-describedby={problems.length > 0 ? `problems-${row.id}` : undefined}
        inputMode={typing ? 'none' : column === 'amount' ? 'decimal' : 'tel'}
        placeholder={t(`batch.col.${column}`)}
        autoComplete="off"
        spellCheck={false}
        readOnly={step === 'confirm'}
        value={row[column]}
        onFocus={() => {
          if (draft.cell?.id !== row.id || draft.cell.column !== column) {
            goToCell(kind, { id: row.id, column })
          }
        }}
        onKeyDown={onKeyDown}
        onChange={(event) =>
          setText(kind, { id: row.id, column }, typed(event.target.value, column))
        }
      />
    </div>
  )
}

function Words({ draft, row }: Omit<Props, 'n'>) {
  const text = useText()
  const problems = problemsOf(row, draft.checked?.byId)
  const options = Object.values(row.options ?? {})
  if (problems.length === 0 && options.length === 0) return null
  return (
    <div className="batch-words" role="cell" id={`problems-${row.id}`}>
      {options.length > 0 ? <bdi className="soft">{options.join(' · ')}</bdi> : null}
      {problems.map((problem) => (
        <p
          key={`${problem.code} ${problem.field}`}
          className={problem.weight === 'stop' ? 'tone-red' : 'tone-amber'}
        >
          <Icon name={problem.weight === 'stop' ? 'cross' : 'warn'} />
          <span>{rowProblemText(text, problem, row)}</span>
        </p>
      ))}
      {options.length > 0 && problems.some(({ field }) => field === 'options') ? (
        <Key onPress={() => takeCommonOptions(draft.kind, row.id)}>{text.t('batch.common')}</Key>
      ) : null}
    </div>
  )
}

/** The finger, or the focus, is where the next row comes to lie. */
function remove({ kind, sheet }: Draft, id: number): void {
  const next = sheet.rows[sheet.rows.findIndex((row) => row.id === id) + 1]
  removeAt(kind, id)
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-remove="${next?.id}"] button`)?.focus(),
  )
}

export function Row({ draft, row, n }: Props) {
  const { t } = useText()
  return (
    <>
      <span role="rowheader" className="batch-n soft">
        {n}
      </span>
      <CellField draft={draft} row={row} n={n} column="account" />
      <CellField draft={draft} row={row} n={n} column="amount" />
      <div role="cell" className="batch-remove" data-remove={row.id}>
        {isBlank(row) || draft.step === 'confirm' ? null : (
          <Key
            kind="quiet"
            icon="cross"
            label={t('batch.remove', { n })}
            onPress={() => remove(draft, row.id)}
          />
        )}
      </div>
      <Words draft={draft} row={row} />
    </>
  )
}
