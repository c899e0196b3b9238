// The PIN pad. The PIN is kept only while it is keyed, is never shown, and goes at the first refusal.

import { useEffect, useRef, useState } from 'react'
import { call } from '../client/client.ts'
import type { ScreenError } from '../client/transport.ts'
import { Key } from '../design/Key.tsx'
import { focusSoon } from '../design/soon.ts'
import { ErrorNote } from '../i18n/ErrorNote.tsx'
import { useText } from '../i18n/use-text.ts'
import { setCashier } from '../stores/till.ts'
import { PinField, PinKeys } from './PinKeys.tsx'

export function PinPad({ cashier }: { readonly cashier: { id: string; name: string } }) {
  const { t } = useText()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ScreenError | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => focusSoon(() => field.current), [])
  const type = (next: string): void => {
    setError(null)
    setPin(next)
  }
  const go = async (): Promise<void> => {
    if (pin === '' || busy) return
    setBusy(true)
    const answer = await call('session.signIn', { cashierId: cashier.id, pin })
    setBusy(false)
    setPin('')
    if (answer.ok) return setCashier(answer.value.cashier)
    setError(answer.error)
    field.current?.focus()
  }
  return (
    <form
      className="pin-pad stack"
      onSubmit={(event) => {
        event.preventDefault()
        void go()
      }}
    >
      <PinField
        label={t('signIn.pin', { name: cashier.name })}
        pin={pin}
        onPin={type}
        field={field}
      />
      <PinKeys className="pin-keys" pin={pin} onPin={type}>
        <Key kind="main" disabled={pin === '' || busy} onPress={() => void go()}>
          {busy ? t('signIn.wait') : t('signIn.go')}
        </Key>
      </PinKeys>
      <div role="alert">
        <ErrorNote error={error} />
      </div>
    </form>
  )
}
