// The rows of a placed batch, of one state or all, found by part of a number; each with how it stands and
// what the provider said about it. Only rows in sight are on the page, more are asked for on the way down.

import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { Input, Label, TextField } from 'react-aria-components/TextField'
import type { BatchRowView, BatchView } from '../../shared/contract/batch-views.ts'
import type { RowState } from '../../shared/vend/batch.ts'
import { Key } from '../design/Key.tsx'
import { Told } from '../i18n/Told.tsx'
import { useText } from '../i18n/use-text.ts'
import { RowBadge } from './Badges.tsx'
import { useBatchRows } from './use-batch.ts'

const firstRows = 100
const moreRows = 400
const rowPx = 57

function FoundRow({ row, batch }: { readonly row: BatchRowView; readonly batch: BatchView }) {
  const { money } = useText()
  // That somebody is no member is all there is to say: the state's own word says it in the reader's language.
  const detail = row.state === 'not-member' ? null : row.detail
  return (
    <>
      <span role="rowheader" className="batch-n soft">
        {row.n}
      </span>
      <span role="cell" className="mono found-account">
        {row.account}
      </span>
      <span role="cell" className="money">
        {money(row.amount, batch.currency)}
      </span>
      <span role="cell">
        <RowBadge state={row.state} />
      </span>
      {detail || row.providerRef ? (
        <span role="cell" className="found-detail soft">
          {detail ? <Told said={detail} /> : null}
          {detail && row.providerRef ? ' · ' : null}
          {row.providerRef ? <bdi>{row.providerRef}</bdi> : null}
        </span>
      ) : null}
    </>
  )
}

type Props = {
  readonly batch: BatchView
  readonly only: RowState | null
  readonly onOnly: (state: RowState | null) => void
}

export function FoundRows({ batch, only, onOnly }: Props) {
  const { t } = useText()
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const [want, setWant] = useState(firstRows)
  const list = useRef<HTMLDivElement>(null)
  const question = {
    batchId: batch.batchId,
    states: only === null ? [] : [only],
    text: asked,
  }
  const found = useBatchRows(question, want)
  const rows = found?.rows ?? []
  // Its answers are read in this component alone.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => rows[index]?.n ?? index,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const lastSeen = items.at(-1)?.index ?? 0
  const more = found?.more ?? false
  useEffect(() => {
    if (more && lastSeen >= rows.length - 20) setWant((now) => now + moreRows)
  }, [more, lastSeen, rows.length])
  useEffect(() => {
    setWant(firstRows)
    list.current?.scrollTo({ top: 0 })
  }, [only, asked])
  return (
    <section className="batch-found card" aria-label={t('batch.rows.title')}>
      <div className="found-head">
        <TextField className="field grow" value={text} onChange={setText}>
          <Label className="hidden">{t('batch.rows.search')}</Label>
          <Input
            type="search"
            inputMode="tel"
            autoComplete="off"
            maxLength={40}
            placeholder={t('batch.rows.search')}
          />
        </TextField>
        {only === null && text === '' ? null : (
          <Key
            icon="cross"
            onPress={() => {
              setText('')
              onOnly(null)
            }}
          >
            {t('batch.rows.all')}
          </Key>
        )}
      </div>
      <div role="status" className="found-none">
        {found && rows.length === 0 ? t('batch.rows.none') : null}
      </div>
      <div className="found-list" ref={list} tabIndex={-1}>
        <div
          role="table"
          aria-label={t('batch.rows.title')}
          aria-rowcount={more ? -1 : rows.length}
          className="batch-table"
          style={{ blockSize: virtual.getTotalSize() }}
        >
          {items.map((item) => {
            const row = rows[item.index]
            return row ? (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                role="row"
                aria-rowindex={item.index + 1}
                className="found-row"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <FoundRow row={row} batch={batch} />
              </div>
            ) : null
          })}
        </div>
      </div>
    </section>
  )
}
