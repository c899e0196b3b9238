// The keypad docked beside the sheet while rows are typed: digits into the cell at hand, and the way on
// to the next. The cell keeps the focus, so a keyboard and a thumb may take turns.

import { Press } from '../design/Press.tsx'
import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { Digits } from '../sell/Keypad.tsx'
import { enterCell, setText, stopTyping } from './actions.ts'
import type { Draft } from './draft.ts'
import { typed } from './sheet.ts'
import { draftNow } from './store.ts'

function typeKey(kind: Draft['kind'], key: string): void {
  const { cell, sheet } = draftNow(kind)
  const row = cell && sheet.rows.find(({ id }) => id === cell.id)
  if (!cell || !row) return
  const text = row[cell.column]
  setText(kind, cell, key === 'erase' ? text.slice(0, -1) : typed(text + key, cell.column))
}

export function Pad({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { kind } = draft
  return (
    <div className="batch-pad" role="group" aria-label={t('sell.keypad')}>
      <Digits onKey={(key) => typeKey(kind, key)} />
      <div className="segments">
        <Key icon="check" onPress={() => stopTyping(kind)}>
          {t('batch.keypad.done')}
        </Key>
        <Press className="key preset" keepsFocus onPress={() => enterCell(kind)}>
          {t('batch.keypad.next')} <kbd aria-hidden="true">Enter</kbd>
        </Press>
      </div>
    </div>
  )
}
