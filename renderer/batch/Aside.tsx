// Beside the sheet: what goes for all of it, or the keypad while rows are typed, or the last look before
// it is placed. The big key at the foot says what comes next, or what is missing.

import { useState } from 'react'
import type { BatchKind } from '../../shared/vend/products.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { useTill } from '../stores/till.ts'
import { Confirm } from './Confirm.tsx'
import { Details } from './Details.tsx'
import { OpenFile } from './OpenFile.tsx'
import { Pad } from './Pad.tsx'
import { goOn } from './actions.ts'
import { type Draft, hasRows, needOf, totalMinor } from './draft.ts'
import { wholeProblemText } from './problems.ts'
import { changeDraft, startOver } from './store.ts'

/** Puts the focus where something is missing. */
const goTo = (place: string): void =>
  void requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-batch="${place}"] :is(input, button)`)?.focus(),
  )

function GoOn({ draft }: { readonly draft: Draft }) {
  const { t } = useText()
  const need = needOf(draft)
  const empty = need?.at === 'rows' && (draft.checked?.stopped ?? 0) === 0
  const press = (): void => {
    if (need?.at === 'name' || need?.at === 'day' || need?.at === 'options') {
      changeDraft(draft.kind, { typing: false })
      goTo(need.at)
    } else goOn(draft.kind)
  }
  return (
    <Key
      kind="main"
      big
      className="take"
      disabled={need?.at === 'none' || empty}
      onPress={press}
      {...(need === null ? { icon: 'send' as const } : {})}
    >
      {need === null ? t(`batch.goOn.${draft.kind}`) : t(need.key, { count: need.count ?? 0 })}
    </Key>
  )
}

/** Further rows from a file, or none of these. */
function Again({ kind }: { readonly kind: BatchKind }) {
  const { t } = useText()
  const [sure, setSure] = useState(false)
  return sure ? (
    <div className="segments" role="group" aria-label={t('batch.over')}>
      <Key icon="back" onPress={() => setSure(false)}>
        {t('batch.over.keep')}
      </Key>
      <Key icon="erase" onPress={() => startOver(kind)}>
        {t('batch.over.sure')}
      </Key>
    </div>
  ) : (
    <div className="segments">
      <OpenFile kind={kind} more />
      <Key icon="erase" onPress={() => setSure(true)}>
        {t('batch.over')}
      </Key>
    </div>
  )
}

function Whole({ draft }: { readonly draft: Draft }) {
  const text = useText()
  const problems = draft.checked?.problems ?? []
  return (
    <div className="stack" role="alert">
      {problems.map((problem) => (
        <Note
          key={`${problem.code} ${problem.message}`}
          tone={problem.weight === 'stop' ? 'red' : 'amber'}
          icon={problem.weight === 'stop' ? 'cross' : 'warn'}
        >
          {wholeProblemText(text, problem)}
        </Note>
      ))}
      <ErrorNote error={draft.checkError} />
    </div>
  )
}

export function Aside({ draft }: { readonly draft: Draft }) {
  const { t, minor } = useText()
  const currency = useTill((till) => till.about?.shop.currency ?? 'NGN')
  if (draft.step === 'confirm') return <Confirm draft={draft} />
  return (
    <section className="ticket card batch-aside" aria-label={t('batch.details')}>
      {draft.typing ? (
        <Pad draft={draft} />
      ) : (
        <div className="ticket-top stack" tabIndex={-1}>
          <Details draft={draft} />
          <Whole draft={draft} />
          {hasRows(draft) ? <Again kind={draft.kind} /> : null}
        </div>
      )}
      <p className="total">
        <span>{t('sell.total')}</span>
        <output className="money">{minor(totalMinor(draft, currency))}</output>
      </p>
      <GoOn draft={draft} />
    </section>
  )
}
