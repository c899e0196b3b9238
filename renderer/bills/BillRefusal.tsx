// Why the bill was not looked up or not paid, what to do, and that no money moved. The provider's own
// words are shown as its own.

import { useState } from 'react'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Note } from '../design/Note.tsx'
import { errorText } from '../i18n/facts.ts'
import { isKey } from '../i18n/translate.ts'
import { type Text, useText } from '../i18n/use-text.ts'
import { Override } from '../override/Override.tsx'
import { showVend } from '../sell/actions.ts'
import { refreshVend } from '../stores/vends.ts'
import { chooseAnother } from './pay.ts'
import { freshDesk, useBills } from './store.ts'
import { useProvider } from './use-bills.ts'

function wordsOf(text: Text, error: ScreenError, provider: string): string {
  const { t } = text
  const { code, detail = {} } = error
  const state = `state.${detail.state}`
  if (detail.reason === 'paid-before' && isKey(state)) {
    return t('bills.error.paid', { state: t(state) })
  }
  if (detail.reason === 'expired') return t('bills.error.gone')
  if (code === 'provider-unreachable') return t('bills.error.unreachable', { provider })
  if (code === 'not-found') {
    return detail.provider === undefined
      ? t('bills.error.gone')
      : t('bills.error.unlisted', { provider })
  }
  if (code !== 'provider-refused') return errorText(text, error)
  if (detail.code === 'clock') return t('bills.error.clock', { provider })
  if (detail.code === '401') return t('bills.error.key', { provider })
  return detail.words === undefined
    ? errorText(text, error)
    : t('bills.error.refused', { provider, words: detail.words })
}

function show(vendId: string): void {
  void refreshVend(vendId)
  showVend(vendId)
}

/** A like bill is not settled: a supervisor may know that the customer owes the same twice. */
function Another() {
  const { t } = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Key icon="hand" onPress={() => setAsking(true)}>
        {t('bills.error.another')}
      </Key>
      {asking ? (
        <Override
          title={t('bills.error.another.title')}
          act={chooseAnother}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}

/** `cash`: the key that takes it was pressed. */
export function BillRefusal({
  error,
  cash,
}: {
  readonly error: ScreenError
  readonly cash: boolean
}) {
  const text = useText()
  const { t } = text
  const { label: provider } = useProvider()
  const { moneyMoved, detail } = error
  const isOther = detail?.reason === 'placed-other'
  const vendId = isOther || detail?.reason === 'paid-before' ? String(detail?.vendId) : null
  return (
    <div className="stack" role="alert">
      <Note tone={moneyMoved === 'no' ? 'red' : 'amber'} icon="cross">
        <bdi>{wordsOf(text, error, provider)}</bdi> {t(`moved.${moneyMoved}`)}{' '}
        {cash && moneyMoved === 'no' ? t('bills.error.cash') : null}
      </Note>
      {vendId === null ? null : (
        <Key
          icon="list"
          onPress={() => {
            // What stands here was placed already: it is done with.
            if (isOther) useBills.setState({ desk: freshDesk() })
            show(vendId)
          }}
        >
          {t('bills.error.show')}
        </Key>
      )}
      {detail?.needs === 'supervisor' ? <Another /> : null}
    </div>
  )
}
