// The rows of the sheet: every cell is a field, only those in sight are on the page. Where the cursor
// is decided elsewhere; this brings it into sight and puts the focus there.

import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef } from 'react'
import { Note } from '../design/Note.tsx'
import { useText } from '../i18n/use-text.ts'
import { Row } from './Row.tsx'
import type { Draft } from './draft.ts'
import { type SheetRow, isBlank, problemsOf } from './sheet.ts'

const rowPx = 57
const triesToFocus = 6

type Shown = Pick<Draft, 'sheet' | 'checked' | 'only' | 'step'>

/** Rows to show, each with its place in the whole sheet. */
function shownRows({
  sheet,
  checked,
  only,
  step,
}: Shown): readonly (readonly [number, SheetRow])[] {
  // As the till counts them: a row left blank in between has no number of its own.
  let n = 0
  const all = sheet.rows.map((row) => [isBlank(row) ? n + 1 : (n += 1), row] as const)
  if (only === null) return step === 'confirm' ? all.slice(0, -1) : all
  return all.filter(([, row]) => only.has(row.id) || problemsOf(row, checked?.byId).length > 0)
}

/** Focuses a cell once it is on the page; it may take a frame or two to get there. */
function focusCell(list: HTMLElement, name: string, tries = triesToFocus): void {
  const field = list.querySelector<HTMLInputElement>(`[data-cell="${name}"]`)
  if (field) {
    if (document.activeElement !== field) {
      field.focus({ preventScroll: true })
      field.select()
    }
  } else if (tries > 0) requestAnimationFrame(() => focusCell(list, name, tries - 1))
}

export function Rows({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const list = useRef<HTMLDivElement>(null)
  const { sheet, checked, only, step, cell } = draft
  const shown = useMemo(
    () => shownRows({ sheet, checked, only, step }),
    [sheet, checked, only, step],
  )
  // Its answers are read in this component alone.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => list.current,
    estimateSize: () => rowPx,
    getItemKey: (index) => shown[index]?.[1].id ?? index,
    overscan: 8,
  })
  const at = cell ? shown.findIndex(([, row]) => row.id === cell.id) : -1
  useEffect(() => {
    if (!cell || at < 0 || !list.current) return
    virtual.scrollToIndex(at)
    focusCell(list.current, `${cell.id} ${cell.column}`)
    // The cursor moved, not the rows under it.
  }, [cell]) // oxlint-disable-line react/exhaustive-deps
  return (
    <div className="batch-rows card" ref={list}>
      {shown.length === 0 ? (
        <Note tone="green" icon="check">
          {t('batch.only.none')}
        </Note>
      ) : null}
      <div
        role="table"
        aria-label={t('batch.sheet')}
        aria-rowcount={shown.length}
        className="batch-table"
        style={{ blockSize: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map((item) => {
          const [n, row] = shown[item.index] ?? []
          return row && n !== undefined ? (
            <div
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              role="row"
              aria-rowindex={item.index + 1}
              className="batch-row"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Row draft={draft} row={row} n={n} />
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}
