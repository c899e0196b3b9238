// What a person can do about a vend that is not done: ask again now, or cancel what was never sent.
// Neither ever sells. Cancelling asks for a supervisor, because the cash goes back.

import { useState } from 'react'
import type { VendSummary } from '../../shared/contract/vend-view.ts'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { Since } from '../design/Since.tsx'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { type Given, Override } from '../override/Override.tsx'
import { providerLabel } from '../stores/till.ts'
import { refreshVend, vendChanged } from '../stores/vends.ts'

export function AskNow({ vend }: { readonly vend: VendSummary }) {
  const { t } = useText()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  if (vend.state !== 'unconfirmed' && vend.state !== 'review') return null
  const ask = async (): Promise<void> => {
    setBusy(true)
    const answer = await call('vend.requery', { vendId: vend.vendId })
    setBusy(false)
    setError(answer.ok ? null : answer.error)
    vendChanged(vend.vendId)
    await refreshVend(vend.vendId)
  }
  return (
    <>
      <Key icon="again" disabled={busy} onPress={() => void ask()}>
        {busy ? t('act.asking', { provider: providerLabel(vend.providerId) }) : t('act.ask')}
        {busy ? <Since /> : null}
      </Key>
      <ErrorNote error={error} />
    </>
  )
}

export function CancelOrder({ vend }: { readonly vend: VendSummary }) {
  const { t, money } = useText()
  const [asking, setAsking] = useState(false)
  if (vend.state !== 'queued') return null
  const cancel = async (given: Given): Promise<ScreenError | null> => {
    const answer = await call('vend.cancel', { vendId: vend.vendId, ...given })
    vendChanged(vend.vendId)
    await refreshVend(vend.vendId)
    return answer.ok ? null : answer.error
  }
  return (
    <>
      <Key icon="hand" onPress={() => setAsking(true)}>
        {t('act.cancel')}
      </Key>
      {asking ? (
        <Override
          title={t('act.cancel.sure', { amount: money(vend.amount, vend.currency) })}
          act={cancel}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  )
}
