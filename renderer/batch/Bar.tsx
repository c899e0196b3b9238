// What the sheet comes to in one line, and the keys that lead from problem to problem.

import { Key } from '../design/Key.tsx'
import { useText } from '../i18n/use-text.ts'
import { ImportFaultNote } from './ImportFaultNote.tsx'
import { goToProblem, startTyping, stopTyping } from './actions.ts'
import { type Draft, isCurrent } from './draft.ts'
import { filledRows, problemsOf } from './sheet.ts'
import { changeDraft } from './store.ts'

/** Rows that stay in sight while they are mended: those that were wrong when they were asked for. */
function showProblems({ kind, sheet, checked, only }: Draft): void {
  if (only !== null) return changeDraft(kind, { only: null })
  const wrong = sheet.rows.filter((row) => problemsOf(row, checked?.byId).length > 0)
  changeDraft(kind, { only: new Set(wrong.map(({ id }) => id)) })
}

function Problems({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const { kind, checked, only } = draft
  const stopped = checked?.stopped ?? 0
  const warned = checked?.warned ?? 0
  return (
    <>
      {stopped > 0 ? (
        <Key className="tone-red toned" icon="cross" onPress={() => goToProblem(kind, 'stop')}>
          {t('batch.toFix', { count: stopped })}
        </Key>
      ) : null}
      {warned > 0 ? (
        <Key className="tone-amber toned" icon="warn" onPress={() => goToProblem(kind, 'warn')}>
          {t('batch.toLook', { count: warned })}
        </Key>
      ) : null}
      {stopped + warned > 0 || only !== null ? (
        <Key pressed={only !== null} onPress={() => showProblems(draft)}>
          {t('batch.only.problems')}
        </Key>
      ) : null}
    </>
  )
}

export function Bar({ draft }: { readonly draft: Draft }) {
  const { t, money } = useText()
  const { kind, checked, step } = draft
  const rows = filledRows(draft.sheet).length
  const fine = checked !== null && checked.stopped + checked.warned === 0
  return (
    <div className="batch-bar">
      <p className="batch-sum" role="status">
        <strong>{t('batch.rows', { count: rows })}</strong>
        {checked ? <span className="money">{money(checked.total.amount)}</span> : null}
        <span className="soft">
          {rows > 0 && !isCurrent(draft) ? t('batch.checking') : fine ? t('batch.allFine') : ''}
        </span>
      </p>
      {step === 'sheet' ? (
        <>
          <div className="batch-keys">
            <Problems draft={draft} />
            <Key
              icon="keypad"
              className="batch-keypad-key"
              pressed={draft.typing}
              onPress={() => (draft.typing ? stopTyping(kind) : startTyping(kind))}
            >
              {t('batch.keypad')}
            </Key>
          </div>
          <ImportFaultNote draft={draft} />
        </>
      ) : null}
    </div>
  )
}
