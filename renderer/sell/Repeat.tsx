// Asks before the same meter and amount are sold twice within minutes. The safe answer lies where the
// finger just was; selling again needs another place.

import { useEffect, useRef } from 'react'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { accountKinds } from '../../shared/vend/products.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { keyFor } from '../i18n/translate.ts'
import { useText } from '../i18n/use-text.ts'
import { refreshVend } from '../stores/vends.ts'
import { showVend } from './actions.ts'

type Props = {
  readonly vend: VendSummary
  readonly onAgain: () => void
  readonly onBack: () => void
}

export function Repeat({ vend, onAgain, onBack }: Props) {
  const { t, money, time } = useText()
  const safe = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    safe.current?.focus()
    // Whoever goes back goes on where the question came.
    return () => document.querySelector<HTMLElement>('.sell [data-field="amount"]')?.focus()
  }, [])
  const show = (): void => {
    onBack()
    void refreshVend(vend.vendId)
    showVend(vend.vendId)
  }
  return (
    <div className="stack" role="alertdialog" aria-label={t('repeat.title')}>
      <Note tone="amber" icon="question">
        {t(keyFor('repeat.text', accountKinds[vend.product]), {
          amount: money(vend.amount),
          time: time(vend.placedAt),
        })}{' '}
        {t(keyFor(`state.${vend.state}`, vend.product))}.
      </Note>
      <div className="segments">
        <Key onPress={onAgain}>{t(keyFor('repeat.again', accountKinds[vend.product]))}</Key>
        <Key onPress={onBack}>{t('repeat.no')}</Key>
      </div>
      <Key kind="main" big buttonRef={safe} onPress={show} className="take">
        {t('repeat.show')}
      </Key>
    </div>
  )
}
