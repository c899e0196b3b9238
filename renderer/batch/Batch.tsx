// Collect and Bulk in the place under the tiles: the sheet at the start side, what goes for all of it at
// the end side, and once it is placed its progress in the place of both.

import { useEffect } from 'react'
import type { BatchKind } from '../../shared/vend/products.ts'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { Aside } from './Aside.tsx'
import { Bar } from './Bar.tsx'
import { Progress } from './Progress.tsx'
import { Rows } from './Rows.tsx'
import { Start } from './Start.tsx'
import { checkSoon } from './check.ts'
import { type Draft, hasRows } from './draft.ts'
import { openDraft, useSheets } from './store.ts'
import { useBatchKeys, useDropAndPaste } from './keyboard.ts'
import './batch.css'

function SheetSide({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { kind } = draft
  const dropping = useDropAndPaste(kind)
  const filled = hasRows(draft) || draft.typing
  return (
    <section
      className="ring-up batch-sheet"
      data-dropping={dropping}
      aria-label={t('batch.sheet')}
      aria-busy={draft.importing}
    >
      {filled ? (
        <>
          <Bar draft={draft} />
          <Rows draft={draft} />
        </>
      ) : (
        <Start draft={draft} />
      )}
      {dropping ? <p className="batch-drop">{t('batch.drop.now')}</p> : null}
    </section>
  )
}

export function Batch({ kind }: { readonly kind: BatchKind }) {
  const cashierId = useTill((till) => till.cashier?.id)
  const draft = useSheets(({ drafts }) => drafts[kind])
  const shown = useSheets((sheets) => sheets.shown[kind])
  useEffect(() => {
    if (cashierId === undefined) return
    openDraft(kind, cashierId)
    checkSoon(kind, 0)
  }, [kind, cashierId])
  useBatchKeys(kind)
  if (!draft) return null
  if (shown !== undefined) return <Progress key={shown} batchId={shown} newOf={kind} />
  return (
    <>
      <SheetSide draft={draft} />
      <Aside draft={draft} />
    </>
  )
}
